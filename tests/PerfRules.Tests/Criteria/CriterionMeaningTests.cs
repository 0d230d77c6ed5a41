using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Scoring;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Criteria;

/// <summary>What each shape means, on a leaf of 10 points over the plain number x, with the arithmetic beside the value.</summary>
public sealed class CriterionMeaningTests
{
    private const string Findings = "findings: { 拖欠: { unit: 例 }, 超标: { unit: 次 } }\nindicators:";

    [Theory]
    [InlineData("5", "10")] // in [5, 8]
    [InlineData("8", "10")]
    [InlineData("4.999", "4")]
    [InlineData("8.001", "2% of 10")]
    public void Bands_Constants_GiveTheirPoints(string x, string points) =>
        Assert.Equal(points == "2% of 10" ? "0.2" : points, TestPack.Judging(
            "measure: x\nbands:\n  - { at: \"[5, 8]\", points: 10 }\n  - { at: \"< 5\", points: 4 }\n  - { at: \"> 8\", points: 2% of points }").PointsAt(x));

    [Theory]
    [InlineData("up", "5", "8")] // 0 steps
    [InlineData("up", "5.01", "7.5")] // ⌈0.01 / 2⌉ = 1: 8 - 0.5
    [InlineData("up", "7", "7.5")] // 2 / 2 = 1
    [InlineData("up", "7.01", "7")] // ⌈1.005⌉ = 2: 8 - 1
    [InlineData("up", "40", "0")] // ⌈17.5⌉ = 18: 8 - 9, held at 0
    [InlineData("down", "6.99", "8")] // ⌊0.995⌋ = 0
    [InlineData("down", "7", "7.5")] // 1
    [InlineData("down", "8.99", "7.5")] // ⌊1.995⌋ = 1
    [InlineData("exact", "6", "7.75")] // 0.5: 8 - 0.25
    [InlineData("exact", "7.5", "7.375")] // 1.25: 8 - 0.625
    public void Bands_Staircase_CountsStepsAsPartialSays(string partial, string x, string points) =>
        Assert.Equal(points, TestPack.Judging(
            $"measure: x\nbands:\n  - {{ at: \"≥ 5\", points: 8, step: 2, beyond: 5, deduct: 0.5, partial: {partial} }}\n  - {{ at: \"< 5\", points: 0 }}").PointsAt(x));

    [Theory]
    [InlineData("5", "8")]
    [InlineData("6", "9")] // rises: 8 + 1
    [InlineData("9", "10")] // 8 + 4 = 12, held at 10
    public void Bands_StaircaseThatRises_IsCappedAtTheFullPoints(string x, string points) =>
        Assert.Equal(points, TestPack.Judging(
            "measure: x\nbands:\n  - { at: \"≥ 5\", points: 8, step: 1, beyond: 5, deduct: -1, partial: up }\n  - { at: \"< 5\", points: 0 }").PointsAt(x));

    [Theory]
    [InlineData("60", "0")]
    [InlineData("75", "5")] // 0 + (75 - 60) × 10 / 30
    [InlineData("90", "10")]
    [InlineData("61", "1/3")] // exactly 10/30
    [InlineData("120", "10")] // 20, held at 10
    [InlineData("30", "0")] // -10, held at 0
    public void Bands_Line_InterpolatesExactly(string x, string points) =>
        Assert.Equal(points, TestPack.Judging(
            "measure: x\nbands:\n  - { at: \"(-∞, +∞)\", from: { at: 60, points: 0 }, to: { at: 90, points: 10 } }").PointsAt(x));

    [Theory]
    [InlineData("50", "5")] // 10 × 50 / 100
    [InlineData("40", "4")]
    [InlineData("39.9", "0")]
    public void Bands_Proportion_IsALineThroughNothing(string x, string points) =>
        Assert.Equal(points, TestPack.Judging("measure: x\nbands:\n  - { at: \"≥ 40\", of: 100 }\n  - { at: \"< 40\", points: 0 }").PointsAt(x));

    [Fact]
    public void Bands_FirstThatHolds_Decides() =>
        Assert.Equal("3", TestPack.Judging("measure: x\nbands:\n  - { at: \"≥ 5\", points: 3 }\n  - { at: \"≥ 0\", points: 7 }\n  - { at: \"< 0\", points: 0 }").PointsAt("5"));

    [Theory]
    [InlineData("first", "5", "8")] // both rows hold, the first decides
    [InlineData("first", "1", "3")]
    [InlineData("first", "-1", "1")] // otherwise
    [InlineData("one", "5", "none")] // two rows hold
    [InlineData("one", "1", "3")]
    [InlineData("one", "-1", "1")] // no other row holds
    public void Table_Hit_SaysWhichRowDecides(string hit, string x, string points) =>
        Assert.Equal(points, TestPack.Judging(
            $"table:\n  hit: {hit}\n  rows:\n    - {{ when: x > 3, points: 8 }}\n    - {{ when: x > 0, points: 3 }}\n    - {{ when: 否则, points: 1 }}").PointsAt(x));

    [Fact]
    public void Table_NoRowHolds_IsUndefined()
    {
        var result = TestPack.Judging("table: { hit: first, rows: [ { when: x > 3, points: 8 } ] }").Score("x: 1").Indicators[0];

        Assert.Equal((IndicatorStatus.Undefined, null), (result.Status, result.Score));
        Assert.Equal("no row (or more than one) holds: no score", result.Reason.ToString());
    }

    [Theory]
    [InlineData("item", null, "[ { kind: 拖欠, count: 3 } ]", "8.5")] // 10 - 3 × 0.5
    [InlineData("item", null, "[ { kind: 拖欠, count: 3 }, { kind: 拖欠 } ]", "8")] // 10 - 4 × 0.5
    [InlineData("item", "1", "[ { kind: 拖欠, count: 3 } ]", "9")] // 1.5, capped at 1
    [InlineData("item", null, "[ { kind: 拖欠, count: 30 } ]", "0")] // 15, held at 0
    [InlineData("item", null, "[ { kind: 拖欠, count: 3, waived: 已整改 }, { kind: 拖欠 } ]", "9.5")] // only the one that is not waived
    [InlineData("item", null, "[ { kind: 拖欠, count: 0 } ]", "10")]
    [InlineData("item", null, "[]", "10")]
    [InlineData("item", null, "[ { kind: 超标 } ]", "10")] // another kind
    [InlineData("key", null, "[ { kind: 拖欠, key: 甲, count: 3 }, { kind: 拖欠, key: 甲 }, { kind: 拖欠, key: 乙 } ]", "9")] // 甲, 乙
    [InlineData("key", null, "[ { kind: 拖欠, key: 甲 }, { kind: 拖欠, count: 5 }, { kind: 拖欠 } ]", "8.5")] // 甲 and two without a key
    [InlineData("key", "0.5", "[ { kind: 拖欠, key: 甲 }, { kind: 拖欠, key: 乙 } ]", "9.5")] // 1, capped at 0.5
    [InlineData("any", null, "[ { kind: 拖欠, key: 甲, count: 3 }, { kind: 拖欠, key: 乙 } ]", "9.5")] // once
    [InlineData("any", null, "[ { kind: 拖欠, waived: 已整改 } ]", "10")]
    public void Deductions_Per_SaysWhatCounts(string per, string? cap, string findings, string points)
    {
        var pack = TestPack.Judging($"deductions: [ {{ finding: 拖欠, deduct: 0.5, per: {per}{(cap is null ? string.Empty : ", cap: " + cap)} }} ]").With("indicators:", Findings);

        Assert.Equal(points, pack.Score(string.Empty, "findings: " + findings).Indicators[0].Score.ToString());
    }

    [Fact]
    public void Deductions_SeveralKinds_AddUp()
    {
        var pack = TestPack.Judging("deductions:\n  - { finding: 拖欠, deduct: 0.5, per: item, cap: 1 }\n  - { finding: 超标, deduct: 20% of points, per: any }").With("indicators:", Findings);

        // 10 - min(3 × 0.5, 1) - 20% × 10
        Assert.Equal("7", pack.Score(string.Empty, "findings: [ { kind: 拖欠, count: 3 }, { kind: 超标, count: 9 } ]").Indicators[0].Score.ToString());
    }

    [Theory]
    [InlineData("5", "6")] // 4, and 2 = 6 - 4
    [InlineData("9", "4")] // 4, and 6 - 8 held at 0 for the part
    [InlineData("-50", "6")] // 0, and 6: no part gives more than its own
    public void Sum_EachPart_IsHeldBetweenNothingAndItsOwnPoints(string x, string points) =>
        Assert.Equal(points, TestPack.Judging(
            "parts:\n  - { id: 甲, points: 4, measure: x, threshold: { at: \"≥ 0\" } }\n  - { id: 乙, points: 6, measure: x, stepDeduction: { at: \"≤ 1\", step: 1, deduct: 1, partial: up } }").PointsAt(x));

    [Fact]
    public void Award_PointsAndReason_AreTakenAndCalledAwarded()
    {
        var pack = TestPack.Minimal.Append("  - { id: 态度, points: 5, origin: awarded, award: 配合程度 }\n");

        var result = pack.Score(string.Empty, "awards: { 态度: { points: 4.5, reason: 材料迟交一次 } }")["态度"];

        Assert.Equal((IndicatorStatus.Awarded, "4.5"), (result.Status, result.Score.ToString()));
        Assert.Equal("awarded: 材料迟交一次: 4.5 points", result.Reason.ToString());
    }

    [Theory]
    [InlineData("threshold: { at: \"≥ 5\" }", "≥5 10 | <5 0")]
    [InlineData("threshold: { at: \"≥ 5\", else: 2 }", "≥5 10 | <5 2")]
    [InlineData("threshold: { at: \"[5, 8)\", else: 2 }", "[5, 8) 10 | <5 2 | ≥8 2")]
    [InlineData("threshold: { at: \"= 5\" }", "=5 10 | <5 0 | >5 0")]
    [InlineData("stepDeduction: { at: \"≥ 5\", step: 1, deduct: 2, partial: up }", "≥5 10 | <5 10 - 2 per 1 from 5 Up")]
    [InlineData("stepDeduction: { at: \"[5, 8]\", step: 1, deduct: 2, partial: exact }", "[5, 8] 10 | <5 10 - 2 per 1 from 5 Exact | >8 10 - 2 per 1 from 8 Exact")]
    [InlineData("proportional: { at: \"≥ 5\", of: 9, else: 1 }", "≥5 line 0:0 9:10 | <5 1")]
    public void Build_Sugar_IsRewrittenIntoPieces(string criterion, string normalForm)
    {
        var leaf = TestPack.Judging("measure: x\n" + criterion).Load().Leaves[0];

        Assert.Equal(normalForm, string.Join(" | ", Assert.IsType<PiecewiseCriterion>(leaf.Criterion).Pieces.Select(Show)));
    }

    [Theory]
    [InlineData("90", "8")] // 10% of 100 is one step of 10: 10 - 2
    [InlineData("89", "6")] // ⌈1.1⌉ = 2: 10 - 4
    [InlineData("100", "10")]
    public void StepDeduction_EdgesAndStepsFromFacts_AreWorkedOut(string x, string points)
    {
        var sheet = TestPack.Judging("measure: x\nstepDeduction: { at: \"≥ 目标\", step: 10% of 目标, deduct: 2, partial: up }")
            .With("indicators:", "  目标: { type: number }\nindicators:").Score($"x: {x}, 目标: 100");

        Assert.Equal(points, sheet.Total.ToString());
    }

    [Fact]
    public void StepDeduction_EdgesAndStepsFromFacts_AreExplainedWithTheTrueDistance()
    {
        var result = TestPack.Judging("measure: x\nstepDeduction: { at: \"≥ 目标\", step: 10% of 目标, deduct: 2, partial: up }")
            .With("indicators:", "  目标: { type: number }\nindicators:").Score("x: 89, 目标: 100").Indicators[0];

        // 100 - 89 = 11, in steps of 10: 1.1, counted as 2.
        Assert.Equal("89 is <目标, 11 away from 目标, steps: 2, 10 - 2 × 2 = 6: 6 points", result.Reason.ToString());
    }

    private static string Show(Piece piece) => $"{piece.Interval} " + piece.Outcome switch
    {
        ConstantOutcome constant => constant.Points.ToString(),
        LineOutcome line => $"line {Print(line.From)}:{line.FromPoints} {Print(line.To)}:{line.ToPoints}",
        StaircaseOutcome stairs => $"{stairs.Points} - {stairs.Deduct} per {Print(stairs.Step)} from {Print(stairs.Origin)} {stairs.Partial}",
        _ => throw new InvalidOperationException(),
    };

    private static string Print(BoundExpression expression) => ExpressionPrinter.Print(expression, DisplayLanguage.English);
}
