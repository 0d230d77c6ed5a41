using PerfRules.Criteria;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>Findings counted once for each key, each kind or altogether, counted one by one; or the other way round.</summary>
internal sealed class DistinctOperator : MutationOperator
{
    internal override string Id => "distinct";

    internal override LocalizedText Mistake => MutationTexts.DistinctMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) =>
        from site in LeafSites.Criteria(leaf)
        where site.Criterion is DeductionsCriterion
        let deductions = (DeductionsCriterion)site.Criterion
        from i in Enumerable.Range(0, deductions.Counters.Length)
        let counter = deductions.Counters[i]
        where counter.Count is null && counter.AggravatedBy is null
        from per in counter.Per == DeductionPer.Item ? new[] { DeductionPer.Key, DeductionPer.Any } : [DeductionPer.Item]
        select new LeafMutation(counter.Location, site.With(deductions with { Counters = deductions.Counters.SetItem(i, counter with { Per = per }) }));
}
