using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Packs.Reading;

namespace PerfRules.Tests.Oracle;

/// <summary>The facts of one subject in base units; an input that was not given is not there, and findings are null when nobody looked.</summary>
internal sealed record NaiveFacts(
    IReadOnlyDictionary<string, object> Inputs, IReadOnlyList<Finding>? Findings, IReadOnlyDictionary<string, NaiveRational> Awards)
{
    private static readonly NaiveNames NoNames = new(new PackDocument { Location = SourceLocation.None });

    /// <summary>Gets the rows of targets that came with the facts.</summary>
    internal ImmutableArray<TargetRow> Rows { get; init; } = [];

    internal static NaiveFacts None { get; } = new(ImmutableDictionary<string, object>.Empty, null, ImmutableDictionary<string, NaiveRational>.Empty);

    internal static NaiveFacts Read(FactSheet sheet, PackDocument pack)
    {
        var inputs = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var input in pack.Inputs)
        {
            // Blank is missing.
            if (sheet.Facts.TryGetValue(input.Name.Value, out var fact) && !(fact.Value is string text && string.IsNullOrWhiteSpace(text)))
            {
                inputs.Add(input.Name.Value, Read(fact.Value, input));
            }
        }

        return new(inputs, sheet.Findings, sheet.Awards.ToDictionary(a => a.Key, a => NaiveRational.From(a.Value.Points), StringComparer.Ordinal)) { Rows = sheet.Rows };
    }

    private static object Read(object value, InputDocument input) => (input.Type!.Value, value) switch
    {
        (_, ImmutableArray<FactValue> items) => items.Select(i => Number(i.Value, input)).ToList(),
        ("date", string text) => DateText.TryParse(text, out var date) ? date : throw new ArgumentException(text),
        ("yesno", string text) => text.Trim() is "是" or "true" or "yes",
        ("choice", string text) => text.Trim(),
        ("date" or "yesno", _) => value,
        _ => Number(value, input),
    };

    // A number without a unit counts in the declared unit. A figure may be arithmetic: 3/(4/12).
    private static NaiveRational Number(object value, InputDocument input)
    {
        switch (value)
        {
            case Rational bare:
                return InDeclaredUnit(NaiveRational.From(bare), input);
            case Quantity quantity:
                return InUnit(quantity, input);
            default:
                var text = ((string)value).Trim();
                if (Quantity.TryParse(text, out var read))
                {
                    return InUnit(read, input);
                }

                var arithmetic = NoNames.Parse(text.TrimStart('=', '＝'));
                var worked = new NaiveExpressions(NoNames, None).Number(arithmetic);
                return new NaiveUnits(NoNames).Of(arithmetic) == Unit.None ? InDeclaredUnit(worked, input) : worked;
        }
    }

    private static NaiveRational InUnit(Quantity quantity, InputDocument input)
    {
        var value = NaiveRational.From(quantity.Value);
        return quantity.Unit == Unit.None ? InDeclaredUnit(value, input) : value;
    }

    private static NaiveRational InDeclaredUnit(NaiveRational number, InputDocument input) =>
        number * NaiveRational.From(NaiveNames.UnitOf(input).Scale);
}
