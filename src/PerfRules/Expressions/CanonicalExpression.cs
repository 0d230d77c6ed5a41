using PerfRules.Facts;

namespace PerfRules.Expressions;

/// <summary>Brings expressions that mean the same to the same form: names of shared measures become what they stand for, constants are worked out, and units
/// are those that values are kept in.</summary>
/// <remarks>What is left differs only where the expressions do, except for laws of arithmetic: a + b and b + a stay two.</remarks>
internal static class CanonicalExpression
{
    internal static BoundExpression Of(BoundExpression expression)
    {
        if (ConstantExpression.Evaluate(expression) is { } constant)
        {
            return new BoundNumber(constant, TypeOf(expression));
        }

        return expression switch
        {
            BoundName { Symbol.Definition: { } definition } => Of(definition),
            BoundWord word => word with { Type = TypeOf(word) },
            BoundUnary unary => unary with { Operand = Of(unary.Operand), Type = TypeOf(unary) },
            BoundBinary binary => binary with { Left = Of(binary.Left), Right = Of(binary.Right), Type = TypeOf(binary) },
            BoundCall call => call with { Arguments = [.. call.Arguments.Select(Of)], Type = TypeOf(call) },
            _ => expression,
        };
    }

    private static ExpressionType TypeOf(BoundExpression expression) => expression.Type.Kind switch
    {
        ExpressionKind.Number => ExpressionType.Number(Unit.DefaultFor(expression.Type.Dimension)),
        ExpressionKind.Choice => ExpressionType.Choice([]),
        _ => expression.Type,
    };
}
