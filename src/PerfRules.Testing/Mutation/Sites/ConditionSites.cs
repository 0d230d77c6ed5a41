using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Packs;

namespace PerfRules.Testing.Mutation.Sites;

/// <summary>Conditions that are written as one: the rows of a table, the alternatives of a one-of, or a condition alone.</summary>
/// <remarks>A threshold that stands in several rows is mistaken in all of them: in one alone it would leave a gap, which lint reports.</remarks>
/// <param name="Conditions">The conditions with their places.</param>
/// <param name="Rewrite">Changes parts of all of them.</param>
internal sealed record ConditionSite(
    IReadOnlyList<(BoundExpression Condition, SourceLocation Location)> Conditions, Func<Func<BoundExpression, BoundExpression?>, ChangedLeaf> Rewrite)
{
    /// <summary>Lists the comparisons, each once however often it is written, with its first place.</summary>
    internal IEnumerable<(BoundBinary Comparison, SourceLocation Location)> Comparisons() => Conditions
        .SelectMany(c => Subexpressions.Of(c.Condition).Select(s => s.Node).OfType<BoundBinary>().Where(b => OperatorText.IsComparison(b.Operator)).Select(b => (b, c.Location)))
        .DistinctBy(c => (CanonicalExpression.Of(c.b.Left), CanonicalExpression.Of(c.b.Right)));

    /// <summary>Returns whether an expression compares the same two things as a comparison.</summary>
    internal static bool ComparesSame(BoundExpression expression, BoundBinary comparison) =>
        expression is BoundBinary other && OperatorText.IsComparison(other.Operator) && other.Left.MeansSame(comparison.Left) && other.Right.MeansSame(comparison.Right);

    internal static IEnumerable<ConditionSite> Of(Indicator leaf)
    {
        foreach (var site in LeafSites.Criteria(leaf))
        {
            switch (site.Criterion)
            {
                case TableCriterion table:
                    yield return new ConditionSite(
                        [.. table.Rows.Where(r => r.Condition is not null).Select(r => (r.Condition!, r.Location))],
                        change => site.With(table with { Rows = [.. table.Rows.Select(r => r with { Condition = r.Condition?.Rewrite(change) })] }));
                    break;
                case OneOfCriterion oneOf:
                    yield return new ConditionSite(
                        [.. oneOf.Alternatives.Select(a => (a.When, a.Location))],
                        change => site.With(oneOf with { Alternatives = [.. oneOf.Alternatives.Select(a => a with { When = a.When.Rewrite(change) })] }));
                    break;
                default:
                    break;
            }
        }

        // Items and the conditions around the criterion stand alone.
        foreach (var alone in LeafSites.Expressions(leaf).Where(e => e.Role == ExpressionRole.Condition && !e.IsShared))
        {
            yield return new ConditionSite([(alone.Expression, alone.Location)], change => alone.Replace(alone.Expression.Rewrite(change)));
        }
    }
}
