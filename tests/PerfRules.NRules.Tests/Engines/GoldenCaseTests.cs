using PerfRules.Facts;
using PerfRules.NRules.Tests.Support;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing;
using PerfRules.Tests.Support;

namespace PerfRules.NRules.Tests.Engines;

/// <summary>Every golden case of every shipped pack on both engines: sheets that are equal to the last letter.</summary>
public sealed class GoldenCaseTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var pack in RulePackCatalog.Load(Repository.Combine("rulesets")).Packs)
        {
            foreach (var file in GoldenCaseFolder.Files(pack))
            {
                cases.Add(pack.Id, Path.GetFileName(file));
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Score_GoldenCase_GivesTheSheetOfTheCore(string packId, string file)
    {
        var pack = RulePackCatalog.Load(Repository.Combine("rulesets")).Get(packId);
        var goldenCase = GoldenCase.Load(GoldenCaseFolder.Files(pack).Single(f => Path.GetFileName(f) == file));
        var core = new RuleScorer(pack);
        var rules = new NRulesScorer(pack);

        if (goldenCase.Cohort is { } cohort)
        {
            var expected = Sheets.Text(core.Score(cohort));
            Assert.Equal(expected, Sheets.Text(rules.Score(cohort, CohortSessions.One)));
            Assert.Equal(expected, Sheets.Text(rules.Score(cohort, CohortSessions.PerSubject)));
        }
        else
        {
            Assert.Equal(Sheets.Text(core.Score(goldenCase.Facts!)), Sheets.Text(rules.Score(goldenCase.Facts!)));
        }
    }

    // The two printed totals, read from the reports: 99.36 for 遂宁 2024, 93.22 for 烟台 2022.
    [Fact]
    public void Score_PublishedCases_GiveThePrintedTotals()
    {
        var packs = RulePackCatalog.Load(Repository.Combine("rulesets"));
        var suining = packs.Get("sichuan/2024/suining-resident");
        var yantai = packs.Get("shandong/2022/yantai-employee");

        var sheet = new NRulesScorer(suining).Score(FactSheet.Load(Published(suining)));
        var cohort = new NRulesScorer(yantai).Score(FactCohort.Load(Published(yantai)), CohortSessions.One);

        Assert.Equal((99.36m, "优"), (sheet.Total, sheet.Grade));
        Assert.Equal((93.22m, "优"), (cohort.Aggregate.Total, cohort.Aggregate.Grade));
    }

    private static string Published(RulePack pack) => GoldenCaseFolder.Files(pack).Single(f => f.EndsWith("published.yaml", StringComparison.Ordinal));
}
