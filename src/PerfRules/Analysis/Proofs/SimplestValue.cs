using PerfRules.Facts;

namespace PerfRules.Analysis.Proofs;

/// <summary>Picks the value of a stretch that is easiest to read: 94.995% between 94.99% and 95%.</summary>
internal static class SimplestValue
{
    private const int MostPlaces = 12;

    /// <summary>Returns the value with the fewest decimal places in a unit: of several an end that belongs to the stretch, else the one nearest its middle.</summary>
    /// <param name="region">The stretch; not empty.</param>
    /// <param name="unit">The unit that values are shown in.</param>
    /// <param name="step">The step that values are multiples of, or null for every number.</param>
    internal static Rational In(Region region, Unit unit, Rational? step = null)
    {
        if (region.Holds(Rational.Zero))
        {
            return Rational.Zero;
        }

        for (var places = 0; places <= MostPlaces; places++)
        {
            var grain = unit.Scale * Rational.PowerOfTen(-places);
            foreach (var candidate in Candidates(region, grain))
            {
                if (region.Holds(candidate) && (step is not { } s || (candidate / s).IsInteger))
                {
                    return candidate;
                }
            }
        }

        return region.Witness();
    }

    private static IEnumerable<Rational> Candidates(Region region, Rational grain)
    {
        var first = region.Lower is { } lower ? ValueDomain.FirstMultiple(lower, region.LowerClosed, grain) : (Rational?)null;
        var last = region.Upper is { } upper ? -ValueDomain.FirstMultiple(-upper, region.UpperClosed, grain) : (Rational?)null;
        if (first is { } low && low == region.Lower)
        {
            yield return low;
        }

        if (last is { } high && high == region.Upper)
        {
            yield return high;
        }

        if (region is { Lower: { } from, Upper: { } to } && first <= last)
        {
            yield return ((from + to) / 2).RoundToMultiple(grain, RoundingMode.HalfAway);
        }

        if (first is { } start)
        {
            yield return start;
        }

        if (last is { } end)
        {
            yield return end;
        }
    }
}
