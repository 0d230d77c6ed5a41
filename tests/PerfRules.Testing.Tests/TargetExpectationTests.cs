using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.Testing.Tests;

/// <summary>Golden cases may expect how many rows of targets are met, and whether one is.</summary>
public sealed class TargetExpectationTests
{
    private const string Pack = """
        format: 1
        pack: test/2022/transfer
        version: 1.0.0
        title: 绩效目标自评
        evaluation: 单位自评
        targetRows: { section: 绩效指标, plain: atLeast, origin: printed }
        """;

    // Two rows meet their targets, one does not, one is in words.
    private const string Case = """
        format: 1
        pack: test/2022/transfer
        rows:
          - { id: 甲, target: ≥2次, value: 3次 }
          - { id: 乙, target: 100%, value: 100% }
          - { id: 丙, target: 75%, value: 74% }
          - { id: 丁, target: 有所提高, met: 不可比, reason: 文字 }

        """;

    [Theory]
    [InlineData("targets: { met: 2, unmet: 1, judged: 0, notComparable: 1, missing: 0 }, complete: true")]
    [InlineData("indicators: { 甲: { met: true }, 丙: { met: false }, 丁: { status: undefined } }")]
    public void Run_CountsAsExpected_Passes(string expect) => Assert.Empty(Run(expect).Failures);

    [Theory]
    [InlineData("targets: { met: 3 }", "targets/met", "3", "2")]
    [InlineData("targets: { notComparable: 0 }", "targets/notComparable", "0", "1")]
    [InlineData("indicators: { 丙: { met: true } }", "indicators/丙/met", "true", "false")]
    [InlineData("indicators: { 丁: { met: false } }", "indicators/丁/met", "false", "null")]
    [InlineData("total: 0", "total", "0", "null")] // no points is not zero points
    public void Run_CountsThatDiffer_Fails(string expect, string what, string expected, string actual)
    {
        var failure = Assert.Single(Run(expect).Failures);

        Assert.Equal((what, expected, actual), (failure.What, failure.Expected, failure.Actual));
    }

    [Fact]
    public void Run_PackWithoutPoints_HasNoTotal() => Assert.Null(Run("targets: { met: 2 }").Total);

    private static GoldenCaseResult Run(string expect) =>
        GoldenCaseRunner.Run(new RuleScorer(RulePack.Parse(Pack)), GoldenCase.Parse($"{Case}expect: {{ {expect} }}\n", "case.yaml"));
}
