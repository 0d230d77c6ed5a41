using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Testing.Tests;

/// <summary>The golden cases that the reference of the format shows pass.</summary>
public sealed class ManualCaseTests
{
    [Theory]
    [InlineData("rulesets/README.md")]
    [InlineData("rulesets/README.zh-CN.md")]
    public void Run_CaseOfManual_Passes(string manual)
    {
        var examples = MarkdownExample.Read(manual);
        var scorer = new RuleScorer(RulePack.Parse(examples.Single(e => e.Kind == "pack").Yaml, "pack.yaml"));

        var results = examples.Where(e => e.Kind == "case").Select(e => GoldenCaseRunner.Run(scorer, GoldenCase.Parse(e.Yaml, "case.yaml"))).ToList();

        Assert.Equal(2, results.Count);
        Assert.Equal(string.Empty, string.Join('\n', results.SelectMany(r => r.Failures)));
    }
}
