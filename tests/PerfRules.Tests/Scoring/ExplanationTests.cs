using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Scoring;

/// <summary>What an explanation puts in so that a reader can check a score without the facts file: findings, ends that facts give, what the peers have.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void Explain_FindingsThatCount_AreGivenWithKeyAndEvidence()
    {
        var explanation = Yantai.Published["市直"]["C14-1"].Explain();

        // 表19, the three rows of 市直.
        Assert.Equal(
            ["8月烟台山医院 1 表19：12月拨付", "8月奇山医院 1 表19：11月拨付", "9月奇山医院 1 表19：11月拨付"],
            explanation.Findings.Select(f => $"{f.Key} {f.Count} {f.Evidence}"));
    }

    [Fact]
    public void Explain_WaivedFinding_IsGivenWithItsReason()
    {
        var finding = Assert.Single(Yantai.Published["龙口市"]["C11"].Explain().Findings);

        Assert.Equal(("暂付款未当月转回", "27416.36元"), (finding.Kind, finding.Amount.ToString()));
        Assert.StartsWith("金额较小且已于12月结清", finding.Waived, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_LeafThatCountsNoFindings_HasNone() => Assert.Empty(Yantai.Published["市直"]["C17"].Explain().Findings);

    [Fact]
    public void Explain_TwoCountersOfOneKind_GiveAFindingOnce()
    {
        var pack = TestPack.Judging("deductions: [ { finding: 拖欠, deduct: 1, per: item }, { finding: 拖欠, deduct: 2, per: any } ]")
            .With("indicators:", "findings: { 拖欠: { unit: 例 } }\nindicators:");

        // Two findings that say the same are two: 10 - 1 × 2 - 2 = 6.
        var leaf = pack.Score("x: 1", "findings: [ { kind: 拖欠 }, { kind: 拖欠 } ]").Indicators[0];

        Assert.Equal(("6", 2), (leaf.Score.ToString(), leaf.Explain().Findings.Length));
    }

    [Fact]
    public void Explain_EndFromAFact_IsPutInWithItsDistance()
    {
        var explanation = Yantai.Published["市直"]["C17"].Explain();

        Assert.Equal(["利息收入 ÷ 基金累计结余 = 30641万元 ÷ 1202644万元", "参照利率 = 1.3%"], explanation.Arithmetic.Select(a => $"{a.Expression} = {a.Substituted}"));

        // 30641 / 1202644 = 2.54780…%, 1.2478… above 1.3%
        Assert.Equal("1.248个百分点", Assert.Single(explanation.Decided).Below!.Value.ToString(3));
    }

    [Fact]
    public void Explain_StaircaseFromAFact_SaysWhereCountingBegins()
    {
        var pack = TestPack.Judging("measure: x\nstepDeduction: { at: \"≥ y + 1\", step: 1, deduct: 2, partial: up }").With("x: { type: number }", "x: { type: number }\n  y: { type: number }");

        var explanation = pack.Score("x: 7, y: 9").Indicators[0].Explain();

        // 9 + 1 = 10; 7 is 3 below.
        Assert.Equal(["x = 7", "y + 1 = 9 + 1"], explanation.Arithmetic.Select(a => $"{a.Expression} = {a.Substituted}"));
        Assert.Equal(("10", "3"), (explanation.Arithmetic[1].Shown, Assert.Single(explanation.Decided).Above.ToString()));
    }

    [Fact]
    public void Explain_WhatPeersHave_IsANumberOfItsOwn()
    {
        var pack = TestPack.Judging("measure: x / mean(x)\nthreshold: { at: \"≥ best(x) / 10\" }").With("indicators:", "cohort: { combine: leaf }\nindicators:").Load();

        var sheet = new RuleScorer(pack).Score(FactCohort.Parse("subjects: { 甲: { facts: { x: 9 } }, 乙: { facts: { x: 6 } } }", "facts.yaml"));

        // The mean of 9 and 6 is 7.5, the best is 9.
        Assert.Equal(["x ÷ mean(x) = 6 ÷ 7.5", "best(x) ÷ 10 = 9 ÷ 10"], sheet["乙"].Indicators[0].Explain().Arithmetic.Select(a => $"{a.Expression} = {a.Substituted.ToString(DisplayLanguage.Chinese)}"));
    }
}
