using System.Text.RegularExpressions;
using PerfRules.Tests.Support;

namespace PerfRules.NRules.Tests;

/// <summary>The programs of the README are compiled and run as they stand there, and print what stands below them.</summary>
[Collection(nameof(ReadmeTests))]
[CollectionDefinition(nameof(ReadmeTests), DisableParallelization = true)]
public sealed partial class ReadmeTests
{
    private static readonly MatchCollection Programs =
        Block().Matches(File.ReadAllText(Repository.Combine("src", "PerfRules.NRules", "README.md")).ReplaceLineEndings("\n"));

    [Fact]
    public void Example_RulesOfTheEmbedder_PrintsWhatStandsBelowIt() =>
        Assert.Equal(Programs[0].Groups["output"].Value, ExampleProgram.Run(Programs[0].Groups["code"].Value));

    [Fact]
    public void Example_FluentCriteria_PrintsWhatStandsBelowIt() =>
        Assert.Equal(Programs[1].Groups["output"].Value, ExampleProgram.Run(Programs[1].Groups["code"].Value));

    [Fact]
    public void Examples_OfTheReadme_AreTwo() => Assert.Equal(2, Programs.Count);

    [GeneratedRegex("```csharp\n(?<code>.*?)\n```\n+```text\n(?<output>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
