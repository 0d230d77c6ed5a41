using PerfRules.Analysis.Audit;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.Testing.Tests;

/// <summary>What the audit says of the value that a report prints beside the points of a leaf (完成值).</summary>
public sealed class PrintedMeasureTests
{
    private const string Pack =
        """
        format: 1
        pack: test/2024/measure
        version: 1.0.0
        title: 测试
        evaluation: 财政评价
        rounding: []
        grades: {}
        inputs:
          费用: { type: money, unit: 亿元, range: "> 0元" }
          报销: { type: money, unit: 亿元, range: "≥ 0元" }
          划出: { type: money, unit: 亿元, range: "≥ 0元" }
        indicators:
          - { id: 报销比, points: 60, origin: printed, measure: 报销 / 费用, threshold: { at: "≥ 50%" } }
          - id: 剔除后
            points: 20
            origin: printed
            measure: 报销 / 费用
            adjust: [ { of: 报销, takeOut: 划出, because: 不纳入考核 } ]
            threshold: { at: "≥ 50%" }
          - id: 分段
            points: 20
            origin: printed
            measure: 报销 / 费用
            table: { hit: first, rows: [ { when: 报销 > 划出, points: 20 }, { when: otherwise, points: 0 } ] }
        """;

    // 67.39 / 89.08 = 75.6511%; behind it stand at least 67.385 / 89.085 = 75.6413% and at most 67.395 / 89.075 = 75.6610%.
    [Theory]
    [InlineData("报销比", "75.65%", AuditClass.Reproduced, "75.6511 rounds to 75.65")]
    [InlineData("报销比", "75.64%", AuditClass.Rounding, "75.64 is printed for 75.635 to 75.645, which reaches 75.6413")]
    [InlineData("报销比", "75.66%", AuditClass.Rounding, "75.66 is printed for 75.655 to 75.665, which reaches below 75.6610")]
    [InlineData("报销比", "75.63%", AuditClass.FactsDisagree, "75.63 is printed for 75.625 to 75.635, below 75.6413")]
    [InlineData("报销比", "75.67%", AuditClass.FactsDisagree, "75.67 is printed for 75.665 to 75.675, above 75.6610")]
    [InlineData("报销比", "76%", AuditClass.Reproduced, "75.6511 rounds to 76")]
    [InlineData("分段", "75.64%", AuditClass.Rounding, "the same value, shown beside a table")]
    [InlineData("分段", "75.63%", AuditClass.FactsDisagree, "the same value, shown beside a table")]
    // (67.39 - 13.52) / 89.08 = 60.4737%; at least 53.86 / 89.085 = 60.4591%, at most 53.88 / 89.075 = 60.4883%.
    [InlineData("剔除后", "60.47%", AuditClass.Reproduced, "60.4737 rounds to 60.47")]
    [InlineData("剔除后", "60.46%", AuditClass.Rounding, "60.46 is printed for 60.455 to 60.465, which reaches 60.4591")]
    [InlineData("剔除后", "60.45%", AuditClass.FactsDisagree, "60.45 is printed for 60.445 to 60.455, below 60.4591")]
    public void Audit_PrintedMeasure_IsJudgedByTheUnroundedFacts(string leaf, string printed, AuditClass expected, string arithmetic)
    {
        var report = Audit(leaf, printed);

        var item = Assert.Single(report.Items, i => i.Id == "完成值·" + leaf);
        Assert.True(item.Class == expected, $"{printed}: {item.Class}, {item.Message}; {arithmetic}");
    }

    [Fact]
    public void Audit_MeasureFromUnroundedFactsOnly_NamesBothFigures()
    {
        var item = Audit("报销比", "75.64%").Items.Single(i => i.Id == "完成值·报销比");

        Assert.Equal(("75.64%", "≈75.6511%", "表1"), (item.Printed, item.Computed, item.Place));
    }

    private static AuditReport Audit(string leaf, string printed)
    {
        var scorer = new RuleScorer(RulePack.Parse(Pack, "pack.yaml"));
        var given = GoldenCase.Parse(
            $$"""
            format: 1
            pack: test/2024/measure
            subject: 某市
            facts: { 费用: 89.08亿元, 报销: 67.39亿元, 划出: 13.52亿元 }
            expect: {}
            published: { scores: { at: 表1, indicators: { {{leaf}}: { measure: {{printed}} } } } }
            """,
            "case.yaml");

        Assert.True(given.TryAudit(scorer, out var report, out var diagnostics), string.Join('\n', diagnostics));
        return report!;
    }
}
