using System.Reflection;
using System.Text.RegularExpressions;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Conventions;

/// <summary>Every diagnostic code has a test of its name, and one message has one code.</summary>
public sealed partial class DiagnosticCodeTests
{
    // Codes that the core names only to leave them to PerfRules.Testing, where their tests are.
    private static readonly string[] OfCases = ["PR0541", "PR0543"];

    // Messages that are said under two codes, because the code names the part that is wrong.
    private static readonly string[] SharedMessages =
    [
        "DocumentTexts.NotUtf8", // by the bytes of a file or by a zero in a text: one code, found twice by the pattern
        "PackTexts.Required", // a missing key (PR0105), or one of the keys that say a step (PR0303)
        "FactTexts.BadDate", // in a pack (PR0106) or in facts (PR0404)
        "FactTexts.UnknownUnit", // of an input
        "PackTexts.PointsNotPositive",
        "ScoringTexts.NotReadable", // of a fact (PR0404) or of a row that comes with the facts (PR0415)
    ];

    [Fact]
    public void Codes_OfTheSources_AllHaveATestOfTheirName()
    {
        var tests = typeof(DiagnosticCodeTests).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(m => m.GetCustomAttribute<FactAttribute>() is not null)
            .Select(m => m.Name.Split('_')[0])
            .ToHashSet(StringComparer.Ordinal);

        var codes = Sources().SelectMany(text => Code().Matches(text)).Select(m => m.Groups["code"].Value).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(codes);
        Assert.Empty(codes.Except(tests).Except(OfCases));
    }

    [Fact]
    public void Messages_OfTheSources_HaveOneCodeEach()
    {
        var codesByMessage = Sources()
            .SelectMany(text => CodeAndMessage().Matches(text))
            .GroupBy(m => m.Groups["message"].Value, m => m.Groups["code"].Value, StringComparer.Ordinal)
            .Where(g => !SharedMessages.Contains(g.Key))
            .Select(g => (g.Key, Codes: g.Distinct().ToList()))
            .Where(g => g.Codes.Count > 1)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Codes)}");

        Assert.Empty(codesByMessage);
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Repository.Combine("src", "PerfRules"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    [GeneratedRegex("\"(?<code>PR[0-9]{4})\"")]
    private static partial Regex Code();

    // The code, and the first sentence within the same call.
    [GeneratedRegex("\"(?<code>PR[0-9]{4})\",[^;]{0,300}?(?<message>[A-Z]\\w+Texts\\.\\w+)\\(")]
    private static partial Regex CodeAndMessage();
}
