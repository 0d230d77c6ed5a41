using PerfRules.Tests.Support;

namespace PerfRules.Tests.Criteria;

/// <summary>Trends: this year against last year, as a difference and as a growth.</summary>
public sealed class TrendTests
{
    private const string Inputs = "  x: { type: number }\n  去年: { type: number }";

    [Theory]
    [InlineData("x: 95, 去年: 94.9", "10")] // 0.1 up
    [InlineData("x: 95, 去年: 95", "0")] // the same is no rise
    [InlineData("x: 94, 去年: 95", "0")]
    public void Trend_Difference_NeedsARise(string facts, string points) =>
        Assert.Equal(points, TestPack.Judging("measure: x - 去年\nthreshold: { at: \"> 0\", else: 0 }").With("  x: { type: number }", Inputs).Score(facts).Total.ToString());

    [Theory]
    [InlineData("x: 110, 去年: 100", "10")]
    [InlineData("x: 100, 去年: 100", "10")] // 0%
    [InlineData("x: 97.5, 去年: 100", "4")] // -2.5%, ⌈2.5⌉ = 3 steps: 10 - 3 × 2
    [InlineData("x: 19, 去年: 20", "0")] // -5%: 10 - 5 × 2
    public void Trend_Growth_CostsPointsForEachPercentagePointOfDecline(string facts, string points) =>
        Assert.Equal(points, TestPack.Judging("measure: x / 去年 - 1\nstepDeduction: { at: \"≥ 0%\", step: 1pp, deduct: 2, partial: up }").With("  x: { type: number }", Inputs).Score(facts).Total.ToString());

    [Fact]
    public void Trend_LastYearMissing_IsMissing() =>
        Assert.Equal(["去年"], TestPack.Judging("measure: x - 去年\nthreshold: { at: \"> 0\" }").With("  x: { type: number }", Inputs).Score("x: 5").Indicators[0].MissingInputs);
}
