using PerfRules.Facts;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Scoring;

/// <summary>The cohort of 烟台 2022: what 附件2 (绩效评价得分表) and 表8 of the report print comes out, and what changes when a fact or a rule does.</summary>
public sealed class CohortTests
{
    private const string Parts = """
          parts:
            - { id: 非现场, weight: 40%, subjects: [ 市直 ] }
            - { id: 现场, weight: 60%, subjects: all }

        """;

    [Theory]
    [InlineData("市直", "90.67")]
    [InlineData("芝罘区", "94.63")]
    [InlineData("开发区", "95.3")]
    [InlineData("莱阳市", "95.7")]
    [InlineData("牟平区", "95.9")]
    [InlineData("龙口市", "97.28")]
    public void Score_Subject_HasThePrintedTotalOfTable8(string subject, string total)
    {
        var sheet = Yantai.Published[subject];

        Assert.Equal((total, "优", true), (sheet.Total.ToString(), sheet.Grade, sheet.IsComplete));
    }

    [Theory]
    [InlineData("非现场", "90.67", "决策 11, 过程 19, 产出 28.1, 效益 32.57")]
    [InlineData("现场", "94.91", "决策 13.5, 过程 19.67, 产出 28.93, 效益 32.81")]
    [InlineData("", "93.22", "决策 12.5, 过程 19.4, 产出 28.6, 效益 32.72")]
    public void Score_PartOrWhole_HasThePrintedTotalAndSections(string part, string total, string sections)
    {
        var score = Yantai.Of(Yantai.Published, part);

        Assert.Equal((total, "优"), (score.Total.ToString(), score.Grade));
        Assert.Equal(sections, string.Join(", ", score.Sections.Where(s => s.Section.Path.IsEmpty).Select(s => $"{s.Section.Id} {s.Score}")));
    }

    // The 96 scores of the three columns of 附件2: 非现场, 现场, 综合.
    [Theory]
    [InlineData("C1", "3", "3", "3")]
    [InlineData("C2", "3", "3", "3")]
    [InlineData("C3", "2", "2", "2")]
    [InlineData("C4", "1", "1.83", "1.5")]
    [InlineData("C5", "2", "2", "2")]
    [InlineData("C6", "0", "1.67", "1")]
    [InlineData("C7", "2", "2", "2")]
    [InlineData("C8", "2", "2", "2")]
    [InlineData("C9", "4", "4", "4")]
    [InlineData("C10", "4", "4", "4")]
    [InlineData("C11", "7", "7.67", "7.4")]
    [InlineData("C12-1", "1", "1", "1")]
    [InlineData("C12-2", "1", "1", "1")]
    [InlineData("C12-3", "2", "2", "2")]
    [InlineData("C12-4", "2", "2", "2")]
    [InlineData("C12-5", "2", "2", "2")]
    [InlineData("C13-1", "6", "6", "6")]
    [InlineData("C13-2", "1.5", "1.5", "1.5")]
    [InlineData("C13-3", "2", "2", "2")]
    [InlineData("C13-4", "2", "2", "2")]
    [InlineData("C14-1", "1.4", "1.8", "1.64")]
    [InlineData("C14-2", "1.4", "1.8", "1.64")]
    [InlineData("C14-3", "1.8", "1.83", "1.82")]
    [InlineData("C14-4", "2", "2", "2")]
    [InlineData("C15", "2", "2", "2")]
    [InlineData("C16-1", "3", "3", "3")]
    [InlineData("C16-2", "5", "5", "5")]
    [InlineData("C16-3", "6", "6", "6")]
    [InlineData("C17", "4", "4", "4")]
    [InlineData("C18", "5", "5", "5")]
    [InlineData("C19-1", "4.61", "4.82", "4.74")]
    [InlineData("C19-2", "4.96", "4.99", "4.98")]
    public void Score_Leaf_HasTheThreePrintedScores(string leaf, string offSite, string onSite, string whole)
    {
        var printed = new[] { "非现场", "现场", string.Empty }.Select(part => Yantai.Of(Yantai.Published, part).Indicators.Single(i => i.Indicator.Id == leaf).Score.ToString());

        Assert.Equal([offSite, onSite, whole], printed);
    }

    [Fact]
    public void Score_PrintedLeaves_AreAllChecked() => Assert.Equal(32, Yantai.Scorer.Pack.Leaves.Length); // × 3 columns = 96

    [Fact]
    public void Score_TwoRoundedTotals_WouldGiveAnother()
    {
        var totals = Yantai.Published.Parts.Select(p => p.Total * p.Weight).Aggregate((a, b) => a + b);

        // 0.4 × 90.67 + 0.6 × 94.91 = 93.214
        Assert.Equal("93.214", totals.ToString());
        Assert.Equal("93.21", totals.Round(2, RoundingMode.HalfAway).ToString());
    }

    [Fact]
    public void Score_AsPrinted_GivesTheOtherTotals()
    {
        var printed = Yantai.Published.AsPrinted!;

        // 生育 0.5 a case: 市直 has three, 3 × (0.5 - 0.2) = 0.9 less than 90.67.
        Assert.Equal(("89.77", "良"), (printed["市直"].Total.ToString(), printed["市直"].Grade));
        Assert.Equal(("89.77", "94.61", "92.68"), (printed.Parts[0].Total.ToString(), printed.Parts[1].Total.ToString(), printed.Aggregate.Total.ToString()));
    }

    [Fact]
    public void Score_ZhifuAtTheOtherSatisfaction_ChangesTheWhole()
    {
        var cohort = Yantai.Facts.With(Yantai.Facts["芝罘区"].With("参保群众满意率", "80.00%"));

        // 芝罘区 at 83.33% has 5 - 6.67 × 0.1 = 4.333 → 4.33, at 80.00% 5 - 10 × 0.1 = 4. The mean of the six falls from 28.92 / 6 = 4.82 to
        // 28.59 / 6 = 4.765 → 4.77, and 0.4 × 4.61 + 0.6 × 4.77 = 4.706 → 4.71 stands in place of 4.74: 93.22 - 0.03.
        Assert.Equal("93.19", Yantai.Scorer.Score(cohort).Aggregate.Total.ToString());

        // By totals: (569.48 - 0.33) / 6 = 94.858 → 94.86, and 0.4 × 90.67 + 0.6 × 94.86 = 93.184 → 93.18.
        Assert.Equal("93.18", Yantai.ByTotal.Score(cohort).Aggregate.Total.ToString());
    }

    [Fact]
    public void Score_LongkouWithoutItsWaiver_LosesAPoint()
    {
        var longkou = Yantai.Facts["龙口市"];
        var cohort = Yantai.Facts.With(longkou.WithFindings(longkou.Findings!.Value.Select(f => f with { Waived = null })));

        var sheet = Yantai.Scorer.Score(cohort);

        // One kind more at C11: 97.28 - 1; C11 of 现场 (7 + 7 + 7 + 8 + 8 + 8) / 6 = 7.5 instead of 7.67; 综合 0.4 × 7 + 0.6 × 7.5 = 7.3 instead of 7.4.
        Assert.Equal(("96.28", "94.74", "93.12"), (sheet["龙口市"].Total.ToString(), sheet.Parts[1].Total.ToString(), sheet.Aggregate.Total.ToString()));
    }

    [Fact]
    public void Score_CombinedByTotal_HasNoLeavesOfItsOwn()
    {
        var sheet = Yantai.ByTotal.Score(Yantai.Facts);

        // 现场: (90.67 + 94.63 + 95.3 + 95.7 + 95.9 + 97.28) / 6 = 94.913 → 94.91; 0.4 × 90.67 + 0.6 × 94.91 = 93.214 → 93.21.
        Assert.Equal(("90.67", "94.91", "93.21"), (sheet.Parts[0].Total.ToString(), sheet.Parts[1].Total.ToString(), sheet.Aggregate.Total.ToString()));
        Assert.Empty(sheet.Aggregate.Indicators);
    }

    [Fact]
    public void Score_WithoutParts_IsTheMeanOfAll()
    {
        var sheet = Yantai.With(Parts, string.Empty).Score(Yantai.Facts);

        // The leaf means are those of 现场, which has all six.
        Assert.Equal("94.91", sheet.Aggregate.Total.ToString());
    }
}
