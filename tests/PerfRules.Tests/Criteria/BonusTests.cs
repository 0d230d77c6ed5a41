using PerfRules.Tests.Support;

namespace PerfRules.Tests.Criteria;

/// <summary>Points beyond the full points, and grades of totals above 100.</summary>
public sealed class BonusTests
{
    private static readonly TestPack Pack = TestPack.Judging(
        """
        measure: x
        proportional: { at: "≥ 0", of: 10, else: 0 }
        bonus: { points: 2, measure: y, stepDeduction: { at: "≥ 5", step: 1, deduct: 0.5, partial: up } }
        """).With("  x: { type: number }", "  x: { type: number }\n  y: { type: number }");

    [Theory]
    [InlineData("x: 8, y: 5", "10")] // 8 + 2
    [InlineData("x: 10, y: 5", "12")] // above the full points
    [InlineData("x: 10, y: 4", "11.5")] // 10 + 2 - 0.5
    [InlineData("x: 20, y: 5", "12")] // 20 is held at 10 before the bonus comes
    [InlineData("x: 10, y: 0", "10")] // 2 - 2.5 is held at 0: a bonus takes nothing away
    [InlineData("x: 10, y: 50", "12")] // at most its own points
    public void Bonus_AfterTheCap_IsAdded(string facts, string points) => Assert.Equal(points, Pack.Score(facts).Total.ToString());

    [Fact]
    public void Bonus_TotalAboveTheFullPoints_HasTheGradeOfItsBand()
    {
        var sheet = Pack.With("rounding: []", "rounding: []\ngrades: { 优: \"[9, +∞)\", 差: \"[0, 9)\" }").Score("x: 10, y: 5");

        Assert.Equal(("12", "10", "优"), (sheet.Total.ToString(), sheet.FullPoints.ToString(), sheet.Grade));
    }

    [Fact]
    public void Bonus_FactMissing_LeavesTheLeafMissing() => Assert.Equal(["y"], Pack.Score("x: 10").Indicators[0].MissingInputs);

    [Fact]
    public void Bonus_InTheReason_IsNamedWithItsPoints() =>
        Assert.Contains("plus 1.5 points", Pack.Score("x: 10, y: 4").Indicators[0].Reason.ToString(), StringComparison.Ordinal); // 2 - 0.5
}
