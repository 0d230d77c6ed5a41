using System.Globalization;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Texts;

namespace PerfRules.Packs;

/// <summary>Makes next year's pack from this year's: the same rules under another id, with everything marked that has to be held against the new document.</summary>
/// <remarks>The copy is in the canonical layout and keeps all comments. Its version is 1.0.0; where the id names a year (<c>province/2026/name</c>), that becomes the pack's year,
/// also in its title.</remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class PackCopy
{
    /// <summary>The word that every mark begins with: 待复核.</summary>
    public const string Mark = "待复核";

    /// <summary>Copies the text of a pack.</summary>
    /// <param name="text">The text, in YAML.</param>
    /// <param name="file">The name that messages call it by.</param>
    /// <param name="id">The id of the copy.</param>
    /// <param name="language">The language of the marks.</param>
    /// <returns>The text of the copy, or what is wrong with the pack's. Whether the id is one, and the copy loads, is for <see cref="RulePackLoader"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/>, <paramref name="file"/> or <paramref name="id"/> is null.</exception>
    public static DocumentLayoutResult Make(string text, string file, string id, DisplayLanguage language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(id);
        var laidOut = DocumentLayout.Format(text, file);
        if (laidOut.Text is not { } plain)
        {
            return laidOut;
        }

        var tree = LayoutTree.Read(plain, file, new DiagnosticBag())!;
        var year = id.Split('/') is [_, { Length: 4 } word, _] && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? word : null;
        var former = tree.Root.Entries.Find(e => e.Key?.Text == "year")?.Value.Text;
        foreach (var entry in tree.Root.Entries)
        {
            switch (entry.Key?.Text)
            {
                case "pack":
                    Write(entry, id);
                    break;
                case "version":
                    Write(entry, "1.0.0");
                    break;
                case "year" when year is not null:
                    Write(entry, year);
                    break;
                case "title":
                    Write(entry, year is null || former is null ? entry.Value.Text : entry.Value.Text.Replace(former, year, StringComparison.Ordinal));
                    Behind(entry, PackTexts.ReviewThis(Mark), language);
                    break;
                case "valid" or "rounding" or "grades" or "cohort" or "inputs" or "findings" or "measures" or "targetRows" or "remove":
                    Before(entry, PackTexts.ReviewThis(Mark), language);
                    break;
                case "sources" or "overrides":
                    entry.Value.Entries.ForEach(e => Before(e, entry.Key.Text == "sources" ? PackTexts.ReviewSource(Mark) : PackTexts.ReviewLeaf(Mark), language));
                    break;
                case "checks" or "vetoes":
                    entry.Value.Entries.ForEach(e => Before(e, PackTexts.ReviewThis(Mark), language));
                    break;
                case "indicators":
                    MarkLeaves(entry.Value, language);
                    break;
                case "add":
                    entry.Value.Entries.ForEach(e => e.Value.Entries.Where(l => l.Key?.Text == "indicators").ToList().ForEach(l => MarkLeaves(l.Value, language)));
                    break;
                default:
                    break;
            }
        }

        return DocumentLayout.Format(LayoutWriter.Write(tree), file);
    }

    /// <summary>Copies the text of a case or facts file without its figures: they stay as comments, to be replaced by the new ones.</summary>
    /// <param name="text">The text, in YAML.</param>
    /// <param name="file">The name that messages call it by.</param>
    /// <param name="id">The id of the pack that the copy is for.</param>
    /// <param name="language">The language of the marks.</param>
    /// <returns>The text of the copy, which expects an incomplete sheet; null when the case has no facts of its own (a table of variants), or what is wrong with its text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/>, <paramref name="file"/> or <paramref name="id"/> is null.</exception>
    public static DocumentLayoutResult MakeCase(string text, string file, string id, DisplayLanguage language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(id);
        var laidOut = DocumentLayout.Format(text, file);
        if (laidOut.Text is not { } plain)
        {
            return laidOut;
        }

        var blocks = Blocks(plain);
        var figures = blocks.Where(b => b.Key is "facts" or "findings" or "awards" or "shared" or "subjects" or "rows").ToList();
        if (figures.Count == 0)
        {
            return new DocumentLayoutResult(null, []);
        }

        string[] lines =
        [
            .. blocks.Where(b => b.Key is "" or "format" or "case").SelectMany(b => b.Lines),
            "pack: " + id,
            .. blocks.Where(b => b.Key is "subject" or "tags").SelectMany(b => b.Lines),
            "# " + PackTexts.FiguresToFillIn().ToString(language),
            .. figures.SelectMany(b => b.Lines).Select(l => l.Length > 0 ? "# " + l : "#"),
            $"expect: {{ complete: false }} # {PackTexts.ExpectationsToWrite().ToString(language)}",
        ];
        return DocumentLayout.Format(string.Join('\n', lines) + "\n", file);
    }

    // The keys of a laid-out document with their lines, comments in front included; the head of the document has no key.
    private static List<(string Key, List<string> Lines)> Blocks(string text)
    {
        var blocks = new List<(string Key, List<string> Lines)> { (string.Empty, []) };
        var waiting = new List<string>();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                waiting.Add(line);
            }
            else if (line[0] == ' ')
            {
                blocks[^1].Lines.AddRange([.. waiting, line]);
                waiting.Clear();
            }
            else if (blocks.Count == 1)
            {
                blocks[0].Lines.AddRange(waiting.Where(l => l.StartsWith("# yaml-language-server", StringComparison.Ordinal)));
                blocks.Add((line.Split(':')[0], [line]));
                waiting.Clear();
            }
            else
            {
                blocks.Add((line.Split(':')[0], [.. waiting, line]));
                waiting.Clear();
            }
        }

        return blocks;
    }

    private static void MarkLeaves(LayoutNode list, DisplayLanguage language)
    {
        foreach (var item in list.Entries)
        {
            if (item.Value.Entries.Find(e => e.Key?.Text == "children") is { } children)
            {
                MarkLeaves(children.Value, language);
            }
            else
            {
                Before(item, PackTexts.ReviewLeaf(Mark), language);
            }
        }
    }

    private static void Write(LayoutEntry entry, string value) => entry.Value = entry.Value with { Text = value };

    private static void Before(LayoutEntry entry, LocalizedText mark, DisplayLanguage language) => entry.Before.Add("# " + mark.ToString(language));

    private static void Behind(LayoutEntry entry, LocalizedText mark, DisplayLanguage language) => entry.Behind.Add("# " + mark.ToString(language));
}
