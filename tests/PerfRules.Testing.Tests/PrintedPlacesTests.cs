using PerfRules.Analysis.Audit;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.Testing.Tests;

/// <summary>What the audit says of a computed figure that a report prints in several places.</summary>
public sealed class PrintedPlacesTests
{
    private const string Pack =
        """
        format: 1
        pack: test/2024/places
        version: 1.0.0
        title: 测试
        evaluation: 财政评价
        rounding: []
        grades: {}
        inputs:
          费用: { type: money, unit: 亿元, range: "> 0元" }
          报销: { type: money, unit: 亿元, range: "≥ 0元" }
        indicators:
          - { id: 报销比, points: 100, origin: printed, measure: 报销 / 费用, threshold: { at: "≥ 50%" } }
        """;

    // 67.39 / 89.08 = 75.6511%; unrounded facts give 75.6413% to 75.6610%, so 75.64 and 75.66 may be meant, 75.60 may not.
    [Theory]
    [InlineData("甲: 75.65%, 乙: 75.7%", AuditClass.Reproduced, "甲；乙", "75.65%")]
    [InlineData("甲: 75.64%, 乙: 75.65%, 丙: 75.64%", AuditClass.Rounding, "甲；丙", "75.64%")]
    [InlineData("甲: 75.64%, 乙: 75.65%, 丙: 75.66%", AuditClass.Rounding, "甲；丙", "75.64% / 75.66%")]
    [InlineData("甲: 75.64%, 乙: 75.60%, 丙: 75.65%, 丁: 75.60%", AuditClass.FactsDisagree, "乙；丁", "75.60%")]
    public void Audit_FigureInSeveralPlaces_NamesThePlacesOfTheWeightiestFinding(string places, AuditClass expected, string where, string printed)
    {
        var scorer = new RuleScorer(RulePack.Parse(Pack, "pack.yaml"));
        var given = GoldenCase.Parse(
            $$"""
            format: 1
            pack: test/2024/places
            subject: 某市
            facts: { 费用: 89.08亿元, 报销: 67.39亿元 }
            expect: {}
            published: { claims: [ { claim: 报销比各处, printed: { {{places}} }, is: 报销 / 费用 } ] }
            """,
            "case.yaml");

        Assert.True(given.TryAudit(scorer, out var report, out var diagnostics), string.Join('\n', diagnostics));
        var item = Assert.Single(report.Items, i => i.Id == "报销比各处");
        Assert.Equal((expected, where, printed), (item.Class, item.Place, item.Printed));
    }
}
