using System.Text.RegularExpressions;

namespace PerfRules.Phrases;

/// <summary>Tells words that only describe what is looked at from those that a criterion may depend on. In doubt they are not passed over.</summary>
internal static partial class Description
{
    private static readonly string[] Points = ["得", "扣", "满分", "加分", "否则", "除外", "封顶", "最高不", "最多不", "不计"];
    private static readonly string[] Limits = ["%", "≥", "≤", ">", "<", "超过", "低于", "高于", "以上", "以下", "以内", "不足", "达到"];
    private static readonly string[] Examines = ["是否", "抽查", "考核", "考察", "核查", "用以", "反映", "比率", "比重"];
    private static readonly string[] Headings = ["规范性", "合规性", "完整性", "及时性", "有效性", "真实性"];
    private static readonly string[] IsWell = ["合规", "规范", "及时", "一致", "符合", "真实", "完整", "准确"];

    private static readonly string[] Conditions =
    [
        "仅", "只限", "限于", "连续", "减半", "一半", "加倍", "翻倍", "归零", "否决", "新设", "首次", "再次", "比照", "适用", "免予", "免于", "酌", "核定", "逾期", "超期",
        "若", "如果", "如有", "按季", "按月", "按年", "折算", "系数", "权重", "对象", "为准", "视同", "另行", "合并", "的,", "者,", "外,", "时,",
    ];

    /// <summary>Returns whether words may have to do with points.</summary>
    internal static bool SaysPoints(string text) => Has(text, Points) || PointsWritten().IsMatch(text);

    /// <summary>Returns whether words may say for whom or when something holds.</summary>
    internal static bool SaysCondition(string text) => Has(text, Conditions) || text.EndsWith('的') || Except().IsMatch(text);

    /// <summary>Returns whether words say what is examined and nothing else: 考核支出是否按照相关制度执行. They say so from the first comma on, or before it is a scope.</summary>
    internal static bool IsExamination(string text) =>
        (Has(First(text), Examines) || Array.Exists(Headings, h => First(text).EndsWith(h, StringComparison.Ordinal))) && IsPlain(text);

    /// <summary>Returns whether a sentence says within which time something is to be done: 在30个工作日内完成拨付.</summary>
    internal static bool IsDuty(string text) =>
        (First(text).Contains("时限", StringComparison.Ordinal) || First(text).Contains("内完成", StringComparison.Ordinal)) && !SaysPoints(text) && !SaysCondition(text);

    /// <summary>Returns whether words say that all is well: 资金支出合规.</summary>
    internal static bool SaysWell(string text) => Has(text, IsWell) && !SaysCondition(text);

    /// <summary>Returns whether words hold neither points, nor limits, nor conditions.</summary>
    internal static bool IsPlain(string text) => !SaysPoints(text) && !Has(text, Limits) && !SaysCondition(text);

    private static string First(string text) => text.Split(',')[0];

    private static bool Has(string text, string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal));

    [GeneratedRegex("[0-9]分(?!钟)", RegexOptions.CultureInvariant)]
    private static partial Regex PointsWritten();

    [GeneratedRegex("除.{1,20}外", RegexOptions.CultureInvariant)]
    private static partial Regex Except();
}
