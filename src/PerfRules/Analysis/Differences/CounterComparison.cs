using PerfRules.Analysis.Proofs;
using PerfRules.Criteria;
using PerfRules.Facts;

namespace PerfRules.Analysis.Differences;

/// <summary>Compares what findings cost: counter by counter, by what each number of findings takes.</summary>
internal static class CounterComparison
{
    internal static void Compare(CriterionSide<DeductionsCriterion> older, CriterionSide<DeductionsCriterion> newer, CriterionVerdict verdict)
    {
        // Where the full points differ, costs are compared up to the larger of them.
        var full = older.Full > newer.Full ? older.Full : newer.Full;
        var later = Counters(newer);
        foreach (var (shared, written) in Counters(older))
        {
            var index = later.FindIndex(l => Counts(l.Shared) == Counts(shared));
            if (index < 0)
            {
                Add(written, null, older.Full, newer.Full, 1, verdict);
                continue;
            }

            var other = later[index];
            later.RemoveAt(index);
            if (!AreSame(shared, other.Shared, full, out var first))
            {
                Add(written, other.Written, older.Full, newer.Full, first, verdict);
            }
        }

        later.ForEach(l => Add(null, l.Written, older.Full, newer.Full, 1, verdict));
    }

    private static List<(DeductionCounter Shared, DeductionCounter Written)> Counters(CriterionSide<DeductionsCriterion> side) =>
        [.. side.Shared.Counters.Zip(side.Written.Counters)];

    private static string Counts(DeductionCounter counter) =>
        string.Join(',', counter.Findings.Order(StringComparer.Ordinal)) + CriterionTwins.KeyOf(counter.Count, static n => n);

    // The first number of findings that costs differently is the example.
    private static bool AreSame(DeductionCounter a, DeductionCounter b, Rational full, out int? first)
    {
        (first, var areSame, _) = CounterCosts.Compare(a, b, full);
        if (a.Per != b.Per || !CriterionTwins.Are(a.AggravatedBy, b.AggravatedBy) || (a.AggravatedBy is not null && a.AggravatedCost != b.AggravatedCost))
        {
            return false;
        }

        // Numbers may be any fraction, and aggravated findings mix with the others: only what is written alike is surely the same. So it is where findings that
        // cost next to nothing go on beyond what is counted.
        return (areSame && a.Count is null && a.AggravatedBy is null)
            || (first is null && Trimmed(a).SequenceEqual(Trimmed(b)) && CounterCosts.Most(a, full) == CounterCosts.Most(b, full));
    }

    // The last cost goes on, so saying it twice says nothing more.
    private static IEnumerable<Rational> Trimmed(DeductionCounter counter)
    {
        var count = counter.Costs.Length;
        while (count > 1 && counter.Costs[count - 1] == counter.Costs[count - 2])
        {
            count--;
        }

        return counter.Costs.Take(count);
    }

    private static void Add(
        DeductionCounter? older, DeductionCounter? newer, Rational fullOfOlder, Rational fullOfNewer, int? count, CriterionVerdict verdict)
    {
        var named = (newer ?? older)!;
        verdict.Regions.Add(new DifferingRegion(
            named.Count is { } counted ? Expressions.ExpressionPrinter.Text(counted) : DifferenceTexts.Findings(named.Findings),
            older is null ? DifferenceTexts.NotThere() : CriterionDescriber.Describe(older),
            newer is null ? DifferenceTexts.NotThere() : CriterionDescriber.Describe(newer),
            count is { } n ? new DifferingExample(DifferenceTexts.Count(n), Left(older, n, fullOfOlder), Left(newer, n, fullOfNewer)) : null));
    }

    private static Rational Left(DeductionCounter? counter, int count, Rational full) => counter is null ? full : full - CounterCosts.Of(counter, count, full);
}
