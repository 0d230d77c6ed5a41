using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Plans;

namespace PerfRules.Testing.Solving;

/// <summary>Writes an expression as functions of one unknown, everything else being worked out: one for each way that abs, min, max, if and round may go.</summary>
/// <remarks>Which way they go depends on the unknown, so what comes of a function is to be worked out again on the expression itself.</remarks>
/// <param name="plan">The plan.</param>
/// <param name="unknown">What is unknown.</param>
/// <param name="evaluate">Works out a number of the known facts; null when it is missing, undefined or no number.</param>
internal sealed class Inversion(Plan plan, Unknown unknown, Func<PlanExpression, Rational?> evaluate)
{
    private const int MostWays = 64;

    internal IReadOnlyList<RationalFunction> Ways(PlanExpression expression)
    {
        if (!Unknown.In(plan, expression).Contains(unknown))
        {
            return evaluate(expression) is { } known ? [RationalFunction.Constant(known)] : [];
        }

        var ways = expression switch
        {
            PlanInput or PlanFindingCount => [RationalFunction.Unknown],
            PlanMeasure measure => Ways(plan.Measures[measure.Index]),
            PlanUnary { Operator: UnaryOperator.Negate } negate => Ways(negate.Operand).Select(w => w.Negate()),
            PlanBinary binary => Combine(binary),
            PlanCall call => Call(call),
            _ => [],
        };
        return [.. ways.Where(w => !w.IsTooHigh).Take(MostWays)];
    }

    private IEnumerable<RationalFunction> Combine(PlanBinary binary) =>
        from left in Ways(binary.Left)
        from right in Ways(binary.Right)
        select binary.Operator switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => (left + right.Negate()) * RationalFunction.Constant(IsDate(binary.Left) ? 1440 : 1),
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide when right.Invert() is { } inverse => left * inverse,
            _ => null,
        } into combined
        where combined is not null
        select combined;

    private IEnumerable<RationalFunction> Call(PlanCall call) => call.Function switch
    {
        ExpressionFunction.Abs => Ways(call.Arguments[0]).SelectMany(w => new[] { w, w.Negate() }),
        ExpressionFunction.Min or ExpressionFunction.Max or ExpressionFunction.Default => call.Arguments.SelectMany(Ways),
        ExpressionFunction.If => call.Arguments.Skip(1).SelectMany(Ways),

        // What is rounded changes half a step beside what it is rounded to.
        ExpressionFunction.Round when evaluate(call.Arguments[1]) is { } step => Ways(call.Arguments[0])
            .SelectMany(w => new[] { w, w + RationalFunction.Constant(step / 2), w + RationalFunction.Constant(-step / 2) }),
        // Findings are counted alone or added up; conditions and lists are no numbers, and end here.
        ExpressionFunction.Sum or ExpressionFunction.Count => call.Arguments.Select(Ways).Aggregate(
            (IEnumerable<RationalFunction>)[RationalFunction.Constant(Rational.Zero)], (sums, more) => sums.SelectMany(s => more.Select(m => s + m))),
        _ => [],
    };

    private bool IsDate(PlanExpression expression) => expression switch
    {
        PlanInput input => plan.Pack.Inputs[input.Slot].Type == InputType.Date,
        PlanConstant constant => constant.Value.Kind == PlanValueKind.Date,
        PlanMeasure measure => IsDate(plan.Measures[measure.Index]),
        PlanCall { Function: ExpressionFunction.If or ExpressionFunction.Default } call => IsDate(call.Arguments[^1]),
        PlanCall { Function: ExpressionFunction.Min or ExpressionFunction.Max } call => IsDate(call.Arguments[0]),
        _ => false,
    };
}
