using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>An edge opened that is closed, or closed that is open: the value on it belongs to the other side.</summary>
internal sealed class EdgeOperator : MutationOperator
{
    internal override string Id => "edge";

    internal override LocalizedText Mistake => MutationTexts.EdgeMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack)
    {
        foreach (var site in LeafSites.Criteria(leaf))
        {
            if (site.Criterion is PiecewiseCriterion criterion)
            {
                foreach (var mutation in EdgePlace.Of(criterion).SelectMany(p => Flips(p, criterion).Select(flip => new LeafMutation(p.Location, site.With(EdgePlace.Flipped(criterion, flip))))))
                {
                    yield return mutation;
                }
            }
        }

        foreach (var site in ConditionSite.Of(leaf))
        {
            foreach (var (comparison, location) in site.Comparisons().Where(c => Turned(c.Comparison.Operator) is not null))
            {
                yield return new LeafMutation(location, site.Rewrite(e =>
                    ConditionSite.ComparesSame(e, comparison) && Turned(((BoundBinary)e).Operator) is { } turned ? (BoundBinary)e with { Operator = turned } : null));
            }
        }
    }

    // Where one piece ends and the next begins the value goes from one to the other; an end without a neighbour is flipped by itself.
    private static IEnumerable<(int Piece, bool IsLower, bool IsClosed)[]> Flips(EdgePlace place, PiecewiseCriterion criterion)
    {
        var ends = place.Ends(criterion).Where(e => !IsPoint(criterion.Pieces[e.Piece].Interval)).ToArray();
        var hasNeighbours = ends.Length == place.Ends(criterion).Count() && ends.Any(e => e.IsClosed) && ends.Any(e => !e.IsClosed);
        return hasNeighbours ? [ends] : ends.Select(e => new[] { e });
    }

    private static bool IsPoint(Interval interval) => interval is { Lower: { } lower, Upper: { } upper } && lower.Expression.MeansSame(upper.Expression);

    private static BinaryOperator? Turned(BinaryOperator op) => op switch
    {
        BinaryOperator.Less => BinaryOperator.LessOrEqual,
        BinaryOperator.LessOrEqual => BinaryOperator.Less,
        BinaryOperator.Greater => BinaryOperator.GreaterOrEqual,
        BinaryOperator.GreaterOrEqual => BinaryOperator.Greater,
        _ => null,
    };
}
