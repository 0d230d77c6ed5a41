namespace PerfRules.Phrases;

/// <summary>The words of canonical phrases that the grammar reads back, and the points that are a share of the full points.</summary>
internal static class PhraseWords
{
    internal const string Award = "由评审人员赋分";

    /// <summary>The full points where their number is not known.</summary>
    internal const string FullPoints = "100% of points";

    internal const string FirstRow = "按顺序判断：";

    internal const string OnlyRow = "只取成立的一行：";

    internal const string ItemsEach = "逐项得分：";

    internal const string ItemsAll = "全部符合得满分，否则不得分：";

    internal const string Change = "较上年变动：";

    internal const string Always = "任何数值";
}
