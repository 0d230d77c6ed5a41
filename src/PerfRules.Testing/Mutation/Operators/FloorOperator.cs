using PerfRules.Criteria;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>A floor forgotten: the points that are left from a place on, where a staircase or a line would go on.</summary>
internal sealed class FloorOperator : MutationOperator
{
    internal override string Id => "floor";

    internal override LocalizedText Mistake => MutationTexts.FloorMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) =>
        from site in LeafSites.Criteria(leaf)
        where site.Criterion is PiecewiseCriterion
        from changed in LastPieces.Swallowed((PiecewiseCriterion)site.Criterion, points => points != site.Full)
        select new LeafMutation(changed.Location, site.With(changed.Changed));
}
