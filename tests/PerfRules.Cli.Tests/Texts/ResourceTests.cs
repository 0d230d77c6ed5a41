using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using PerfRules.Cli.Texts;
using PerfRules.Packs;
using PerfRules.Testing;

namespace PerfRules.Cli.Tests.Texts;

/// <summary>Every sentence of the product is there in both languages and takes the same values.</summary>
public sealed partial class ResourceTests
{
    public static TheoryData<string, string> Catalogs => new()
    {
        { typeof(CliTexts).Assembly.GetName().Name!, "PerfRules.Cli.Texts" },
        { typeof(RulePack).Assembly.GetName().Name!, "PerfRules.Texts" },
        { typeof(GoldenCase).Assembly.GetName().Name!, "PerfRules.Testing.Texts" },
    };

    [Theory]
    [MemberData(nameof(Catalogs))]
    public void Texts_BothLanguages_HaveTheSameKeysAndPlaceholders(string assembly, string prefix)
    {
        var chinese = Read(assembly, prefix + ".ChineseTexts");
        var english = Read(assembly, prefix + ".EnglishTexts");

        Assert.NotEmpty(chinese);
        Assert.Equal(chinese.Select(t => (t.Key, Placeholders(t.Value))), english.Select(t => (t.Key, Placeholders(t.Value))));
    }

    [Theory]
    [MemberData(nameof(Catalogs))]
    public void Texts_EachSentence_IsWrittenInItsLanguage(string assembly, string prefix)
    {
        var english = Read(assembly, prefix + ".EnglishTexts");

        // A sentence that only lists its values may be the same in both.
        var untranslated = Read(assembly, prefix + ".ChineseTexts").Where(t => LatinWord().IsMatch(t.Value) && t.Value == english[t.Key]);

        Assert.Empty(untranslated.Select(t => t.Key));
    }

    [Fact]
    public void CliTexts_EachMethod_HasItsSentence()
    {
        var keys = Read(typeof(CliTexts).Assembly.GetName().Name!, "PerfRules.Cli.Texts.ChineseTexts").Keys.ToHashSet(StringComparer.Ordinal);

        var methods = typeof(CliTexts).GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(m => m.ReturnType.Name == "LocalizedText")
            .SelectMany(KeysOf)
            .Order(StringComparer.Ordinal);

        Assert.Equal(keys.Order(StringComparer.Ordinal), methods);
    }

    // A method that takes an enum has a sentence for each of its members, named after the method's subject.
    private static IEnumerable<string> KeysOf(MethodInfo method) =>
        method.GetParameters() is [{ ParameterType: { IsEnum: true } type }]
            ? Enum.GetNames(type).Select(n => $"{(method.Name.EndsWith("Of", StringComparison.Ordinal) ? method.Name[..^2] : method.Name)}_{n}")
            : [method.Name];

    private static SortedDictionary<string, string> Read(string assembly, string name)
    {
        var manager = new ResourceManager(name, Assembly.Load(assembly));
        var set = manager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in set)
        {
            texts.Add((string)entry.Key, (string)entry.Value!);
        }

        return texts;
    }

    private static string Placeholders(string text) =>
        string.Join(' ', Placeholder().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("[A-Za-z]{3,} [A-Za-z]{3,}")]
    private static partial Regex LatinWord();
}
