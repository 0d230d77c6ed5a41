using PerfRules.Tests.Support;

namespace PerfRules.Tests.Criteria;

/// <summary>Measures from which something is taken out: both values are kept, and why.</summary>
public sealed class AdjustedMeasureTests
{
    private static readonly TestPack Pack = TestPack.Judging(
        """
        measure: 支出 / 预算
        adjust:
          - { of: 支出, takeOut: 核酸检测, because: 省级文件规定核酸检测支出不纳入考核 }
        stepDeduction: { at: "≤ 100%", step: 1pp, deduct: 1, partial: exact }
        """).With("  x: { type: number }", "  支出: { type: money, unit: 万元 }\n  核酸检测: { type: money, unit: 万元 }\n  预算: { type: money, unit: 万元 }");

    [Theory]
    [InlineData("支出: 106, 核酸检测: 4, 预算: 100", "8")] // (106 - 4) / 100 = 102%: 10 - 2
    [InlineData("支出: 106, 核酸检测: 0, 预算: 100", "4")] // 106%: 10 - 6
    [InlineData("支出: 106, 核酸检测: 6, 预算: 100", "10")]
    public void Adjust_TakenOutOfTheNumerator_ChangesWhatIsJudged(string facts, string points) => Assert.Equal(points, Pack.Score(facts).Total.ToString());

    [Fact]
    public void Adjust_Reason_KeepsTheRawValueAndWhy()
    {
        var leaf = Pack.Score("支出: 106, 核酸检测: 4, 预算: 100").Indicators[0];

        Assert.Equal("102%", leaf.MeasureText);
        Assert.Contains("(106% before adjustment; 省级文件规定核酸检测支出不纳入考核)", leaf.Reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Adjust_TwiceTheSameInputAndTheDenominator_AllCount()
    {
        var pack = Pack.With("adjust:", "adjust:\n      - { of: 支出, takeOut: 2万元, because: 甲 }\n      - { of: 预算, takeOut: 10万元, because: 乙 }");

        // (100 - 2 - 4) / (110 - 10) = 94%
        Assert.Equal("94%", pack.Score("支出: 100, 核酸检测: 4, 预算: 110").Indicators[0].MeasureText);
    }

    [Fact]
    public void Adjust_WhatIsTakenOutMissing_LeavesTheLeafMissing() => Assert.Equal(["核酸检测"], Pack.Score("支出: 106, 预算: 100").Indicators[0].MissingInputs);
}
