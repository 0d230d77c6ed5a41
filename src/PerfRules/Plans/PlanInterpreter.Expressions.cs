using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Plans;

/// <summary>Expressions: a missing operand makes the whole missing, an undefined one undefined; conditions stop at what decides them.</summary>
internal sealed partial class PlanInterpreter
{
    private PlanValue Measure(int index) => (_measures[index] ??= new MeasureValue(Evaluate(_plan.Measures[index]))).Value;

    private PlanValue Evaluate(PlanExpression expression) => expression switch
    {
        PlanConstant constant => constant.Value,
        PlanInput input => _facts.Inputs[input.Slot],
        PlanMeasure measure => Measure(measure.Index),
        PlanFindingCount count => CountFindings(count.Kind),
        PlanUnary unary => EvaluateUnary(unary),
        PlanBinary { Operator: BinaryOperator.And or BinaryOperator.Or } logic => EvaluateLogic(logic),
        PlanBinary binary => EvaluateBinary(binary),
        PlanCall call => EvaluateCall(call),
        _ => throw new InvalidOperationException(),
    };

    private PlanValue CountFindings(int kind) => _facts.Findings is { } findings
        ? PlanValue.Of(FindingCount.Of(findings[kind]))
        : default;

    private PlanValue EvaluateUnary(PlanUnary unary)
    {
        var operand = Evaluate(unary.Operand);
        return !operand.IsUsable ? operand
            : unary.Operator == UnaryOperator.Not ? PlanValue.Of(!operand.IsYes)
            : PlanValue.Of(-operand.Number);
    }

    private PlanValue EvaluateLogic(PlanBinary logic)
    {
        var left = Evaluate(logic.Left);
        return !left.IsUsable || left.IsYes == (logic.Operator == BinaryOperator.Or) ? left : Evaluate(logic.Right);
    }

    private PlanValue EvaluateBinary(PlanBinary binary)
    {
        var left = Evaluate(binary.Left);
        var right = Evaluate(binary.Right);
        if (!left.IsUsable || !right.IsUsable)
        {
            return left.Kind == PlanValueKind.Missing || right.Kind == PlanValueKind.Missing ? default : PlanValue.Undefined;
        }

        switch (binary.Operator)
        {
            case BinaryOperator.Add:
                return PlanValue.Of(left.Number + right.Number);
            case BinaryOperator.Subtract:
                // Two dates: their distance in days, in the base unit of short durations.
                return PlanValue.Of(left.Kind == PlanValueKind.Date ? (left.Number - right.Number) * 1440 : left.Number - right.Number);
            case BinaryOperator.Multiply:
                return PlanValue.Of(left.Number * right.Number);
            case BinaryOperator.Divide:
                return right.Number.IsZero ? PlanValue.Undefined : PlanValue.Of(left.Number / right.Number);
            default:
                var order = left.Kind == PlanValueKind.Word
                    ? string.CompareOrdinal(left.Word, right.Word)
                    : left.Number.CompareTo(right.Number);
                return PlanValue.Of(OperatorText.Holds(binary.Operator, order));
        }
    }

    private PlanValue EvaluateCall(PlanCall call)
    {
        switch (call.Function)
        {
            case ExpressionFunction.Given:
                return PlanValue.Of(MissingOf(call.Mentions) is ([], false));
            case ExpressionFunction.Default:
                return Evaluate(call.Arguments[MissingOf(call.Mentions) is ([], false) ? 0 : 1]);
            case ExpressionFunction.If:
                var condition = Evaluate(call.Arguments[0]);
                return condition.IsUsable ? Evaluate(call.Arguments[condition.IsYes ? 1 : 2]) : condition;
            case ExpressionFunction.Rank or ExpressionFunction.Best or ExpressionFunction.Worst or ExpressionFunction.Mean:
                return EvaluatePeers(call);
            case ExpressionFunction.Count:
                return Count(call);
            default:
                return EvaluateAll(call);
        }
    }

    // Conditions are 1 and 0; a list counts its items and a kind of finding what was found, also behind the name of a shared measure.
    private PlanValue Count(PlanCall call)
    {
        var count = Rational.Zero;
        foreach (var argument in call.Arguments)
        {
            var value = Evaluate(argument);
            if (!value.IsUsable)
            {
                return value;
            }

            count += value.Kind == PlanValueKind.List ? value.List.Length : value.Number;
        }

        return PlanValue.Of(count);
    }

    // Over the members of the cohort that have the value; the subject's own must be there.
    private PlanValue EvaluatePeers(PlanCall call)
    {
        var own = Evaluate(call.Arguments[0]);
        if (!own.IsUsable)
        {
            return own;
        }

        var values = _cohort
            .Where(member => member.MissingOf(call.Mentions) is ([], false))
            .Select(member => Number(member.Evaluate(call.Arguments[0])))
            .OfType<Rational>()
            .ToList();
        return PlanValue.Of(call.Function switch
        {
            ExpressionFunction.Rank => values.Count(v => v > own.Number) + 1,
            ExpressionFunction.Best => values.Max(),
            ExpressionFunction.Worst => values.Min(),
            _ => values.Aggregate(Rational.Zero, (sum, v) => sum + v) / values.Count,
        });
    }

    private PlanValue EvaluateAll(PlanCall call)
    {
        var numbers = new List<Rational>();
        foreach (var argument in call.Arguments)
        {
            var value = Evaluate(argument);
            if (!value.IsUsable)
            {
                return value;
            }

            if (value.Kind == PlanValueKind.List)
            {
                numbers.AddRange(value.List);
            }
            else
            {
                numbers.Add(value.Number);
            }
        }

        return call.Function switch
        {
            ExpressionFunction.Abs => PlanValue.Of(numbers[0].Abs()),
            ExpressionFunction.Round => PlanValue.Of(numbers[0].RoundToMultiple(numbers[1], call.Mode)),
            ExpressionFunction.Sum => PlanValue.Of(numbers.Aggregate(Rational.Zero, (sum, n) => sum + n)),

            // An empty list has no smallest and no largest item.
            ExpressionFunction.Min => numbers.Count == 0 ? PlanValue.Undefined : PlanValue.Of(numbers.Min()),
            ExpressionFunction.Max => numbers.Count == 0 ? PlanValue.Undefined : PlanValue.Of(numbers.Max()),
            _ => throw new InvalidOperationException(),
        };
    }
}
