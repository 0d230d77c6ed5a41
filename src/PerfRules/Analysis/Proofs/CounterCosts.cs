using PerfRules.Criteria;
using PerfRules.Facts;

namespace PerfRules.Analysis.Proofs;

/// <summary>What findings cost together by one counter; aggravated ones, and numbers that the facts give instead, are bounded by a cap alone.</summary>
internal static class CounterCosts
{
    private const int MostCounted = 10_000;

    /// <summary>Returns the most that a counter takes: a cap at the full points or beyond takes no more than there is.</summary>
    internal static Rational Most(DeductionCounter counter, Rational full) => counter.Cap is { } cap && cap < full ? cap : full;

    /// <summary>Returns the most that a counter takes, however much is found and whatever the full points are; null when there is no end to it.</summary>
    internal static Rational? Bound(DeductionCounter counter) => counter switch
    {
        { Cap: not null } => counter.Cap,
        { Per: DeductionPer.Any, Count: null, AggravatedBy: null } => counter.Costs[0],
        { Per: DeductionPer.Kind, Count: null, AggravatedBy: null } => Enumerable.Range(0, counter.Findings.Length)
            .Aggregate(Rational.Zero, (sum, i) => sum + CostOf(counter, i)),
        _ => null,
    };

    /// <summary>Returns what a number of findings costs.</summary>
    internal static Rational Of(DeductionCounter counter, int count, Rational full) => count == 0 ? Rational.Zero : Rising(counter, full).Take(count).Last();

    /// <summary>Compares what two counters take for every number of findings.</summary>
    /// <param name="left">One counter.</param>
    /// <param name="right">The other.</param>
    /// <param name="full">The points that both take from.</param>
    /// <returns>The first number of findings that costs differently; whether every number costs the same; and whether every number but none costs the same as one.</returns>
    internal static (int? FirstDifference, bool AreSame, bool AreFlat) Compare(DeductionCounter left, DeductionCounter right, Rational full)
    {
        List<Rational> one = [.. Rising(left, full).Take(MostCounted + 1)];
        List<Rational> other = [.. Rising(right, full).Take(MostCounted + 1)];
        for (var i = 0; i < Math.Max(one.Count, other.Count); i++)
        {
            // Behind its last cost a counter takes no more.
            if (one[Math.Min(i, one.Count - 1)] != other[Math.Min(i, other.Count - 1)])
            {
                return (i + 1, false, false);
            }
        }

        return (null, one.Count <= MostCounted && other.Count <= MostCounted, one.Count == 1);
    }

    // What one finding costs, two, three and so on, as long as another takes more.
    private static IEnumerable<Rational> Rising(DeductionCounter counter, Rational full)
    {
        var (cost, most) = (Rational.Zero, Most(counter, full));
        for (var i = 0; i == 0 || (cost < most && counter.Per != DeductionPer.Any); i++)
        {
            cost += CostOf(counter, i);
            cost = cost > most ? most : cost;
            yield return cost;
        }
    }

    // The last cost goes on for all that follow.
    private static Rational CostOf(DeductionCounter counter, int index) => counter.Costs[Math.Min(index, counter.Costs.Length - 1)];
}
