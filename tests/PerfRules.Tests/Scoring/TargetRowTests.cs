using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Scoring;

/// <summary>Leaves that come with the facts: the official 项目支出绩效自评表, one criterion for all rows.</summary>
public sealed class TargetRowTests
{
    private static readonly TestPack Pack = new(
        """
        format: 1
        pack: test/2022/project
        version: 1.0.0
        title: 项目支出绩效自评
        evaluation: 单位自评
        sources: { 自评表: { title: 项目支出绩效自评表 } }
        rounding: [ { stage: leaf, places: 2, mode: half-away } ]
        grades: { 优: "[90, +∞)", 其他: "< 90" }
        inputs:
          预算数: { type: money, unit: 万元 }
          执行数: { type: money, unit: 万元 }
        indicators:
          - id: 预算执行率
            points: 10
            source: { ref: 自评表, clause: 执行率 }
            origin: printed
            measure: 执行数 / 预算数
            proportional: { at: "≥ 0%", of: 100%, else: 0 }
        targetRows:
          section: 绩效指标
          points: 90
          plain: atLeast
          unmet: zero
          origin: inferred
          source: { ref: 自评表, clause: 年度绩效指标 }

        """);

    // The printed self-evaluation of 烟台's 医保专线及网络租赁费 2022: 98.72 points.
    private const string Published =
        """
        subject: 医保专线及网络租赁费
        facts: { 预算数: 40万元, 执行数: 34.86万元 }
        rows:
          - { id: 医保专线数量, path: [产出指标, 数量指标], points: 10, target: 20条, value: 20条 }
          - { id: 网络服务项数量, path: [产出指标, 数量指标], points: 10, target: 4项, value: 4项 }
          - { id: 专线最低带宽, path: [产出指标, 质量指标], points: 10, target: ≥20M, met: 是, reason: 印为20M，等于指标值 }
          - { id: 网络安全服务质量, path: [产出指标, 质量指标], points: 10, target: 明显提升, met: 是, reason: 印为明显提升 }
          - { id: 故障处理时效, path: [产出指标, 时效指标], points: 5, target: ≤2小时, value: 1小时 }
          - { id: 支出金额, path: [产出指标, 成本指标], points: 5, target: ≤40万元, value: 34.86万元 }
          - { id: 强化线路链接, path: [效益指标, 社会效益指标], points: 5, target: 明显提升, met: 是, reason: 印为明显提升 }
          - { id: 安全维保, path: [效益指标, 社会效益指标], points: 10, target: 明显提升, met: 是, reason: 印为明显提升 }
          - { id: 线路稳定性, path: [效益指标, 可持续影响指标], points: 5, target: 明显提升, met: 是, reason: 印为明显提升 }
          - { id: 网络架构优化, path: [效益指标, 可持续影响指标], points: 10, target: 明显提升, met: 是, reason: 印为明显提升 }
          - { id: 服务对象满意度, path: [满意度指标], points: 10, target: ≥95%, value: 95% }
        """;

    [Fact]
    public void Score_PublishedProject_GivesThePrintedTotal()
    {
        var sheet = Score(Published);

        // 10 × 34.86 ÷ 40 = 8.715, rounded half away from zero to 8.72; every target is met: 8.72 + 90.
        Assert.Equal("98.72", sheet.Total.ToString());
        Assert.Equal("优", sheet.Grade);
        Assert.Equal(100, sheet.FullPoints);
        Assert.Equal("50", sheet.Sections.Single(s => s.Section.Id == "产出指标").Score.ToString());
        Assert.Equal((IndicatorStatus.Awarded, IndicatorStatus.Scored), (sheet["网络安全服务质量"].Status, sheet["故障处理时效"].Status));
    }

    [Theory]
    [InlineData("value: 20条", "10")]
    [InlineData("value: 19条", "0")] // below a target without operator, which means at least
    [InlineData("value: 21条", "10")]
    public void Score_PlainTarget_MeansAtLeast(string value, string points) =>
        Assert.Equal(points, Score(Published.Replace("value: 20条", value, StringComparison.Ordinal))["医保专线数量"].Score.ToString());

    [Fact]
    public void Score_UnmetProportional_GivesTheShareOfALowerBound()
    {
        var scorer = new RuleScorer(Pack.With("unmet: zero", "unmet: proportional").Load());
        var facts = FactSheet.Parse(Published.Replace("value: 20条", "value: 15条", StringComparison.Ordinal).Replace("value: 1小时", "value: 3小时", StringComparison.Ordinal));

        var sheet = scorer.Score(facts);

        // 10 × 15 ÷ 20; an upper bound that is exceeded gives nothing.
        Assert.Equal("7.5", sheet["医保专线数量"].Score.ToString());
        Assert.Equal("0", sheet["故障处理时效"].Score.ToString());
    }

    [Fact]
    public void Score_RowWithoutValue_IsMissing()
    {
        var sheet = Score(Published.Replace(", value: 20条", string.Empty, StringComparison.Ordinal));

        Assert.Equal(IndicatorStatus.Missing, sheet["医保专线数量"].Status);
        Assert.False(sheet.IsComplete);
    }

    [Fact]
    public void PR0415_ValueInOtherUnits_IsRefused() => Refuses(
        Published.Replace("value: 34.86万元", "value: «34.86家", StringComparison.Ordinal),
        "error PR0415: '支出金额': the target '≤40万元' and the value '34.86家' measure different things.");

    [Fact]
    public void PR0415_TargetInWordsWithoutJudgement_IsRefused() => Refuses(
        Published.Replace(
            "target: 明显提升, met: 是, reason: 印为明显提升 }\n  - { id: 故障", "target: «明显提升, value: 明显提升 }\n  - { id: 故障", StringComparison.Ordinal),
        "error PR0415: '网络安全服务质量': the target '明显提升' is not a number that can be compared. " + Hint);

    [Fact]
    public void PR0415_RowsThatDoNotAddUp_AreRefused()
    {
        var facts = FactSheet.Parse(Published.Replace("points: 10, target: 20条", "points: 11, target: 20条", StringComparison.Ordinal), "facts.yaml");

        Assert.False(new RuleScorer(Pack.Load()).TryScore(facts, out _, out var diagnostics));

        Assert.Equal("facts.yaml: error PR0415: The rows have 91 points together, but the pack says 90.", Assert.Single(diagnostics).ToString());
    }

    [Fact]
    public void PR0415_RowsForAPackThatTakesNone_AreRefused() => TestPack.Minimal.RefusesFacts(
        "facts: { 收入: 1万元, 预算: 1万元 }\nrows:\n  - { id: «甲, points: 1, target: 1家 }",
        "error PR0415: The pack test/2024/minimal takes no rows of targets (rows).");

    private const string Hint =
        "Where nothing can be compared write met (是, 否 or 不可比) and a reason; figures within a sentence go under values.";

    private static ScoreSheet Score(string facts) => new RuleScorer(Pack.Load()).Score(FactSheet.Parse(facts, "facts.yaml"));

    private static void Refuses(string markedFacts, params string[] diagnostics) => Pack.RefusesFacts(markedFacts, diagnostics);
}
