using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Testing;

/// <summary>Points as a case writes them: a number, or the arithmetic that gives it.</summary>
/// <param name="Value">The exact value.</param>
/// <param name="Text">The arithmetic as written.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record ExpectedPoints(Rational Value, string Text, SourceLocation Location)
{
    /// <summary>Writes the value, behind the arithmetic where there is any: <c>6 - 2*0.9 = 4.2</c>.</summary>
    public override string ToString() => Rational.TryParse(Text, out _) ? Value.ToString() : $"{Text} = {Value}";
}

/// <summary>Works out the arithmetic of expected points exactly: numbers, <c>+ - * /</c>, brackets, <c>round min max abs</c>.</summary>
internal static class PointArithmetic
{
    /// <summary>Reads points; null, with the reason reported, when the text has no exact value without a unit.</summary>
    internal static ExpectedPoints? Read(Located<string> text, DiagnosticBag diagnostics)
    {
        var trimmed = text.Value.Trim();
        if (Rational.TryParse(trimmed, out var number))
        {
            return new ExpectedPoints(number, trimmed, text.Location);
        }

        var errors = new List<ExpressionError>();
        var bound = ExpressionParser.Parse(text.Value, out var error) is { } parsed ? ExpressionBinder.Bind(parsed, ExpressionScope.Empty, errors) : null;
        if (bound is not { Type.Kind: ExpressionKind.Number })
        {
            var first = error ?? errors.FirstOrDefault();
            diagnostics.Error("PR0702", first is null ? text.Location : text.At(first.Offset, first.Length), CaseTexts.NotANumber(text.Value), first?.Message);
        }
        else if (!bound.Type.Dimension.IsNone)
        {
            diagnostics.Error("PR0702", text.Location, CaseTexts.NotPlainPoints(text.Value));
        }
        else if (Evaluate(bound) is { } value)
        {
            return new ExpectedPoints(value, trimmed, text.Location);
        }
        else
        {
            diagnostics.Error("PR0702", text.Location, CaseTexts.Undefined(text.Value));
        }

        return null;
    }

    private static Rational? Evaluate(BoundExpression expression) => expression switch
    {
        BoundNumber number => number.Value,
        BoundUnary { Operator: UnaryOperator.Negate } negate => -Evaluate(negate.Operand),
        BoundBinary binary when Evaluate(binary.Left) is { } left && Evaluate(binary.Right) is { } right => binary.Operator switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide when !right.IsZero => left / right,
            _ => null,
        },
        BoundCall call when call.Arguments.Select(Evaluate).ToList() is var numbers && numbers.All(n => n is not null) => call.Function switch
        {
            ExpressionFunction.Round when numbers[1]!.Value.Sign > 0 => numbers[0]!.Value.RoundToMultiple(numbers[1]!.Value, call.Mode),
            ExpressionFunction.Abs => numbers[0]!.Value.Abs(),
            ExpressionFunction.Min => numbers.Min(),
            ExpressionFunction.Max => numbers.Max(),
            _ => null,
        },
        _ => null,
    };
}
