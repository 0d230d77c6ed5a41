using PerfRules.Tests.Support;

namespace PerfRules.Tests.Criteria;

/// <summary>Interpolation with floor and ceiling, and progressive brackets: both become lines that join.</summary>
public sealed class LineSpellingTests
{
    private static readonly TestPack Interpolation = TestPack.Judging(
        """
        measure: x
        interpolate: { from: { at: 60, points: 2 }, to: { at: 90, points: 10 } }
        """);

    private static readonly TestPack Brackets = TestPack.Judging(
        """
        measure: x
        brackets:
          start: 50
          list:
            - { upTo: 80, step: 10, points: 1 }
            - { upTo: 100, step: 1, points: 0.35 }
        """);

    [Theory]
    [InlineData("0", "2")] // below the first place: its points
    [InlineData("60", "2")]
    [InlineData("75", "6")] // 2 + (75 - 60) × (10 - 2) ÷ (90 - 60) = 2 + 15 × 8 ÷ 30
    [InlineData("90", "10")]
    [InlineData("1000", "10")] // above the second: its points
    public void Interpolate_Value_IsHeldBetweenTheTwoPlaces(string x, string points) => Assert.Equal(points, Interpolation.PointsAt(x));

    [Theory]
    [InlineData("50", "0")] // up to the start nothing
    [InlineData("65", "1.5")] // 15 ÷ 10 × 1
    [InlineData("80", "3")] // 30 ÷ 10 × 1
    [InlineData("90", "6.5")] // 3 + 10 ÷ 1 × 0.35
    [InlineData("100", "10")] // 3 + 20 × 0.35
    [InlineData("120", "10")] // nothing more above the last
    public void Brackets_Value_EarnsEachStretchAtItsOwnRate(string x, string points) => Assert.Equal(points, Brackets.PointsAt(x));

    [Fact]
    public void PR0303_BracketsThatFall_AreRefused() => TestPack.Judging(
        """
        measure: x
        brackets:
          start: 50
          list:
            - { upTo: «40, step: 10, points: 1 }
        """).Refuses("error PR0303: '40' must lie above the place before it.");

    [Fact]
    public void PR0306_BracketsThatEarnTooMuch_AreRefused() => TestPack.Judging(
        """
        measure: x
        brackets:
          start: 0
          list:
            - { upTo: 100, step: 1, points: «1 }
        """).Refuses("error PR0306: The points 100 are not between 0 and the full points 10.");
}
