using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Expressions;

/// <summary>Writes a bound expression back in the measure language, with the brackets that it needs and no others.</summary>
internal static class ExpressionPrinter
{
    /// <summary>Writes an expression for people: in Chinese with 且, 或, 非, 是 and 否, which the language reads as well as and, or, not, yes and no.</summary>
    internal static LocalizedText Text(BoundExpression expression) =>
        LocalizedText.PerLanguage(language => Print(expression, language));

    /// <summary>Writes an expression with the words of one language; <paramref name="name"/> may put something else in place of a name, such as its value,
    /// and <paramref name="call"/> in place of a whole call; null from it writes the call.</summary>
    internal static string Print(
        BoundExpression expression, DisplayLanguage language, Func<ExpressionSymbol, string>? name = null, Func<BoundCall, string?>? call = null) =>
        Print(expression, 0, new Style(name ?? (static s => s.Name), language, Call: call));

    /// <summary>Writes an expression so that it is read back as the same wherever its names mean the same: words stand in quotes, lest they be names.</summary>
    internal static string PrintToRead(BoundExpression expression, DisplayLanguage language) =>
        Print(expression, 0, new Style(static s => s.Name, language, QuotesWords: true));

    /// <summary>Writes yes or no.</summary>
    internal static string YesNo(bool value, DisplayLanguage language) => (value, language) switch
    {
        (true, DisplayLanguage.Chinese) => "是",
        (false, DisplayLanguage.Chinese) => "否",
        (true, _) => "yes",
        _ => "no",
    };

    private static string Print(BoundExpression expression, int outer, Style style)
    {
        switch (expression)
        {
            case BoundNumber number:
                return Facts.Quantity.FromBase(number.Value, number.Type.Unit).ToString();
            case BoundYesNo yesNo:
                return YesNo(yesNo.Value, style.Language);
            case BoundWord word:
                return Word(word.Word, style);
            case BoundDate date:
                return Quote(date.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            case BoundName symbol:
                return style.Name(symbol.Symbol);
            case BoundUnary { Operator: UnaryOperator.Not } not:
                return Bracket((style.Language == DisplayLanguage.Chinese ? "非 " : "not ") + Print(not.Operand, 4, style), outer > 3);
            case BoundUnary negate:
                return Bracket("-" + Print(negate.Operand, 7, style), outer > 6);
            case BoundBinary binary:
                var precedence = OperatorText.Precedence(binary.Operator);

                // Comparisons do not chain, so a comparison that is compared again keeps its brackets.
                var left = OperatorText.IsComparison(binary.Operator) ? precedence + 1 : precedence;
                var text = $"{Print(binary.Left, left, style)} {Operator(binary.Operator, style.Language)} {Print(binary.Right, precedence + 1, style)}";
                return Bracket(text, precedence < outer);
            case BoundCall replaced when style.Call?.Invoke(replaced) is { } value:
                return value;
            case BoundCall { Function: ExpressionFunction.Lookup } lookup:
                var pairs = lookup.Arguments[0].Type.Choices.Zip(lookup.Arguments.Skip(1), (word, value) => $"{Word(word, style)}, {Print(value, 0, style)}");
                return $"lookup({Print(lookup.Arguments[0], 0, style)}, {string.Join(", ", pairs)})";
            case BoundCall call:
                var arguments = call.Arguments.Select(a => Print(a, 0, style));
                if (call is { Function: ExpressionFunction.Round } && call.Mode != Facts.RoundingMode.HalfAway)
                {
                    arguments = arguments.Append(Facts.RoundingModeText.Of(call.Mode));
                }

                return $"{call.Function.ToString().ToLowerInvariant()}({string.Join(", ", arguments)})";
            default:
                throw new InvalidOperationException();
        }
    }

    private static string Word(string word, Style style) => !style.QuotesWords && ExpressionLexer.IsName(word) ? word : Quote(word);

    // Without quotes a date is a difference of numbers, and a word may be anything but the mark that ends it, in full width or not.
    private static string Quote(string text)
    {
        var plain = QuantityText.ToHalfWidth(text);
        var (open, close) = ExpressionLexer.Quotes.FirstOrDefault(q => !plain.Contains(q.Close), ExpressionLexer.Quotes[0]);
        return $"{open}{text}{close}";
    }

    private static string Operator(BinaryOperator op, DisplayLanguage language) => (op, language) switch
    {
        (BinaryOperator.And, DisplayLanguage.Chinese) => "且",
        (BinaryOperator.Or, DisplayLanguage.Chinese) => "或",
        _ => OperatorText.Of(op),
    };

    private static string Bracket(string text, bool needed) => needed ? $"({text})" : text;

    // What is put in place of names and calls, and in which language the words between them are.
    private sealed record Style(Func<ExpressionSymbol, string> Name, DisplayLanguage Language, bool QuotesWords = false, Func<BoundCall, string?>? Call = null);
}
