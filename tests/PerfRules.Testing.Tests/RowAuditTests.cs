using PerfRules.Analysis.Audit;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Testing.Tests;

/// <summary>What an audit says of rows of targets: compared or not, far above the target, missed, and with or without a printed reason.</summary>
public sealed class RowAuditTests
{
    private const string Pack = """
        format: 1
        pack: test/2022/project
        version: 1.0.0
        title: 项目支出绩效自评
        evaluation: 单位自评
        rounding: []
        targetRows: { section: 绩效指标, points: 10, plain: atLeast, unmet: zero, origin: printed }
        """;

    // 1.3 × 30家 is 39家: at the limit no reason is asked for.
    [Theory]
    [InlineData("target: ≥30家, value: 30家", AuditClass.Reproduced)]
    [InlineData("target: ≥30家, value: 39家", AuditClass.Reproduced)]
    [InlineData("target: ≥30家, value: 40家", AuditClass.EvidenceMissing)]
    [InlineData("target: ≥30家, value: 45家, deviation: 年中扩大了检查范围", AuditClass.Reproduced)]
    [InlineData("target: 30家, value: 45家", AuditClass.EvidenceMissing)] // no operator, read as at least
    [InlineData("target: ≥50%, values: { 甲: 60%, 乙: 100% }", AuditClass.Reproduced)] // the lower one decides
    [InlineData("target: ≥50%, values: { 甲: 70%, 乙: 100% }", AuditClass.EvidenceMissing)]
    [InlineData("target: ≤52万元, value: 10万元", AuditClass.Reproduced)] // what is not to be exceeded is not over-fulfilled
    [InlineData("target: '[50%, 100%]', value: 100%", AuditClass.Reproduced)]
    [InlineData("target: ≥30家, value: 29家", AuditClass.EvidenceMissing)]
    [InlineData("target: ≥30家, value: 29家, deviation: 一家停业", AuditClass.Reproduced)]
    [InlineData("target: ≥30家", AuditClass.TargetNotAssessed)]
    [InlineData("target: 持续提升, value: 持续提升, met: 是, reason: 重复指标值的文字", AuditClass.TargetNotAssessed)]
    [InlineData("target: 不低于上年, value: 成效明显, met: 不可比, reason: 没有上年的数", AuditClass.TargetNotAssessed)]
    public void Audit_Row_IsClassedByWhatWasCompared(string row, AuditClass expected)
    {
        var item = Assert.Single(Audit(row).Items, i => i.Id == "目标·甲");

        Assert.Equal(expected, item.Class);
    }

    [Fact]
    public void Audit_JudgedRow_SaysWhyAndWhatTheTotalWouldBeWithoutIt()
    {
        var item = Assert.Single(Audit("target: 持续提升, value: 持续提升, met: 是, reason: 重复指标值的文字").Items, i => i.Id == "目标·甲");

        Assert.Equal("没有比较指标值与完成值：重复指标值的文字", item.Message.ToString(DisplayLanguage.Chinese));
        Assert.Equal(("持续提升 / 持续提升", "产出指标"), (item.Printed, item.Place));
        Assert.Equal("0", item.TotalWouldBe.ToString()); // 10 − 10
    }

    [Fact]
    public void Audit_ConvertedRow_ShowsBothAsPrintedAndWhatWasCompared()
    {
        var item = Assert.Single(Audit("target: ≤52万元, value: 514776.52元").Items, i => i.Id == "目标·甲");

        Assert.Equal(("≤52万元 / 514776.52元", "514776.52元"), (item.Printed, item.Computed));
    }

    [Fact]
    public void Audit_PackWithoutPoints_CountsTargets()
    {
        var pack = Pack.Replace(", points: 10", string.Empty, StringComparison.Ordinal).Replace(", unmet: zero", string.Empty, StringComparison.Ordinal);

        var report = Audit("target: ≥30家, value: 30家", pack, string.Empty);

        Assert.Equal(new TargetCounts(1, 0, 0, 0, 0), report.Sheet!.Targets);
        Assert.Equal(1, report.ByRule);
    }

    private static AuditReport Audit(string row, string pack = Pack, string points = "points: 10, ")
    {
        var text = $$"""
            format: 1
            pack: test/2022/project
            rows: [ { id: 甲, path: [ 产出指标 ], {{points}}{{row}} } ]
            expect: { complete: true }
            published: { overfulfilment: 30% }
            """;
        Assert.True(GoldenCase.Parse(text, "case.yaml").TryAudit(new RuleScorer(RulePack.Parse(pack)), out var report, out var diagnostics), string.Join('\n', diagnostics));
        return report;
    }
}
