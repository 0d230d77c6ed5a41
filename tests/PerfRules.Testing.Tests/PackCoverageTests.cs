using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing.Coverage;

namespace PerfRules.Testing.Tests;

/// <summary>What cases reach of small packs, worked out by hand beside each.</summary>
public sealed class PackCoverageTests
{
    // 支出完成: 4 rows; edges 95%, 100%, 105% (3); both staircases have whole and broken steps (4) and go below zero without end (2); missing (1);
    // undefined (1), because 预算 may be 0. 及时: 1 row; nothing counted, held at zero (no cap), missing. 制度: 1 row; missing.
    [Fact]
    public void Measure_NoCase_FindsEverythingThatThereIs()
    {
        var coverage = PackCoverage.Measure(VariantPack.Scorer, []);

        Assert.Equal(["支出完成 0/4 0/3 0/8", "及时 0/1 0/0 0/3", "制度 0/1 0/0 0/1"], Counts(coverage));
        Assert.Equal("0/21", coverage.Count().ToString());
        Assert.All(coverage.Leaves.SelectMany(l => l.Points), p => Assert.Equal(CoverageMiss.NoCase, p.Miss));
    }

    // 100% is the closed lower end of the first row, and an edge; nothing was found, and the award is given.
    [Fact]
    public void Measure_OneCase_ReachesARowAnEdgeAndAnOutcome()
    {
        var coverage = Measure();

        Assert.Equal(["支出完成 1/4 1/3 0/8", "及时 0/1 0/0 1/3", "制度 1/1 0/0 0/1"], Counts(coverage));
        Assert.Equal(CoverageMiss.FactsNeverVary, Point(coverage, 0, "exactly 105%").Miss);
        Assert.Equal(["base"], Point(coverage, 0, "exactly 100%").Cases);
    }

    [Theory]
    [InlineData("facts: { 决算: 1070万元 }", "2/4 1/3 1/8")] // 2pp above 105%: two whole steps
    [InlineData("facts: { 决算: 1065万元 }", "2/4 1/3 1/8")] // 1.5 steps: a broken one
    [InlineData("facts: { 决算: 1160万元 }", "2/4 1/3 2/8")] // 11 whole steps of 0.6 are more than 6
    [InlineData("facts: { 决算: 1050万元 }", "1/4 2/3 0/8")] // on 105%, in the row of the base case
    [InlineData("facts: { 决算: 950万元 }", "2/4 2/3 0/8")] // on 95%, the closed end of [95%, 100%)
    [InlineData("facts: { 预算: 0万元 }", "1/4 1/3 1/8")] // undefined
    [InlineData("facts: { 预算: null }", "1/4 1/3 1/8")] // missing
    public void Measure_OneVariant_ReachesWhatItsArithmeticSays(string change, string counts) =>
        Assert.Equal("支出完成 " + counts, Counts(Measure(change))[0]);

    [Theory]
    [InlineData("findings: [ { kind: 拖欠, count: 2 } ]", "1/1 0/0 1/3")] // 4 points: counted, not at zero
    [InlineData("findings: [ { kind: 拖欠, count: 11 } ]", "1/1 0/0 2/3")] // 11 * 0.5 = 5.5 is more than 5
    [InlineData("findings: null", "0/1 0/0 2/3")] // nobody looked
    public void Measure_Findings_ReachCounterFloorAndMissing(string change, string counts) => Assert.Equal("及时 " + counts, Counts(Measure(change))[1]);

    [Fact]
    public void Measure_FactsThatVaryButStayAway_NameTheNearestValue()
    {
        var point = Point(Measure("facts: { 决算: 1049万元 }"), 0, "exactly 105%");

        Assert.Equal((CoverageMiss.NoCaseNear, "No case comes near; the nearest has 104.9%."), (point.Miss, point.Why!.ToString()));
        Assert.Equal("pack.yaml(21,13)", point.Location.ToString());
    }

    [Fact]
    public void Measure_RuleThatIsNeverWorkedOut_SaysSo() =>
        Assert.Equal(CoverageMiss.NeverWorkedOut, Point(
            PackCoverage.Measure(VariantPack.Scorer, [GoldenCase.Parse("pack: test/2024/variants\nfindings: []\nexpect: { complete: false }", "case.yaml")]), 0, "exactly 105%").Miss);

    // Rows: [90%, +∞) takes all of [95%, 100%], so nothing reaches the second. Edges 90%, 95%, 100%. Items, levels and cases of alternatives beside it.
    [Fact]
    public void Measure_OtherShapes_ReachRowsItemsLevelsAndClauses()
    {
        const string Text = """
            format: 1
            pack: test/2024/shapes
            version: 1.0.0
            title: 各种形状
            evaluation: 单位自评
            rounding: []
            inputs:
              完成率: { type: percent }
              制度: { type: yesno }
              档案: { type: yesno }
              等次: { type: choice, choices: [ 好, 差 ] }
            indicators:
              - section: 全部
                points: 17
                children:
                  - id: 完成
                    points: 10
                    origin: printed
                    measure: 完成率
                    bands:
                      - { at: "≥ 90%", points: 10 }
                      - { at: "[95%, 100%]", points: 5 }
                      - { at: "< 90%", points: 0 }
                  - id: 管理
                    points: 4
                    origin: printed
                    items: { mode: each, list: [ { id: 建制度, when: 制度, points: 2 }, { id: 有档案, when: 档案, points: 2 } ] }
                  - id: 评价
                    points: 3
                    origin: printed
                    choice: { of: 等次, points: { 好: 3, 差: 1 } }
                    exempt: { when: 完成率 = 100%, because: 全部完成 }
            """;
        var scorer = new RuleScorer(RulePack.Parse(Text, "pack.yaml"));

        var coverage = PackCoverage.Measure(
            scorer,
            GoldenCase.ParseAll("""
                pack: test/2024/shapes
                facts: { 完成率: 90%, 制度: 是, 档案: 否, 等次: 好 }
                expect: { total: 10 + 2 + 3 }
                variants: [ { name: 免, facts: { 完成率: 100% }, expect: { total: 15 } } ]
                """));

        // 完成: the first row, edges 90% and 100%; not missing. 管理: one item met and one not, of two each way; not missing. 评价: 好, exempt; not missing.
        Assert.Equal(["完成 1/3 2/3 0/1", "管理 2/4 0/0 0/1", "评价 1/2 0/0 1/2"], Counts(coverage));
        Assert.Equal(CoverageMiss.Shadowed, coverage.Leaves[0].Points.Single(p => p.Kind == CoverageKind.Row && p.Text.ToString().StartsWith("[95%", StringComparison.Ordinal)).Miss);
    }

    private static PackCoverage Measure(string? change = null) => PackCoverage.Measure(
        VariantPack.Scorer,
        GoldenCase.ParseAll(VariantPack.Base + (change is null ? string.Empty : $"variants: [ {{ name: 一, {change}, expect: {{ complete: true }} }} ]\n"), "case.yaml"));

    private static CoveragePoint Point(PackCoverage coverage, int leaf, string text) => coverage.Leaves[leaf].Points.Single(p => p.Text.ToString() == text);

    private static IReadOnlyList<string> Counts(PackCoverage coverage) =>
        [.. coverage.Leaves.Select(l => $"{l.Indicator.Id} {l.Count(CoverageKind.Row)} {l.Count(CoverageKind.Edge)} {l.Count(CoverageKind.Outcome)}")];
}
