using System.Collections.Immutable;
using System.Text;
using PerfRules.Packs;
using PerfRules.Phrases;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Import.Export;

/// <summary>Writes a pack as the indicator table that documents print: one row for each leaf, with its sections, points, criterion and, of a sheet, value and score.</summary>
/// <remarks>
/// The criterion is written in canonical phrases, which the import reads back as the same criterion; where no phrase says it, in the words of the document, or else of <c>explain</c>.
/// The same pack and sheet give the same text, byte for byte.
/// </remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class IndicatorTableExport
{
    private static readonly string[] Levels = ["一级指标", "二级指标", "三级指标", "四级指标", "五级指标"];

    /// <summary>Writes the table as CSV (RFC 4180): cells with a comma, a quotation mark or a line break in quotes, lines ended by CR LF.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="sheet">The sheet whose values and scores are put in; null for a table without them.</param>
    /// <returns>The text, without a byte-order mark. A cell that a sheet would take for a formula begins with ', which the import takes away again.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pack"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="sheet"/> is of another pack, or sections are nested deeper than four.</exception>
    public static string ToCsv(RulePack pack, ScoreSheet? sheet = null)
    {
        var text = new StringBuilder();
        foreach (var row in Rows(pack, sheet))
        {
            text.AppendJoin(',', row.Select(c => CsvCell.Write(c))).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>Writes the table as Markdown.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="sheet">The sheet whose values and scores are put in; null for a table without them.</param>
    /// <returns>The text, lines ended by LF.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pack"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="sheet"/> is of another pack, or sections are nested deeper than four.</exception>
    public static string ToMarkdown(RulePack pack, ScoreSheet? sheet = null)
    {
        var rows = Rows(pack, sheet).Select(r => $"| {string.Join(" | ", r.Select(MarkdownCell))} |").ToList();
        rows.Insert(1, "|" + string.Concat(Rows(pack, sheet).First().Select(_ => " --- |")));
        return string.Concat(rows.Select(r => r + "\n"));
    }

    private static IEnumerable<string[]> Rows(RulePack pack, ScoreSheet? sheet)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (sheet is not null && sheet.Pack != pack)
        {
            throw new ArgumentException("The sheet is of another pack.", nameof(sheet));
        }

        ImmutableArray<Indicator> leaves = sheet is null ? [.. pack.Leaves] : [.. sheet.Indicators.Select(i => i.Indicator)];
        var depth = leaves.Select(l => l.Path.Length + 1).DefaultIfEmpty(1).Max();
        if (depth > Levels.Length)
        {
            throw new ArgumentException("Sections are nested deeper than a table has levels.", nameof(pack));
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        AddNames(pack.Indicators, names);
        return WriteRows(leaves, sheet, depth, names);
    }

    private static IEnumerable<string[]> WriteRows(ImmutableArray<Indicator> leaves, ScoreSheet? sheet, int depth, Dictionary<string, string> names)
    {
        var hasTarget = leaves.Any(l => TargetOf(l) is not null);
        string[] beside = [.. hasTarget ? ["指标值"] : Array.Empty<string>(), .. sheet is null ? Array.Empty<string>() : ["完成值", "得分"]];
        yield return [.. Levels[..depth], "分值", "评分标准", .. beside];
        foreach (var leaf in leaves)
        {
            var path = leaf.Path.Select(p => names.GetValueOrDefault(p, p)).Append(leaf.Name).ToList();
            var result = sheet?[leaf.Id];
            yield return
            [
                .. Enumerable.Range(0, depth).Select(i => i < path.Count ? path[i] : string.Empty),
                leaf.FullPoints.ToString(),
                CriterionOf(leaf),
                .. hasTarget ? [TargetOf(leaf) ?? string.Empty] : Array.Empty<string>(),
                .. result is null ? Array.Empty<string>() : [result.MeasureText ?? string.Empty, result.Score?.ToString() ?? string.Empty],
            ];
        }
    }

    private static string CriterionOf(Indicator leaf) =>
        PhraseBook.Write(leaf).Phrase ?? leaf.Wording ?? string.Join('\n', leaf.Describe().Select(d => d.ToString(DisplayLanguage.Chinese)));

    private static string? TargetOf(Indicator leaf) => leaf.Target ?? leaf.Row?.Target;

    private static void AddNames(IEnumerable<Indicator> nodes, Dictionary<string, string> names)
    {
        foreach (var node in nodes.Where(n => n.IsSection))
        {
            names[node.Id] = node.Name;
            AddNames(node.Children, names);
        }
    }

    private static string MarkdownCell(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '|' or '*' or '_' or '<' or '`' or '\\' => result.Append('\\').Append(c),
                '\n' => result.Append("<br>"),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }
}
