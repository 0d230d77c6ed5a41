using PerfRules.Tests.Support;

namespace PerfRules.Tests.Criteria;

/// <summary>Deviation on both sides, and shortfall in relation to the standard.</summary>
public sealed class DeviationTests
{
    [Theory]
    [InlineData("95", "10")]
    [InlineData("105", "10")]
    [InlineData("93.5", "8")] // 1.5 below: ⌈1.5⌉ = 2 steps, 10 - 2
    [InlineData("106", "9")] // 1 above
    [InlineData("105.01", "9")] // ⌈0.01⌉ = 1
    public void Deviation_TwoSided_CostsPointsOnEitherSide(string x, string points) =>
        Assert.Equal(points, TestPack.Judging("measure: x\nstepDeduction: { at: \"[95, 105]\", step: 1, deduct: 1, partial: up }").PointsAt(x));

    [Theory]
    [InlineData("90", "10")] // |90 - 100| / 100 = 10%
    [InlineData("110", "10")]
    [InlineData("88", "8")] // 12%: 2 steps
    [InlineData("112.5", "7.5")] // 12.5%: 2.5 steps
    public void Deviation_Absolute_IsTheSameOnEitherSide(string x, string points) =>
        Assert.Equal(points, TestPack.Judging("measure: abs(x - 计划) / 计划\nstepDeduction: { at: \"≤ 10%\", step: 1pp, deduct: 1, partial: exact }")
            .With("  x: { type: number }", "  x: { type: number }\n  计划: { type: number }").Score($"x: {x}, 计划: 100").Total.ToString());

    [Theory]
    [InlineData("1.1%", "10")]
    [InlineData("1.045%", "5")] // 0.055 个百分点 below; a step is 1% of 1.1%, 0.011 个百分点: 5 steps
    [InlineData("1.05%", "5")] // 0.05 / 0.011 = 4.55, counted as 5
    [InlineData("0.9%", "0")] // 0.2 / 0.011 = 18.2, counted as 19
    public void RelativeShortfall_StepOfTheStandard_IsASmallStep(string x, string points) =>
        Assert.Equal(points, TestPack.Judging("measure: x\nstepDeduction: { at: \"≥ 1.1%\", step: 1% of 1.1%, deduct: 1, partial: up }")
            .With("x: { type: number }", "x: { type: percent }").Score($"x: {x}").Total.ToString());
}
