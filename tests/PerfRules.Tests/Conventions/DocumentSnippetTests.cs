using System.Text.RegularExpressions;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Conventions;

/// <summary>No program and no command stands in a document without something that runs it; a new one has to be given to a stage of .ci/run first.</summary>
public sealed partial class DocumentSnippetTests
{
    private const string NRulesReadme = "src/PerfRules.NRules/README.md";

    private static readonly string Ci = File.ReadAllText(Repository.Combine(".ci", "run"));

    // What readers of the repository and of the packages read; the guides of rulesets/ have tests of their own.
    private static readonly string[] Documents =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md").Select(Repository.Relative),
        .. Directory.EnumerateDirectories(Repository.Combine("src")).Select(d => Path.Combine(d, "README.md")).Where(File.Exists).Select(Repository.Relative),
    ];

    // A stage makes one program of all that stand in a document. Those of README.zh-CN.md and of PerfRules.NRules have tests that run them: ReadmeExampleTests, ReadmeTests.
    [Fact]
    public void Programs_OfEveryDocument_AreRun()
    {
        var documents = Documents.Except(["README.zh-CN.md", NRulesReadme]).Where(d => Blocks(d, "csharp").Any()).ToList();

        Assert.All(documents, d => Assert.True(IsRun(d), $"No stage of .ci/run runs the examples of {d}."));
        Assert.Contains("src/PerfRules.Hosting/README.md", documents);
    }

    [Fact]
    public void Commands_OfTheReadme_AreThoseThatStagesRun() =>
        Assert.Equal(
            [
                "dotnet run --project src/PerfRules.Cli -- score sichuan/2024/suining-resident", // README commands
                "dotnet test", // tests
                "dotnet new console", // packed libraries
                "dotnet add package PerfRules",
                "dotnet add package PerfRules.Rulesets",
                "cp -R \"$(dotnet msbuild -getProperty:PerfRulesShippedRulesets)\" rulesets",
                "dotnet new install PerfRules.Templates", // packed templates
                "dotnet new perfrules-pack -n 遂宁2025 --id sichuan/2025/suining-resident",
                "dotnet new perfrules-app -n MyScoring",
                "dotnet new tool-manifest", // packed tool
                "dotnet tool install PerfRules.Cli",
                "dotnet perfrules score sichuan/2024/suining-resident",
            ],
            Commands("README.md"));

    // Those of the folders that templates make are run in them, by stage "packed templates"; those of PerfRules.NRules by stage "packed NRules", where NRules can be had.
    [Fact]
    public void Commands_OfOtherDocuments_AreThoseOfTheReadme()
    {
        var others = Documents.Where(d => d is not ("README.md" or NRulesReadme)).SelectMany(Commands).Except(Commands("README.md"));

        Assert.Empty(others);
        Assert.True(IsRun(NRulesReadme), "No stage of .ci/run runs the commands of PerfRules.NRules.");
        Assert.Equal(Commands("README.md").Order(StringComparer.Ordinal), Commands("README.zh-CN.md").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void VersionsOfPackages_InDocuments_AreThoseOfTheBuild()
    {
        var build = Version().Match(File.ReadAllText(Repository.Combine("Directory.Build.props"))).Groups[1].Value;
        var named = Documents.SelectMany(d => Reference().Matches(File.ReadAllText(Repository.Combine(d)))).Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, version => Assert.Equal(build, version));
    }

    [Fact]
    public void Scripts_InContributing_AreThoseOfEng()
    {
        var scripts = Directory.EnumerateFiles(Repository.Combine("eng")).Where(f => !Path.HasExtension(f)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

        Assert.Equal(scripts, Script().Matches(File.ReadAllText(Repository.Combine("CONTRIBUTING.md"))).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    private static bool IsRun(string document) => Ci.Contains($"example_of \"$OLDPWD/{document}\"", StringComparison.Ordinal)
        || Ci.Contains($"readme=\"$OLDPWD/{document}\"", StringComparison.Ordinal);

    private static IEnumerable<string> Commands(string document) => Blocks(document, "sh").SelectMany(b => b.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Blocks(string document, string kind) => Fence()
        .Matches(File.ReadAllText(Repository.Combine(document)).ReplaceLineEndings("\n"))
        .Where(m => m.Groups["kind"].Value == kind).Select(m => m.Groups["body"].Value);

    [GeneratedRegex("^```(?<kind>[a-z]*)[^\n]*\n(?<body>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("<Version>(.*)</Version>")]
    private static partial Regex Version();

    [GeneratedRegex("<PackageReference Include=\"PerfRules[^\"]*\" Version=\"([^\"]*)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("^\\| `eng/([a-z-]+)[^`]*` \\| ", RegexOptions.Multiline)]
    private static partial Regex Script();
}
