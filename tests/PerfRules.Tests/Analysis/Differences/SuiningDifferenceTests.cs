using System.Text.RegularExpressions;
using PerfRules.Analysis.Differences;
using PerfRules.Packs;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Analysis.Differences;

/// <summary>The shipped pack of 遂宁 beside copies of it: what was changed is listed, and nothing else.</summary>
public sealed class SuiningDifferenceTests
{
    [Fact]
    public void Compare_ThreeNumbersAnEdgeAndALeaf_ListsExactlyThese()
    {
        var newer = Changed(
            ("(100%, 105%]\", points: 5.4", "(100%, 105%]\", points: 5"),
            ("{ finding: 拖欠, deduct: 0.5, per: item }", "{ finding: 拖欠, deduct: 1, per: item }"),
            ("threshold: { at: \"≥ 85%\", else: 0 }", "threshold: { at: \"≥ 88%\", else: 0 }"),
            ("{ at: \"≥ 6个月\", points: 6 }", "{ at: \"> 6个月\", points: 6 }"),
            ("{ at: \"[3个月, 6个月)\", points: 3 }", "{ at: \"[3个月, 6个月]\", points: 3 }"),
            ("    points: 50\n    children:\n      - section: 数量指标", "    points: 52\n    children:\n      - section: 数量指标"),
            ("      - section: 时效指标\n        points: 5\n", "      - section: 时效指标\n        points: 7\n"),
            ("  - section: 效益指标\n", "          - id: 清算及时性\n            points: 2\n            source: { ref: 自评表, clause: 清算及时性 }\n            origin: printed\n            measure: 清算天数\n            threshold: { at: \"≤ 30天\", else: 0 }\n  - section: 效益指标\n"),
            ("findings:\n", "  清算天数: { type: duration, unit: 天, range: \"≥ 0天\" }\n\nfindings:\n"));

        var differences = PackComparer.Compare(RulePack.Load(Suining.PackFile), newer);

        // 满分随新的末级指标从100分变为102分，上级指标的分值是下级之和，不另列。
        Assert.Equal(
            """
            Major 新增数据项清算天数（duration 天），必须提供
            Major 支出预算完成：评分标准不同
              基金支出决算 ÷ 基金支出预算在(100%, 105%]：5.4 → 5
            Major 待遇支出占比：评分标准不同
              待遇支出 ÷ 基金支出决算在[85%, 88%)：5 → 0
            Major 待遇支付及时性：评分标准不同
              扣分事项拖欠：…（共1个：4.5 → 4）
            Major 新增末级指标清算及时性（2分，产出指标/时效指标）
            Major 基金运行安全可持续：评分标准不同
              累计可支付月数 = 6个月：6 → 3
            """,
            Regex.Replace(Shown(differences), "(扣分事项.*?)：.* → .*（", "$1：…（"));
        Assert.Equal((VersionStep.Major, VersionStep.None, false), (differences.RequiredStep, differences.ActualStep, differences.IsVersionHonest));
    }

    [Fact]
    public void Compare_PackWithItself_FindsNothing()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Combine("rulesets"), "pack.yaml", SearchOption.AllDirectories))
        {
            var pack = RulePack.Load(file);

            var differences = PackComparer.Compare(pack, pack);

            Assert.Empty(differences.Items);
            Assert.Equal((VersionStep.None, VersionStep.None, true), (differences.RequiredStep, differences.ActualStep, differences.IsVersionHonest));
        }
    }

    [Fact]
    public void Compare_SameRulesInOtherSpellings_FindsNothing()
    {
        var newer = Changed(
            // 分步扣分写成分档：≥95%得3分，每低1个百分点扣1分
            ("stepDeduction: { at: \"≥ 95%\", step: 1pp, deduct: 1, partial: up }", "bands:\n              - { at: \"< 95%\", points: 3, step: 1pp, beyond: 95%, deduct: 1, partial: up }\n              - { at: \"≥ 95%\", points: 3 }"),
            // 达标写成条件表
            ("threshold: { at: \"≤ 5%\", else: 0 }", "table:\n              hit: first\n              rows:\n                - { when: 其他支出 / 基金支出决算 <= 5%, points: 5 }\n                - { when: otherwise, points: 0 }"),
            // 各行换了次序，条件换了写法
            ("- { when: 当期结余 >= 0, points: 8 }\n", "- { when: not (当期结余 < 0), points: 8 }\n"),
            // 一档分成两档；计算口径另起名称
            ("- { at: \"[95%, 100%)\", points: 5.4 }", "- { at: \"[97%, 100%)\", points: 5.4 }\n              - { at: \"[95%, 97%)\", points: 5.4 }"),
            ("measure: 基金收入决算 / 基金收入预算", "measure: 收入完成率"),
            ("checks:\n", "measures: { 收入完成率: 基金收入决算 / 基金收入预算 }\n\nchecks:\n"),
            ("基金支出决算: { type: money, unit: 万元, range: \"≥ 0元\" }", "基金支出决算: { type: money, unit: 万元, range: \"> 0元\" }"));
        var older = Changed(("基金支出决算: { type: money, unit: 万元, range: \"≥ 0元\" }", "基金支出决算: { type: money, unit: 万元, range: \"> 0元\" }"));

        Assert.Equal(string.Empty, Shown(PackComparer.Compare(older, newer)));
    }

    [Fact]
    public void Compare_OnlyWordsAndVersion_IsTheSameMeaningAndAPatch()
    {
        var version = RulePack.Load(Suining.PackFile).Version;
        var newer = Changed(
            ($"version: {version}\n", $"version: {version}0\n"),
            ("title: 遂宁市2024年城乡居民基本医疗保险基金预算绩效自评", "title: 遂宁市2024年居民医保基金自评"),
            ("（扣分从“低于95%”起）\n              105%: 恰为105%归入“100%-105%”一档（扣分从“超过105%”起）\n            measure: 基金收入决算 / 基金收入预算\n            bands:\n              - { at: \"[100%, 105%]\"", "\n            measure: 基金收入决算 / 基金收入预算\n            bands:\n              - { at: \"[100%, 105%]\""));

        var differences = PackComparer.Compare(RulePack.Load(Suining.PackFile), newer);

        Assert.Equal(
            """
            Patch 标题：遂宁市2024年城乡居民基本医疗保险基金预算绩效自评 → 遂宁市2024年居民医保基金自评
            Patch 收入预算完成：只有文字不同（assumed）
            """,
            Shown(differences));
        Assert.Equal((true, true), (differences.IsSameMeaning, differences.IsVersionHonest));
    }

    private static RulePack Changed(params (string Old, string New)[] changes)
    {
        var text = File.ReadAllText(Suining.PackFile).ReplaceLineEndings("\n");
        foreach (var (old, replacement) in changes)
        {
            Assert.Equal(2, text.Split(old).Length);
            text = text.Replace(old, replacement, StringComparison.Ordinal);
        }

        var result = RulePackLoader.Parse(text, "pack.yaml");
        Assert.Equal(string.Empty, string.Join('\n', result.Diagnostics));
        return result.Pack!;
    }

    internal static string Shown(PackDifferences differences, DisplayLanguage language = DisplayLanguage.Chinese) => string.Join('\n', differences.Items.SelectMany(d => new[]
        {
            $"{d.Step} {d.Message.ToString(language)}",
        }
        .Concat(d.Regions.Select(r =>
            $"  {r.Where.ToString(language)}：{r.Older.ToString(language)} → {r.Newer.ToString(language)}{(r.Example is { } e ? $"（{e.At.ToString(language)}：{Points(e.Older)} → {Points(e.Newer)}）" : string.Empty)}"))
        .Concat(d.Undecided.Select(u => $"  ? {u.Older.ToString(language)} → {u.Newer.ToString(language)}"))));

    private static string Points(PerfRules.Facts.Rational? points) => points?.ToString() ?? "-";
}
