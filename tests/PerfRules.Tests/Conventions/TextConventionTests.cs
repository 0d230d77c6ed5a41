using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Conventions;

/// <summary>Both languages say the same things with the same values, and nothing is said in one only.</summary>
public sealed partial class TextConventionTests
{
    private static readonly Dictionary<string, string> Chinese = Read("ChineseTexts");
    private static readonly Dictionary<string, string> English = Read("EnglishTexts");

    [Fact]
    public void Keys_OfBothLanguages_AreTheSame() => Assert.Equal(English.Keys.Order(StringComparer.Ordinal), Chinese.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Placeholders_OfBothLanguages_AreTheSame() =>
        Assert.Empty(English.Where(t => !Placeholders(t.Value).SequenceEqual(Placeholders(Chinese[t.Key]))).Select(t => $"{t.Key}: {t.Value} | {Chinese[t.Key]}"));

    [Fact]
    public void Placeholders_OfEverySentence_AreNumberedFromZero() =>
        Assert.Empty(English.Where(t => !Placeholders(t.Value).SequenceEqual(Enumerable.Range(0, Placeholders(t.Value).Count))).Select(t => t.Key));

    [Fact]
    public void Sentences_All_ArePresentAndFormat() =>
        Assert.Empty(Chinese.Concat(English).Where(t => string.IsNullOrWhiteSpace(Format(t.Value))).Select(t => t.Key));

    [Fact]
    public void Keys_AllOfThem_AreUsedAndAllUsedOnesExist()
    {
        var used = Directory.EnumerateFiles(Repository.Combine("src", "PerfRules"), "*Texts.cs", SearchOption.AllDirectories)
            .SelectMany(f => UsedKey().Matches(File.ReadAllText(f))).Select(m => m.Groups["key"].Value).ToList();

        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), used.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(used.Count, used.Distinct().Count());
    }

    [Fact]
    public void TextMethods_AllOfThem_AreCalled()
    {
        var sources = string.Join('\n', Directory.EnumerateFiles(Repository.Combine("src", "PerfRules"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith("Texts.cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        var methods = typeof(RulePack).Assembly.GetTypes()
            .Where(t => t.Name.EndsWith("Texts", StringComparison.Ordinal))
            .SelectMany(t => t.GetMethods(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}");

        Assert.All(methods, m => Assert.Matches(Regex.Escape(m) + @"\b", sources));
    }

    [Fact]
    public void ChineseSentences_All_HoldChinese() =>
        Assert.Empty(Chinese.Where(t => !t.Value.Any(c => c is >= '\u4E00' and <= '\u9FFF') && Letter().IsMatch(Placeholder().Replace(t.Value, string.Empty))).Select(t => $"{t.Key}: {t.Value}"));

    private static Dictionary<string, string> Read(string name)
    {
        var manager = new ResourceManager("PerfRules.Texts." + name, typeof(RulePack).Assembly);
        return manager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);
    }

    private static List<int> Placeholders(string text) =>
        [.. Placeholder().Matches(text).Select(m => int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture)).Distinct().Order()];

    private static string Format(string text) => string.Format(CultureInfo.InvariantCulture, text, Enumerable.Range(0, 9).Select(object (i) => i).ToArray());

    [GeneratedRegex("(?<!\\{)\\{(?<number>[0-9]+)\\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("\\.Text\\(\\s*\"(?<key>\\w+)\"")]
    private static partial Regex UsedKey();

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex Letter();
}
