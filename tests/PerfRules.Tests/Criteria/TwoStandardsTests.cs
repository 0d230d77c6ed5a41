using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Criteria;

/// <summary>The criterion that was applied and the one that is printed, on one leaf.</summary>
public sealed class TwoStandardsTests
{
    private static readonly TestPack Pack = TestPack.Judging(
        """
        measure: x
        stepDeduction: { at: "≤ 0", step: 1, deduct: 0.2, partial: up }
        asPrinted:
          note: 标准写每笔扣0.5分，实际按0.2分扣
          measure: x
          stepDeduction: { at: "≤ 0", step: 1, deduct: 0.5, partial: up }
        """);

    [Fact]
    public void AsPrinted_SameFacts_GivesBothScores()
    {
        var sheet = Pack.Score("x: 3");

        Assert.Equal("9.4", sheet.Total.ToString()); // 10 - 3 × 0.2
        Assert.Equal("8.5", sheet.AsPrinted!.Total.ToString()); // 10 - 3 × 0.5
    }

    // The assessor gave 9, and the printed rule works out 10 - 3 × 0.5 = 8.5: nobody awarded that.
    [Fact]
    public void AsPrinted_RuleBesideAnAward_IsScoredAndNotAwarded()
    {
        var sheet = TestPack.Judging(
            """
            award: 评什么
            asPrinted: { note: 标准有公式而由考核组赋分, measure: x, stepDeduction: { at: "≤ 0", step: 1, deduct: 0.5, partial: up } }
            """).With("origin: printed", "origin: awarded").Score("x: 3", "awards: { 叶: { points: 9, reason: 酌情 } }");

        Assert.Equal((IndicatorStatus.Awarded, "9"), (sheet["叶"].Status, sheet["叶"].Score.ToString()));
        Assert.Equal((IndicatorStatus.Scored, "8.5"), (sheet.AsPrinted!["叶"].Status, sheet.AsPrinted["叶"].Score.ToString()));
    }

    // The level is the assessor's by either standard.
    [Fact]
    public void AsPrinted_LevelsBesideLevels_AreBothAwarded()
    {
        var sheet = TestPack.Judging(
            """
            choice: { of: 等次, points: { 好: 10, 一般: 5 } }
            asPrinted: { note: 印的分值不同, choice: { of: 等次, points: { 好: 10, 一般: 6 } } }
            """).With("origin: printed", "origin: awarded").With("  x: { type: number }", "  等次: { type: choice, choices: [好, 一般] }").Score("等次: 一般");

        Assert.Equal((IndicatorStatus.Awarded, IndicatorStatus.Awarded), (sheet["叶"].Status, sheet.AsPrinted!["叶"].Status));
    }

    [Fact]
    public void AsPrinted_NoLeafHasTwoStandards_IsNull() => Assert.Null(TestPack.Minimal.Score("收入: 1万元, 预算: 1万元").AsPrinted);
}
