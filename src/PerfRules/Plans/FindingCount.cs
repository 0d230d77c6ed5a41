using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Facts;

namespace PerfRules.Plans;

/// <summary>Counts findings as counters do; the interpreter and the compiled engine count with the same.</summary>
/// <param name="Count">What counts, after waivers.</param>
/// <param name="Aggravated">How many of them are aggravated.</param>
/// <param name="Waived">How many findings were waived.</param>
internal readonly record struct FindingCount(long Count, long Aggravated, int Waived)
{
    /// <summary>Counts the occurrences of one kind.</summary>
    internal static long Of(ImmutableArray<Finding> findings) => findings.Where(f => f.Waived is null).Sum(f => (long)f.Count);

    /// <summary>Counts what a counter counts.</summary>
    internal static FindingCount Of(PlanCounter counter, ImmutableArray<ImmutableArray<Finding>> byKind)
    {
        // Mostly nothing was found.
        if (AllEmpty(counter.Kinds, byKind))
        {
            return default;
        }

        var findings = counter.Kinds.SelectMany(kind => byKind[kind]).ToList();
        var counting = findings.Where(f => f.Waived is null && f.Count > 0).ToList();
        var aggravated = counting.Where(f => counter.AggravatedBy is { } by && f.Amount is { } amount && by.Holds(amount.Value)).Sum(f => (long)f.Count);
        var count = counter.Per switch
        {
            DeductionPer.Item => counting.Sum(f => (long)f.Count),
            DeductionPer.Key => counting.Where(f => f.Key is not null).Select(f => f.Key).Distinct(StringComparer.Ordinal).Count()
                + counting.Count(f => f.Key is null),
            DeductionPer.Kind => counting.Select(f => f.Kind).Distinct(StringComparer.Ordinal).Count(),
            _ => counting.Count > 0 ? 1 : 0,
        };
        return new FindingCount(count, aggravated, findings.Count(f => f.Waived is not null));
    }

    private static bool AllEmpty(ImmutableArray<int> kinds, ImmutableArray<ImmutableArray<Finding>> byKind)
    {
        foreach (var kind in kinds)
        {
            if (!byKind[kind].IsEmpty)
            {
                return false;
            }
        }

        return true;
    }
}
