using System.Text.Json.Nodes;
using PerfRules.Analysis;
using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Scoring;

/// <summary>Packs without points (转移支付绩效目标自评表): targets are met or not, and there is neither total nor grade.</summary>
public sealed class WithoutPointsTests
{
    private static readonly TestPack Pack = new(
        """
        format: 1
        pack: test/2022/transfer
        version: 1.0.0
        title: 转移支付绩效目标自评
        evaluation: 单位自评
        sources: { 自评表: { title: 绩效目标自评表 } }
        inputs:
          预算数: { type: money, unit: 万元 }
          执行数: { type: money, unit: 万元 }
        checks:
          - { id: 执行率, that: "round(执行数 / 预算数, 0.01%) = 99.81%" }
        targetRows:
          section: 绩效指标
          plain: atLeast
          origin: printed
          source: { ref: 自评表, clause: 绩效指标 }

        """);

    // Rows of 医疗保障与服务能力提升补助 2022, and one that is not met.
    private const string Rows =
        """
        subject: 补助
        facts: { 预算数: 626万元, 执行数: 624.78万元 }
        rows:
          - { id: 正常运行率, path: [产出指标], target: ≥90%, value: 100% }
          - { id: 覆盖率, path: [产出指标], target: 100%, value: 99% }
          - { id: 成本管理金额, path: [产出指标], target: 626万元, plain: atMost, value: 624.78万元 }
          - { id: 响应时间, path: [产出指标], target: ≤60分钟, value: ≤60分钟, met: 不可比, reason: 印的是不等式 }
          - { id: 法治建设, path: [效益指标], target: 有所提高, value: 有所提高, met: 是, reason: 专家认定 }
          - { id: 服务能力, path: [效益指标], target: 有所提升, met: 否, reason: 专家认定 }

        """;

    [Fact]
    public void Score_PackWithoutPoints_CountsTargets()
    {
        var sheet = Pack.Score(FactSheet.Parse(Rows));

        Assert.Equal(new TargetCounts(Met: 2, Unmet: 1, Judged: 2, NotComparable: 1, Missing: 0), sheet.Targets);
        Assert.True(sheet.IsComplete); // what cannot be compared is not missing
        Assert.False(sheet.Pack.HasPoints);
        Assert.Equal((0, 0, null), (sheet.Total, sheet.FullPoints, sheet.Grade));
        Assert.All(sheet.Indicators, i => Assert.Null(i.Score));
        Assert.Equal([true, false, true, null, true, false], sheet.Indicators.Select(i => i.IsMet));
        Assert.True(Assert.Single(sheet.Checks).Holds); // 624.78 ÷ 626 = 99.805…%
    }

    [Fact]
    public void Score_RowWithoutValue_IsMissing()
    {
        var sheet = Pack.Score(FactSheet.Parse(Rows + "  - { id: 群众满意度, target: ≥85% }\n"));

        Assert.Equal((IndicatorStatus.Missing, "没有完成值"), (sheet["群众满意度"].Status, sheet["群众满意度"].Reason.ToString(DisplayLanguage.Chinese)));
        Assert.Equal(1, sheet.Targets!.Missing);
        Assert.False(sheet.IsComplete);
    }

    [Fact]
    public void Json_PackWithoutPoints_HasNullTotalAndGradeAndCounts()
    {
        var json = JsonNode.Parse(ScoreSheetJson.Write(Pack.Score(FactSheet.Parse(Rows))))!;

        Assert.Null(json["total"]);
        Assert.Null(json["full"]);
        Assert.Null(json["grade"]);
        Assert.Equal("""{"met":2,"unmet":1,"judged":2,"notComparable":1,"missing":0}""", Counts(json));
        var row = json["indicators"]![1]!;
        Assert.Equal(("100%", "99%", false), ((string)row["target"]!, (string)row["value"]!, (bool)row["met"]!));
        Assert.Null(row["score"]);
        Assert.Null(row["full"]);
        Assert.Null(json["sections"]![0]!["score"]);
        Assert.Equal("undefined", (string)json["indicators"]![3]!["status"]!);
        Assert.Null(json["indicators"]![3]!["met"]);

        static string Counts(JsonNode json) =>
            new JsonObject(new[] { "met", "unmet", "judged", "notComparable", "missing" }.Select(k => KeyValuePair.Create(k, json[k]?.DeepClone()))).ToJsonString();
    }

    [Theory]
    [InlineData("正常运行率", "100%，达到指标值 ≥90%")]
    [InlineData("覆盖率", "99%，未达到指标值 100%（没有运算符，按 ≥100%）")]
    [InlineData("响应时间", "不可比：印的是不等式")]
    [InlineData("法治建设", "认定达到：专家认定")]
    [InlineData("服务能力", "认定未达到：专家认定")]
    public void Reason_PackWithoutPoints_NamesNoPoints(string row, string reason) =>
        Assert.Equal(reason, Pack.Score(FactSheet.Parse(Rows))[row].Reason.ToString(DisplayLanguage.Chinese));

    [Fact]
    public void Explain_PackWithoutPoints_SaysWhatMeetsTheTarget()
    {
        var explanation = Pack.Score(FactSheet.Parse(Rows))["成本管理金额"].Explain();

        Assert.Equal(["完成值≤626万元为达到"], explanation.Rule.Select(r => r.ToString(DisplayLanguage.Chinese)));
        Assert.Empty(explanation.Decided);
    }

    [Fact]
    public void Lint_PackWithoutPoints_FindsNothing() => Assert.Empty(PackLinter.Lint(Pack.Load()));

    [Fact]
    public void PR0504_RowsWithoutSource_AreReported()
    {
        var pack = Pack.With("  source: { ref: 自评表, clause: 绩效指标 }\n", string.Empty).Load();

        Assert.Equal(["PR0504"], PackLinter.Lint(pack).Select(d => d.Code));
    }

    [Fact]
    public void PR0509_InferredRowsWithoutAssumption_AreReported()
    {
        var pack = Pack.With("origin: printed", "origin: inferred").Load();

        Assert.Equal(["PR0509"], PackLinter.Lint(pack).Select(d => d.Code));
        Assert.Empty(PackLinter.Lint(Pack.With("origin: printed", "origin: inferred\n  assumed: { 没有运算符: 按不低于 }").Load()));
    }

    [Theory]
    [InlineData("points: 5, ")]
    [InlineData("met: 是, reason: 好, score: 5, ")]
    public void PR0415_PointsInAPackWithoutPoints_AreRefused(string points) => Pack.RefusesFacts(
        $"rows:\n  - {{ id: «甲, {points}target: 提升 }}", "error PR0415: '甲': the pack test/2022/transfer gives no points, so the row has neither points nor score.");

    [Theory]
    [InlineData("rounding: [ { stage: leaf, places: 2, mode: half-away } ]", "rounding")]
    [InlineData("grades: { 优: '≥ 90' }", "grades")]
    [InlineData("indicators: [ { id: 甲, points: 10, origin: awarded, award: 好 } ]", "indicators")]
    public void PR0120_KeysOfPoints_WithoutPoints_AreRefused(string keys, string named) => new TestPack(
        Pack.Text.Replace("targetRows:\n  section", keys + "\ntargetRows:\n  «section", StringComparison.Ordinal)).Refuses(
        $"error PR0120: targetRows has no points, so the pack gives none, and {named} cannot stand beside it. A pack with points says under targetRows how many its rows have together (points).");

    [Fact]
    public void PR0120_UnmetWithoutPoints_IsRefused() => new TestPack(
        Pack.Text.Replace("  section: 绩效指标", "  «section: 绩效指标\n  unmet: zero", StringComparison.Ordinal)).Refuses(
        "error PR0120: targetRows has no points, so the pack gives none, and unmet cannot stand beside it. A pack with points says under targetRows how many its rows have together (points).");

    [Fact]
    public void PR0105_PointsWithoutUnmet_AreRefused() => new TestPack(
        Pack.Text.Replace("  section: 绩效指标", "  «section: 绩效指标\n  points: 90", StringComparison.Ordinal).Replace("inputs:", "rounding: []\ninputs:", StringComparison.Ordinal))
        .RefusesStarting("error PR0105: ");
}
