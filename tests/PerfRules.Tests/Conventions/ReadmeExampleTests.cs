using System.Text.RegularExpressions;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Conventions;

/// <summary>The example at the top of README.md is compiled and run as it stands there, and prints what stands below it.</summary>
[Collection(nameof(ReadmeExampleTests))]
[CollectionDefinition(nameof(ReadmeExampleTests), DisableParallelization = true)]
public sealed partial class ReadmeExampleTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Example_OfTheReadme_PrintsWhatStandsBelowIt(string file)
    {
        var readme = File.ReadAllText(Repository.Combine(file)).ReplaceLineEndings("\n");
        var example = Block().Match(readme);

        Assert.True(example.Success, $"{file} has no ```csharp block followed by a ```text block.");
        Assert.Equal(example.Groups["output"].Value, ExampleProgram.Run(example.Groups["code"].Value));
    }

    [Fact]
    public void Example_OfTheReadme_HasAboutTenLines()
    {
        var code = Block().Match(File.ReadAllText(Repository.Combine("README.md")).ReplaceLineEndings("\n")).Groups["code"].Value;

        Assert.InRange(code.Split('\n').Count(l => l.Trim().Length > 0), 1, 12);
    }

    // The first csharp block, and the text block that follows it at once.
    [GeneratedRegex("```csharp\n(?<code>.*?)\n```\n+```text\n(?<output>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
