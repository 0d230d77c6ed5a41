using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>The points of two neighbouring rows swapped.</summary>
internal sealed class PointsSwappedOperator : MutationOperator
{
    internal override string Id => "points-swapped";

    internal override LocalizedText Mistake => MutationTexts.PointsSwappedMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) => LeafSites.Criteria(leaf).SelectMany(In);

    private static IEnumerable<LeafMutation> In(CriterionSite site)
    {
        var (points, replace) = RowPoints.Of(site.Criterion);
        for (var i = 0; i + 1 < points.Count; i++)
        {
            if (points[i] is (var first, var location) && points[i + 1] is (var second, _) && first != second)
            {
                yield return new LeafMutation(location, site.With(replace(replace(site.Criterion, i, second), i + 1, first)));
            }
        }
    }
}
