using System.Text.RegularExpressions;
using PerfRules.Analysis;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Analysis;

/// <summary>Every code of lint has a page in rulesets/lint, whose wrong example has that finding and whose right one has none.</summary>
public sealed partial class LintPageTests
{
    private const string Folder = "rulesets/lint";

    private static readonly string Whole = MarkdownExample.Read(Folder + "/README.md").Single(e => e.Kind == "pack").Yaml;

    // What is said of several packs beside each other, or of a pack beside its cases, has no example in one.
    private static readonly string[] OfSeveralFiles = ["PR0527", "PR0528", "PR0529", "PR0530", "PR0541", "PR0543"];

    public static TheoryData<string> Codes => [.. Pages().Except(OfSeveralFiles)];

    [Fact]
    public void Pages_AreThereForEveryCodeOfLint()
    {
        var codes = Directory.EnumerateFiles(Repository.Combine("src", "PerfRules", "Analysis"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Code().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(codes, Pages());
    }

    [Fact]
    public void Index_ListsEveryPageWithItsSeverity()
    {
        var index = File.ReadAllText(Repository.Combine(Folder, "README.md"));

        Assert.All(Pages(), code => Assert.Contains($"| [{code}]({code}.md) | {Severity(code)} |", index, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void WrongExample_OfAPage_HasOnlyTheFindingOfThePage(string code)
    {
        var found = Lint(code, "wrong");

        Assert.Equal([code], found.Select(d => d.Code).Distinct());
        Assert.Equal(
            Severity(code),
            found[0].Severity switch { DiagnosticSeverity.Error => "错误 error", DiagnosticSeverity.Warning => "提醒 warning", _ => "说明 note" });
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void RightExample_OfAPage_HasNoFinding(string code) => Assert.Equal(string.Empty, string.Join('\n', Lint(code, "right")));

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Repository.Combine(Folder), "PR*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    private static string Severity(string code) => File.ReadAllLines(Repository.Combine(Folder, code + ".md"))[2];

    // The pack around an example has more inputs than the example uses.
    private static List<Diagnostic> Lint(string code, string which)
    {
        var example = MarkdownExample.Read($"{Folder}/{code}.md").Single(e => e.Kind.StartsWith(which, StringComparison.Ordinal));
        return [.. PackLinter.Lint(RulePack.Parse(ManualExamples.PackOf(Whole, example), TestPack.File)).Where(d => d.Code != "PR0503" || code == "PR0503")];
    }

    [GeneratedRegex("\"(PR05[0-9]{2})\"")]
    private static partial Regex Code();
}
