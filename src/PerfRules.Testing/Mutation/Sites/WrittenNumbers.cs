using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Testing.Mutation.Sites;

/// <summary>A number that somebody wrote into a rule; where it stands for one thing in several places, it is replaced in all of them.</summary>
/// <param name="Number">The number.</param>
/// <param name="Unit">The unit that it is written in; for a bare zero the unit of what it is compared with.</param>
/// <param name="Role">What it is part of.</param>
/// <param name="Location">Where it stands first.</param>
/// <param name="Step">The size of a step of the staircase that begins at it or stands beside it; null where there is none.</param>
/// <param name="Replace">Puts another number in its place.</param>
internal sealed record WrittenNumber(
    BoundNumber Number, Unit Unit, ExpressionRole Role, SourceLocation Location, Rational? Step, Func<BoundNumber, ChangedLeaf> Replace)
{
    /// <summary>Gives the leaf with the number moved.</summary>
    internal ChangedLeaf Moved(Rational by) => Replace(Number with { Value = Number.Value + by });

    internal static IEnumerable<WrittenNumber> Of(Indicator leaf)
    {
        var ends = LeafSites.Criteria(leaf).Where(s => s.Criterion is PiecewiseCriterion).SelectMany(s => Ends(s, (PiecewiseCriterion)s.Criterion));
        var single = LeafSites.Expressions(leaf).Where(e => e.Role != ExpressionRole.Condition).SelectMany(InExpression);
        return [.. ends, .. single, .. ConditionSite.Of(leaf).SelectMany(InConditions)];
    }

    private static IEnumerable<WrittenNumber> InExpression(ExpressionSite site) => Numbers(site.Expression).Select(s => new WrittenNumber(
        (BoundNumber)s.Node, UnitOf((BoundNumber)s.Node, site.Expression), site.Role, site.Location, null, changed => site.Replace(s.Replace(changed))));

    private static IEnumerable<WrittenNumber> Ends(CriterionSite site, PiecewiseCriterion criterion)
    {
        var step = criterion.Pieces.Select(p => p.Outcome).OfType<StaircaseOutcome>().Select(s => ConstantExpression.Evaluate(s.Step)).FirstOrDefault(s => s is not null);
        foreach (var place in EdgePlace.Of(criterion))
        {
            foreach (var number in Numbers(place.Expression))
            {
                var written = (BoundNumber)number.Node;
                yield return new WrittenNumber(
                    written,
                    UnitOf(written, criterion.Measure),
                    ExpressionRole.End,
                    place.Location,
                    step,
                    changed => site.With(place.Moved(criterion, number.Replace(changed))));
            }
        }
    }

    // What is compared with a number is compared with it wherever the comparison stands; numbers elsewhere are each their own.
    private static IEnumerable<WrittenNumber> InConditions(ConditionSite site)
    {
        var compared = new HashSet<BoundExpression>(ReferenceEqualityComparer.Instance);
        foreach (var (comparison, location) in site.Comparisons())
        {
            foreach (var (number, other, isLeft) in new[] { (comparison.Right, comparison.Left, false), (comparison.Left, comparison.Right, true) })
            {
                if (number is BoundNumber written && ConstantExpression.Evaluate(other) is null)
                {
                    yield return new WrittenNumber(written, UnitOf(written, other), ExpressionRole.Condition, location, null, changed => site.Rewrite(e =>
                        !ConditionSite.ComparesSame(e, comparison) ? null : isLeft ? (BoundBinary)e with { Left = changed } : (BoundBinary)e with { Right = changed }));
                }
            }
        }

        foreach (var (condition, _) in site.Conditions)
        {
            compared.UnionWith(Subexpressions.Of(condition).Select(s => s.Node).OfType<BoundBinary>().Where(b => OperatorText.IsComparison(b.Operator))
                .SelectMany(b => new[] { b.Left, b.Right }));
        }

        foreach (var (number, location) in site.Conditions.SelectMany(c => Numbers(c.Condition).Select(n => (n.Node, c.Location))).Where(n => !compared.Contains(n.Node)))
        {
            yield return new WrittenNumber(
                (BoundNumber)number, number.Type.Unit, ExpressionRole.Condition, location, null, changed => site.Rewrite(e => ReferenceEquals(e, number) ? changed : null));
        }
    }

    private static IEnumerable<Subexpression> Numbers(BoundExpression expression) => Subexpressions.Of(expression).Where(s => s.Node is BoundNumber);

    private static Unit UnitOf(BoundNumber number, BoundExpression beside) => number.Type.IsZero ? beside.Type.Unit : number.Type.Unit;
}
