using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>What a step, a finding or a missing item costs, one unit of its last digit more or less.</summary>
internal sealed class DeductionOperator : MutationOperator
{
    internal override string Id => "deduction";

    internal override LocalizedText Mistake => MutationTexts.DeductionMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) =>
    [
        .. StaircaseMutations.In(leaf, static (_, _, stairs) => Others(stairs.Deduct).Select(d => stairs with { Deduct = d })),
        .. LeafSites.Criteria(leaf).SelectMany(site => In(site.Criterion).Select(m => new LeafMutation(m.Location, site.With(m.Changed)))),
    ];

    private static IEnumerable<(SourceLocation Location, Criterion Changed)> In(Criterion criterion) => criterion switch
    {
        ItemsCriterion { Mode: ItemsMode.Minus } items => Others(items.Deduct).Select(d => (items.Location, (Criterion)(items with { Deduct = d }))),
        DeductionsCriterion deductions => deductions.Counters.SelectMany((counter, i) => In(counter)
            .Select(changed => (counter.Location, (Criterion)(deductions with { Counters = deductions.Counters.SetItem(i, changed) })))),
        _ => [],
    };

    private static IEnumerable<DeductionCounter> In(DeductionCounter counter)
    {
        for (var i = 0; i < counter.Costs.Length; i++)
        {
            foreach (var cost in Others(counter.Costs[i]))
            {
                yield return counter with { Costs = counter.Costs.SetItem(i, cost) };
            }
        }

        foreach (var cost in counter.AggravatedBy is null ? [] : Others(counter.AggravatedCost))
        {
            yield return counter with { AggravatedCost = cost };
        }
    }

    // A deduction of nothing is refused when a pack is read.
    private static IEnumerable<Rational> Others(Rational deduct) =>
        new[] { deduct + LastDigit.Of(deduct), deduct - LastDigit.Of(deduct) }.Where(d => d.Sign == deduct.Sign);
}
