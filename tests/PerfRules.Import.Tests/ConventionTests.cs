using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using PerfRules.Import.Tables;
using PerfRules.Tests.Support;

namespace PerfRules.Import.Tests;

/// <summary>Every code has a test of its name, and both languages say the same sentences with the same values.</summary>
public sealed partial class ConventionTests
{
    [Fact]
    public void Codes_OfTheSources_AllHaveATestOfTheirName()
    {
        var tests = typeof(ConventionTests).Assembly.GetTypes().SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(m => m.GetCustomAttribute<FactAttribute>() is not null).Select(m => m.Name.Split('_')[0]);

        var codes = Sources().SelectMany(text => Code().Matches(text)).Select(m => m.Groups["code"].Value).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(codes);
        Assert.Empty(codes.Except(tests));
    }

    [Fact]
    public void Sentences_OfBothLanguages_AreTheSameAndAllUsed()
    {
        var (chinese, english) = (Read("ChineseTexts"), Read("EnglishTexts"));
        var used = UsedKey().Matches(File.ReadAllText(Repository.Combine("src", "PerfRules.Import", "ImportTexts.cs"))).Select(m => m.Groups["key"].Value);

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), chinese.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
        Assert.All(english.Keys, k => Assert.Equal(Placeholders(english[k]), Placeholders(chinese[k])));
    }

    private static string Placeholders(string text) => string.Join(' ', Placeholder().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    private static Dictionary<string, string> Read(string name) =>
        new ResourceManager("PerfRules.Import.Texts." + name, typeof(TableFile).Assembly).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Repository.Combine("src", "PerfRules.Import"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText);

    [GeneratedRegex("\"(?<code>PR[0-9]{4})\"")]
    private static partial Regex Code();

    [GeneratedRegex("\\.Text\\(\\s*\"(?<key>\\w+)\"")]
    private static partial Regex UsedKey();

    [GeneratedRegex("\\{[0-9]\\}")]
    private static partial Regex Placeholder();
}
