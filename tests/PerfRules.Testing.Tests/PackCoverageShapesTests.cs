using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing.Coverage;

namespace PerfRules.Testing.Tests;

/// <summary>What cases reach of every shape of rule and of what stands around it, worked out by hand beside each.</summary>
public sealed class PackCoverageShapesTests
{
    private const string Text = """
        format: 1
        pack: test/2024/around
        version: 1.0.0
        title: 各种形状
        evaluation: 单位自评
        rounding: []
        inputs:
          完成率: { type: percent }
          满意率: { type: percent }
          人数: { type: people, unit: 人 }
          方式: { type: choice, choices: [ DRG, DIP ] }
          制度: { type: yesno }
          无任务: { type: yesno }
          已整改: { type: count, unit: 个 }
          应整改: { type: count, unit: 个 }
        findings:
          拖欠: { unit: 例 }
        indicators:
          - section: 全部
            points: 50
            children:
              - id: 表
                points: 10
                origin: printed
                table:
                  hit: first
                  rows:
                    - { when: 完成率 >= 90% and 人数 > 100人, points: 10 }
                    - { when: 完成率 >= 90%, points: 6 }
                    - { when: otherwise, points: 0 }
              - id: 分支
                points: 4
                origin: applied
                oneOf:
                  - { when: 方式 = DRG, measure: 完成率, threshold: { at: "≥ 90%", else: 0 } }
                  - { when: 方式 != DRG, measure: 满意率, threshold: { at: "≥ 90%", else: 0 } }
              - id: 分项
                points: 10
                origin: inferred
                parts:
                  - { id: 甲, points: 6, measure: 完成率, threshold: { at: "≥ 90%", else: 0 } }
                  - { id: 乙, points: 4, items: { mode: all, list: [ { id: 建制度, when: 制度 } ] } }
              - id: 奖励
                points: 5
                origin: printed
                measure: 完成率
                threshold: { at: "≥ 95%", else: 0 }
                bonus: { points: 2, measure: 满意率, threshold: { at: "> 100%", else: 0 } }
                gate: not 制度
                notApplicable: { when: 无任务, policy: full }
              - id: 递增
                points: 10
                origin: printed
                deductions: [ { finding: 拖欠, deduct: [ 0.5, 1 ], per: item, cap: 3 } ]
              - id: 比值
                points: 4
                origin: printed
                measure: 已整改 / 应整改
                undefined: zero
                threshold: { at: "≥ 90%", else: 0 }
              - id: 赋分
                points: 7
                origin: awarded
                award: 酌情
        """;

    private static readonly RuleScorer Scorer = new(RulePack.Parse(Text, "pack.yaml"));

    // 表: 3 rows, edges 90% and 100人, missing. 分支: 2 clauses with 2 bands each, 2 edges, missing. 分项: 2 bands, an item met and not met, 1 edge, missing.
    // 奖励: 2 bands, 2 of the bonus, 2 edges; missing, not applicable, gated. 递增: the first and the second finding; nothing counted, capped, missing, and
    // no floor, because 3 is all it costs. 比值: 2 bands, 1 edge; missing, undefined. 赋分: awarded; missing.
    [Fact]
    public void Measure_NoCase_ListsAllThatShapesHave() =>
        Assert.Equal(
            ["表 0/3 0/2 0/1", "分支 0/6 0/2 0/1", "分项 0/4 0/1 0/1", "奖励 0/4 0/2 0/3", "递增 0/2 0/0 0/3", "比值 0/2 0/1 0/2", "赋分 0/1 0/0 0/1"],
            Scorer.Pack.Leaves.Select(l => Line(PackCoverage.Measure(Scorer, []), l.Id)));

    [Theory]
    [InlineData("表", "{}", "1/3 2/2 0/1")] // 90% and 100 people: not more than 100, so the second row, on both edges
    [InlineData("表", "facts: { 人数: 101人 }", "2/3 2/2 0/1")]
    [InlineData("表", "facts: { 完成率: 89% }", "2/3 2/2 0/1")] // otherwise
    [InlineData("表", "facts: { 人数: null }", "1/3 2/2 1/1")]
    [InlineData("分支", "{}", "2/6 1/2 0/1")] // the clause DRG, its band from 90% on, its edge
    [InlineData("分支", "facts: { 方式: DIP }", "4/6 1/2 0/1")] // the other clause, where 101% lies above its edge
    [InlineData("分支", "facts: { 方式: DIP, 满意率: null }", "2/6 1/2 1/1")] // only the clause that holds needs its fact
    [InlineData("分项", "{}", "2/4 1/1 0/1")]
    [InlineData("分项", "facts: { 制度: 否, 完成率: 80% }", "4/4 1/1 0/1")]
    [InlineData("奖励", "{}", "2/4 0/2 0/3")] // below 95%, above 100%
    [InlineData("奖励", "facts: { 完成率: 95%, 满意率: 100% }", "4/4 2/2 0/3")]
    [InlineData("奖励", "facts: { 制度: 否 }", "2/4 0/2 1/3")] // gated
    [InlineData("奖励", "facts: { 无任务: 是 }", "2/4 0/2 1/3")] // not applicable
    [InlineData("递增", "{}", "0/2 0/0 1/3")] // nothing found
    [InlineData("递增", "findings: [ { kind: 拖欠 } ]", "1/2 0/0 1/3")]
    [InlineData("递增", "findings: [ { kind: 拖欠, count: 2 } ]", "2/2 0/0 1/3")] // 0.5 + 1
    [InlineData("递增", "findings: [ { kind: 拖欠, count: 5 } ]", "2/2 0/0 2/3")] // 0.5 + 4*1 = 4.5 is more than 3
    [InlineData("递增", "findings: null", "0/2 0/0 2/3")]
    [InlineData("比值", "{}", "1/2 1/1 0/2")] // 9/10 is the edge
    [InlineData("比值", "facts: { 应整改: 0个 }", "1/2 1/1 1/2")]
    [InlineData("赋分", "{}", "1/1 0/0 0/1")]
    [InlineData("赋分", "awards: { 赋分: null }", "1/1 0/0 1/1")]
    public void Measure_OneVariant_ReachesWhatItsArithmeticSays(string leaf, string change, string counts) =>
        Assert.Equal($"{leaf} {counts}", Line(Measure(change), leaf));

    // The counts of the base case above, added up: 表, 分支, 奖励, 递增 and 比值 are printed or applied.
    [Fact]
    public void Count_Groups_KeepInferredAndAwardedLeavesApart()
    {
        var coverage = Measure("{}");

        Assert.Equal("6/17", coverage.Count(CoverageKind.Row, LeafGroup.ByRule).ToString());
        Assert.Equal("4/7", coverage.Count(CoverageKind.Edge, LeafGroup.ByRule).ToString());
        Assert.Equal("10/24", coverage.CountRowsAndEdges().ToString());
        Assert.Equal("3/6", coverage.Count(group: LeafGroup.Inferred).ToString());
        Assert.Equal("1/2", coverage.Count(group: LeafGroup.Awarded).ToString());
        Assert.Equal("125/3", coverage.CountRowsAndEdges().Percent.ToString()); // 10/24 of 100
    }

    [Fact]
    public void Percent_NothingToReach_IsAHundred() => Assert.Equal("100", default(CoverageCount).Percent.ToString());

    private static PackCoverage Measure(string change) => PackCoverage.Measure(
        Scorer,
        GoldenCase.ParseAll(
            $$"""
            format: 1
            pack: test/2024/around
            facts: { 完成率: 90%, 满意率: 101%, 人数: 100人, 方式: DRG, 制度: 是, 无任务: 否, 已整改: 9个, 应整改: 10个 }
            findings: []
            awards: { 赋分: { points: 7, reason: 好 } }
            expect: { complete: true }
            {{(change == "{}" ? "# as it is" : $"variants: [ {{ name: 一, {change}, expect: {{ complete: true }} }} ]")}}
            """,
            "case.yaml"));

    private static string Line(PackCoverage coverage, string leaf)
    {
        var found = coverage.Leaves.Single(l => l.Indicator.Id == leaf);
        return $"{leaf} {found.Count(CoverageKind.Row)} {found.Count(CoverageKind.Edge)} {found.Count(CoverageKind.Outcome)}";
    }
}
