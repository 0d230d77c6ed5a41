using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Tests.Oracle;

/// <summary>The unit that the value of an expression is shown in, which is the unit that stage <c>measure</c> rounds in.</summary>
/// <remarks>
/// An input shows its declared unit and a literal its own. A sum shows the unit of its first term. A ratio of two like things is a
/// percentage (实缴 / 应缴); a ratio of plain numbers is a number. What is multiplied or divided by a number or a percentage keeps its
/// unit. One unit by another makes their quotient (万元/人). Every other product or quotient shows base units.
/// </remarks>
internal sealed class NaiveUnits(NaiveNames names)
{
    internal Unit Of(Expression expression) => Find(expression) ?? Unit.None;

    // Null for a bare 0, which is zero of anything and takes the unit of its neighbour.
    private Unit? Find(Expression expression) => expression switch
    {
        NumberExpression { Quantity: var q } => q.Value.IsZero && q.Unit == Unit.None ? null : q.Unit,
        NameExpression { Name: var name } when names.Measure(name) is { } measure => Of(measure),
        NameExpression { Name: var name } when names.Input(name) is { } input => NaiveNames.UnitOf(input),
        NameExpression { Name: var name } when names.Finding(name) is { } finding => FindingUnit(finding.Unit?.Value),
        UnaryExpression unary => Find(unary.Operand),
        BinaryExpression { Operator: BinaryOperator.Subtract } sub when IsDate(sub.Left) => Known("天"),
        BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum => Find(sum.Left) ?? Of(sum.Right),
        BinaryExpression { Operator: BinaryOperator.Multiply } product => Product(Of(product.Left), Of(product.Right)),
        BinaryExpression { Operator: BinaryOperator.Divide } quotient => Quotient(Of(quotient.Left), Of(quotient.Right)),
        CallExpression { Function: "count" } count => CountUnit(count),
        CallExpression { Function: "if" } choice => choice.Arguments.Skip(1).Select(Find).FirstOrDefault(u => u is not null),
        CallExpression { Function: "rank" } => Unit.None,
        CallExpression { Function: "lookup" } lookup => lookup.Arguments.Where((_, i) => i > 0 && i % 2 == 0).Select(Find).FirstOrDefault(u => u is not null),
        CallExpression { Function: "round" } round => round.Arguments.Take(2).Select(Find).FirstOrDefault(u => u is not null),
        CallExpression call => call.Arguments.Select(Find).FirstOrDefault(u => u is not null),
        _ => Unit.None,
    };

    private static Unit Product(Unit left, Unit right)
    {
        if (left.Dimension.IsNone && right.Dimension.IsNone)
        {
            return left.IsPercentage && right.IsPercentage ? left : Unit.None;
        }

        return right.Dimension.IsNone ? left : left.Dimension.IsNone ? right : Unit.DefaultFor(left.Dimension * right.Dimension);
    }

    private static Unit Quotient(Unit left, Unit right)
    {
        if (left.Dimension == right.Dimension && !left.Dimension.IsNone)
        {
            return Unit.Percent;
        }

        if (left.Dimension.IsNone && right.Dimension.IsNone)
        {
            return !left.IsPercentage ? Unit.None : right.IsPercentage ? Unit.Percent : left;
        }

        return right.Dimension.IsNone ? left
            : IsSimple(left) && IsSimple(right) ? left.Per(right)
            : Unit.DefaultFor(left.Dimension / right.Dimension);
    }

    private static bool IsSimple(Unit unit) => unit.Dimension.Powers is [{ Value: 1 }];

    // Findings are counted in their unit, also behind the name of a shared measure; items of a list and conditions are plain numbers.
    private Unit CountUnit(CallExpression count) => count.Arguments[0] is NameExpression name && IsFinding(name) ? Of(name) : Unit.None;

    private bool IsFinding(NameExpression name) =>
        names.Measure(name.Name) is { } measure ? measure is NameExpression inner && IsFinding(inner) : names.Finding(name.Name) is not null;

    private bool IsDate(Expression expression) => expression switch
    {
        WordExpression word => DateText.TryParse(word.Text, out _),
        NameExpression { Name: var name } when names.Measure(name) is { } measure => IsDate(measure),
        NameExpression { Name: var name } => names.Input(name)?.Type!.Value == "date",
        CallExpression { Function: "if" or "default" } call => IsDate(call.Arguments[^1]),
        _ => false,
    };

    private static Unit FindingUnit(string? symbol) => symbol is null ? Unit.None : Known(symbol);

    private static Unit Known(string symbol) => Unit.TryParse(symbol, out var unit) ? unit : throw new ArgumentException(symbol);
}
