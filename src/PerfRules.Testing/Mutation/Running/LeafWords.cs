using System.Collections.Immutable;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>The whole rule of a leaf in words, line by line.</summary>
internal sealed class LeafWords
{
    private readonly ImmutableArray<LocalizedText> _lines;

    private LeafWords(ImmutableArray<LocalizedText> lines)
    {
        _lines = lines;
        Key = string.Join('\n', lines);
    }

    /// <summary>Gets what tells one rule from another.</summary>
    internal string Key { get; }

    internal static LeafWords Of(Indicator leaf) => new([.. leaf.Describe(), .. leaf.DescribeSpecialCases()]);

    /// <summary>Returns the lines in which another rule differs, as they are here and as they are there.</summary>
    internal (LocalizedText Before, LocalizedText After) Difference(LeafWords other)
    {
        var (here, there) = (_lines.Select(Shown).ToList(), other._lines.Select(Shown).ToList());
        var first = here.Zip(there).TakeWhile(p => Same(p.First, p.Second)).Count();
        var last = here.Skip(first).Reverse().Zip(there.Skip(first).Reverse()).TakeWhile(p => Same(p.First, p.Second)).Count();
        here = here[first..^last];
        there = there[first..^last];
        if (here.Count == there.Count)
        {
            var differing = here.Zip(there).Where(p => !Same(p.First, p.Second)).ToList();
            (here, there) = ([.. differing.Select(p => p.First)], [.. differing.Select(p => p.Second)]);
        }

        return (Join(here), Join(there));
    }

    private static LocalizedText Join(List<LocalizedText> lines) => lines.Count == 0 ? MutationTexts.Nothing() : LocalizedText.Join("；", "; ", lines);

    // Lines of a part begin with blanks.
    private static LocalizedText Shown(LocalizedText line) =>
        LocalizedText.PerLanguage(language => line.ToString(language).Trim());

    private static bool Same(LocalizedText left, LocalizedText right) => left.ToString() == right.ToString();
}
