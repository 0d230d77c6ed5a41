using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Scoring;

/// <summary>How subjects are combined: weights, parts, leaves that do not apply, and facts that are missing.</summary>
public sealed class CohortRuleTests
{
    // 甲 = a of 10, 乙 = b of 10.
    private static readonly TestPack Pack = new(
        """
        format: 1
        pack: test/2024/cohort
        version: 1.0.0
        title: 评价单位组
        evaluation: 部门评价
        rounding: []
        grades: { 优: "[18, +∞)", 良: "[0, 18)" }
        cohort: { combine: leaf }
        inputs: { a: { type: number }, b: { type: number }, 人数: { type: people, unit: 人 }, 开展: { type: yesno } }
        indicators:
          - section: 节
            points: 20
            children:
              - { id: 甲, points: 10, origin: printed, measure: a, proportional: { at: "≥ 0", of: 10, else: 0 } }
              - { id: 乙, points: 10, origin: printed, measure: b, proportional: { at: "≥ 0", of: 10, else: 0 } }

        """);

    private const string Two = "东: { facts: { a: 10, b: 8, 人数: 300, 开展: 是 } }\n西: { facts: { a: 4, b: 6, 人数: 100, 开展: 否 } }";

    [Theory]
    [InlineData("leaf")]
    [InlineData("total")]
    public void Combine_NoWeights_IsThePlainMean(string combine) => // (18 + 10) / 2
        Assert.Equal("14", Score(Pack.With("combine: leaf", "combine: " + combine), Two).Aggregate.Total.ToString());

    [Theory]
    [InlineData("leaf")]
    [InlineData("total")]
    public void Combine_WeightByPeople_IsTheWeightedMean(string combine) => // (300 × 18 + 100 × 10) / 400
        Assert.Equal("16", Score(Pack.With("combine: leaf", $"combine: {combine}, weightBy: 人数"), Two).Aggregate.Total.ToString());

    [Fact]
    public void Combine_WeightByPeople_WeighsEachLeaf()
    {
        var whole = Score(Pack.With("combine: leaf", "combine: leaf, weightBy: 人数"), Two).Aggregate;

        // (300 × 10 + 100 × 4) / 400 and (300 × 8 + 100 × 6) / 400
        Assert.Equal(["8.5", "7.5"], whole.Indicators.Select(i => i.Score.ToString()));
    }

    [Theory]
    [InlineData("leaf")]
    [InlineData("total")]
    public void Combine_WeightMissing_LeavesTheWholeIncomplete(string combine)
    {
        var whole = Score(Pack.With("combine: leaf", $"combine: {combine}, weightBy: 人数"), Two.Replace(", 人数: 100", string.Empty, StringComparison.Ordinal)).Aggregate;

        Assert.Equal((false, null), (whole.IsComplete, whole.Grade));
    }

    [Theory]
    [InlineData("leaf", "16.5")] // 70% × 18 + 30% × (10 + 16) / 2
    [InlineData("total", "16.5")]
    public void Combine_Parts_AreWeighted(string combine, string total)
    {
        var pack = Pack.With("cohort: { combine: leaf }", $"cohort: {{ combine: {combine}, parts: [ {{ id: 市级, weight: 70%, subjects: 东 }}, {{ id: 区县, weight: 30%, subjects: [西, 南] }} ] }}");

        var sheet = Score(pack, Two + "\n南: { facts: { a: 8, b: 8 } }");

        Assert.Equal((total, "18", "13"), (sheet.Aggregate.Total.ToString(), sheet.Parts[0].Total.ToString(), sheet.Parts[1].Total.ToString()));
    }

    [Fact]
    public void Combine_Rounding_HappensAtTheMeanOfTheLeaf()
    {
        var sheet = Score(Pack.With("rounding: []", "rounding: [ { stage: mean, places: 0, mode: half-away } ]"), "东: { facts: { a: 10, b: 8 } }\n西: { facts: { a: 5, b: 5 } }");

        // (10 + 5) / 2 = 7.5 → 8 and (8 + 5) / 2 = 6.5 → 7: 15, where the mean of the totals 18 and 10 is 14.
        Assert.Equal("15", sheet.Aggregate.Total.ToString());
    }

    [Fact]
    public void Combine_LeafThatDoesNotApplyToASubject_IsTheMeanOfTheOthers()
    {
        var pack = Pack.With("measure: b,", "notApplicable: { when: not 开展, policy: rescaleSection }, measure: b,");

        var sheet = Score(pack, Two);

        // 西 alone: 4 × 20 / 10 = 8. The leaves: (10 + 4) / 2 = 7, and 8 of the one subject to which it applies.
        Assert.Equal("8", sheet["西"].Total.ToString());
        Assert.Equal(("7", "8", "15"), (sheet.Aggregate.Indicators[0].Score.ToString(), sheet.Aggregate.Indicators[1].Score.ToString(), sheet.Aggregate.Total.ToString()));
    }

    [Theory]
    [InlineData("leaf")]
    [InlineData("total")]
    public void Combine_OneFactMissing_LeavesTheWholeWithoutGrade(string combine)
    {
        var sheet = Score(Pack.With("combine: leaf", "combine: " + combine), "东: { facts: { a: 10, b: 8 } }\n西: { facts: { a: 4 } }");

        Assert.Equal((false, null), (sheet.Aggregate.IsComplete, sheet.Aggregate.Grade));
        Assert.Equal((true, "优"), (sheet["东"].IsComplete, sheet["东"].Grade));
    }

    [Fact]
    public void Score_SharedFindingsAndOwn_AreTakenTogether()
    {
        var pack = Pack.Append("  - { id: 丙, points: 10, origin: printed, deductions: [ { finding: 拖欠, deduct: 1, per: item } ] }\n")
            .With("inputs:", "findings: { 拖欠: {} }\ninputs:");

        var sheet = new RuleScorer(pack.Load()).Score(FactCohort.Parse(
            """
            shared: { facts: { a: 10, b: 10 }, findings: [ { kind: 拖欠, key: 市级平台 } ] }
            subjects:
              东: { findings: [ { kind: 拖欠, count: 2 } ] }
              西: { facts: {} }
            """, "facts.yaml"));

        Assert.Equal(("27", "29"), (sheet["东"].Total.ToString(), sheet["西"].Total.ToString())); // 20 + 10 - 3, 20 + 10 - 1
    }

    [Fact]
    public void Score_OrderOfSubjects_ChangesNothing()
    {
        var forwards = Score(Pack, Two);

        var backwards = Score(Pack, string.Join('\n', Two.Split('\n').Reverse()));

        Assert.Equal(forwards.Aggregate.Total, backwards.Aggregate.Total);
        Assert.Equal(forwards["东"].Total, backwards["东"].Total);
    }

    private static CohortSheet Score(TestPack pack, string subjects) =>
        new RuleScorer(pack.Load()).Score(FactCohort.Parse("subjects:\n" + string.Join('\n', subjects.Split('\n').Select(s => "  " + s)), "facts.yaml"));
}
