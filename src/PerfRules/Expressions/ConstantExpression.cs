using PerfRules.Facts;

namespace PerfRules.Expressions;

/// <summary>Works out expressions that mention no fact.</summary>
internal static class ConstantExpression
{
    /// <summary>Returns the number that an expression always has, in base units; null when it depends on facts or is undefined.</summary>
    internal static Rational? Evaluate(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundNumber number:
                return number.Value;
            case BoundUnary { Operator: UnaryOperator.Negate } negate:
                return Evaluate(negate.Operand) is { } value ? -value : null;
            case BoundBinary binary when Evaluate(binary.Left) is { } left && Evaluate(binary.Right) is { } right:
                return binary.Operator switch
                {
                    BinaryOperator.Add => left + right,
                    BinaryOperator.Subtract => left - right,
                    BinaryOperator.Multiply => left * right,
                    BinaryOperator.Divide when !right.IsZero => left / right,
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>Reads a text such as <c>3/(4/12)</c> or <c>22.14亿元 / (4万元/月)</c> as a quantity; null when it is not arithmetic on numbers alone.</summary>
    internal static Quantity? Read(string text)
    {
        if (ExpressionParser.Parse(text, out _) is not { } expression)
        {
            return null;
        }

        var errors = new List<ExpressionError>();
        return ExpressionBinder.Bind(expression, ExpressionScope.Empty, errors) is { Type.Kind: ExpressionKind.Number } bound
            && Evaluate(bound) is { } value
            ? Quantity.FromBase(value, bound.Type.Unit)
            : null;
    }
}
