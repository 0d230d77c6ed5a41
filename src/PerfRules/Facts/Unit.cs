using System.Collections.Frozen;

namespace PerfRules.Facts;

/// <summary>Represents a unit: a symbol, what it measures, and its size in base units.</summary>
/// <remarks>
/// Known symbols are money (元 千元 万元 百万元 亿元), people (人, with 万 and 亿), counting units (家 个 次 人次 笔 例 份 …, each with 万 and 亿),
/// durations (秒 分钟 小时 天 周 | 个月 季度 年 | 个工作日), % ‰ 个百分点, and quotients of them (元/人/年, 万元/月).
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Unit : IEquatable<Unit>
{
    private static readonly string[] CountSymbols =
    [
        "人次", "次", "家", "个", "笔", "例", "份", "条", "项", "种", "组", "批次", "批", "件", "宗", "户", "张", "台", "套", "床", "床日", "所",
        "起", "处", "类", "名", "场", "期", "篇", "部", "辆", "册", "盒", "支", "款", "门", "轮", "分",
    ];

    private static readonly FrozenDictionary<string, Unit> Known = BuildKnown();

    private Unit(string symbol, Dimension dimension, Rational scale)
    {
        Symbol = symbol;
        Dimension = dimension;
        Scale = scale;
    }

    /// <summary>Gets the unit of plain numbers: no symbol, size 1.</summary>
    public static Unit None { get; } = new(string.Empty, Dimension.None, Rational.One);

    /// <summary>Gets the percent unit, size 1/100.</summary>
    public static Unit Percent { get; } = new("%", Dimension.None, new Rational(1, 100));

    /// <summary>Gets the unit of differences between percentages (个百分点), size 1/100.</summary>
    public static Unit PercentagePoint { get; } = new("个百分点", Dimension.None, new Rational(1, 100));

    /// <summary>Gets the counting units that are known, in no particular order, without their 万 and 亿 forms.</summary>
    public static IReadOnlyList<string> CountingSymbols => CountSymbols;

    /// <summary>Gets the canonical symbol, such as <c>万元</c>, <c>元/人/年</c>, <c>%</c>; empty for plain numbers.</summary>
    public string Symbol { get; }

    /// <summary>Gets what the unit measures.</summary>
    public Dimension Dimension { get; }

    /// <summary>Gets the size of one such unit in base units (元, 人, 分钟, 个月, 个工作日, or the counting unit itself); greater than zero.</summary>
    public Rational Scale { get; }

    /// <summary>Gets a value indicating whether the unit is %, ‰ or 个百分点.</summary>
    public bool IsPercentage => Dimension.IsNone && Scale != Rational.One;

    /// <summary>Gets a value indicating whether the unit counts things (家, 次, 例 …) other than people.</summary>
    public bool IsCount =>
        Dimension.Powers is [{ Value: 1 } power] && Array.IndexOf(CountSymbols, power.Key) >= 0;

    /// <summary>Compares two units for equality.</summary>
    /// <param name="left">The first unit, or null.</param>
    /// <param name="right">The second unit, or null.</param>
    /// <returns>Whether symbol, dimension and size are the same.</returns>
    public static bool operator ==(Unit? left, Unit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Compares two units for inequality.</summary>
    /// <param name="left">The first unit, or null.</param>
    /// <param name="right">The second unit, or null.</param>
    /// <returns>Whether symbol, dimension or size differ.</returns>
    public static bool operator !=(Unit? left, Unit? right) => !(left == right);

    /// <summary>Finds a unit by its symbol.</summary>
    /// <param name="text">A symbol such as <c>万元</c>, <c>月</c>, <c>元/人/年</c> or <c>元/人·年</c>; blanks around / are allowed; empty for plain numbers.</param>
    /// <param name="unit">The unit, or <see cref="None"/> when the symbol is not known.</param>
    /// <returns>Whether the symbol is known. Never throws for bad input.</returns>
    public static bool TryParse(string? text, out Unit unit)
    {
        unit = None;
        var symbol = (text ?? string.Empty).Trim();
        if (symbol.Length == 0)
        {
            return text is not null;
        }

        if (Known.TryGetValue(symbol, out var known))
        {
            unit = known;
            return true;
        }

        // Everything behind the first slash divides, however it is joined: 元/人·年 is written for 元/人/年.
        var names = symbol.Split(['/', '·', '.']);
        if (names.Length is < 2 or > 4 || symbol.IndexOfAny(['·', '.']) is var dot && dot >= 0 && dot < symbol.IndexOf('/', StringComparison.Ordinal))
        {
            return false;
        }

        Unit? result = null;
        foreach (var name in names)
        {
            if (!Known.TryGetValue(name.Trim(), out var part) || part.Dimension.IsNone)
            {
                return false;
            }

            result = result is null ? part : result.Per(part);
        }

        unit = symbol.Contains('/', StringComparison.Ordinal) ? result! : None;
        return unit != None;
    }

    /// <summary>Makes the unit of a quotient.</summary>
    /// <param name="divisor">The unit that divides.</param>
    /// <returns>The quotient's unit, such as 元/人 for 元 and 人.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="divisor"/> is null.</exception>
    public Unit Per(Unit divisor)
    {
        ArgumentNullException.ThrowIfNull(divisor);
        return new Unit($"{Symbol}/{divisor.SymbolBehindSlash}", Dimension / divisor.Dimension, Scale / divisor.Scale);
    }

    /// <summary>Gets the unit in which a quantity is shown when nobody chose one: the base unit, or % for ratios.</summary>
    /// <param name="dimension">What is measured.</param>
    /// <returns>A unit of that dimension.</returns>
    public static Unit DefaultFor(Dimension dimension) =>
        dimension.IsNone ? None : new Unit(dimension.ToString(), dimension, Rational.One);

    /// <summary>Makes a unit of a label that is not in the table; it is of its own kind and fits nothing else.</summary>
    internal static Unit Label(string symbol) => new(symbol, Dimension.Of(symbol), Rational.One);

    /// <inheritdoc/>
    public bool Equals(Unit? other) =>
        other is not null && Symbol == other.Symbol && Dimension == other.Dimension && Scale == other.Scale;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Symbol);

    /// <inheritdoc/>
    public override string ToString() => Symbol;

    // 万元/月 and not 万元/个月; but what is counted in 个 is divided by 个.
    private string SymbolBehindSlash => Symbol.Length > 1 && Symbol[0] == '个' && Known.ContainsKey(Symbol[1..]) ? Symbol[1..] : Symbol;

    private static FrozenDictionary<string, Unit> BuildKnown()
    {
        var known = new Dictionary<string, Unit>(StringComparer.Ordinal);

        void Add(Dimension dimension, Rational scale, params string[] symbols)
        {
            // The first symbol is the canonical one, the others are read as the same unit.
            var unit = new Unit(symbols[0], dimension, scale);
            foreach (var symbol in symbols)
            {
                known.Add(symbol, unit);
            }
        }

        Add(Dimension.None, new Rational(1, 100), "%", "％", "percent");
        Add(Dimension.None, new Rational(1, 1000), "‰");
        Add(Dimension.None, new Rational(1, 100), "个百分点", "百分点", "pp");
        Add(Dimension.None, Rational.One, "倍");
        Add(Dimension.Money, 1, "元", "yuan", "CNY");
        Add(Dimension.Money, 1_000, "千元");
        Add(Dimension.Money, 10_000, "万元", "萬元");
        Add(Dimension.Money, 1_000_000, "百万元");
        Add(Dimension.Money, 10_000_000, "千万元");
        Add(Dimension.Money, 100_000_000, "亿元", "億元");
        Add(Dimension.People, 1, "人", "people");
        Add(Dimension.People, 1_000, "千人");
        Add(Dimension.People, 10_000, "万人", "萬人");
        Add(Dimension.People, 100_000_000, "亿人");
        Add(Dimension.Minutes, new Rational(1, 60), "秒", "秒钟");
        Add(Dimension.Minutes, 1, "分钟", "minutes");
        Add(Dimension.Minutes, 60, "小时", "个小时", "hours");
        Add(Dimension.Minutes, 1_440, "天", "日", "个自然日", "自然日", "days");
        Add(Dimension.Minutes, 10_080, "周", "weeks");
        Add(Dimension.Months, 1, "个月", "月", "months");
        Add(Dimension.Months, 3, "个季度", "季度", "季");
        Add(Dimension.Months, 12, "年", "years");
        Add(Dimension.WorkingDays, 1, "个工作日", "工作日", "workdays");
        foreach (var symbol in CountSymbols)
        {
            Add(Dimension.Of(symbol), 1, symbol);
            Add(Dimension.Of(symbol), 10_000, "万" + symbol);
            Add(Dimension.Of(symbol), 100_000_000, "亿" + symbol);
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
