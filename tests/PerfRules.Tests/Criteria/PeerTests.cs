using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Criteria;

/// <summary>Ranks, the best, the worst and the mean of a cohort as measures and thresholds.</summary>
public sealed class PeerTests
{
    [Theory]
    [InlineData("甲: 9, 乙: 8, 丙: 7, 丁: 6", "10, 8, 8, 5")] // places 1, 2, 3, 4
    [InlineData("甲: 9, 乙: 8, 丙: 8, 丁: 7", "10, 8, 8, 5")] // 1, 2, 2, 4: ties share the better place, and the next one is skipped
    [InlineData("甲: 9, 乙: 9, 丙: 9, 丁: 7", "10, 10, 10, 5")] // 1, 1, 1, 4
    [InlineData("甲: 9", "10")] // one subject is a cohort as well
    public void Rank_Ladder_GivesPointsByPlace(string subjects, string points) =>
        Assert.Equal(points, Scores("measure: rank(x)\nbands:\n  - { at: \"= 1\", points: 10 }\n  - { at: \"[2, 3]\", points: 8 }\n  - { at: \"≥ 4\", points: 5 }", subjects));

    [Fact]
    public void Rank_OfTheNegative_PutsTheSmallestFirst() =>
        Assert.Equal("0, 10", Scores("measure: rank(-x)\nthreshold: { at: \"= 1\", else: 0 }", "甲: 9, 乙: 8"));

    [Theory]
    [InlineData("甲: 9, 乙: 8, 丙: 8, 丁: 7", "10, 10, 10, 0")] // mean 8
    [InlineData("甲: 1, 乙: 1, 丙: 2", "0, 0, 10")] // mean 4/3, exactly
    public void Mean_AsThreshold_DividesTheCohort(string subjects, string points) =>
        Assert.Equal(points, Scores("measure: x\nthreshold: { at: \"≥ mean(x)\", else: 0 }", subjects));

    [Fact]
    public void Best_AsTheWhole_GivesTheOthersTheirRatio() =>
        Assert.Equal("10, 7.5, 2.5", Scores("measure: x / best(x)\nproportional: { at: \"≥ 0%\", of: 100%, else: 0 }", "甲: 8, 乙: 6, 丙: 2")); // 8/8, 6/8, 2/8

    [Fact]
    public void Mean_AsTheWhole_GivesTheRatioToThePeers() => // the mean of 9, 6 and 3 is 6: 150% held at the full points, 100%, 50%
        Assert.Equal("10, 10, 5", Scores("measure: x / mean(x)\nproportional: { at: \"≥ 0%\", of: 100%, else: 0 }", "甲: 9, 乙: 6, 丙: 3"));

    [Fact]
    public void Worst_AsTheOther_EndsALine() => // (8 - 2) / (8 - 2), (5 - 2) / (8 - 2), 0
        Assert.Equal("10, 5, 0", Scores("measure: (x - worst(x)) / (best(x) - worst(x))\nproportional: { at: \"≥ 0%\", of: 100%, else: 0 }", "甲: 8, 乙: 5, 丙: 2"));

    [Fact]
    public void Mean_SubjectWithoutTheFact_IsLeftOutOfTheMean() => // mean of 9 and 7 is 8; 乙 itself is missing
        Assert.Equal("10, none, 0", Scores("measure: x\nthreshold: { at: \"≥ mean(x)\", else: 0 }", "甲: 9, 乙: null, 丙: 7"));

    private static string Scores(string criterion, string subjects)
    {
        var pack = TestPack.Judging(criterion).With("indicators:", "cohort: { combine: leaf }\nindicators:").Load();
        var facts = string.Join('\n', subjects.Split(", ").Select(s => s.Split(": ")).Select(s => $"  {s[0]}: {{ facts: {{ x: {s[1]} }} }}"));

        var sheet = new RuleScorer(pack).Score(FactCohort.Parse("subjects:\n" + facts, "facts.yaml"));

        return string.Join(", ", sheet.Sheets.Select(s => s.Indicators[0].Score?.ToString() ?? "none"));
    }
}
