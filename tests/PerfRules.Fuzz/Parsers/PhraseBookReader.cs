using System.Text.RegularExpressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Phrases;

namespace PerfRules.Fuzz.Parsers;

/// <summary>The phrase reader: every place lies within the text, and what is wholly understood is written in phrases and in YAML that say the same.</summary>
internal sealed partial class PhraseBookReader : IFuzzedParser
{
    private static readonly PhraseContext Context = new() { FullPoints = 10, Unit = UnitOf("%"), Measure = "率" };

    public int MostCharacters => 320;

    public IReadOnlyList<string> Words { get; } =
    [
        "得满分", "得", "扣", "分", "不得分", "扣完为止", "每", "低", "高", "下降", "增加", "超过", "低于", "不低于", "不高于", "达到", "以上", "以下", "以内", "（含）", "（不含）", "大于", "小于", "等于",
        "至", "-", "～", "之间", "不足", "按", "计", "不计", "按比例", "个百分点", "1个百分点", "1%", "95%", "100%", "5分", "0.5分", "，", "。", "；", "、", "\n", "（", "）", "「", "」", "【", "】", "以", "否则",
        "发现", "一例", "每例", "最多扣", "第1次", "第2次", "起", "有", "无", "制度", "符合", "要点", "好", "较好", "差", "由评价人员评分", "其中", "共", "项", "满足", "同时", "或者", "完成", "实际完成值", "目标值", "×", "/",
        "不足1个百分点按1个百分点计", "下同", "≥", "≤", "<", ">", "=", "90%（含）-95%（不含）", "1.", "2.", "①", "②", "满分", "的", "，扣1分", "每降低", "在此基础上", "扣分", "得分=", "权重分",
    ];

    public void Try(string text)
    {
        var reading = PhraseBook.Read(text, Context);
        foreach (var part in reading.Parts)
        {
            BrokenInvariantException.Unless(part.Offset >= 0 && part.Length >= 1 && part.Offset + part.Length <= text.Length, $"part lies outside the text: {part} of {text.Length}");
        }

        foreach (var question in reading.Questions)
        {
            BrokenInvariantException.Unless(question.Offset >= 0 && question.Length >= 0 && question.Offset + question.Length <= text.Length, $"question lies outside the text: {question.Offset}, {question.Length} of {text.Length}");
            BrokenInvariantException.Unless(question.Text.ToString(Texts.DisplayLanguage.Chinese).Length > 0, "question without words");
        }

        _ = reading.Names.Length;
        var (phrase, yaml) = (reading.Phrase, reading.Yaml);
        if (reading.Extent != ReadingExtent.Complete)
        {
            return;
        }

        var again = PhraseBook.Read(phrase, Context);
        BrokenInvariantException.Unless(again.Extent == ReadingExtent.Complete, $"phrase is not wholly read again: {phrase} asks {string.Join(" ", again.Questions.Select(q => q.Text))}");
        BrokenInvariantException.Unless(WithPlainZero(again.Yaml) == WithPlainZero(yaml), $"phrase is read again as another rule: {phrase}\n{yaml}\n{again.Yaml}");
        CheckYaml(yaml);
    }

    // 0 is zero of anything: > 0 and > 0% are the same.
    private static string WithPlainZero(string yaml) => ZeroPercent().Replace(yaml, "0");

    [GeneratedRegex(@"(?<![\d.])0%")]
    private static partial Regex ZeroPercent();

    // Whatever its names are called, it is YAML in the shape of a pack.
    private static void CheckYaml(string yaml)
    {
        var pack = RulePackLoader.Parse(
            "format: 1\npack: a/b/c\nversion: 1.0.0\ntitle: t\nevaluation: 单位自评\nrounding: []\ninputs: { 率: { type: percent } }\nindicators:\n  - id: 指标\n    points: 10\n    origin: printed\n    "
            + yaml.Replace("\n", "\n    ", StringComparison.Ordinal),
            "draft.yaml");
        var shape = pack.Diagnostics.FirstOrDefault(d => string.CompareOrdinal(d.Code, "PR0104") <= 0);
        BrokenInvariantException.Unless(shape is null, $"draft is not in the shape of a pack: {shape}\n{yaml}");
    }

    private static Unit UnitOf(string symbol) => Unit.TryParse(symbol, out var unit) ? unit : throw new ArgumentException(symbol);
}
