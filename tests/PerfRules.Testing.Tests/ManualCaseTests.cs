using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Testing.Tests;

/// <summary>The golden case that the reference of the format shows passes.</summary>
public sealed class ManualCaseTests
{
    [Theory]
    [InlineData("rulesets/README.md")]
    [InlineData("rulesets/README.zh-CN.md")]
    public void Run_CaseOfManual_Passes(string manual)
    {
        var examples = MarkdownExample.Read(manual);
        var scorer = new RuleScorer(RulePack.Parse(examples.Single(e => e.Kind == "pack").Yaml, "pack.yaml"));

        var result = GoldenCaseRunner.Run(scorer, GoldenCase.Parse(examples.Single(e => e.Kind == "case").Yaml, "late-payments.yaml"));

        Assert.Equal(string.Empty, string.Join('\n', result.Failures));
    }
}
