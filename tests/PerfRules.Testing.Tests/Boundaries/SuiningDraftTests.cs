using System.Collections.Immutable;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing.Boundaries;
using PerfRules.Testing.Coverage;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Testing.Tests.Boundaries;

/// <summary>遂宁 with its published case alone: on few thresholds, and the table that is drafted from it and lifts that to nearly all.</summary>
public sealed class SuiningDraftTests
{
    private static readonly string Folder = Repository.Combine("rulesets", "sichuan", "2024", "suining-resident");
    private static readonly string Golden = Repository.Combine("tests", "PerfRules.Testing.Tests", "Boundaries", "suining-draft.yaml");
    private static readonly RuleScorer Scorer = new(RulePack.Load(Path.Combine(Folder, "pack.yaml")));
    private static readonly GoldenCase Published = GoldenCase.Load(Path.Combine(Folder, "cases", "published.yaml"));
    private static readonly BoundaryDraft Draft = BoundaryDraft.Make(Scorer, [Published], DisplayLanguage.Chinese)!;

    // On 670元, on 380元 and 400元 (the published figures are the standards), and just below 0 例 + 1: nothing is overdue.
    [Fact]
    public void Measure_PublishedCaseAlone_StandsOnFourSides()
    {
        var boundaries = PackBoundaries.Measure(Scorer, [Published]);

        Assert.Equal("4/183", boundaries.Count().ToString());
        Assert.Equal(
            ["财政补助到位 人均财政补助标准 = 670元/人/年 At", "个人缴费标准 2024年当年：380元/人/年 At", "个人缴费标准 2024年征缴2025年：400元/人/年 At", "待遇支付及时性 拖欠 = 1 Below"],
            boundaries.Edges.SelectMany(e => e.Places.Where(p => p.IsReached).Select(p => $"{e.Leaf!.Id} {e.Text.ToString(DisplayLanguage.Chinese)} {p.Side}")));
        Assert.Equal("19/70", PackCoverage.Measure(Scorer, [Published]).CountRowsAndEdges().ToString());
    }

    [Fact]
    public void Make_FromThePublishedCase_LiftsRowsAndEdgesToAllAndSidesToAllButFour()
    {
        var cases = ReadBack();

        Assert.Equal("70/70", PackCoverage.Measure(Scorer, [Published, .. cases]).CountRowsAndEdges().ToString());
        Assert.Equal("179/183", PackBoundaries.Measure(Scorer, [Published, .. cases]).Count().ToString());

        // Totals are put together of single rows; for these four none add up, and the draft says so.
        Assert.Equal(["总分 80（良） 略高", "总分 60（中） 略低", "总分 60（中） 正好", "总分 60（中） 略高"], Draft.NotFound.Select(n => n.ToString(DisplayLanguage.Chinese)));
    }

    [Fact]
    public void Make_ReadBack_GivesWhatItSaysAndCountsForNothing()
    {
        var cases = ReadBack();

        Assert.Equal(Draft.Count, cases.Length);
        Assert.All(cases, c => Assert.False(c.IsGolden));
        Assert.Empty(cases.SelectMany(c => GoldenCaseRunner.Run(Scorer, c).Failures).Select(f => f.Message.ToString()));
    }

    [Fact]
    public void Make_FromTheCommittedEdges_HasNoThresholdLeft()
    {
        IReadOnlyList<GoldenCase> cases = [Published, .. GoldenCase.LoadAll(Path.Combine(Folder, "cases", "edges.yaml"))];

        Assert.Equal("183/183", PackBoundaries.Measure(Scorer, cases).Count().ToString());
    }

    // The table as a person gets it. PERFRULES_ACCEPT=1 writes it again.
    [Fact]
    public void Make_FromThePublishedCase_IsTheCommittedTable()
    {
        if (Environment.GetEnvironmentVariable("PERFRULES_ACCEPT") == "1")
        {
            File.WriteAllText(Golden, Draft.Text);
        }

        Assert.Equal(File.ReadAllText(Golden).ReplaceLineEndings("\n"), Draft.Text);
    }

    // The base lies beside the draft, as it will when the draft is put there.
    private static ImmutableArray<GoldenCase> ReadBack() => GoldenCase.ParseAll(Draft.Text, Path.Combine(Folder, "cases", "draft.yaml"));
}
