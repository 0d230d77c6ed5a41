using PerfRules.Analysis.Audit;
using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Analysis.Audit;

/// <summary>What a finding says beside its class: both figures, the place, the total that there would be, whether it is listed.</summary>
public sealed class AuditReportTests
{
    [Fact]
    public void Finding_FigureThatDiffers_SaysBothFiguresPlaceAndSentence()
    {
        var finding = Assert.Single(AuditCase.Right.With("printed: 97.40%", "printed: 94.70%").Audit().Findings);

        Assert.Equal(("参保率", "二（一）", "94.70%", "97.4%"), (finding.Id, finding.Place, finding.Printed, finding.Computed));
        Assert.Equal("所印 94.70% 与计算值 97.4%（97.40%）不符。", finding.Message.ToString(DisplayLanguage.Chinese));
        Assert.Equal("94.70% as printed is not 97.4% (97.40%) as computed.", finding.Message.ToString());
        Assert.Null(finding.TotalWouldBe);
        Assert.Equal(AuditCase.File, finding.Location.File);
    }

    // 97% of 20 is 19.4, and with it the rules give the 98.4 that the report prints below.
    [Fact]
    public void Finding_ScoreAgainstItsRule_SaysTheTotalThatTheRulesGive()
    {
        var finding = Assert.Single(AuditCase.Right.With("征缴率: { score: 19.4, full: 20, rate: 97%", "征缴率: { score: 19.6, full: 20, rate: 98%").Audit().Findings);

        Assert.Equal((Rational)98.4m, finding.TotalWouldBe);
        Assert.Equal("所印 19.6，按规则应为 19.4。", finding.Message.ToString(DisplayLanguage.Chinese));
    }

    [Theory]
    [InlineData("制度: { score: 9,", "制度: { score: 9, at: 附表1第6行,", "附表1第6行")]
    [InlineData("制度: { score: 9,", "制度: { score: 9.0,", "附表1")] // the table that all scores stand in
    [InlineData("    at: 附表1\n    total", "    total", "《评分办法》")] // no place printed: where the standard has the leaf
    public void Finding_AwardWithoutEvidence_HasThePlaceOfItsScore(string old, string replacement, string place)
    {
        var source = AuditCase.Right.With(", evidence: 附件2", string.Empty);

        var finding = Assert.Single(source.With(old, replacement).Audit().Findings);

        Assert.Equal(("赋分·制度", place), (finding.Id, finding.Place));
    }

    // With 决算 = 8550 the 执行率 is 95% and keeps its 20 points; with 8460 it is 94% and loses them: 98.4 − 20.
    [Theory]
    [InlineData("8550.00万元", null)]
    [InlineData("8460.00万元", "78.4")]
    [InlineData("约8856万元", null)] // no fact that could be scored
    [InlineData("8856万人", null)]
    public void Finding_TwoFiguresForAnInput_SaysTheTotalWithTheOther(string other, string? total)
    {
        var finding = AuditCase.Right.With("表2: 8865.00万元 }, input", $"表2: {other} }}, input").Audit().Findings.Single(f => f.Id == "决算两处");

        Assert.Equal(total, finding.TotalWouldBe?.ToString());
    }

    [Theory]
    [InlineData("would: 得分·合计 - 得分·及时性", "78.4")] // 98.4 − 20
    [InlineData("would: { 满意度: 89.9% }", "78.4")] // below 90%, 满意程度 loses its 20
    [InlineData("would: { 应缴: 23280万元 }", "89")] // 11640/23280 = 50% → 10 instead of 19.4
    [InlineData("would: { 满意度: null }", null)] // without the figure there is no total
    public void Remark_WithItsConsequence_SaysTheTotal(string would, string? total)
    {
        var finding = Assert.Single(AuditCase.Right.Append($"    - {{ claim: 说明, remark: 没有依据, class: evidenceMissing, {would} }}\n").Audit().Findings);

        Assert.True(finding.IsRemark);
        Assert.Equal(total, finding.TotalWouldBe?.ToString());
    }

    [Fact]
    public void Findings_SeveralOfThem_ComeByWeight()
    {
        var report = AuditCase.Right
            .With("printed: 5.82%", "printed: 5.81%")
            .With("printed: 2项", "printed: 3项")
            .Append("    - { claim: 说明一, remark: 小事, class: rounding, would: 得分·合计 - 1 }\n")
            .Append("    - { claim: 说明二, remark: 大事, class: rounding, would: 得分·合计 - 5 }\n")
            .Audit();

        Assert.Equal(["说明二", "说明一", "措施", "增长率"], report.Findings.Select(f => f.Id));
    }

    [Fact]
    public void Known_ListedDifference_IsNotUnlistedAndHasItsReason()
    {
        var report = AuditCase.Right.With("printed: 5.82%", "printed: 5.81%")
            .Append("  differences: [ { on: 增长率, class: rounding, reason: 截尾 } ]\n").Audit();

        Assert.True(report.IsAsListed);
        Assert.Equal("截尾", report.ReasonOf(Assert.Single(report.Findings)));
    }

    [Fact]
    public void Known_DifferenceOfAnotherClass_IsBothNewAndGone()
    {
        var report = AuditCase.Right.With("printed: 5.82%", "printed: 5.81%")
            .Append("  differences: [ { on: 增长率, class: factsDisagree, reason: 不符 } ]\n").Audit();

        Assert.False(report.IsAsListed);
        Assert.Equal("增长率", Assert.Single(report.Unlisted).Id);
        Assert.Equal(AuditClass.FactsDisagree, Assert.Single(report.Gone).Class);
    }

    // The report of 烟台 as far as its totals go; leaf C14(2) was scored by 0.2 for each case where 0.5 is printed.
    [Fact]
    public void Audit_Cohort_NamesSubjectsPartsAndTheWhole()
    {
        var text = File.ReadAllText(Path.Combine(Yantai.Folder, "cases", "published.yaml"));
        var facts = text[..text.IndexOf("\nexpect:", StringComparison.Ordinal)];
        var (report, diagnostics) = AuditCase.TryAudit(
            Yantai.Scorer,
            facts + """

            published:
              scores:
                total: 93.22
                grade: 优
                parts: { 非现场: { total: 90.67 }, 现场: { total: 94.92 } }
                subjects: { 市直: { total: 90.67, grade: 优 }, 龙口市: { total: 97.28 } }
              claims:
                - { claim: 加权, printed: "93.21", is: 非现场·得分·合计 * 40% + 现场·得分·合计 * 60% }
                - { claim: 六地平均, printed: "94.91", subject: 市直, is: mean(得分·合计) }
                - { claim: 市直最低, holds: 市直·得分·合计 < 龙口市·得分·合计 }
                - { claim: 门诊, printed: "0", is: 市直·得分·C14_3 - 牟平区·得分·C14_3, at: 附件2 }

            """);

        Assert.Equal(string.Empty, string.Join('\n', diagnostics));
        var found = report!.Findings.Where(f => f.Class is not AuditClass.EvidenceMissing).ToList();

        // 94.91 is the mean part as 附件2 prints it; the two rounded totals give 93.21, as the claim says.
        Assert.Equal([("现场·得分·合计", AuditClass.FactsDisagree)], found.Where(f => f.Class == AuditClass.FactsDisagree).Select(f => (f.Id, f.Class)));
        Assert.Equal((Rational?)92.68m, found.Single(f => f.Class == AuditClass.StandardsDiffer).TotalWouldBe);
    }

    // The whole owes its reasons; its parts and subjects, whose points lack for the same reasons, do not.
    [Fact]
    public void Audit_CohortWithoutReasons_AsksForThemOnce()
    {
        var text = File.ReadAllText(Path.Combine(Yantai.Folder, "cases", "published.yaml"));
        var facts = text[..text.IndexOf("\nexpect:", StringComparison.Ordinal)];
        var (report, diagnostics) = AuditCase.TryAudit(
            Yantai.Scorer,
            facts + """

            published:
              scores:
                indicators: { C4: { score: 1.5, full: 2 }, C5: { score: 2, full: 2 }, C6: { score: 1, full: 2, reason: 月末支出户余额过大 } }
                parts: { 非现场: { indicators: { C4: 1, C6: 0 } } }
                subjects: { 市直: { indicators: { C4: 1, C6: 0 } } }

            """);

        Assert.Equal(string.Empty, string.Join('\n', diagnostics));
        Assert.Equal(["原因·C4"], report!.Findings.Select(f => f.Id).Where(id => id.Contains("原因", StringComparison.Ordinal)));
    }

    [Fact]
    public void Audit_NullArguments_Throw()
    {
        var auditor = new ReportAuditor(new RuleScorer(AuditCase.Pack));

        Assert.Throws<ArgumentNullException>(() => new ReportAuditor(null!));
        Assert.Throws<ArgumentNullException>(() => auditor.TryAudit((FactSheet)null!, null!, out _, out _));
        Assert.Throws<ArgumentNullException>(() => auditor.TryAudit((FactCohort)null!, null!, out _, out _));
    }
}
