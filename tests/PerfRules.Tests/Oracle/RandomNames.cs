using PerfRules.Facts;

namespace PerfRules.Tests.Oracle;

/// <summary>What a name of a random pack stands for.</summary>
internal enum RandomKind
{
    Number,
    List,
    YesNo,
    Choice,
    Date,
    Findings,
}

/// <summary>A name that random expressions may use.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Like">For numbers, lists and findings, a unit of what it measures.</param>
/// <param name="Words">For choices, their words.</param>
internal sealed record RandomName(string Name, RandomKind Kind, Unit Like, IReadOnlyList<string> Words);

/// <summary>What can be measured in random packs, with the ways to write each.</summary>
internal static class RandomUnits
{
    private static readonly string[][] Groups =
    [
        ["%", "", "‰", "个百分点", "pp", "倍"],
        ["万元", "元", "亿元", "千元", "百万元"],
        ["万人", "人", "千人"],
        ["家", "万家"],
        ["例"],
        ["天", "小时", "分钟", "周", "秒"],
        ["个月", "年", "季度", "月"],
        ["个工作日", "工作日"],
        ["元/人", "万元/人", "万元/万人"],
        ["元/人/年", "元/人/月", "万元/人/年"],
        ["万元/月", "元/年", "亿元/年"],
        ["家/万人", "家/人"],
    ];

    /// <summary>Gets one unit of everything that can be measured.</summary>
    internal static IReadOnlyList<Unit> All { get; } = [.. Groups.Select(g => Parse(g[0]))];

    /// <summary>Gets the symbols that measure the same as a unit.</summary>
    internal static IReadOnlyList<string> Symbols(Dimension dimension) => Array.Find(Groups, g => Parse(g[0]).Dimension == dimension) ?? [];

    /// <summary>Gets whether literals of a dimension can be written.</summary>
    internal static bool Has(Dimension dimension) => Symbols(dimension).Count > 0;

    internal static Unit Parse(string symbol) => Unit.TryParse(symbol, out var unit) ? unit : throw new ArgumentException(symbol);
}
