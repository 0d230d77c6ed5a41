using PerfRules.Criteria;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>The points of a row one unit of their last digit less, or of a row without points more.</summary>
internal sealed class PointsOperator : MutationOperator
{
    internal override string Id => "points";

    internal override LocalizedText Mistake => MutationTexts.PointsMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) => LeafSites.Criteria(leaf).SelectMany(In);

    private static IEnumerable<LeafMutation> In(CriterionSite site)
    {
        var (points, replace) = RowPoints.Of(site.Criterion);
        for (var i = 0; i < points.Count; i++)
        {
            // What one spelling made says its points once, as the points of the leaf.
            if (points[i] is (var value, var location) && !(site.Criterion is PiecewiseCriterion piecewise && EdgePlace.IsOneSpelling(piecewise, piecewise.Pieces[i])))
            {
                var unit = LastDigit.Of(value);
                yield return new LeafMutation(location, site.With(replace(site.Criterion, i, value >= unit ? value - unit : value + unit)));
            }
        }
    }
}
