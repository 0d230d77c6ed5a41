namespace PerfRules.Facts;

/// <summary>Names the types that an input can have.</summary>
public enum InputType
{
    /// <summary>Money (元, 万元, 亿元). Written <c>money</c>.</summary>
    Money = 0,

    /// <summary>People (人, 万人). Written <c>people</c>.</summary>
    People = 1,

    /// <summary>A count of something in a counting unit (家, 次, 例 …). Written <c>count</c>.</summary>
    Count = 2,

    /// <summary>A percentage, which always carries its sign. Written <c>percent</c>.</summary>
    Percent = 3,

    /// <summary>A duration (分钟, 小时, 天 | 个月, 年 | 个工作日). Written <c>duration</c>.</summary>
    Duration = 4,

    /// <summary>A quotient of units (元/人/年, 万元/月). Written <c>rate</c>.</summary>
    Rate = 5,

    /// <summary>A plain number without unit. Written <c>number</c>.</summary>
    Number = 6,

    /// <summary>A date. Written <c>date</c>.</summary>
    Date = 7,

    /// <summary>Yes or no (是, 否). Written <c>yesno</c>.</summary>
    YesNo = 8,

    /// <summary>One of the words that the input lists. Written <c>choice</c>.</summary>
    Choice = 9,
}
