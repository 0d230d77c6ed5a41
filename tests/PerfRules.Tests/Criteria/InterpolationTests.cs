using PerfRules.Tests.Support;

namespace PerfRules.Tests.Criteria;

/// <summary>Interpolation between two places, with a floor below and a ceiling above.</summary>
public sealed class InterpolationTests
{
    [Theory]
    [InlineData("60", "3")]
    [InlineData("75", "5.5")] // 3 + (75 - 60) × (8 - 3) / (90 - 60)
    [InlineData("90", "8")]
    [InlineData("59.9", "3")] // floor
    [InlineData("0", "3")]
    [InlineData("90.1", "8")] // ceiling
    [InlineData("61", "19/6")] // 3 + 1 × 5 / 30, exactly
    public void Interpolation_FloorAndCeiling_HoldOutsideTheLine(string x, string points) =>
        Assert.Equal(points, TestPack.Judging(
            """
            measure: x
            bands:
              - { at: "> 90", points: 8 }
              - { at: "[60, 90]", from: { at: 60, points: 3 }, to: { at: 90, points: 8 } }
              - { at: "< 60", points: 3 }
            """).PointsAt(x));

    [Theory]
    [InlineData("10", "10")] // less is better
    [InlineData("15", "5")] // 10 + 5 × (0 - 10) / 10
    [InlineData("20", "0")]
    public void Interpolation_FallingLine_GivesLessForMore(string x, string points) =>
        Assert.Equal(points, TestPack.Judging("measure: x\nbands:\n  - { at: \"[10, 20]\", from: { at: 10, points: 10 }, to: { at: 20, points: 0 } }").PointsAt(x));
}
