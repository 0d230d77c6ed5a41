using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Analysis.Proofs;

/// <summary>Proves that expressions have a value whenever their inputs have one: that nothing is divided by zero.</summary>
internal static class Definedness
{
    internal static bool IsAlwaysDefined(BoundExpression expression, MeasureDomains domains) => expression switch
    {
        BoundName { Symbol: { Kind: SymbolKind.Measure, Definition: { } definition } } => IsAlwaysDefined(definition, domains),
        BoundUnary unary => IsAlwaysDefined(unary.Operand, domains),
        BoundBinary { Operator: BinaryOperator.Divide } ratio => IsAlwaysDefined(ratio.Left, domains) && IsAlwaysDefined(ratio.Right, domains)
            && !domains.Of(ratio.Right).Range.Holds(Rational.Zero),
        BoundBinary binary => IsAlwaysDefined(binary.Left, domains) && IsAlwaysDefined(binary.Right, domains),
        BoundCall { Function: ExpressionFunction.Given } => true,

        BoundCall { Function: ExpressionFunction.Min or ExpressionFunction.Max or ExpressionFunction.Sum } call when call.Arguments.All(a => a.Type.Kind == ExpressionKind.Number) =>
            call.Arguments.All(a => IsAlwaysDefined(a, domains)),
        BoundCall { Function: ExpressionFunction.Round } call when ConstantExpression.Evaluate(call.Arguments[1]) is { Sign: > 0 } => IsAlwaysDefined(call.Arguments[0], domains),

        // A mean of nothing, a round to multiples of what may be zero, the smallest of an empty list.
        BoundCall { Function: not (ExpressionFunction.Abs or ExpressionFunction.If or ExpressionFunction.Default or ExpressionFunction.Lookup) } => false,
        BoundCall call => call.Arguments.All(a => IsAlwaysDefined(a, domains)),
        _ => true,
    };
}
