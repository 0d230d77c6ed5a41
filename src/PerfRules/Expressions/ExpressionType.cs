using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Expressions;

/// <summary>Names the kinds of value that an expression can have.</summary>
internal enum ExpressionKind
{
    Number,
    YesNo,
    Choice,
    Date,
    List,
    Findings,
}

/// <summary>The type of an expression: its kind, and for numbers and lists what is measured and the unit to show it in.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="Unit">For numbers and lists: the unit to show values in; its dimension is the type's dimension.</param>
/// <param name="Choices">For choices: the words.</param>
/// <param name="IsZero">Whether the expression is a bare 0, which is zero of anything.</param>
internal sealed record ExpressionType(ExpressionKind Kind, Unit Unit, ImmutableArray<string> Choices, bool IsZero = false)
{
    internal static ExpressionType YesNo { get; } = new(ExpressionKind.YesNo, Unit.None, []);

    internal static ExpressionType Date { get; } = new(ExpressionKind.Date, Unit.None, []);

    internal Dimension Dimension => Unit.Dimension;

    internal static ExpressionType Number(Unit unit) => new(ExpressionKind.Number, unit, []);

    internal static ExpressionType Choice(ImmutableArray<string> choices) => new(ExpressionKind.Choice, Unit.None, choices);

    internal static ExpressionType ListOf(Unit unit) => new(ExpressionKind.List, unit, []);

    internal static ExpressionType Findings(Unit unit) => new(ExpressionKind.Findings, unit, []);

    /// <summary>Returns what a reader would call a value of this type.</summary>
    internal LocalizedText Describe() => Kind switch
    {
        ExpressionKind.Number when Unit.IsPercentage => ExpressionTexts.APercentage(),
        ExpressionKind.Number when Dimension.IsNone => ExpressionTexts.APlainNumber(),
        ExpressionKind.Number => ExpressionTexts.ANumberIn(Unit.Symbol),
        ExpressionKind.YesNo => ExpressionTexts.AYesNo(),
        ExpressionKind.Choice => ExpressionTexts.AChoice(Choices),
        ExpressionKind.Date => ExpressionTexts.ADate(),
        ExpressionKind.List => ExpressionTexts.AList(),
        _ => ExpressionTexts.FindingsOfAKind(),
    };
}
