using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PerfRules.Tests.Support;

namespace PerfRules.NRules.Tests;

/// <summary>What holds for the core's codes, texts and public types holds here as well.</summary>
public sealed partial class ConventionTests
{
    private static readonly Type[] PublicTypes = typeof(NRulesScorer).Assembly.GetExportedTypes();

    private static readonly string Sources = string.Join('\n', Directory.EnumerateFiles(Repository.Combine("src", "PerfRules.NRules"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText));

    [Fact]
    public void Codes_OfTheSources_AllHaveATestOfTheirName()
    {
        var tests = typeof(ConventionTests).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Select(m => m.Name.Split('_')[0]).ToHashSet(StringComparer.Ordinal);
        var codes = Code().Matches(Sources).Select(m => m.Groups["code"].Value).Distinct().ToList();

        Assert.NotEmpty(codes);
        Assert.Empty(codes.Except(tests));
    }

    [Fact]
    public void Sentences_InBothLanguages_HaveTheSameKeysAndValuesAndAreUsed()
    {
        var chinese = Read("ChineseTexts");
        var english = Read("EnglishTexts");

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), chinese.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, t => Assert.Equal(Placeholders(t.Value), Placeholders(chinese[t.Key])));
        Assert.All(english.Keys, k => Assert.Matches($@"SessionTexts\.{k.Split('_')[1]}\(", Sources));
    }

    [Fact]
    public void PublicClasses_All_AreSealedAbstractOrStatic() => Assert.DoesNotContain(PublicTypes, t => t.IsClass && !t.IsSealed && !t.IsAbstract);

    [Fact]
    public void PublicProperties_OutsideOptions_CannotBeSet() =>
        Assert.DoesNotContain(
            PublicTypes.Where(t => t != typeof(NRulesOptions)).SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)),
            p => p.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));

    private static Dictionary<string, string> Read(string name)
    {
        var manager = new ResourceManager("PerfRules.NRules.Texts." + name, typeof(NRulesScorer).Assembly);
        return manager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("\"(?<code>PR09[0-9]{2})\"")]
    private static partial Regex Code();

    [GeneratedRegex("\\{[0-9]\\}")]
    private static partial Regex Placeholder();
}
