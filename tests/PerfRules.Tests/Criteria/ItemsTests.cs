using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Criteria;

/// <summary>Lists of requirements: the three ways to count, on a leaf of 10 points.</summary>
public sealed class ItemsTests
{
    [Theory]
    [InlineData("是", "是", "是", "10")] // 2 + 3 + 5
    [InlineData("是", "否", "是", "7")] // 2 + 5
    [InlineData("否", "否", "否", "0")]
    public void Items_Each_AddsThePointsOfWhatIsMet(string a, string b, string c, string points) =>
        Assert.Equal(points, Pack("mode: each", "points: 2, ", "points: 3, ", "points: 5, ").Score($"甲: {a}, 乙: {b}, 丙: {c}").Total.ToString());

    [Theory]
    [InlineData("是", "是", "是", "10")]
    [InlineData("是", "是", "否", "0")] // one is not met
    public void Items_All_GivesEverythingOrNothing(string a, string b, string c, string points) =>
        Assert.Equal(points, Pack("mode: all").Score($"甲: {a}, 乙: {b}, 丙: {c}").Total.ToString());

    [Theory]
    [InlineData("是", "是", "是", "10")]
    [InlineData("是", "否", "是", "6")] // 10 - 4
    [InlineData("否", "否", "是", "2")] // 10 - 2 × 4
    [InlineData("否", "否", "否", "0")] // 10 - 3 × 4 = -2, held at 0
    public void Items_Minus_TakesOffForEachThatIsNotMet(string a, string b, string c, string points) =>
        Assert.Equal(points, Pack("mode: minus\n  deduct: 4").Score($"甲: {a}, 乙: {b}, 丙: {c}").Total.ToString());

    [Fact]
    public void Items_MinusShareOfThePoints_IsWorkedOut() =>
        Assert.Equal("7.5", Pack("mode: minus\n  deduct: 25% of points").Score("甲: 是, 乙: 否, 丙: 是").Total.ToString()); // 10 - 25% × 10

    [Theory]
    [InlineData("mode: each")]
    [InlineData("mode: all")]
    [InlineData("mode: minus\n  deduct: 4")]
    public void Items_OneFactMissing_LeavesTheLeafMissing(string mode)
    {
        string[] points = mode == "mode: each" ? ["points: 2, ", "points: 3, ", "points: 5, "] : [];

        var leaf = Pack(mode, points).Score("甲: 否, 丙: 是").Indicators[0];

        Assert.Equal((IndicatorStatus.Missing, null, "乙"), (leaf.Status, leaf.Score, string.Join(", ", leaf.MissingInputs)));
    }

    [Fact]
    public void Items_NotMet_AreNamedInTheReason() =>
        Assert.Equal("of 3 items not met: ②, ③: 2 points", Pack("mode: minus\n  deduct: 4").Score("甲: 是, 乙: 否, 丙: 否").Indicators[0].Reason.ToString());

    private static TestPack Pack(string mode, string a = "", string b = "", string c = "") =>
        Pack(mode, [a, b, c]);

    private static TestPack Pack(string mode, string[] points)
    {
        var given = points.Length == 0 ? ["", "", ""] : points;
        return TestPack.Judging(
            $"items:\n  {mode}\n  list:\n    - {{ id: ①, {given[0]}when: 甲 }}\n    - {{ id: ②, {given[1]}when: 乙 }}\n    - {{ id: ③, {given[2]}when: 丙 }}")
            .With("  x: { type: number }", "  甲: { type: yesno }\n  乙: { type: yesno }\n  丙: { type: yesno }");
    }
}
