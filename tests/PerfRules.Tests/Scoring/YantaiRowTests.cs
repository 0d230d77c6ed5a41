using PerfRules.Analysis;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Scoring;

/// <summary>The five project self-evaluations and the three transfer tables of 烟台市医疗保障局 2022, as printed.</summary>
public sealed class YantaiRowTests
{
    private static readonly string Folder = Repository.Combine("rulesets", "shandong", "2022");

    // 10 × 执行数 ÷ 预算数, rounded to two places, and 90 for the targets; the report prints these totals.
    [Theory]
    [InlineData("payment-reform", "99.86")] // 10 × 121.23 ÷ 123 = 9.856
    [InlineData("supervision-innovation", "99.7")] // 10 × 238.70 ÷ 246 = 9.703
    [InlineData("network-lease", "98.72")] // 10 × 34.86 ÷ 40 = 8.715
    [InlineData("anti-fraud", "99.9")] // 10 × 51.48 ÷ 52 = 9.9
    [InlineData("medical-assistance", "100")]
    public void Score_Project_GivesThePrintedTotal(string name, string total)
    {
        var sheet = Score("yantai-project-self-evaluation", name);

        Assert.Equal((total, "优"), (sheet.Total.ToString(), sheet.Grade));
    }

    [Fact]
    public void Score_Projects_CompareThirtyFourRowsAndAwardTwelve()
    {
        var counts = new[] { "payment-reform", "supervision-innovation", "network-lease", "anti-fraud", "medical-assistance" }
            .Select(c => Score("yantai-project-self-evaluation", c).Targets!).ToList();

        // 46 rows: 9 + 9 + 11 + 9 + 8. In words are 2 + 1 + 5 + 2 + 2.
        Assert.Equal((34, 0, 12, 0), (counts.Sum(c => c.Met), counts.Sum(c => c.Unmet), counts.Sum(c => c.Judged), counts.Sum(c => c.NotComparable)));
    }

    [Fact]
    public void Score_Transfers_MeetEveryTargetThatCanBeCompared()
    {
        var counts = new[] { "medical-assistance", "resident-insurance", "service-capacity" }
            .Select(c => Score("yantai-transfer-payment", c).Targets!).ToList();

        // 48 rows: 13 + 16 + 19. One figure each in 4 + 12 + 6 rows; one row of the first holds two figures, which both meet its target.
        Assert.Equal((23, 0, 0, 25), (counts.Sum(c => c.Met), counts.Sum(c => c.Unmet), counts.Sum(c => c.Judged), counts.Sum(c => c.NotComparable)));
    }

    [Theory]
    [InlineData("yantai-project-self-evaluation")]
    [InlineData("yantai-transfer-payment")]
    public void Lint_Pack_FindsNothing(string pack) => Assert.Empty(PackLinter.Lint(Load(pack)));

    private static RulePack Load(string pack) => RulePack.Load(Path.Combine(Folder, pack, "pack.yaml"));

    private static ScoreSheet Score(string pack, string name) =>
        new RuleScorer(Load(pack)).Score(FactSheet.Load(Path.Combine(Folder, pack, "cases", name + ".yaml")));
}
