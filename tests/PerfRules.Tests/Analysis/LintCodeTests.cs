using PerfRules.Analysis;
using PerfRules.Diagnostics;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Analysis;

/// <summary>Each code of lint with its whole message, from the table of wrong packs.</summary>
public sealed class LintCodeTests
{
    [Fact]
    public void PR0130_DirectionOfAChoice_IsFound() => Says(
        "a direction of what judges no measure",
        "error PR0130: Only a criterion that judges one measure has a direction.");

    [Fact]
    public void PR0507_PlainNumberBesideAPercentage_IsFound() => Says(
        "95 beside a percentage in a table",
        "warning PR0507: x is a percentage, and 95 beside it means 9500%. Write 95% if that is meant.");

    [Fact]
    public void PR0508_BandBehindTheUnionOfTwo_IsFound() => Says(
        "a band behind the union of two",
        "error PR0508: The band [3, 7] is never reached: the bands before it hold all its values. Remove it, or look at its order and ends beside those before it.");

    [Fact]
    public void PR0510_TwoRowsThatHold_IsFound() => Says(
        "two rows hold on one of two axes",
        "error PR0510: Rows 1 and 3 both hold for: x = 5, f = no. Change one of the conditions; if the row listed first wins, write hit: first.");

    [Fact]
    public void PR0511_CornerOfThreeAxes_IsFound() => Says(
        "a corner of three axes",
        "error PR0511: No row holds for: x = 0, f = no, 等次 = 差. Add a row, or an otherwise row at the end.");

    [Fact]
    public void PR0512_EndsOfTwoFacts_IsFound() => Says(
        "ends of two facts",
        "warning PR0512: This rule cannot be proven value by value: its ends or conditions depend on several facts. Write the ends as constants, or all of them as one fact plus a number or times a number.");

    [Fact]
    public void PR0513_FullPointsOutOfReach_IsFound() => Says(
        "no band gives the full points",
        "error PR0513: The full points 10 cannot be reached: the most is 9, for instance at 5. Look at the full points, and at the points of the bands, rows or levels.");

    [Fact]
    public void PR0514_PointsAgainstTheDirection_IsFound() => Says(
        "lower is better, but the points rise",
        "error PR0514: Against the declared direction: 0 gives 0 points, 5 gives 10. The points jump at: 5: 0 → 10.");

    [Fact]
    public void PR0515_PointsThatFallAndRise_IsFound() => Says(
        "two bands have each other's points",
        "warning PR0515: The points fall and rise again: 0 gives 6, 5 gives 3, 8 gives 10. The points jump at: 5: 6 → 3, 8: 3 → 10.");

    [Fact]
    public void PR0516_FloorOutOfReach_IsFound() => Says(
        "a floor that a staircase does not reach in the range",
        "error PR0516: The declared floor is 0 points, but the least is 5, for instance at 0. Correct floor, or look at the deductions and their caps.");

    [Fact]
    public void PR0517_LineAboveTheFullPoints_IsFound() => Says(
        "a line below zero",
        "warning PR0517: At 0 the line gives -40 points, outside 0 to 10, and is cut off there. If that is meant, say so under assumed with the topic 封顶 (or cap); else add a band.");

    [Fact]
    public void PR0518_PointsThatRoundingRaises_IsFound() => Says(
        "points that rounding raises",
        "warning PR0518: The full points 3.335 of '完成率' become 3.34 when they are rounded. Keep more places, or write points with the places that are kept.");

    [Fact]
    public void PR0519_GateThatAlwaysHolds_IsFound() => Says(
        "a gate that always holds",
        "warning PR0519: The condition always holds: x ≥ 0. Look at the condition and at the ranges of its inputs.");

    [Fact]
    public void PR0520_IdsWithCharactersSwapped_IsFound() => Says(
        "ids with two characters swapped",
        "warning PR0520: The names '成完率' and '完成率' are nearly alike. Use one name for one thing, and names that can be told apart for two.");

    [Fact]
    public void PR0521_EdgeFinerThanTheRounding_IsFound() => Says(
        "an edge finer than the rounding",
        "warning PR0521: The end 94.995% has more decimal places than the measure keeps when it is rounded. Write the end with the places that are kept, or do not round at stage measure.");

    [Fact]
    public void PR0522_CapBelowOneDeduction_IsFound() => Says(
        "a cap below one deduction",
        "warning PR0522: The cap of 2 points is below the 3 that the first occurrence costs. Look at deduction, cap and full points.");

    [Fact]
    public void PR0523_TwoItemsWithOneCondition_IsFound() => Says(
        "two items with one condition",
        "warning PR0523: The items '一' and '二' have the same condition: x > 1. One fact counts twice; correct a condition or merge the items.");

    [Fact]
    public void PR0524_OutputAndBenefitTooSmall_IsFound() => Says(
        "output and benefit below 60%",
        "error PR0524: 产出 and 效益 have together 0 of 10 points, 0%, less than 60%.");

    [Fact]
    public void PR0525_SystemWithoutSatisfaction_IsFound() => Says(
        "no satisfaction",
        "error PR0525: There is no indicator of satisfaction (满意).");

    [Fact]
    public void PR0526_SuppressionOfNothing_IsFound() => Says(
        "a suppression of nothing",
        "warning PR0526: This suppression keeps nothing back: there is no PR0513 on '完成率'. Remove it, or correct code and on.");

    [Fact]
    public void PR0531_CountThatMayBeNegative_IsFound() => Says(
        "a count that may be negative",
        "warning PR0531: The count x may be less than zero, for instance -1, and then there is no score. Give the inputs a range such as ≥ 0家, or write max(0, …).");

    [Theory]
    [InlineData("PR0541")]
    [InlineData("PR0543")]
    public void Lint_SuppressionOfWhatOnlyCasesShow_IsLeftToTheirReview(string code) =>
        Assert.Empty(PackLinter.Lint(TestPack.Minimal.With("indicators:", $"lint: {{ suppress: [ {{ code: {code}, on: 完成率, because: 只有一份报告 }} ] }}\nindicators:").Load()));

    [Fact]
    public void PR0542_PointsFinerThanTheRounding_AreFound() => Says(
        "points of a band finer than the rounding",
        "warning PR0542: 2.675 points have more decimal places than the score keeps: rounded at this stage they become 2.68, and would not if only a sum were rounded. "
            + "Write points with the places that are kept, keep more, or round at another stage.");

    // A part is rounded at its own stage; where there is none, the sum decides.
    [Theory]
    [InlineData("leaf", 0)]
    [InlineData("part", 1)]
    public void PR0542_PointsOfAPart_AreHeldAgainstTheStageOfParts(string stage, int findings) => Assert.Equal(
        findings,
        PackLinter.Lint(TestPack.Judging("parts:\n  - { id: 甲, points: 4, measure: x, threshold: { at: \"≥ 0\", else: 0.125 } }\n  - { id: 乙, points: 6, measure: x, threshold: { at: \"> 1\" } }")
            .With("rounding: []", $"rounding: [ {{ stage: {stage}, places: 2, mode: half-away }} ]").Load()).Count(d => d.Code == "PR0542"));

    [Fact]
    public void PR0532_StepThatCostsMoreThanTheWordingSays_IsFoundWithTheValue() => Says(
        "a step that costs more than the wording says",
        "error PR0532: Wording and criterion differ: for x = 89 the wording gives 8 points, the criterion 7 points. Correct the criterion or the quotation; if they differ on purpose, suppress this with the reason.");

    [Fact]
    public void PR0533_WordingThatIsNotUnderstood_IsNoted() => Says(
        "a wording that is not understood",
        "info PR0533: The wording is not understood and not compared with the criterion: “低于90酌情扣分” was not understood.");

    [Fact]
    public void Lint_EdgesAHundredthApart_IsNoGapOnAMeasureRoundedToTwoPlaces()
    {
        var pack = TestPack.Judging("measure: x\nbands:\n  - { at: \"≥ 95%\", points: 10 }\n  - { at: \"≤ 94.99%\", points: 0 }").With("type: number", "type: percent");

        var exact = PackLinter.Lint(pack.Load());
        var rounded = PackLinter.Lint(pack.With("rounding: []", "rounding: [ { stage: measure, places: 2, mode: half-away } ]").Load());

        Assert.Contains("for instance 94.995%", Assert.Single(exact).Message.ToString(), StringComparison.Ordinal);
        Assert.Empty(rounded);
    }

    [Fact]
    public void Lint_Overlap_NamesThePlaceOfBothBands()
    {
        var found = WrongPackTests.Diagnose("two bands hold the edge");

        Assert.Equal((18, 17), (found.Location.Position.Line, Assert.Single(found.Related).Position.Line));
    }

    [Fact]
    public void Lint_RowBehindAUnion_NamesThePlacesOfAllRowsThatCoverIt()
    {
        var found = WrongPackTests.Diagnose("a row behind the rows before it");

        Assert.Equal((20, "18, 19"), (found.Location.Position.Line, string.Join(", ", found.Related.Select(r => r.Position.Line))));
    }

    [Fact]
    public void Lint_GapWhereAnInputIsMentionedTwice_SaysThatItIsTakenAsIndependent()
    {
        // (收入 - 预算) / 收入 never is 100% for budgets above zero; the ranges alone do not say so.
        var pack = TestPack.Minimal.With("收入 / 预算", "(收入 - 预算) / 收入").With(
            "threshold: { at: \"≥ 100%\" }", "bands: [ { at: \"> 100%\", points: 10 }, { at: \"< 100%\", points: 0 } ]");

        var found = Assert.Single(PackLinter.Lint(pack.Load()));

        Assert.Equal(
            "Add a band. Facts that occur more than once (收入) are taken as independent of each other here, so the value may not occur after all.", found.Hint!.ToString());
    }

    [Fact]
    public void Lint_SuppressedFinding_IsNotReported()
    {
        var pack = TestPack.Judging("measure: x\nbands:\n  - { at: \"≥ 5\", points: 9 }\n  - { at: \"< 5\", points: 0 }")
            .With("indicators:", "lint: { suppress: [ { code: PR0513, on: 叶, because: 文件规定最多得 9 分 } ] }\nindicators:");

        Assert.Empty(PackLinter.Lint(pack.Load()));
    }

    [Fact]
    public void Parse_SuppressionWithoutReason_IsRefused() =>
        TestPack.Minimal.With("indicators:", "lint: { suppress: [ «{ code: PR0513, on: 完成率 } ] }\nindicators:").Refuses("error PR0105: 'because' is missing.");

    [Fact]
    public void PR0131_SuppressionOfWhatKeepsAPackFromBeingRead_IsRefused() =>
        TestPack.Minimal.With("indicators:", "lint: { suppress: [ { code: «PR0109, because: 无 } ] }\nindicators:")
            .Refuses("error PR0131: 'PR0109' is no code of lint; those are PR05 and two digits.");

    [Theory]
    [InlineData("higher", "{ at: \"≥ 5\", points: 10 }", "{ at: \"< 5\", points: 10, step: 1, beyond: 5, deduct: 1, partial: up }")]
    [InlineData("lower", "{ at: \"≤ 5\", points: 10 }", "{ at: \"> 5\", points: 8, step: 1, beyond: 5, deduct: 1, partial: down }")]
    [InlineData("inside", "{ at: \"[4, 6]\", points: 10 }", "{ at: \"< 4\", points: 3 }\n  - { at: \"> 6\", points: 5 }")]
    public void Lint_PointsThatRunAsDeclared_HasNothingToSay(string direction, string first, string second) =>
        Assert.Empty(PackLinter.Lint(
            TestPack.Judging($"measure: x\nbands:\n  - {first}\n  - {second}").With("origin:", $"direction: {direction}\n    origin:").Load()));

    [Fact]
    public void Lint_StaircaseThatReachesItsFloor_HasNothingToSay() =>
        Assert.Empty(PackLinter.Lint(TestPack.Judging("measure: x\nstepDeduction: { at: \"≥ 10\", step: 1, deduct: 1, partial: up }")
            .With("type: number", "type: number, range: \"≥ 0\"").With("origin:", "floor: 0\n    origin:").Load()));

    private static void Says(string fault, string expected)
    {
        var found = WrongPackTests.Diagnose(fault);

        Assert.Equal(expected, new Diagnostic(found.Code, found.Severity, SourceLocation.None, found.Message, found.Hint).ToString(DisplayLanguage.English));
    }
}
