using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing.Boundaries;
using PerfRules.Testing.Coverage;
using PerfRules.Texts;

namespace PerfRules.Testing.Tests.Boundaries;

/// <summary>Where cases stand, and what is drafted for where they do not, on small packs; worked out by hand beside each.</summary>
public sealed class PackBoundariesTests
{
    // 支出完成: edges 95%, 100%, 105%; above 105% the ends of steps at 106% and 107% and the floor at 105% + 10 * 1% = 115%; below 95% at 94%, 93% and
    // 95% - 6 * 1% = 89%. 及时: one and ten late payments (5 / 0.5). Each has three sides.
    [Fact]
    public void Measure_NoCase_ListsEveryThreshold()
    {
        var boundaries = PackBoundaries.Measure(VariantPack.Scorer, []);

        Assert.Equal(
            ["支出完成 100%", "支出完成 105%", "支出完成 95%", "支出完成 106%", "支出完成 107%", "支出完成 115%", "支出完成 94%", "支出完成 93%", "支出完成 89%", "及时 拖欠 = 1", "及时 拖欠 = 10"],
            boundaries.Edges.Select(e => $"{e.Leaf!.Id} {e.Text}"));
        Assert.Equal("0/33", boundaries.Count().ToString());
    }

    [Theory]
    [InlineData("facts: { 决算: 950万元 }", "95% At")]
    [InlineData("facts: { 决算: 949.99万元 }", "95% Below")] // 94.999%
    [InlineData("facts: { 决算: 949.9万元 }", "95% Below")] // 94.99%, as close as tables print
    [InlineData("facts: { 决算: 949.8万元 }", "")] // 94.98% lies two steps of 0.01% away
    [InlineData("facts: { 预算: 0.99万元, 决算: 0.94万元 }", "95% Below, 94% Above")] // 94.949…%, but one step of 0.01万元 leads across: 0.95 / 0.99 is 95.96%, 0.93 / 0.99 is 93.94%
    [InlineData("findings: [ { kind: 拖欠, count: 9 } ]", "拖欠 = 10 Below, 100% At")]
    [InlineData("findings: [ { kind: 拖欠, count: 2 } ]", "拖欠 = 1 Above, 100% At")]
    [InlineData("findings: null", "100% At")]
    public void Measure_OneVariant_StandsWhereItsArithmeticSays(string change, string places)
    {
        var variant = GoldenCase.ParseAll($"{VariantPack.Base}variants: [ {{ name: 一, {change}, expect: {{ complete: true }} }} ]\n", "case.yaml")[1];

        var reached = PackBoundaries.Measure(VariantPack.Scorer, [variant]).Edges.SelectMany(e => e.Places.Where(p => p.IsReached).Select(p => $"{e.Text} {p.Side}"));

        Assert.Equal(places.Split(", ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), reached.Where(r => r != "拖欠 = 1 Below").Order(StringComparer.Ordinal));
    }

    // 满意率 goes to 100% and no further; below 0 there is nothing.
    [Fact]
    public void Measure_ThresholdAtTheEndOfARange_HasNoSideBeyond()
    {
        var boundaries = PackBoundaries.Measure(Shapes, []);

        var leaf = PackCoverage.Measure(Shapes, []).Leaves[0];

        // Nor is the row for less than 0% asked for.
        Assert.Equal(("0/1", "0/1"), (leaf.Count(CoverageKind.Row).ToString(), leaf.Count(CoverageKind.Edge).ToString()));
        Assert.Equal(["满意 0%: At Above", "满意 100%: Below At"], boundaries.Edges.Where(e => e.Leaf?.Id == "满意").Select(e => $"满意 {e.Text}: {string.Join(' ', e.Places.Select(p => p.Side))}"));
    }

    // 完成率 = 80% is what the exemption asks for; the table judges 月数 only where the balance is below 0; the second alternative asks for 40%.
    [Fact]
    public void Make_TableGateAndAlternative_FindsFactsWhereTheThresholdIsLookedAt()
    {
        var original = GoldenCase.ParseAll(ShapesCase, "base.yaml");

        var draft = BoundaryDraft.Make(Shapes, original, DisplayLanguage.English)!;

        var cases = GoldenCase.ParseAll(draft.Text.Replace("base: base\n", ShapesCase[ShapesCase.IndexOf("facts:", StringComparison.Ordinal)..ShapesCase.IndexOf("expect:", StringComparison.Ordinal)], StringComparison.Ordinal), "draft.yaml");
        Assert.Empty(draft.NotFound.Select(n => n.ToString(DisplayLanguage.English)));
        Assert.Empty(cases.SelectMany(c => GoldenCaseRunner.Run(Shapes, c).Failures).Select(f => f.Message.ToString()));
        var after = PackBoundaries.Measure(Shapes, [.. original, .. cases]);
        Assert.Equal(after.Count().All, after.Count().Reached);
    }

    private const string ShapesText = """
        format: 1
        pack: test/2024/edges
        version: 1.0.0
        title: 边界
        evaluation: 单位自评
        rounding: [ { stage: leaf, places: 2, mode: half-away } ]
        grades: { 优: "[18, +∞)", 良: "[0, 18)" }
        inputs:
          满意率: { type: percent, range: "[0%, 100%]" }
          结余: { type: money, unit: 万元 }
          月数: { type: duration, unit: 个月, range: "≥ 0个月" }
          方式: { type: choice, choices: [ DRG, DIP ] }
          覆盖率: { type: percent, range: "[0%, 100%]" }
          完成率: { type: percent, range: "[0%, 200%]" }
        vetoes: [ { id: 亏空, when: 结余 < -1000万元, cap: 良, because: 亏空 } ]
        indicators:
          - section: 全部
            points: 20
            children:
              - id: 满意
                points: 5
                origin: printed
                measure: 满意率
                proportional: { at: "≥ 0%", of: 100%, else: 0 }
              - id: 平衡
                points: 5
                origin: printed
                table:
                  hit: one
                  rows:
                    - { when: 结余 >= 0, points: 5 }
                    - { when: 结余 < 0 and 月数 >= 6个月, points: 3 }
                    - { when: 结余 < 0 and 月数 < 6个月, points: 0 }
              - id: 付费
                points: 5
                origin: printed
                oneOf:
                  - { when: 方式 = DRG, measure: 覆盖率, threshold: { at: "≥ 60%", else: 0 } }
                  - { when: 方式 = DIP, measure: 覆盖率, threshold: { at: "≥ 40%", else: 0 } }
              - id: 完成
                points: 5
                origin: printed
                measure: 完成率
                exempt: { when: 完成率 = 80%, because: 免 }
                stepDeduction: { at: "≥ 70%", step: 10pp, deduct: 1, partial: up }
        """;

    private const string ShapesCase = """
        format: 1
        case: base
        pack: test/2024/edges
        facts: { 满意率: 90%, 结余: 100万元, 月数: 8个月, 方式: DRG, 覆盖率: 70%, 完成率: 90% }
        expect: { total: 4.5 + 5 + 5 + 5 }
        """;

    private static RuleScorer Shapes { get; } = new(RulePack.Parse(ShapesText, "pack.yaml"));
}
