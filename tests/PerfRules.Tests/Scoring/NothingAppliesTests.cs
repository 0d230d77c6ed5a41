using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Scoring;

/// <summary>Leaves that apply to nobody, and sheets to which no leaf applies.</summary>
public sealed class NothingAppliesTests
{
    // 甲 = a of 10, 乙 = b of 10 where 开展, 丙 = 10 in a section of its own.
    private static readonly TestPack Pack = new(
        """
        format: 1
        pack: test/2024/applies
        version: 1.0.0
        title: 不适用
        evaluation: 部门评价
        rounding: []
        grades: { 优: "[18, +∞)", 差: "[0, 18)" }
        cohort: { combine: leaf }
        inputs: { a: { type: number }, b: { type: number }, 开展: { type: yesno }, 停办: { type: yesno } }
        indicators:
          - section: 节
            points: 20
            children:
              - { id: 甲, points: 10, origin: printed, notApplicable: { when: 停办, policy: rescaleTotal }, measure: a, proportional: { at: "≥ 0", of: 10, else: 0 } }
              - { id: 乙, points: 10, origin: printed, notApplicable: { when: not 开展, policy: rescaleSection }, measure: b, proportional: { at: "≥ 0", of: 10, else: 0 } }

        """);

    // Nothing applies: there is nothing that could be scaled up to 20, and 0 would be the worst grade.
    [Fact]
    public void Score_NoLeafApplies_HasNeitherTotalNorGrade()
    {
        var sheet = Pack.Score("停办: 是, 开展: 否");

        Assert.Equal((false, null), (sheet.IsComplete, sheet.Grade));
        Assert.Equal("no indicator applies, so there is neither a total nor a grade", sheet.OpenReason!.ToString(DisplayLanguage.English));
        Assert.Equal("没有一项指标适用，没有总分和等级", sheet.OpenReason.ToString(DisplayLanguage.Chinese));
    }

    [Fact]
    public void Score_LeafWithoutScore_IsNamedAsWhatIsOpen()
    {
        var sheet = Pack.Score("停办: 是, 开展: 是");

        Assert.Equal("without a score: 乙; the total is not complete and the grade is open", sheet.OpenReason!.ToString(DisplayLanguage.English));
    }

    [Fact]
    public void Score_NothingIsOpen_HasNoReason() => Assert.Null(Pack.Score("a: 9, b: 9, 停办: 否, 开展: 是").OpenReason);

    [Fact]
    public void Score_NoGradeCoversTheTotal_IsSaid() => Assert.Equal(
        "no grade covers the total 4",
        Pack.With("差: \"[0, 18)\"", "差: \"[6, 18)\"").Score("a: 2, b: 2, 停办: 否, 开展: 是").OpenReason!.ToString(DisplayLanguage.English));

    [Theory]
    [InlineData("rescaleSection", "16")] // 甲 (10 + 6) / 2 = 8 stands for the 20 of the section: 8 × 20 / 10
    [InlineData("rescaleTotal", "16")] // and for the 20 of the whole
    [InlineData("full", "18")] // each has the full 10, and so has the mean: 8 + 10
    public void Combine_LeafAppliesToNobody_FollowsItsPolicy(string policy, string total)
    {
        var sheet = Score(Pack.With("policy: rescaleSection", "policy: " + policy), "东: { facts: { a: 10, 停办: 否, 开展: 否 } }\n西: { facts: { a: 6, 停办: 否, 开展: 否 } }");

        Assert.Equal((total, true), (sheet.Aggregate.Total.ToString(), sheet.Aggregate.IsComplete));
        Assert.Equal(policy == "full", sheet.Aggregate.Indicators[1].Applies);
    }

    // There is nobody to take a mean of, so every sheet is incomplete, and so is the whole.
    [Fact]
    public void Combine_PeerMeanOfNobody_LeavesTheWholeIncomplete()
    {
        var sheet = Score(
            Pack.With("policy: rescaleSection", "policy: peerMean"), "东: { facts: { a: 10, 停办: 否, 开展: 否 } }\n西: { facts: { a: 6, 停办: 否, 开展: 否 } }");

        Assert.Equal((false, false), (sheet["东"].IsComplete, sheet.Aggregate.IsComplete));
    }

    [Fact]
    public void Combine_LeafAppliesToNobodyOfAPart_IsThatOfTheOtherParts()
    {
        var pack = Pack.With(
            "cohort: { combine: leaf }",
            "cohort: { combine: leaf, parts: [ { id: 市级, weight: 30%, subjects: 东 }, { id: 区县, weight: 50%, subjects: 西 }, { id: 园区, weight: 20%, subjects: 南 } ] }");

        var sheet = Score(
            pack,
            "东: { facts: { a: 10, 停办: 否, 开展: 否 } }\n西: { facts: { a: 6, b: 7, 停办: 否, 开展: 是 } }\n南: { facts: { a: 5, b: 0, 停办: 否, 开展: 是 } }");

        // 甲: 30% × 10 + 50% × 6 + 20% × 5 = 7. 乙: (50% × 7 + 20% × 0) / 70% = 5. 市级 alone: 10 × 20 / 10 = 20.
        Assert.Equal(("7", "5", "12"), (sheet.Aggregate.Indicators[0].Score.ToString(), sheet.Aggregate.Indicators[1].Score.ToString(), sheet.Aggregate.Total.ToString()));
        Assert.Equal(("20", "优", true), (sheet.Parts[0].Total.ToString(), sheet.Parts[0].Grade, sheet.Aggregate.IsComplete));
        Assert.Equal((false, true), (sheet.Parts[0].Indicators[1].Applies, sheet.Aggregate.Indicators[1].Applies));
    }

    [Theory]
    [InlineData("leaf", true, "20")] // 西 is left out of both means
    [InlineData("total", false, null)] // 西 has no total that a mean could take
    public void Combine_SubjectToWhichNothingApplies_HasNoTotal(string combine, bool isComplete, string? total)
    {
        var sheet = Score(Pack.With("combine: leaf", "combine: " + combine), "东: { facts: { a: 10, b: 10, 停办: 否, 开展: 是 } }\n西: { facts: { 停办: 是, 开展: 否 } }");

        Assert.Equal((isComplete, total), (sheet.Aggregate.IsComplete, sheet.Aggregate.IsComplete ? sheet.Aggregate.Total.ToString() : null));
        Assert.False(sheet["西"].IsComplete);
    }

    [Fact]
    public void Combine_NothingAppliesToAnybody_LeavesTheWholeWithoutGrade()
    {
        var whole = Score(Pack, "东: { facts: { 停办: 是, 开展: 否 } }").Aggregate;

        Assert.Equal((false, null), (whole.IsComplete, whole.Grade));
    }

    private static CohortSheet Score(TestPack pack, string subjects) =>
        new RuleScorer(pack.Load()).Score(FactCohort.Parse("subjects:\n  " + subjects.ReplaceLineEndings("\n  "), "facts.yaml"));
}
