using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Criteria;

/// <summary>A qualitative level gives its points.</summary>
public sealed class ChoiceTests
{
    private static readonly TestPack Pack = TestPack.Judging("choice: { of: 效果, points: { 显著: 10, 比较明显: 80% of points, 一般: 5, 无: 0 } }")
        .With("  x: { type: number }", "  效果: { type: choice, choices: [显著, 比较明显, 一般, 无] }");

    [Theory]
    [InlineData("显著", "10")]
    [InlineData("比较明显", "8")] // 80% × 10
    [InlineData("一般", "5")]
    [InlineData("无", "0")]
    public void Choice_Level_GivesItsPoints(string level, string points) => Assert.Equal(points, Pack.Score($"效果: {level}").Total.ToString());

    [Fact]
    public void Choice_NoLevelGiven_IsMissingAndNotTheLowest()
    {
        var leaf = Pack.Score(string.Empty).Indicators[0];

        Assert.Equal((IndicatorStatus.Missing, null), (leaf.Status, leaf.Score));
    }

    [Fact]
    public void Choice_OriginAwarded_IsCalledAwarded() =>
        Assert.Equal(IndicatorStatus.Awarded, Pack.With("origin: printed", "origin: awarded").Score("效果: 一般").Indicators[0].Status);
}
