using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Facts;

namespace PerfRules.Packs.Reading;

/// <summary>Decides the unit of an input from its type and its declared unit.</summary>
internal static class InputUnits
{
    internal static Unit Resolve(InputDocument document, InputType type, DiagnosticBag diagnostics)
    {
        if (document.Unit is not { } text)
        {
            if (document.Type is not null && type is InputType.Count or InputType.Duration or InputType.Rate && document.Type is not null)
            {
                diagnostics.Error("PR0113", document.Name.Location, PackTexts.UnitRequired(document.Name.Value), UnitHint(type));
            }

            return DefaultOf(type);
        }

        if (!Unit.TryParse(text.Value, out var unit) || unit == Unit.None)
        {
            diagnostics.Error("PR0113", text.Location, FactTexts.UnknownUnit(text.Value), UnitHint(type));
            return DefaultOf(type);
        }

        var fits = type switch
        {
            InputType.Money => unit.Dimension == Dimension.Money,
            InputType.People => unit.Dimension == Dimension.People,
            InputType.Count => unit.IsCount,
            InputType.Percent => unit.IsPercentage,
            InputType.Duration => unit.Dimension == Dimension.Minutes || unit.Dimension == Dimension.Months || unit.Dimension == Dimension.WorkingDays,
            InputType.Rate => unit.Dimension.Powers.Length > 1,
            _ => false,
        };
        if (fits)
        {
            return unit;
        }

        diagnostics.Error("PR0113", text.Location, PackTexts.UnitMisfit(text.Value, document.Type?.Value ?? string.Empty), UnitHint(type));
        return DefaultOf(type);
    }

    private static Unit DefaultOf(InputType type) => type switch
    {
        InputType.Money => Unit.DefaultFor(Dimension.Money),
        InputType.People => Unit.DefaultFor(Dimension.People),
        InputType.Percent => Unit.Percent,
        _ => Unit.None,
    };

    private static Texts.LocalizedText UnitHint(InputType type) => type switch
    {
        InputType.Money => DocumentTexts.KnownAre(["元", "万元", "亿元"]),
        InputType.People => DocumentTexts.KnownAre(["人", "万人"]),
        InputType.Count => DocumentTexts.KnownAre(Unit.CountingSymbols),
        InputType.Percent => DocumentTexts.KnownAre(["%", "‰", "个百分点"]),
        InputType.Duration => DocumentTexts.KnownAre(["分钟", "小时", "天", "周", "个月", "年", "个工作日"]),
        InputType.Rate => DocumentTexts.KnownAre(["元/人/年", "万元/月", "…"]),
        _ => PackTexts.NoUnitHere(),
    };
}
