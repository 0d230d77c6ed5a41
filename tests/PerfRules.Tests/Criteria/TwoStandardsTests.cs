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

    [Fact]
    public void AsPrinted_NoLeafHasTwoStandards_IsNull() => Assert.Null(TestPack.Minimal.Score("收入: 1万元, 预算: 1万元").AsPrinted);
}
