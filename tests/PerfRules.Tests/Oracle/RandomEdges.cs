using PerfRules.Documents;
using PerfRules.Expressions;
using PerfRules.Packs.Reading;

namespace PerfRules.Tests.Oracle;

/// <summary>Finds what is compared with what in a pack: measures with the ends of their intervals, and the sides of comparisons.</summary>
internal static class RandomEdges
{
    internal static List<(Expression Measure, Expression Edge, Expression? Step)> Of(PackDocument pack, NaiveNames names)
    {
        var edges = new List<(Expression, Expression, Expression?)>();
        foreach (var node in pack.Indicators)
        {
            Collect(node, names, edges);
        }

        edges.AddRange(pack.Checks.SelectMany(c => Sides(names.Parse(c.That!.Value))));
        return edges;
    }

    private static void Collect(IndicatorDocument node, NaiveNames names, List<(Expression, Expression, Expression?)> edges)
    {
        Collect((CriterionDocument)node, names, edges);
        edges.AddRange(new[] { node.Gate, node.Exempt?.When, node.NotApplicable?.When }.OfType<Located<string>>().SelectMany(c => Sides(names.Parse(c.Value))));
        foreach (var other in new CriterionDocument?[] { node.Bonus, node.AsPrinted }.OfType<CriterionDocument>())
        {
            Collect(other, names, edges);
        }

        node.Children?.ForEach(c => Collect(c, names, edges));
    }

    private static void Collect(CriterionDocument criterion, NaiveNames names, List<(Expression, Expression, Expression?)> edges)
    {
        criterion.Parts?.ForEach(p => Collect((CriterionDocument)p, names, edges));
        criterion.OneOf?.ForEach(a => Collect((CriterionDocument)a, names, edges));
        edges.AddRange((criterion.OneOf ?? []).Select(a => a.When!).Concat((criterion.Items?.List ?? []).Select(i => i.When!)).SelectMany(c => Sides(names.Parse(c.Value))));
        edges.AddRange((criterion.Table?.Rows ?? []).Where(r => r.When!.Value is not ("otherwise" or "否则" or "其他"))
            .SelectMany(r => Sides(names.Parse(r.When!.Value))));
        if (criterion.Measure is null || criterion.Table is not null)
        {
            return;
        }

        var measure = names.Parse(criterion.Measure.Value);
        IEnumerable<(string? At, string? Step)> intervals =
        [
            (criterion.Threshold?.At?.Value, null),
            (criterion.StepDeduction?.At?.Value, criterion.StepDeduction?.Step?.Value),
            (criterion.Proportional?.At?.Value, null),
            .. (criterion.Bands ?? []).Select(b => (b.At?.Value, b.Step?.Value)),
        ];
        IEnumerable<(string? At, string? Step)> places =
        [
            (criterion.Interpolate?.From!.At!.Value, null),
            (criterion.Interpolate?.To!.At!.Value, null),
            (criterion.Brackets?.Start!.Value, null),
            .. (criterion.Brackets?.List ?? []).Select(b => (b.UpTo!.Value, b.Step!.Value)),
        ];
        edges.AddRange(places.Where(p => p.At is not null).Select(p => (measure, names.Parse(p.At!), p.Step is null ? null : names.Parse(p.Step))));
        foreach (var (at, step) in intervals.Where(i => i.At is not null))
        {
            var interval = NaiveInterval.Parse(at!);
            edges.AddRange(new[] { interval.Lower, interval.Upper }.OfType<string>()
                .Select(end => (measure, names.Parse(end), step is null ? null : names.Parse(step))));
        }
    }

    private static IEnumerable<(Expression, Expression, Expression?)> Sides(Expression condition) => condition switch
    {
        BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } logic => Sides(logic.Left).Concat(Sides(logic.Right)),
        BinaryExpression { Left: not (NameExpression or WordExpression or YesNoExpression) or NameExpression } comparison
            when IsNumber(comparison.Right) => [(comparison.Left, comparison.Right, null)],
        UnaryExpression { Operator: UnaryOperator.Not } not => Sides(not.Operand),
        _ => [],
    };

    // Enough to tell what can be worked towards; a name that is no number is found out when it is asked for one.
    private static bool IsNumber(Expression expression) => expression is NumberExpression or UnaryExpression { Operator: UnaryOperator.Negate };
}
