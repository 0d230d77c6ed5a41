using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Criteria;

/// <summary>Reads intervals: <c>[95%, 100%)</c>, <c>&gt; 105%</c>, <c>≥ 6个月</c>, <c>= 0</c>, <c>[90, +∞)</c>, in half or full width.</summary>
internal static class IntervalText
{
    private static readonly string[] Comparisons = ["<=", ">=", "==", "≤", "≥", "<", ">", "="];

    /// <summary>Reads an interval of numbers; null, with the errors added, when the text is not one.</summary>
    internal static Interval? Parse(string text, ExpressionScope scope, List<ExpressionError> errors)
    {
        var plain = QuantityText.ToHalfWidth(text);
        var start = plain.Length - plain.TrimStart().Length;
        var end = plain.TrimEnd().Length;
        if (start >= end)
        {
            errors.Add(new("PR0301", 0, Math.Max(1, text.Length), CriterionTexts.IntervalExpected(text), CriterionTexts.IntervalHint()));
            return null;
        }

        if (Comparisons.FirstOrDefault(c => string.CompareOrdinal(plain, start, c, 0, c.Length) == 0) is { } comparison)
        {
            return ParseComparison(plain, comparison, start + comparison.Length, end, scope, errors);
        }

        var open = plain[start];
        var close = plain[end - 1];
        var comma = FindComma(plain, start + 1, end - 1);
        if (open is not ('[' or '(') || close is not (']' or ')') || comma < 0)
        {
            errors.Add(new("PR0301", start, end - start, CriterionTexts.IntervalExpected(text.Trim()), CriterionTexts.IntervalHint()));
            return null;
        }

        var before = errors.Count;
        var lower = ParseEnd(plain, start + 1, comma, open == '[', isLower: true, scope, errors);
        var upper = ParseEnd(plain, comma + 1, end - 1, close == ']', isLower: false, scope, errors);
        if (errors.Count > before)
        {
            // What stands in the text may be the full-width form.
            for (var i = before; i < errors.Count; i++)
            {
                errors[i] = errors[i].Answer is var (place, _, right) ? errors[i] with { Answer = (place, text[place], right) } : errors[i];
            }

            return null;
        }

        var interval = new Interval(lower, upper);
        if (lower?.Constant is { } low && upper?.Constant is { } high
            && (low > high || (low == high && !(lower.IsClosed && upper.IsClosed))))
        {
            errors.Add(new("PR0302", start, end - start, CriterionTexts.EmptyInterval(text.Trim())));
            return null;
        }

        return interval;
    }

    /// <summary>Writes another number in place of one; null unless the number stands in the interval exactly once, and the new one has decimals that end.</summary>
    /// <param name="text">An interval.</param>
    /// <param name="old">The number, in base units.</param>
    /// <param name="replacement">The new number, in base units; it is written in the unit that the old one has.</param>
    internal static string? WithNumber(string text, Rational old, Rational replacement)
    {
        var plain = QuantityText.ToHalfWidth(text);
        var start = plain.Length - plain.TrimStart().Length;
        var end = plain.TrimEnd().Length;
        var isPair = start + 1 < end && plain[start] is '[' or '(' && FindComma(plain, start + 1, end - 1) >= 0;
        var comma = isPair ? FindComma(plain, start + 1, end - 1) : end;
        var numbers = Numbers(isPair ? start + 1 : start, comma);
        if (isPair)
        {
            numbers.AddRange(Numbers(comma + 1, end - 1));
        }

        if (numbers is not [var (offset, length, unit)])
        {
            return null;
        }

        var written = Quantity.FromBase(replacement, unit).ToString();
        return Quantity.TryParse(written, out var read) && read.Value == replacement
            ? string.Concat(text.AsSpan(0, offset), written, text.AsSpan(offset + length))
            : null;

        List<(int Offset, int Length, Unit Unit)> Numbers(int from, int to) => new ExpressionLexer(plain[from..to]).ReadAll()
            .FindAll(t => t.Kind == ExpressionTokenKind.Number && t.Quantity.Value == old).ConvertAll(t => (from + t.Offset, t.Length, t.Quantity.Unit));
    }

    private static Interval? ParseComparison(string text, string comparison, int start, int end, ExpressionScope scope, List<ExpressionError> errors)
    {
        var isClosed = comparison is "<=" or ">=" or "≤" or "≥" or "=" or "==";
        if (ParseExpression(text, start, end, scope, errors) is not { } expression)
        {
            return null;
        }

        var bound = new IntervalEnd(expression, isClosed);
        return comparison[0] switch
        {
            '<' or '≤' => new Interval(null, bound),
            '>' or '≥' => new Interval(bound, null),
            _ => new Interval(bound, bound),
        };
    }

    private static IntervalEnd? ParseEnd(string text, int start, int end, bool isClosed, bool isLower, ExpressionScope scope, List<ExpressionError> errors)
    {
        var trimmed = text[start..end].Trim();
        if (trimmed is "∞" or "+∞" or "-∞" or "inf" or "+inf" or "-inf")
        {
            if (trimmed.StartsWith('-') != isLower)
            {
                errors.Add(new("PR0301", start, end - start, CriterionTexts.WrongInfinity(trimmed)));
            }
            else if (isClosed)
            {
                var bracket = isLower ? start - 1 : end;
                errors.Add(new("PR0301", start, end - start, CriterionTexts.ClosedInfinity()) { Answer = (bracket, text[bracket], isLower ? '(' : ')') });
            }

            return null;
        }

        return ParseExpression(text, start, end, scope, errors) is { } expression ? new IntervalEnd(expression, isClosed) : null;
    }

    private static BoundExpression? ParseExpression(string text, int start, int end, ExpressionScope scope, List<ExpressionError> errors)
    {
        if (ExpressionParser.Parse(text[start..end], out var error) is not { } expression)
        {
            errors.Add(error! with { Offset = error.Offset + start });
            return null;
        }

        var inner = new List<ExpressionError>();
        var bound = ExpressionBinder.Bind(expression, scope, inner);
        errors.AddRange(inner.Select(e => e with { Offset = e.Offset + start }));
        if (bound is { Type.Kind: not ExpressionKind.Number })
        {
            errors.Add(new("PR0206", start, end - start, ExpressionTexts.WrongType(bound.Type.Describe(), ExpressionTexts.ANumber())));
            return null;
        }

        return bound;
    }

    // The comma that stands in no inner bracket.
    private static int FindComma(string text, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            depth += text[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (text[i] == ',' && depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
