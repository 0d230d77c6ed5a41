using PerfRules.Expressions;

namespace PerfRules.Plans.Compiled;

/// <summary>Expressions: what an operand lacks is undefined; conditions stop at what decides them. Nothing needed is missing here, the tree saw to that.</summary>
internal sealed partial class PlanLowering
{
    private Lowered Lower(PlanExpression expression)
    {
        CountNode();
        return expression switch
        {
            PlanConstant constant => Lower(constant.Value),
            PlanInput input => LowerInput(input.Slot),
            PlanMeasure measure => Measure(measure.Index),
            PlanFindingCount count => LowerFindings(count.Kind),
            PlanUnary { Operator: UnaryOperator.Not } not => Lower(not.Operand) is var operand ? Lowered.Of(Test.Not(operand.Yes), operand.Undefined) : null!,
            PlanUnary { Operator: UnaryOperator.Negate } negation => Lowered.Of(Numeric(negation.Operand).Negate()),
            PlanBinary { Operator: BinaryOperator.And or BinaryOperator.Or } logic => LowerLogic(logic),
            PlanBinary binary => LowerBinary(binary),
            PlanCall call => LowerCall(call),
            _ => throw new NotLoweredException($"there is no form for {expression.GetType().Name}"),
        };
    }

    private Lowered Lower(PlanValue value) => value.Kind switch
    {
        PlanValueKind.Number => Lowered.Of(Fraction.Of(value.Number)),
        PlanValueKind.Date => Lowered.Of(Fraction.Of(value.Number), PlanValueKind.Date),
        PlanValueKind.YesNo => Lowered.Of(new TestConstant(value.IsYes), Test.Never),
        PlanValueKind.Word => Lowered.Of(Fraction.Of(Wholes.Constant(_layout.CodeOf(value.Word))), PlanValueKind.Word),
        _ => throw new NotLoweredException($"there is no form for a constant {value.Kind}"),
    };

    private Lowered LowerInput(int slot)
    {
        var content = _layout.Slots[slot];
        switch (content.Kind)
        {
            case PlanValueKind.YesNo:
                return Lowered.Of(Test.Compare(Number(slot).Numerator, BinaryOperator.NotEqual, Wholes.Zero), Test.Never);
            case PlanValueKind.Number or PlanValueKind.Word or PlanValueKind.Date:
                return Lowered.Of(Number(slot), content.Kind);
            default:
                throw new NotLoweredException($"the input {_plan.Pack.Inputs[slot].Name} lies in no slot");
        }
    }

    private Lowered LowerFindings(int kind)
    {
        _touched.Add(_layout.FindingsSlot);
        return Lowered.Of(Number(_layout.KindSlot(kind)));
    }

    private Lowered Measure(int index)
    {
        if (!_measures.TryGetValue(index, out var measure))
        {
            measure = Lower(_plan.Measures[index]);
            measure = measure.Kind == PlanValueKind.YesNo
                ? Lowered.Of(Share(measure.Yes), Share(measure.Undefined))
                : measure with { Number = Share(measure.Number) };
            _measures.Add(index, measure);
        }

        return measure;
    }

    private Lowered LowerLogic(PlanBinary logic)
    {
        var (left, right) = (Lower(logic.Left), Lower(logic.Right));
        return logic.Operator == BinaryOperator.And
            ? Lowered.Of(Test.And(left.Yes, right.Yes), Test.Or(left.Undefined, Test.And(left.Yes, right.Undefined)))
            : Lowered.Of(Test.Or(left.Yes, right.Yes), Test.Or(left.Undefined, Test.And(Test.Not(left.Yes), right.Undefined)));
    }

    private Lowered LowerBinary(PlanBinary binary)
    {
        var (left, right) = (Lower(binary.Left), Lower(binary.Right));
        if (left.Kind != right.Kind)
        {
            throw new NotLoweredException($"there is no form for {left.Kind} {OperatorText.Of(binary.Operator)} {right.Kind}");
        }

        return (binary.Operator, left.Kind) switch
        {
            (BinaryOperator.Add, PlanValueKind.Number) => Lowered.Of(left.Number.Add(right.Number)),
            (BinaryOperator.Subtract, PlanValueKind.Number) => Lowered.Of(left.Number.Subtract(right.Number)),

            // The distance of two dates in days, in the base unit of short durations.
            (BinaryOperator.Subtract, PlanValueKind.Date) => Lowered.Of(left.Number.Subtract(right.Number).Multiply(Fraction.Of(Wholes.Constant(1440)))),
            (BinaryOperator.Multiply, PlanValueKind.Number) => Lowered.Of(left.Number.Multiply(right.Number)),
            (BinaryOperator.Divide, PlanValueKind.Number) => Lowered.Of(left.Number.Divide(right.Number)),

            // Codes say whether words are the same, not which comes first.
            (BinaryOperator.Equal or BinaryOperator.NotEqual, _) => Compare(left, binary.Operator, right),
            ( >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual, PlanValueKind.Number or PlanValueKind.Date) => Compare(left, binary.Operator, right),
            _ => throw new NotLoweredException($"there is no form for {left.Kind} {OperatorText.Of(binary.Operator)} {right.Kind}"),
        };
    }

    private static Lowered Compare(Lowered left, BinaryOperator comparison, Lowered right) =>
        Lowered.Of(left.Number.Compare(comparison, right.Number), Test.Or(left.Undefined, right.Undefined));

    private Lowered LowerCall(PlanCall call)
    {
        switch (call.Function)
        {
            case ExpressionFunction.Given:
                return Lowered.Of(Given(call.Mentions), Test.Never);
            case ExpressionFunction.Default:
                return Lowered.Choose(Given(call.Mentions), Lower(call.Arguments[0]), Lower(call.Arguments[1]));
            case ExpressionFunction.If:
                var condition = Lower(call.Arguments[0]);
                var chosen = Lowered.Choose(condition.Yes, Lower(call.Arguments[1]), Lower(call.Arguments[2]));
                var undefined = Test.Or(condition.Undefined, chosen.Undefined);
                return chosen.Kind == PlanValueKind.YesNo ? Lowered.Of(chosen.Yes, undefined) : chosen with { Number = chosen.Number with { Undefined = undefined } };
            case ExpressionFunction.Abs:
                return Lowered.Of(Numeric(call.Arguments[0]).Abs());
            case ExpressionFunction.Round when call.Arguments[1] is PlanConstant { Value: { Kind: PlanValueKind.Number, Number: { Sign: > 0 } step } }:
                return Lowered.Of(Numeric(call.Arguments[0]).RoundToMultiple(step, call.Mode));
            case ExpressionFunction.Sum:
                return Lowered.Of(call.Arguments.Select(Numeric).Aggregate((sum, n) => sum.Add(n)));
            case ExpressionFunction.Min:
                return Lowered.Of(call.Arguments.Select(Numeric).Aggregate((least, n) => Outermost(least, BinaryOperator.Less, n)));
            case ExpressionFunction.Max:
                return Lowered.Of(call.Arguments.Select(Numeric).Aggregate((most, n) => Outermost(most, BinaryOperator.Greater, n)));
            case ExpressionFunction.Count:
                return Lowered.Of(call.Arguments.Select(a => Lower(a) is { Kind: PlanValueKind.Number or PlanValueKind.YesNo } counted
                    ? counted.Number
                    : throw new NotLoweredException("there is no form for what is counted")).Aggregate((sum, n) => sum.Add(n)));
            default:
                throw new NotLoweredException($"there is no form for {call.Function}");
        }
    }

    private Fraction Outermost(Fraction best, BinaryOperator comparison, Fraction next)
    {
        var (left, right) = (Share(best), Share(next));
        var chosen = Fraction.Choose(right.Compare(comparison, left), right with { Undefined = Test.Never }, left with { Undefined = Test.Never });
        return chosen with { Undefined = Test.Or(left.Undefined, right.Undefined) };
    }

    private Fraction Numeric(PlanExpression expression) => Lower(expression) is { Kind: PlanValueKind.Number } lowered
        ? lowered.Number
        : throw new NotLoweredException("there is no form for arithmetic on what is no number");
}
