using PerfRules.Scoring;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Criteria;

/// <summary>What findings and counts cost beyond a flat rate for each, on a leaf of 10 points.</summary>
public sealed class DeductionShapesTests
{
    [Theory]
    [InlineData("item", "[ { kind: 拖欠, count: 3 }, { kind: 超标 } ]", "8")] // 10 - 4 × 0.5
    [InlineData("key", "[ { kind: 拖欠, key: 甲 }, { kind: 超标, key: 甲 }, { kind: 超标, key: 乙 } ]", "9")] // 甲 and 乙: 10 - 2 × 0.5
    [InlineData("kind", "[ { kind: 拖欠, count: 30 }, { kind: 超标, key: 甲 }, { kind: 超标, key: 乙 } ]", "9")] // two kinds: 10 - 2 × 0.5
    [InlineData("kind", "[ { kind: 拖欠, count: 30 }, { kind: 超标, waived: 已整改 } ]", "9.5")] // one kind is left
    [InlineData("any", "[ { kind: 拖欠, count: 30 }, { kind: 超标 } ]", "9.5")] // once
    [InlineData("any", "[ { kind: 漏报 } ]", "10")] // a kind that does not count here
    public void Deductions_SeveralKindsTogether_CountAsPerSays(string per, string findings, string points) =>
        Assert.Equal(points, Score($"{{ findings: [拖欠, 超标], deduct: 0.5, per: {per} }}", findings));

    [Theory]
    [InlineData(0, "10")]
    [InlineData(1, "9.5")] // 10 - 0.5
    [InlineData(2, "8.5")] // 10 - 0.5 - 1
    [InlineData(3, "6.5")] // 10 - 0.5 - 1 - 2
    [InlineData(5, "2.5")] // 10 - 0.5 - 1 - 3 × 2
    [InlineData(9, "0")] // 10 - 0.5 - 1 - 7 × 2 = -5.5, held at 0
    public void Deductions_Escalating_CostsMoreEachTime(int count, string points) =>
        Assert.Equal(points, Score("{ finding: 拖欠, deduct: [0.5, 1, 2], per: item }", $"[ {{ kind: 拖欠, count: {count} }} ]"));

    [Fact]
    public void Deductions_EscalatingPerKey_CountsKeys() =>
        Assert.Equal("8.5", Score("{ finding: 拖欠, deduct: [0.5, 1], per: key }", "[ { kind: 拖欠, key: 甲, count: 7 }, { kind: 拖欠, key: 乙 } ]")); // 10 - 0.5 - 1

    [Theory]
    [InlineData("[ { kind: 拖欠, amount: 9.99万元 } ]", "9.5")]
    [InlineData("[ { kind: 拖欠, amount: 10万元 } ]", "8")] // 10 - 2
    [InlineData("[ { kind: 拖欠, amount: 9万元 }, { kind: 拖欠, amount: 20万元, count: 2 } ]", "5.5")] // 10 - 0.5 - 2 × 2
    [InlineData("[ { kind: 拖欠 } ]", "9.5")] // without an amount nothing aggravates
    [InlineData("[ { kind: 拖欠, amount: 20万元, waived: 已整改 } ]", "10")]
    public void Deductions_Aggravated_CostsWhatTheAmountMakesIt(string findings, string points) =>
        Assert.Equal(points, Score("{ finding: 拖欠, deduct: 0.5, per: item, aggravated: { amount: \"≥ 10万元\", deduct: 2 } }", findings));

    [Fact]
    public void Deductions_AggravatedAndEscalating_CountTheOthersInTurn() =>
        Assert.Equal("6.5", Score( // 10 - 2 - 0.5 - 1
            "{ finding: 拖欠, deduct: [0.5, 1], per: item, aggravated: { amount: \"≥ 10万元\", deduct: 2 } }",
            "[ { kind: 拖欠 }, { kind: 拖欠, amount: 20万元 }, { kind: 拖欠 } ]"));

    [Fact]
    public void Deductions_CapWithAggravation_HoldsBoth() =>
        Assert.Equal("7", Score( // 10 - min(0.5 + 2 × 2, 3)
            "{ finding: 拖欠, deduct: 0.5, per: item, cap: 3, aggravated: { amount: \"≥ 10万元\", deduct: 2 } }",
            "[ { kind: 拖欠 }, { kind: 拖欠, amount: 20万元, count: 2 } ]"));

    [Theory]
    [InlineData("{ count: x, deduct: 0.1 }", "9", "9.1")] // 10 - 9 × 0.1
    [InlineData("{ count: x, deduct: 0.1, cap: 0.5 }", "9", "9.5")] // 10 - min(0.9, 0.5)
    [InlineData("{ count: x, deduct: 1% of points }", "9", "9.1")] // 10 - 9 × 1% × 10
    [InlineData("{ count: x - 3, deduct: 1 }", "5", "8")] // 10 - 2
    public void Deductions_Count_TakesANumberOfTheFacts(string counter, string x, string points) =>
        Assert.Equal(points, Pack(counter).PointsAt(x));

    // 5 - 9 = -4: 10 - (-4) × 1 would be 14.
    [Fact]
    public void Deductions_CountBelowZero_LeavesTheLeafUndefined()
    {
        var leaf = Pack("{ finding: 拖欠, deduct: 1, per: item }", "{ count: x - 9, deduct: 1 }").Score("x: 5", "findings: []").Indicators[0];

        Assert.Equal((IndicatorStatus.Undefined, null), (leaf.Status, leaf.Score));
        Assert.Equal("x - 9 is -4, and nothing can be counted less than zero times: no score", leaf.Reason.ToString(DisplayLanguage.English));
        Assert.Equal("x - 9 为 -4，次数不能小于零，无法扣分，未计分", leaf.Reason.ToString(DisplayLanguage.Chinese));
    }

    [Theory]
    [InlineData("2", "9")] // 10 - 2 × 0.5
    [InlineData("3", "8.5")] // 10 - 3 × 0.5
    [InlineData("5", "6.5")] // 10 - 3 × 0.5 - 2 × 1
    [InlineData("12", "0")] // 10 - 1.5 - 9 = -0.5, held at 0
    public void Deductions_ProgressiveBrackets_CostMoreBeyondTheFirst(string x, string points) =>
        Assert.Equal(points, Pack("{ count: \"min(x, 3)\", deduct: 0.5 }", "{ count: \"max(x - 3, 0)\", deduct: 1 }").PointsAt(x));

    [Fact]
    public void Deductions_Count_NeedsItsFactAndNoFindings()
    {
        var leaf = Pack("{ count: x, deduct: 0.1 }").Score(string.Empty, "findings: []").Indicators[0];

        Assert.Equal((IndicatorStatus.Missing, false, "x"), (leaf.Status, leaf.FindingsMissing, string.Join(", ", leaf.MissingInputs)));
    }

    [Fact]
    public void Deductions_FindingOnTwoLeaves_IsReported()
    {
        var pack = Pack("{ finding: 拖欠, deduct: 0.5, per: item }").Append("  - { id: 另, points: 5, origin: printed, deductions: [ { finding: 拖欠, deduct: 1, per: any } ] }\n");

        var sheet = pack.Score(string.Empty, "findings: [ { kind: 拖欠, key: 甲 }, { kind: 拖欠, key: 乙, waived: 已整改 }, { kind: 超标 } ]");

        var shared = Assert.Single(sheet.SharedFindings);
        Assert.Equal(("甲", "叶, 另"), (shared.Finding.Key, string.Join(", ", shared.Leaves)));
    }

    // 拖欠 costs the second leaf a point of its bonus: as good as a deduction.
    [Fact]
    public void Deductions_FindingOnALeafAndOnTheBonusOfAnother_IsReported()
    {
        var pack = Pack("{ finding: 拖欠, deduct: 0.5, per: item }")
            .Append("  - { id: 另, points: 5, origin: printed, items: { mode: all, list: [ { id: 有, when: 是 } ] }, bonus: { points: 1, deductions: [ { finding: 拖欠, deduct: 1, per: any } ] } }\n");

        var sheet = pack.Score(string.Empty, "findings: [ { kind: 拖欠 } ]");

        Assert.Equal(["叶", "另"], Assert.Single(sheet.SharedFindings).Leaves);
    }

    // 1 ÷ 0 leaves the second leaf without points of its rule, so the finding took none from it.
    [Fact]
    public void Deductions_FindingOnALeafThatIsUndefined_IsNotShared()
    {
        var pack = Pack("{ finding: 拖欠, deduct: 0.5, per: item }").Append(
            """
              - id: 另
                points: 5
                origin: printed
                undefined: full
                parts:
                  - { id: 扣分, points: 2, deductions: [ { finding: 拖欠, deduct: 1, per: any } ] }
                  - { id: 比率, points: 3, measure: 1 / x, threshold: { at: "≥ 1" } }

            """);

        var sheet = pack.Score("x: 0", "findings: [ { kind: 拖欠 } ]");

        Assert.Equal((IndicatorStatus.Undefined, 5), (sheet["另"].Status, sheet["另"].Score));
        Assert.Empty(sheet.SharedFindings);
    }

    private static string Score(string counter, string findings) =>
        Pack(counter).Score(string.Empty, "findings: " + findings).Total.ToString();

    private static TestPack Pack(params string[] counters) =>
        TestPack.Judging("deductions:\n" + string.Join('\n', counters.Select(c => "  - " + c)))
            .With("indicators:", "findings: { 拖欠: { unit: 例 }, 超标: { unit: 次 }, 漏报: {} }\nindicators:");
}
