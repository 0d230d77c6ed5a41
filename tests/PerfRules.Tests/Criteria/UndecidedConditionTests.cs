using PerfRules.Scoring;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Criteria;

/// <summary>A condition that divides by zero is neither yes nor no: the leaf is undefined, and a veto leaves the grade open.</summary>
public sealed class UndecidedConditionTests
{
    // The leaf has x of 10 points; 率 is 1 / 数, which has no value where 数 is 0.
    private static readonly TestPack Pack = TestPack.Judging("measure: x\nproportional: { at: \"≥ 0\", of: 10, else: 0 }\nCLAUSE")
        .With("  x: { type: number }", "  x: { type: number }\n  数: { type: number }");

    private static readonly TestPack Vetoed = TestPack.Judging("measure: x\nproportional: { at: \"≥ 0\", of: 10, else: 0 }")
        .With("rounding: []", "rounding: []\ngrades: { 优: \"[9, +∞)\", 差: \"[0, 9)\" }\nfindings: { 骗保: {} }")
        .With("  x: { type: number }", "  x: { type: number }\n  数: { type: number }")
        .With("indicators:", "vetoes: [ { id: 倒数, when: 1 / 数 > 2, cap: 差, because: 太大 }, { id: 骗保, when: count(骗保) > 0, cap: 差, because: 骗保 } ]\nindicators:");

    [Theory]
    [InlineData("gate: 1 / 数 > 2", "a divisor is zero, so it cannot be said whether all points are taken away (1 ÷ 数 > 2): no score")]
    [InlineData(
        "exempt: { when: 1 / 数 > 2, because: 免 }", "a divisor is zero, so it cannot be said whether the subject is exempt (1 ÷ 数 > 2): no score")]
    [InlineData(
        "notApplicable: { when: 1 / 数 > 2, policy: full }",
        "a divisor is zero, so it cannot be said whether the indicator applies (1 ÷ 数 > 2): no score")]
    [InlineData(
        "bonus: { points: 1, measure: 1 / 数, threshold: { at: \"> 2\" } }", "the bonus cannot be worked out (a divisor is zero, so there is no value): no score")]
    public void Score_ConditionDividesByZero_LeavesTheLeafUndefined(string clause, string reason)
    {
        var leaf = With(clause).Score("x: 9, 数: 0")["叶"];

        Assert.Equal((IndicatorStatus.Undefined, null, reason), (leaf.Status, leaf.Score, leaf.Reason.ToString(DisplayLanguage.English)));
    }

    [Theory]
    [InlineData("gate: 1 / 数 > 2", "full", "10")]
    [InlineData("gate: 1 / 数 > 2", "zero", "0")]
    [InlineData("exempt: { when: 1 / 数 > 2, because: 免 }", "full", "10")]
    [InlineData("exempt: { when: 1 / 数 > 2, because: 免 }", "zero", "0")]
    [InlineData("notApplicable: { when: 1 / 数 > 2, policy: rescaleTotal }", "full", "10")]
    [InlineData("notApplicable: { when: 1 / 数 > 2, policy: rescaleTotal }", "zero", "0")]
    public void Score_ConditionDividesByZero_GivesWhatThePackSaysForThat(string clause, string policy, string points)
    {
        var sheet = With($"{clause}\nundefined: {policy}").Score("x: 9, 数: 0");

        Assert.Equal((IndicatorStatus.Undefined, points, true), (sheet["叶"].Status, sheet["叶"].Score.ToString(), sheet.IsComplete));
    }

    [Theory]
    [InlineData("gate: 1 / 数 > 2")]
    [InlineData("exempt: { when: 1 / 数 > 2, because: 免 }")]
    [InlineData("notApplicable: { when: 1 / 数 > 2, policy: full }")]
    public void Score_ConditionLacksAFact_LeavesTheLeafMissing(string clause)
    {
        var leaf = With(clause).Score("x: 9")["叶"];

        Assert.Equal((IndicatorStatus.Missing, "数"), (leaf.Status, string.Join(", ", leaf.MissingInputs)));
    }

    [Theory]
    [InlineData("gate: 1 / 数 > 2", "9")]
    [InlineData("exempt: { when: 1 / 数 > 2, because: 免 }", "9")]
    public void Score_ConditionDoesNotHold_ScoresAsEver(string clause, string points) =>
        Assert.Equal(points, With(clause).Score("x: 9, 数: 1").Total.ToString()); // 1 / 1 is not above 2

    [Theory]
    [InlineData("x: 9, 数: 1", "findings: []", "优", "")]
    [InlineData("x: 9, 数: 0.1", "findings: []", "差", "")] // 1 / 0.1 = 10
    [InlineData("x: 9, 数: 0", "findings: []", null, "whether the veto '倒数' holds cannot be said (a divisor is zero, so there is no value), so the grade is open")]
    [InlineData("x: 9", "findings: []", null, "whether the veto '倒数' holds cannot be said (missing: 数), so the grade is open")]
    [InlineData("x: 9, 数: 1", "", null, "whether the veto '骗保' holds cannot be said (nothing is said about findings), so the grade is open")]
    [InlineData("x: 9", "findings: [ { kind: 骗保 } ]", null, "whether the veto '倒数' holds cannot be said (missing: 数), so the grade is open")]
    public void Veto_CannotBeDecided_LeavesTheGradeOpen(string facts, string findings, string? grade, string reason)
    {
        var sheet = Vetoed.Score(facts, findings);

        Assert.Equal((grade, reason, true, "9"), (sheet.Grade, sheet.OpenReason?.ToString(DisplayLanguage.English) ?? string.Empty, sheet.IsComplete, sheet.Total.ToString()));
    }

    [Fact]
    public void Veto_SeveralCannotBeDecided_AreAllNamedInChinese()
    {
        var sheet = Vetoed.Score("x: 9");

        Assert.Equal(
            "无法判断否决事项“倒数”是否成立（缺少数据：数），等级待定；无法判断否决事项“骗保”是否成立（没有说明检查结果（findings）），等级待定",
            sheet.OpenReason!.ToString(DisplayLanguage.Chinese));
        Assert.Equal(["倒数", "骗保"], sheet.OpenVetoes.Select(v => v.Veto.Id));
        Assert.Equal(["数"], sheet.OpenVetoes[0].MissingInputs);
        Assert.True(sheet.OpenVetoes[1].FindingsMissing);
    }

    // Nothing is charged by a leaf that has no score, so the finding costs points on 乙 alone.
    [Fact]
    public void SharedFindings_LeafIsUndefined_DoesNotCharge()
    {
        var pack = TestPack.Judging("deductions: [ { finding: 拖欠, deduct: 1, per: item } ]\ngate: 1 / x > 2")
            .With("indicators:", "findings: { 拖欠: {} }\nindicators:")
            .Append("  - { id: 乙, points: 5, origin: printed, deductions: [ { finding: 拖欠, deduct: 1, per: item } ] }\n");

        Assert.Empty(pack.Score("x: 0", "findings: [ { kind: 拖欠 } ]").SharedFindings);
        Assert.Single(pack.Score("x: 1", "findings: [ { kind: 拖欠 } ]").SharedFindings);
    }

    private static TestPack With(string clause) => Pack.With("CLAUSE", clause.ReplaceLineEndings("\n    "));
}
