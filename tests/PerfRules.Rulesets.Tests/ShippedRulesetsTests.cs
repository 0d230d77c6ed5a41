using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Rulesets.Tests;

/// <summary>The packs in the assembly are those of the repository, all of them, as they were locked.</summary>
public sealed class ShippedRulesetsTests
{
    [Fact]
    public void Load_Always_GivesEveryPackOfTheRepositoryWithItsHash()
    {
        var files = RulePackCatalog.Load(Repository.Rulesets);

        var shipped = ShippedRulesets.Load();

        Assert.Empty(shipped.Diagnostics);
        Assert.Equal(files.Packs.Select(p => (p.Id, p.Version, p.Hash)), shipped.Packs.Select(p => (p.Id, p.Version, p.Hash)));
    }

    [Fact]
    public void Lock_OfThePacks_SaysThatNoneChanged() => Assert.Empty(ShippedRulesets.Lock.Check(ShippedRulesets.Load().Packs));

    // The total that the report of 遂宁市 prints.
    [Fact]
    public void Get_PackOfAReport_ScoresItsPublishedCase()
    {
        var scorer = new RuleScorer(ShippedRulesets.Load().Get("sichuan/2024/suining-resident"));

        var sheet = scorer.Score(FactSheet.Load(Repository.Combine("rulesets", "sichuan", "2024", "suining-resident", "cases", "published.yaml")));

        Assert.Equal("99.36", sheet.Total.ToString());
    }
}
