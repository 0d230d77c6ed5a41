using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.DependencyInjection;

public sealed class AddPerfRulesTests
{
    [Fact]
    public void AddPerfRules_Resolved_ScoresThePublishedCase()
    {
        using var provider = new ServiceCollection().AddPerfRules(o => o.RulesetsDirectory = Repository.Rulesets).BuildServiceProvider(validateScopes: true);

        var scorer = provider.GetRequiredService<RuleScorerCatalog>().Get(Suining.Id);

        Assert.Equal("99.36", scorer.Score(Suining.Facts).Total.ToString());
    }

    [Fact]
    public void AddPerfRules_CatalogAndScorers_AreSharedSingletons()
    {
        using var provider = new ServiceCollection()
            .AddPerfRules(o => o.RulesetsDirectory = Repository.Rulesets)
            .AddPerfRules()
            .BuildServiceProvider(validateScopes: true);
        using var scope = provider.CreateScope();

        var scorers = provider.GetRequiredService<RuleScorerCatalog>();

        Assert.Same(scorers, scope.ServiceProvider.GetRequiredService<RuleScorerCatalog>());
        Assert.Same(scorers.Packs, scope.ServiceProvider.GetRequiredService<RulePackCatalog>());
        Assert.Same(scorers.Get(Suining.Id), scorers.Get(Suining.Id));
        Assert.Single(provider.GetServices<RulePackCatalog>());
    }

    [Fact]
    public void AddPerfRules_EmptyFolderName_IsRefusedWhenTheCatalogIsAskedFor()
    {
        using var provider = new ServiceCollection().AddPerfRules(o => o.RulesetsDirectory = " ").BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<RulePackCatalog>);

        Assert.Equal("PerfRulesOptions.RulesetsDirectory is empty; name the folder that holds the packs.", exception.Message);
    }

    [Fact]
    public void AddPerfRules_PackThatCannotBeRead_ThrowsItsFaults()
    {
        using var folder = new TemporaryFile(".txt", []);
        var path = Path.Combine(folder.Folder, "a", "b", "c");
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "pack.yaml"), string.Empty);
        using var provider = new ServiceCollection().AddPerfRules(o => o.RulesetsDirectory = folder.Folder).BuildServiceProvider();

        var exception = Assert.Throws<PerfRulesException>(provider.GetRequiredService<RulePackCatalog>);

        Assert.Equal($"{Path.Combine(path, "pack.yaml")}(1,1): error PR0003: The file is empty.", exception.Message);
    }

    [Fact]
    public void AddPerfRules_NoServices_NamesTheParameter() =>
        Assert.Equal("services", Assert.Throws<ArgumentNullException>(() => PerfRulesServiceCollectionExtensions.AddPerfRules(null!)).ParamName);

    [Fact]
    public void RulesetsDirectory_Default_IsBesideTheProgram() =>
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "rulesets"), new PerfRules.DependencyInjection.PerfRulesOptions().RulesetsDirectory);
}
