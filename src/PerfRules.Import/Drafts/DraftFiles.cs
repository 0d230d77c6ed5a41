using System.Text;
using PerfRules.Facts;
using PerfRules.Import.Headings;
using PerfRules.Import.Tables;
using PerfRules.Texts;

namespace PerfRules.Import.Drafts;

/// <summary>Writes the files of a drafted pack.</summary>
internal sealed class DraftFiles(
    IndicatorTable table, ImportOptions options, List<DraftNode> tree, Dictionary<DraftNode, LeafDraft> leaves, List<ImportFinding> findings)
{
    private const string Open = PackDraft.Marker;
    private const string Source = "指标表";
    private static readonly string[] TitleWords = ["绩效", "评价", "自评", "指标", "评分", "打分"];
    private readonly string? _title = options.Title ?? TitleAbove(table);

    internal string Pack()
    {
        var text = new StringBuilder();
        var depth = string.Concat(Enumerable.Repeat("../", options.PackId.Split('/').Length));
        Line(text, 0, $"# yaml-language-server: $schema={depth}schema/pack.schema.json");
        Line(text, 0, "format: 1");
        Line(text, 0, $"pack: {options.PackId}");
        Line(text, 0, "version: 0.1.0");
        Line(text, 0, $"title: {Or(_title, "PR1030", ImportTexts.TitleUnsaid())}");
        Line(text, 0, $"evaluation: {Or(EvaluationOf(_title), "PR1030", ImportTexts.EvaluationUnsaid())}");
        if (options.PackId.Split('/') is [_, { Length: 4 } year, ..] && year.All(char.IsAsciiDigit))
        {
            Line(text, 0, $"year: {year}");
        }

        Line(text, 0, string.Empty);
        Line(text, 0, "sources:");
        Line(text, 1, $"{Source}: {{ title: {(_title is null ? Open : YamlLine.Quoted(_title))} }}");
        Line(text, 0, string.Empty);
        Line(text, 0, YamlLine.Comment(ImportTexts.RoundingExample().ToString(DisplayLanguage.Chinese)));
        Line(text, 0, $"rounding: {Or(null, "PR1030", ImportTexts.RoundingUnsaid())}");
        WriteNamed(text, "inputs", leaves.Values.SelectMany(l => l.Inputs));
        WriteNamed(text, "findings", leaves.Values.SelectMany(l => l.Kinds).Distinct(StringComparer.Ordinal).Select(k => (k, "{}")));
        Line(text, 0, string.Empty);
        Line(text, 0, "indicators:");
        Write(text, tree, 1, []);
        return text.ToString();
    }

    internal string? Case((SourceCell? Points, SourceCell? Score)? total)
    {
        var scored = tree.SelectMany(n => n.Leaves).Where(l => l.Row!.Score is not null && l.Id.Length > 0).ToList();
        if (scored.Count == 0)
        {
            findings.Add(new("PR1031", ImportFindingKind.Note, null, ImportTexts.NoScores()));
            return null;
        }

        var scores = new List<(DraftNode Leaf, string Score)>();
        foreach (var leaf in scored)
        {
            var isRead = TableRows.TryPoints(leaf.Row!.Score, out var points) && (leaf.Row.Points is null || points <= leaf.Row.Points);
            scores.Add((leaf, isRead ? points!.Value.ToString() : Open));
            if (!isRead)
            {
                findings.Add(new("PR1025", ImportFindingKind.Open, leaf.Row.Score!.Place, ImportTexts.ScoreNotANumber(TableRows.OneLine(leaf.Row.Score.Text), leaf.Row.Points ?? Rational.Zero)));
            }
        }

        var text = new StringBuilder();
        var depth = string.Concat(Enumerable.Repeat("../", options.PackId.Split('/').Length + 1));
        Line(text, 0, $"# yaml-language-server: $schema={depth}schema/case.schema.json");
        Line(text, 0, "format: 1");
        Line(text, 0, "case: published");
        Line(text, 0, $"title: {(_title is null ? Open : YamlLine.Quoted(_title))}");
        Line(text, 0, $"pack: {options.PackId}");
        Line(text, 0, $"subject: {Or(options.Subject, "PR1031", ImportTexts.SubjectUnsaid())}");
        WriteNamed(text, "facts", leaves.Values.SelectMany(l => l.Facts), separate: false);
        if (leaves.Values.Any(l => l.Kinds.Length > 0))
        {
            Line(text, 0, YamlLine.Comment(ImportTexts.FindingsExample().ToString(DisplayLanguage.Chinese)));
            Line(text, 0, $"findings: {Or(null, "PR1031", ImportTexts.FindingsUnsaid())}");
        }

        WriteScores(text, scores, TotalOf(scores, total));
        return text.ToString();
    }

    private string TotalOf(List<(DraftNode Leaf, string Score)> scores, (SourceCell? Points, SourceCell? Score)? total)
    {
        var sum = scores.Aggregate(Rational.Zero, (s, l) => s + (Rational.TryParse(l.Score, out var points) ? points : Rational.Zero));
        var isWhole = scores.TrueForAll(s => s.Score != Open) && scores.Count == leaves.Count;
        if (total?.Score is { } printed && TableRows.TryPoints(printed, out var told))
        {
            if (isWhole && told != sum)
            {
                findings.Add(new("PR1026", ImportFindingKind.Note, printed.Place, ImportTexts.TotalDiffers(told!.Value, sum)));
            }

            return told!.Value.ToString();
        }

        return isWhole ? sum.ToString() : Or(null, "PR1031", ImportTexts.TotalUnsaid());
    }

    private void WriteScores(StringBuilder text, List<(DraftNode Leaf, string Score)> scores, string total)
    {
        Line(text, 0, "expect:");
        Line(text, 1, $"total: {total}");
        Line(text, 1, "indicators:");
        foreach (var (leaf, score) in scores)
        {
            Line(text, 2, $"{YamlLine.Text(leaf.Id)}: {score}");
        }

        Line(text, 0, "published:");
        Line(text, 1, $"report: {(_title is null ? Open : YamlLine.Quoted(_title))}");
        Line(text, 1, "scores:");
        Line(text, 2, $"total: {total}");
        Line(text, 2, "indicators:");
        foreach (var (leaf, score) in scores)
        {
            // Without a unit of its own the printed value cannot be held against the measure.
            var fact = leaves[leaf].Facts is [var (_, value)] && value.StartsWith('"') && Quantity.TryParse(leaf.Row!.Actual?.Text, out var printed) && printed.Unit != Unit.None
                ? $", measure: {value}" : string.Empty;
            var reason = leaf.Row!.Reason is { } why && score != leaf.Row.Points?.ToString() ? $", reason: {YamlLine.Quoted(why.Text)}" : string.Empty;
            Line(text, 3, $"{YamlLine.Text(leaf.Id)}: {{ score: {score}, full: {leaf.Row!.Points}{fact}{reason}, at: {YamlLine.Quoted(leaf.Row.Score!.Place.ToString(DisplayLanguage.Chinese))} }}");
        }
    }

    private void Write(StringBuilder text, IEnumerable<DraftNode> nodes, int depth, string[] path)
    {
        foreach (var node in nodes)
        {
            if (node.Row is null)
            {
                Line(text, depth, $"- section: {YamlLine.Text(node.Id)}");
                Name(text, depth, node);
                Line(text, depth + 1, $"points: {node.Sum?.ToString() ?? Open}");
                Line(text, depth + 1, "children:");
                Write(text, node.Children, depth + 2, [.. path, node.Printed]);
            }
            else
            {
                WriteLeaf(text, node, depth, path);
            }
        }
    }

    private void WriteLeaf(StringBuilder text, DraftNode leaf, int depth, string[] path)
    {
        var row = leaf.Row!;
        Line(text, depth, leaf.Id.Length > 0 ? $"- id: {YamlLine.Text(leaf.Id)}" : $"- id: {Open} {YamlLine.Comment(row.First.Place.ToString(DisplayLanguage.Chinese) + " " + row.First.Text)}");
        Name(text, depth, leaf);
        Line(text, depth + 1, $"points: {row.Points?.ToString() ?? Open}");
        var beside = row.Targets.SkipLast(1).Concat(row.Beside).ToList();
        if (beside.Count > 0)
        {
            Line(text, depth + 1, YamlLine.Comment(string.Join(" | ", beside.Select(c => c.Text))));
        }

        var clause = leaf.Printed.Length > 0 ? $", clause: {YamlLine.Text(leaf.Printed)}" : string.Empty;
        Line(text, depth + 1, $"source: {{ ref: {Source}{(path.Length > 0 ? $", table: {YamlLine.Text(string.Join('/', path))}" : string.Empty)}{clause} }}");
        foreach (var line in leaves[leaf].Lines)
        {
            Line(text, depth + 1, line);
        }
    }

    private static void Name(StringBuilder text, int depth, DraftNode node)
    {
        if (node.Id != node.Printed && node.Printed.Length > 0)
        {
            Line(text, depth + 1, $"name: {YamlLine.Text(node.Printed)}");
        }
    }

    private static void WriteNamed(StringBuilder text, string key, IEnumerable<(string Name, string Value)> values, bool separate = true)
    {
        var all = values.ToList();
        if (all.Count == 0)
        {
            return;
        }

        if (separate)
        {
            Line(text, 0, string.Empty);
        }

        Line(text, 0, key + ":");
        foreach (var (name, value) in all)
        {
            Line(text, 1, $"{YamlLine.Text(name)}: {value}");
        }
    }

    private string Or(string? value, string code, LocalizedText message)
    {
        if (value is not null)
        {
            return YamlLine.Text(value);
        }

        findings.Add(new(code, ImportFindingKind.Open, null, message));
        return Open;
    }

    // The line above the table that speaks of an evaluation; the longest says most.
    private static string? TitleAbove(IndicatorTable table)
    {
        var rows = Enumerable.Range(0, table.HeaderRow).Select(r => table.Row(r).Where(c => c.Row == r && c.Text.Length > 0).ToList()).Where(r => r.Count == 1).Select(r => r[0].Text);
        return table.Source.Above.Concat(rows).SelectMany(t => t.Split('\n')).Select(l => l.Trim())
            .Where(l => l.Length is > 4 and < 80 && Array.Exists(TitleWords, w => l.Contains(w, StringComparison.Ordinal)))
            .MaxBy(l => l.Length);
    }

    private static string? EvaluationOf(string? title) =>
        title is null ? null
        : title.Contains("自评", StringComparison.Ordinal) ? "单位自评"
        : title.Contains("部门评价", StringComparison.Ordinal) ? "部门评价"
        : title.Contains("财政", StringComparison.Ordinal) && title.Contains("评价", StringComparison.Ordinal) ? "财政评价"
        : title.Contains("监控", StringComparison.Ordinal) ? "绩效监控" : null;

    private static void Line(StringBuilder text, int depth, string line) => text.Append(' ', line.Length == 0 ? 0 : depth * 2).Append(line).Append('\n');
}
