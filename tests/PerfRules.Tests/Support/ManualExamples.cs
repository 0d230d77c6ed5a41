using System.Collections.Immutable;
using System.Text;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Tests.Support;

/// <summary>The examples of the reference of the pack format; leaves and single keys stand in the pack that the reference begins with.</summary>
internal static class ManualExamples
{
    internal const string English = "rulesets/README.md";

    internal const string Chinese = "rulesets/README.zh-CN.md";

    internal static ImmutableArray<MarkdownExample> All { get; } = [.. MarkdownExample.Read(English), .. MarkdownExample.Read(Chinese)];

    internal static MarkdownExample Named(string place) => All.Single(e => e.Place == place);

    /// <summary>Gets the places of the examples of some kinds, for theories.</summary>
    internal static TheoryData<string> Places(params string[] kinds) => [.. All.Where(e => kinds.Contains(e.Kind)).Select(e => e.Place)];

    /// <summary>Returns the complete pack that an example is or stands in.</summary>
    internal static string PackOf(MarkdownExample example)
    {
        var whole = All.First(e => e.Kind == "pack" && Path.GetDirectoryName(e.Place) == Path.GetDirectoryName(example.Place)).Yaml;
        return PackOf(whole, example);
    }

    /// <summary>Returns the complete pack that an example stands in, when that is another than the reference's own.</summary>
    internal static string PackOf(string whole, MarkdownExample example)
    {
        return example.Kind switch
        {
            "pack" => example.Yaml,
            "leaf" or "wrong leaf" or "right leaf" => With(whole, "indicators:\n" + AsItem(example.Yaml)),
            "keys" or "cohort keys" or "wrong keys" or "right keys" => TopLevel(example.Yaml).Aggregate(whole, With),
            "cohort" => PackOf(All.Single(e => e.Kind == "cohort keys" && e.Place.Split(':')[0] == example.Place.Split(':')[0])),
            _ => whole,
        };
    }

    /// <summary>Reads the complete pack that an example is or stands in; one that extends a pack extends that of the reference.</summary>
    internal static PackLoadResult Read(MarkdownExample example)
    {
        if (example.Kind != "extends")
        {
            return RulePackLoader.Parse(PackOf(example), "pack.yaml");
        }

        using var below = new TemporaryFile(".yaml", Encoding.UTF8.GetBytes(PackOf(example)));
        return RulePackLoader.Parse(example.Yaml, "pack.yaml", baseFile: id => id == "example/2024/manual" ? below.Path : null);
    }

    internal static RulePack Load(MarkdownExample example)
    {
        var result = Read(example);
        Assert.Equal(string.Empty, string.Join('\n', result.Diagnostics));
        return result.Pack!;
    }

    /// <summary>Makes facts of <c>name: value, …</c>, or of <c>findings: …</c>, <c>awards: …</c> or <c>rows: …</c>.</summary>
    internal static FactSheet Facts(string text)
    {
        var isWhole = Array.Exists(["findings:", "awards:", "rows:"], key => text.StartsWith(key, StringComparison.Ordinal));
        return FactSheet.Parse(isWhole ? text : $"facts: {{ {text} }}", "facts.yaml");
    }

    private static string With(string pack, string key)
    {
        var name = key[..(key.IndexOf(':', StringComparison.Ordinal) + 1)];
        var kept = TopLevel(pack).ToList();
        var index = kept.FindIndex(k => k.StartsWith(name, StringComparison.Ordinal));
        if (index < 0)
        {
            // A key that the pack does without stands before the indicators, which are always there.
            index = kept.FindIndex(k => k.StartsWith("indicators:", StringComparison.Ordinal));
            kept.Insert(index, key);
        }

        kept[index] = key;
        return string.Concat(kept);
    }

    // The stretches of a mapping that begin at its keys; each ends with a line feed.
    private static IEnumerable<string> TopLevel(string yaml)
    {
        var stretch = string.Empty;
        foreach (var line in yaml.Split('\n')[..^1])
        {
            if (stretch.Length > 0 && line.Length > 0 && char.IsLetter(line[0]))
            {
                yield return stretch;
                stretch = string.Empty;
            }

            stretch += line + "\n";
        }

        yield return stretch;
    }

    private static string AsItem(string yaml) => "  - " + yaml.TrimEnd('\n').Replace("\n", "\n    ", StringComparison.Ordinal) + "\n";
}
