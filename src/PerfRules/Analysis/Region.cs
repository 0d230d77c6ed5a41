using PerfRules.Criteria;
using PerfRules.Facts;

namespace PerfRules.Analysis;

/// <summary>A stretch of numbers with constant ends; an end that is null is infinite.</summary>
internal sealed record Region(Rational? Lower, bool LowerClosed, Rational? Upper, bool UpperClosed)
{
    internal static Region All { get; } = new(null, false, null, false);

    internal static Region Of(Interval interval) =>
        new(interval.Lower?.Constant, interval.Lower?.IsClosed ?? false, interval.Upper?.Constant, interval.Upper?.IsClosed ?? false);

    /// <summary>Returns the pairs that share a number, each with the simplest number that both hold.</summary>
    internal static IEnumerable<(int First, int Second, Rational Witness)> Overlaps(IReadOnlyList<Region> regions)
    {
        for (var second = 1; second < regions.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (regions[first].Intersect(regions[second]) is { } common)
                {
                    yield return (first, second, common.Witness());
                }
            }
        }
    }

    /// <summary>Returns the stretches of a domain that no region holds, from below, each with a number in it.</summary>
    internal static IEnumerable<(Region Gap, Rational Witness)> Gaps(IEnumerable<Region> regions, Region domain)
    {
        Region? rest = domain;
        foreach (var region in regions.OrderBy(r => r, Comparer<Region>.Create(CompareLower)))
        {
            if (rest is null)
            {
                break;
            }

            // What lies in the rest below this region is held by none: the regions come in the order of their lower ends.
            if (region.Lower is { } lower && rest.Intersect(new Region(null, false, lower, !region.LowerClosed)) is { } gap)
            {
                yield return (gap, gap.Witness());
            }

            rest = region.Upper is { } upper ? rest.Intersect(new Region(upper, !region.UpperClosed, null, false)) : null;
        }

        if (rest is not null)
        {
            yield return (rest, rest.Witness());
        }
    }

    /// <summary>Writes the region in a unit.</summary>
    internal string ToString(Unit unit)
    {
        string Show(Rational value) => Quantity.FromBase(value, unit).ToString();
        return (Lower, Upper) switch
        {
            ({ } lower, { } upper) when lower == upper => "= " + Show(lower),
            (null, null) => "(-∞, +∞)",
            ({ } lower, null) => (LowerClosed ? "≥" : ">") + Show(lower),
            (null, { } upper) => (UpperClosed ? "≤" : "<") + Show(upper),
            ({ } lower, { } upper) => $"{(LowerClosed ? '[' : '(')}{Show(lower)}, {Show(upper)}{(UpperClosed ? ']' : ')')}",
        };
    }

    internal Region? Intersect(Region other)
    {
        var lower = CompareLower(this, other) >= 0 ? this : other;
        var upper = CompareUpper(this, other) <= 0 ? this : other;
        var common = new Region(lower.Lower, lower.LowerClosed, upper.Upper, upper.UpperClosed);
        return common is { Lower: { } low, Upper: { } high } && (low > high || (low == high && !(common.LowerClosed && common.UpperClosed))) ? null : common;
    }

    /// <summary>Returns a number in the region: an end that belongs to it, else the middle, else one beyond the finite end.</summary>
    internal Rational Witness() => this switch
    {
        { Lower: { } lower, LowerClosed: true } => lower,
        { Upper: { } upper, UpperClosed: true } => upper,
        { Lower: { } lower, Upper: { } upper } => (lower + upper) / 2,
        { Lower: { } lower } => lower + Rational.One,
        { Upper: { } upper } => upper - Rational.One,
        _ => Rational.Zero,
    };

    private static int CompareLower(Region? a, Region? b) => (a!.Lower, b!.Lower) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        ({ } x, { } y) => x.CompareTo(y) is var order && order != 0 ? order : b.LowerClosed.CompareTo(a.LowerClosed),
    };

    private static int CompareUpper(Region a, Region b) => (a.Upper, b.Upper) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        ({ } x, { } y) => x.CompareTo(y) is var order && order != 0 ? order : a.UpperClosed.CompareTo(b.UpperClosed),
    };
}
