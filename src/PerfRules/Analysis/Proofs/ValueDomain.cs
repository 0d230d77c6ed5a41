using System.Numerics;
using PerfRules.Facts;

namespace PerfRules.Analysis.Proofs;

/// <summary>The values that something may have: every number of a stretch, or only the multiples of a step that lie in it.</summary>
/// <param name="Range">The stretch.</param>
/// <param name="Step">The step, in base units; greater than zero. Null for every number.</param>
internal sealed record ValueDomain(Region Range, Rational? Step)
{
    // A step with more digits than any figure has comes from multiplying many steps, and every number is near enough to one of its multiples.
    private const int LongestStep = 60;

    internal static ValueDomain All { get; } = new(Region.All, null);

    internal static ValueDomain Of(Rational value) => new(new Region(value, true, value, true), value.IsZero ? Rational.One : value.Abs());

    internal static ValueDomain Of(Region range, Rational? step) =>
        new(range, step is { } s && Math.Max(BitLength(s.Numerator), BitLength(s.Denominator)) <= LongestStep * 4 ? s : null);

    /// <summary>Returns the part of a stretch that values of the domain lie in, its finite ends being such values where there is a step; null when none does.</summary>
    internal Region? Within(Region region)
    {
        if (Range.Intersect(region) is not { } common || Step is not { } step)
        {
            return Range.Intersect(region);
        }

        var lower = common.Lower is { } low ? FirstMultiple(low, common.LowerClosed, step) : (Rational?)null;
        var upper = common.Upper is { } high ? -FirstMultiple(-high, common.UpperClosed, step) : (Rational?)null;
        return lower > upper ? null : new Region(lower, lower is not null, upper, upper is not null);
    }

    /// <summary>Returns the values that are left when each is rounded to a multiple of a step.</summary>
    internal ValueDomain Rounded(Rational step, RoundingMode mode)
    {
        if (Step is { } own && (own / step).IsInteger)
        {
            return this;
        }

        var range = Within(Region.All) ?? Range;
        var lower = range.Lower is { } low ? RoundEnd(low, range.LowerClosed, 1, step, mode) : (Rational?)null;
        var upper = range.Upper is { } high ? RoundEnd(high, range.UpperClosed, -1, step, mode) : (Rational?)null;
        return new ValueDomain(new Region(lower, lower is not null, upper, upper is not null), step);
    }

    /// <summary>Returns the largest step that both steps are multiples of; null when one of the two has none.</summary>
    internal static Rational? CommonStep(Rational? left, Rational? right) => left is { } a && right is { } b
        ? new Rational(BigInteger.GreatestCommonDivisor(a.Numerator * b.Denominator, b.Numerator * a.Denominator), a.Denominator * b.Denominator)
        : null;

    /// <summary>Returns the first multiple of a step at or, for an open end, behind a place.</summary>
    internal static Rational FirstMultiple(Rational place, bool closed, Rational step)
    {
        var multiple = (place / step).RoundToWhole(RoundingMode.Ceiling) * step;
        return multiple == place && !closed ? multiple + step : multiple;
    }

    // Rounding changes only at multiples of half a step, so the middle between an open end and the next of them is rounded like all between.
    private static Rational RoundEnd(Rational end, bool closed, int side, Rational step, RoundingMode mode)
    {
        if (closed)
        {
            return end.RoundToMultiple(step, mode);
        }

        var half = step / 2;
        var next = side > 0 ? FirstMultiple(end, closed: false, half) : -FirstMultiple(-end, closed: false, half);
        return ((end + next) / 2).RoundToMultiple(step, mode);
    }

    private static long BitLength(BigInteger value) => value.GetBitLength();
}
