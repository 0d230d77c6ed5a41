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

        var results = examples.Where(e => e.Kind == "case").SelectMany(e => GoldenCase.ParseAll(e.Yaml, "case.yaml")).Select(c => GoldenCaseRunner.Run(scorer, c)).ToList();

        Assert.Equal(2 + 7, results.Count); // two cases, and the seven variants of a third
        Assert.Equal(string.Empty, string.Join('\n', results.SelectMany(r => r.Failures)));
    }
}
