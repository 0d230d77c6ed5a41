using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Plans;

namespace PerfRules.Testing.Coverage;

/// <summary>Finds divisions that may be by zero. A divisor whose input is kept off zero by its range is none of them.</summary>
internal sealed class UndefinedPaths(Plan plan)
{
    internal bool MayBeUndefined(PlanLeaf leaf) =>
        MayBeUndefined(leaf.Criterion)
        || (leaf.Bonus is { } bonus && MayBeUndefined(bonus.Criterion))
        || new[] { leaf.Gate, leaf.Exempt, leaf.NotApplicable }.OfType<PlanExpression>().Any(MayBeUndefined);

    private bool MayBeUndefined(PlanCriterion criterion) => criterion switch
    {
        PlanPiecewise piecewise => MayBeUndefined(plan.Measures[piecewise.Measure]) || piecewise.Pieces.SelectMany(Expressions).Any(MayBeUndefined),
        PlanTable table => table.Rows.Any(r => r.Condition is { } condition && MayBeUndefined(condition)),
        PlanDeductions deductions => deductions.Counters.Any(c => c.Count is { } count && MayBeUndefined(count)),
        PlanItems items => items.Items.Any(i => MayBeUndefined(i.Met)),
        PlanChoice choice => MayBeUndefined(choice.Level),
        PlanOneOf oneOf => oneOf.Alternatives.Any(a => MayBeUndefined(a.When) || MayBeUndefined(a.Criterion)),
        PlanSum sum => sum.Parts.Any(p => MayBeUndefined(p.Criterion)),
        _ => false,
    };

    private static IEnumerable<PlanExpression> Expressions(PlanPiece piece) => new[] { piece.Lower, piece.Upper }.OfType<PlanExpression>().Concat(
        piece.Outcome switch
        {
            PlanLine line => [line.From, line.To],
            PlanStaircase stairs => [stairs.Origin, stairs.Step],
            _ => [],
        });

    private bool MayBeUndefined(PlanExpression expression) => expression switch
    {
        PlanMeasure measure => MayBeUndefined(plan.Measures[measure.Index]),
        PlanUnary unary => MayBeUndefined(unary.Operand),
        PlanBinary binary => MayBeUndefined(binary.Left) || MayBeUndefined(binary.Right) || (binary.Operator == BinaryOperator.Divide && !NeverZero(binary.Right)),
        PlanCall call => call.Arguments.Any(MayBeUndefined),
        _ => false,
    };

    private bool NeverZero(PlanExpression expression) => expression switch
    {
        PlanConstant constant => constant.Value.Kind == PlanValueKind.Number && !constant.Value.Number.IsZero,
        PlanInput input => plan.Pack.Inputs[input.Slot].Range is { } range && !range.Holds(Rational.Zero),
        PlanMeasure measure => NeverZero(plan.Measures[measure.Index]),
        PlanUnary unary => NeverZero(unary.Operand),
        PlanBinary { Operator: BinaryOperator.Multiply } product => NeverZero(product.Left) && NeverZero(product.Right),
        PlanBinary { Operator: BinaryOperator.Divide } quotient => NeverZero(quotient.Left),
        _ => false,
    };
}
