using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Hosting.Tests;

/// <summary>The service as a host starts it.</summary>
public sealed partial class AddPerfRulesServiceTests
{
    [Fact]
    public async Task Start_OfTheHost_LoadsThePacks()
    {
        using var folder = new PackFolder(10);
        await using var provider = Provider(o => o.Sources.Add(RulePackSource.FromDirectory(folder.Path)));
        var hosted = provider.GetServices<IHostedService>().Single();

        await hosted.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(PackFolder.Id, provider.GetRequiredService<LiveRulePacks>().Current.Packs.Packs.Single().Id);
        await hosted.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Start_OptionsWithFaults_ListsAllOfThem()
    {
        await using var provider = Provider(o => o.ReloadInterval = TimeSpan.Zero);

        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);

        Assert.Equal(
            [
                "RulePackServiceOptions.Sources is empty; add RulePackSource.FromDirectory(\"rulesets\"), for instance.",
                "RulePackServiceOptions.ReloadInterval is to be one second to one day, or null.",
            ],
            exception.Failures);
    }

    // What the README lists and what the code says, in both directions.
    [Fact]
    public void Readme_EventsMetricsAndActivities_AreThoseOfTheCode()
    {
        var source = Repository.Combine("src", "PerfRules.Hosting");
        var readme = File.ReadAllText(Path.Combine(source, "README.md"));

        var names = Name().Matches(File.ReadAllText(Path.Combine(source, "Telemetry.cs"))).Select(m => m.Value).Order(StringComparer.Ordinal).Distinct();
        var events = Event().Matches(File.ReadAllText(Path.Combine(source, "HostingLog.cs"))).Select(m => $"| {m.Groups[1].Value} `{m.Groups[2].Value}` | {m.Groups[3].Value} |");

        Assert.Equal(names, Name().Matches(readme).Select(m => m.Value).Order(StringComparer.Ordinal).Distinct());
        Assert.Equal(events, readme.Split('\n').Where(l => l.StartsWith("| 70", StringComparison.Ordinal)).Select(l => string.Join('|', l.Split('|')[..3]) + "|"));
    }

    private static ServiceProvider Provider(Action<RulePackServiceOptions> configure) => new ServiceCollection()
        .AddSingleton<ILogger<LiveRulePacks>>(new EventList())
        .AddPerfRulesService(configure)
        .BuildServiceProvider(validateScopes: true);

    [GeneratedRegex("perfrules\\.[a-z.]*[a-z]")]
    private static partial Regex Name();

    [GeneratedRegex("EventId = ([0-9]+), EventName = \"(\\w+)\", Level = LogLevel\\.(\\w+)")]
    private static partial Regex Event();
}
