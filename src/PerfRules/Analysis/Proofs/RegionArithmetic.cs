using PerfRules.Facts;

namespace PerfRules.Analysis.Proofs;

/// <summary>Arithmetic on stretches of numbers: every result of values from both lies in the stretch returned.</summary>
internal static class RegionArithmetic
{
    internal static Region Negate(Region a) => new(a.Upper is { } u ? -u : null, a.UpperClosed, a.Lower is { } l ? -l : null, a.LowerClosed);

    internal static Region Add(Region a, Region b) => new(
        a.Lower is { } al && b.Lower is { } bl ? al + bl : null,
        a.LowerClosed && b.LowerClosed,
        a.Upper is { } au && b.Upper is { } bu ? au + bu : null,
        a.UpperClosed && b.UpperClosed);

    internal static Region Multiply(Region a, Region b)
    {
        End[] ends = [.. from x in Ends(a) from y in Ends(b) select Times(x, y)];
        var lower = ends.Aggregate((m, e) => e.CompareTo(m) < 0 || (e.CompareTo(m) == 0 && e.Closed) ? e : m);
        var upper = ends.Aggregate((m, e) => e.CompareTo(m) > 0 || (e.CompareTo(m) == 0 && e.Closed) ? e : m);
        return new Region(lower.Number, lower.Closed, upper.Number, upper.Closed);
    }

    /// <summary>Divides; a divisor of zero gives no value.</summary>
    internal static Region Divide(Region a, Region b)
    {
        var positive = b.Intersect(new Region(Rational.Zero, false, null, false));
        var negative = b.Intersect(new Region(null, false, Rational.Zero, false));
        return (positive, negative) switch
        {
            ({ } p, null) => Multiply(a, Reciprocal(p)),
            (null, { } n) => Multiply(Negate(a), Reciprocal(Negate(n))),
            _ => Region.All,
        };
    }

    internal static Region Abs(Region a)
    {
        var above = a.Intersect(new Region(Rational.Zero, true, null, false));
        var below = a.Intersect(new Region(null, false, Rational.Zero, true)) is { } negative ? Negate(negative) : null;
        return above is null ? below! : below is null ? above : Hull(above, below);
    }

    /// <summary>Returns the shortest stretch that holds both.</summary>
    internal static Region Hull(Region a, Region b)
    {
        var lower = Region.CompareLower(a, b) <= 0 ? a : b;
        var upper = Region.CompareUpper(a, b) >= 0 ? a : b;
        return new Region(lower.Lower, lower.LowerClosed, upper.Upper, upper.UpperClosed);
    }

    internal static Region Smaller(Region a, Region b)
    {
        var lower = Region.CompareLower(a, b) <= 0 ? a : b;
        var upper = Region.CompareUpper(a, b) <= 0 ? a : b;
        return new Region(lower.Lower, lower.LowerClosed, upper.Upper, upper.UpperClosed);
    }

    internal static Region Larger(Region a, Region b) => Negate(Smaller(Negate(a), Negate(b)));

    // Of numbers greater than zero.
    private static Region Reciprocal(Region a) => new(
        a.Upper is { } u ? Rational.One / u : Rational.Zero,
        a.Upper is not null && a.UpperClosed,
        a.Lower is { IsZero: false } l ? Rational.One / l : null,
        a.LowerClosed);

    private static End[] Ends(Region a) =>
        [new End(a.Lower, a.Lower is null ? -1 : 0, a.LowerClosed), new End(a.Upper, a.Upper is null ? 1 : 0, a.UpperClosed)];

    // Zero times anything is zero, and it is reached where the zero is.
    private static End Times(End x, End y) =>
        x.Number is { IsZero: true } ? new End(Rational.Zero, 0, x.Closed || (y.Number is { IsZero: true } && y.Closed))
        : y.Number is { IsZero: true } ? new End(Rational.Zero, 0, y.Closed)
        : x.Number is { } a && y.Number is { } b ? new End(a * b, 0, x.Closed && y.Closed)
        : new End(null, Sign(x) * Sign(y), false);

    private static int Sign(End end) => end.Number?.Sign ?? end.Infinity;

    private readonly record struct End(Rational? Number, int Infinity, bool Closed) : IComparable<End>
    {
        public int CompareTo(End other) =>
            Number is { } a && other.Number is { } b ? a.CompareTo(b) : Infinity.CompareTo(other.Infinity);
    }
}
