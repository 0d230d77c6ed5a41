using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Criteria;

/// <summary>One end of an interval: an expression, mostly a constant, in the measure's dimension.</summary>
/// <param name="Expression">The value.</param>
/// <param name="IsClosed">Whether the value itself belongs to the interval.</param>
internal sealed record IntervalEnd(BoundExpression Expression, bool IsClosed)
{
    /// <summary>Gets the end's value when it is known before any fact, else null.</summary>
    internal Rational? Constant { get; } = ConstantExpression.Evaluate(Expression);
}

/// <summary>A stretch of values with its closed and open ends; an end that is null is infinite.</summary>
/// <param name="Lower">The lower end, or null for −∞.</param>
/// <param name="Upper">The upper end, or null for +∞.</param>
internal sealed record Interval(IntervalEnd? Lower, IntervalEnd? Upper)
{
    /// <summary>Returns whether a value lies in an interval whose ends are constants.</summary>
    internal bool Holds(Rational value) =>
        (Lower is not { } lower || value > lower.Constant || (lower.IsClosed && value == lower.Constant))
        && (Upper is not { } upper || value < upper.Constant || (upper.IsClosed && value == upper.Constant));

    /// <summary>Writes the interval as people write it: a comparison where one end is infinite, else both ends in brackets.</summary>
    public override string ToString() => ToString(DisplayLanguage.English);

    /// <summary>Writes the interval for people, in the words of their language.</summary>
    internal LocalizedText ToText() => LocalizedText.PerLanguage(ToString);

    private string ToString(DisplayLanguage language) => (Lower, Upper) switch
    {
        (null, null) => "(-∞, +∞)",
        ({ } lower, null) => (lower.IsClosed ? "≥" : ">") + ExpressionPrinter.Print(lower.Expression, language),
        (null, { } upper) => (upper.IsClosed ? "≤" : "<") + ExpressionPrinter.Print(upper.Expression, language),
        ({ IsClosed: true } lower, { IsClosed: true } upper) when lower.Constant is { } c && c == upper.Constant =>
            "=" + ExpressionPrinter.Print(lower.Expression, language),
        ({ } lower, { } upper) =>
            $"{(lower.IsClosed ? '[' : '(')}{ExpressionPrinter.Print(lower.Expression, language)}, {ExpressionPrinter.Print(upper.Expression, language)}{(upper.IsClosed ? ']' : ')')}",
    };
}
