using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Packs.Reading;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>Reads one value as the type that its input declares.</summary>
internal sealed class FactReader(InputDefinition input, SourceLocation location, DiagnosticBag diagnostics)
{
    /// <summary>Reads the value; missing, with the reason reported, when it does not fit. Blank text is missing and no fault.</summary>
    internal PlanValue Read(FactValue value)
    {
        if (value.Value is string text && string.IsNullOrWhiteSpace(text))
        {
            return default;
        }

        if (value.Value is ImmutableArray<FactValue> items)
        {
            return input.IsList ? ReadList(items) : Fail("PR0402", ScoringTexts.ListGiven(input.Name));
        }

        if (input.IsList)
        {
            return Fail("PR0402", ScoringTexts.ListExpected(input.Name));
        }

        return input.Type switch
        {
            InputType.Date => ReadDate(value),
            InputType.YesNo => ReadYesNo(value),
            InputType.Choice => ReadChoice(value),
            _ => ReadNumber(value) is { } number ? PlanValue.Of(number) : default,
        };
    }

    private PlanValue ReadList(ImmutableArray<FactValue> items)
    {
        var numbers = items.Select(i => i.Value is ImmutableArray<FactValue> ? null : ReadNumber(i)).ToList();
        return numbers.TrueForAll(n => n is not null) ? PlanValue.Of([.. numbers.Select(n => n!.Value)]) : default;
    }

    private Rational? ReadNumber(FactValue value)
    {
        switch (value.Value)
        {
            case Rational number:
                return Fit(new Quantity(number, Unit.None), value);
            case Quantity quantity:
                return Fit(quantity, value);
            case string text:
                if (QuantityText.TryParse(text, out var read, out var fault))
                {
                    return Fit(read, value);
                }

                // 3/(4/12), or = 26590.15万元 / (37563.24万元 / 12个月): a figure may be given as the arithmetic that it comes from.
                // A difference needs its =, for 380元-400元 is a range and 2024-05-02 a date.
                var arithmetic = QuantityText.ToHalfWidth(text).Trim();
                if ((arithmetic.StartsWith('=') || arithmetic.LastIndexOf('-') <= 0) && ConstantExpression.Read(arithmetic.TrimStart('=')) is { } computed)
                {
                    return Fit(computed, value);
                }

                Fail("PR0404", ScoringTexts.NotReadable(input.Name, fault!), Example());
                return null;
            default:
                Fail("PR0402", ScoringTexts.WrongKind(input.Name, value.ToString(), Expected()), Example());
                return null;
        }
    }

    private Rational? Fit(Quantity quantity, FactValue given)
    {
        var isBare = quantity.Unit == Unit.None;
        if (input.Type == InputType.Percent)
        {
            if (!quantity.Unit.IsPercentage)
            {
                Fail(
                    isBare ? "PR0403" : "PR0402",
                    isBare ? ScoringTexts.BarePercentage(input.Name, TextOf(given)) : ScoringTexts.WrongUnit(input.Name, TextOf(given), Expected()),
                    isBare ? ScoringTexts.PercentHint(quantity.Number.ToString(), (quantity.Number * 100).ToString()) : Example());
                return null;
            }

            return CheckRange(quantity.Value, given);
        }

        if (isBare)
        {
            return CheckRange(quantity.Value * input.Unit.Scale, given);
        }

        if (quantity.Dimension != input.Unit.Dimension)
        {
            Fail("PR0402", ScoringTexts.WrongUnit(input.Name, TextOf(given), Expected()), Example());
            return null;
        }

        return CheckRange(quantity.Value, given);
    }

    private Rational? CheckRange(Rational value, FactValue given)
    {
        if (input.Range is { } range && !range.Holds(value))
        {
            Fail("PR0406", ScoringTexts.OutOfRange(input.Name, TextOf(given), range.ToString()), ScoringTexts.RangeHint());
            return null;
        }

        return value;
    }

    // Only for messages: a number takes longer to write than to bind.
    private static string TextOf(FactValue given) => given.ToString().Trim();

    private PlanValue ReadDate(FactValue value) => value.Value switch
    {
        DateOnly date => PlanValue.Of(date),
        string text when DateText.TryParse(text, out var date) => PlanValue.Of(date),
        string text => Fail("PR0404", ScoringTexts.NotReadable(input.Name, FactTexts.BadDate(text))),
        _ => Fail("PR0402", ScoringTexts.WrongKind(input.Name, value.ToString(), Expected())),
    };

    private PlanValue ReadYesNo(FactValue value) => value.Value switch
    {
        bool yes => PlanValue.Of(yes),
        string text when PackWords.YesNo.TryGetValue(text.Trim(), out var yes) => PlanValue.Of(yes),
        _ => Fail("PR0402", ScoringTexts.WrongKind(input.Name, value.ToString(), Expected()), ScoringTexts.YesNoHint()),
    };

    private PlanValue ReadChoice(FactValue value)
    {
        if (value.Value is not string text)
        {
            return Fail("PR0402", ScoringTexts.WrongKind(input.Name, value.ToString(), Expected()), DocumentTexts.KnownAre(input.Choices));
        }

        if (input.Choices.Contains(text.Trim()))
        {
            return PlanValue.Of(text.Trim());
        }

        var near = Suggestion.For(text.Trim(), input.Choices);
        return Fail(
            "PR0402",
            ScoringTexts.WrongKind(input.Name, text, Expected()),
            near is null ? DocumentTexts.KnownAre(input.Choices) : DocumentTexts.DidYouMean(near));
    }

    private LocalizedText Expected() => input.Type switch
    {
        InputType.Percent => ExpressionTexts.APercentage(),
        _ => PackWords.TypeOf(input.Type, input.Unit, input.Choices).Describe(),
    };

    private LocalizedText Example() => input.Type == InputType.Percent
        ? ScoringTexts.Example("98.56%")
        : ScoringTexts.Example("1,234.5" + input.Unit.Symbol);

    private PlanValue Fail(string code, LocalizedText message, LocalizedText? hint = null)
    {
        diagnostics.Error(code, location, message, hint);
        return default;
    }
}
