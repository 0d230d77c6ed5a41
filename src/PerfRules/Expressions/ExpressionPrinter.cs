namespace PerfRules.Expressions;

/// <summary>Writes a bound expression back in the measure language, with the brackets that it needs and no others.</summary>
internal static class ExpressionPrinter
{
    /// <summary>Writes an expression; <paramref name="name"/> may put something else in place of a name, such as its value.</summary>
    internal static string Print(BoundExpression expression, Func<ExpressionSymbol, string>? name = null) =>
        Print(expression, 0, name ?? (static s => s.Name));

    private static string Print(BoundExpression expression, int outer, Func<ExpressionSymbol, string> name)
    {
        switch (expression)
        {
            case BoundNumber number:
                return Facts.Quantity.FromBase(number.Value, number.Type.Unit).ToString();
            case BoundYesNo yesNo:
                return yesNo.Value ? "是" : "否";
            case BoundWord word:
                return ExpressionLexer.IsName(word.Word) ? word.Word : Quote(word.Word);
            case BoundDate date:
                return Quote(date.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            case BoundName symbol:
                return name(symbol.Symbol);
            case BoundUnary { Operator: UnaryOperator.Not } not:
                return Bracket("not " + Print(not.Operand, 4, name), outer > 3);
            case BoundUnary negate:
                return Bracket("-" + Print(negate.Operand, 7, name), outer > 6);
            case BoundBinary binary:
                var precedence = OperatorText.Precedence(binary.Operator);

                // Comparisons do not chain, so a comparison that is compared again keeps its brackets.
                var left = OperatorText.IsComparison(binary.Operator) ? precedence + 1 : precedence;
                var text = $"{Print(binary.Left, left, name)} {OperatorText.Of(binary.Operator)} {Print(binary.Right, precedence + 1, name)}";
                return Bracket(text, precedence < outer);
            case BoundCall { Function: ExpressionFunction.Lookup } lookup:
                var pairs = lookup.Arguments[0].Type.Choices.Zip(lookup.Arguments.Skip(1), (word, value) => $"{word}, {Print(value, 0, name)}");
                return $"lookup({Print(lookup.Arguments[0], 0, name)}, {string.Join(", ", pairs)})";
            case BoundCall call:
                var arguments = call.Arguments.Select(a => Print(a, 0, name));
                if (call is { Function: ExpressionFunction.Round } && call.Mode != Facts.RoundingMode.HalfAway)
                {
                    arguments = arguments.Append(Facts.RoundingModeText.Of(call.Mode));
                }

                return $"{call.Function.ToString().ToLowerInvariant()}({string.Join(", ", arguments)})";
            default:
                throw new InvalidOperationException();
        }
    }

    // Without quotes a date is a difference of numbers, and a word may be anything.
    private static string Quote(string text) => text.Contains('”') ? $"\"{text}\"" : $"“{text}”";

    private static string Bracket(string text, bool needed) => needed ? $"({text})" : text;
}
