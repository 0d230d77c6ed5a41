using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Build.Generation;

/// <summary>A type whose values say their unit: one for each dimension that the packs use, so that 万元 and 元 cannot be taken for each other.</summary>
/// <param name="Name">The name of the type.</param>
/// <param name="Summary">What it is an amount of.</param>
/// <param name="Units">The units in which a value can be made: name in Chinese, name in English or empty, symbol.</param>
internal sealed record UnitType(string Name, string Summary, ImmutableArray<(string Name, string English, string Symbol)> Units)
{
    private static readonly ImmutableArray<(string, string, string)> MoneyUnits =
    [
        ("元", "Yuan", "元"), ("千元", "ThousandYuan", "千元"), ("万元", "WanYuan", "万元"), ("百万元", "MillionYuan", "百万元"),
        ("千万元", "TenMillionYuan", "千万元"), ("亿元", "YiYuan", "亿元"),
    ];

    private static readonly ImmutableArray<(string, string, string)> PeopleUnits =
        [("人", "Persons", "人"), ("千人", "ThousandPersons", "千人"), ("万人", "WanPersons", "万人"), ("亿人", "YiPersons", "亿人")];

    private static readonly ImmutableArray<(string, string, string)> PercentageUnits =
        [("百分之", "Percent", "%"), ("千分之", "PerMille", "‰")];

    private static readonly ImmutableArray<(string, string, string)> MinuteUnits =
        [("秒", "Seconds", "秒"), ("分钟", "Minutes", "分钟"), ("小时", "Hours", "小时"), ("天", "Days", "天"), ("周", "Weeks", "周")];

    private static readonly ImmutableArray<(string, string, string)> MonthUnits =
        [("个月", "Months", "个月"), ("个季度", "Quarters", "个季度"), ("年", "Years", "年")];

    /// <summary>Gets the type for the values of an input; null where a plain number, date, yes/no or choice is meant.</summary>
    internal static UnitType? For(InputDefinition input)
    {
        var unit = input.Unit;
        return input.Type switch
        {
            InputType.Money => new("Money", "money (元, 万元, 亿元 …)", MoneyUnits),
            InputType.People => new("People", "people (人, 万人 …)", PeopleUnits),
            InputType.Percent => new("Percentage", "a percentage, which always carries its sign", PercentageUnits),
            InputType.Duration when unit.Dimension == Dimension.Minutes => new("Duration", "a duration (分钟, 小时, 天, 周)", MinuteUnits),
            InputType.Duration when unit.Dimension == Dimension.Months => new("MonthDuration", "a duration (个月, 年)", MonthUnits),
            InputType.Duration => new("WorkingDayDuration", "working days", [("个工作日", "WorkingDays", "个工作日")]),
            InputType.Count => CountOf(unit.Dimension.ToString()),
            InputType.Rate => new(
                Identifiers.Of("Rate" + Spoken(BaseOf(unit.Symbol))),
                $"a rate ({BaseOf(unit.Symbol)} and what converts to it)",
                [(Identifiers.Of(Spoken(unit.Symbol)), string.Empty, unit.Symbol)]),
            _ => null,
        };
    }

    /// <summary>Adds the units of another declaration of the same type.</summary>
    internal UnitType With(UnitType other) => this with { Units = [.. Units.Concat(other.Units).Distinct()] };

    private static UnitType CountOf(string symbol) => new(
        Identifiers.Of("Count" + symbol),
        $"a count in {symbol}",
        [(Identifiers.Of(symbol), "Of", symbol), (Identifiers.Of("万" + symbol), "OfWan", "万" + symbol)]);

    // 万元/人/年 is the same type as 元/人/月: each part by its base unit, in the order in which it is written.
    private static string BaseOf(string symbol) =>
        string.Join('/', symbol.Split('/').Select(p => Unit.TryParse(p, out var part) ? part.Dimension.ToString() : p));

    private static string Spoken(string symbol) => symbol.Replace("个", string.Empty, StringComparison.Ordinal).Replace("/", "每", StringComparison.Ordinal);
}
