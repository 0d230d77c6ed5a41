using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Import.Tables;

namespace PerfRules.Import.Drafts;

/// <summary>Makes the tree of indicators from the rows: sections by their printed names, ids that are unique.</summary>
internal static class DraftTree
{
    internal static List<DraftNode> Build(IReadOnlyList<IndicatorRow> rows, List<ImportFinding> findings)
    {
        var root = new DraftNode(string.Empty);
        foreach (var row in rows)
        {
            var at = root;
            foreach (var cell in row.Path)
            {
                var (printed, told) = Split(cell);

                // Only the last section goes on: the same name further down, below another, is another section.
                if (at.Children.LastOrDefault() is not { Row: null } last || last.Printed != printed)
                {
                    last = new DraftNode(printed) { Told = told };
                    at.Children.Add(last);
                }

                at = last;
            }

            at.Children.Add(new DraftNode(row.Name is null ? string.Empty : Split(row.Name).Printed) { Row = row });
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        NameLeaves(root.Leaves.ToList(), used, findings);
        NameSections(root.Children, used);
        Check(root.Children, findings);
        return root.Children;
    }

    /// <summary>Makes a name of the measure language from an id.</summary>
    internal static string NameOf(string id)
    {
        var name = string.Concat(id.Select(c => char.IsLetterOrDigit(c) || c == '·' ? c : '_')).Trim('_');
        name = name.Length == 0 || char.IsAsciiDigit(name[0]) ? "_" + name : name;
        return ExpressionLexer.IsName(name) ? name : name + "_";
    }

    // 产出指标（50分）, B1项目立项（6）: the points behind a name.
    private static (string Printed, (Rational, SourceCell)? Told) Split(SourceCell cell)
    {
        var text = string.Concat(cell.Text.Where(c => !char.IsWhiteSpace(c)));
        var open = text.LastIndexOfAny(['（', '(']);
        return open > 0 && text[^1] is '）' or ')' && Rational.TryParse(text[(open + 1)..^1].TrimEnd('分'), out var points) ? (text[..open], (points, cell)) : (text, null);
    }

    private static void NameLeaves(List<DraftNode> leaves, HashSet<string> used, List<ImportFinding> findings)
    {
        foreach (var leaf in leaves.Where(l => l.Printed.Length > 0))
        {
            var isTwice = leaves.Count(l => l.Printed == leaf.Printed) > 1;
            leaf.Id = Unique(leaf.Printed, used, isTwice);
            if (isTwice)
            {
                findings.Add(new("PR1020", ImportFindingKind.Note, leaf.Row!.First.Place, ImportTexts.NameTwice(leaf.Printed, leaf.Id)));
            }
        }
    }

    private static void NameSections(IEnumerable<DraftNode> nodes, HashSet<string> used)
    {
        foreach (var node in nodes.Where(n => n.Row is null))
        {
            node.Id = Unique(node.Printed, used, isNumbered: false);
            NameSections(node.Children, used);
        }
    }

    private static string Unique(string printed, HashSet<string> used, bool isNumbered)
    {
        const int LongestId = 90;
        var name = printed.Length > LongestId ? printed[..LongestId] : printed;
        var number = 1;
        for (var id = isNumbered ? $"{name}-1" : name; ; id = $"{name}-{++number}")
        {
            if (used.Add(id))
            {
                return id;
            }
        }
    }

    private static void Check(IEnumerable<DraftNode> nodes, List<ImportFinding> findings)
    {
        foreach (var node in nodes.Where(n => n.Row is null))
        {
            if (node is { Told: var (points, cell), Sum: { } sum } && points != sum)
            {
                findings.Add(new("PR1021", ImportFindingKind.Note, cell.Place, ImportTexts.PointsDiffer(node.Printed, points, sum)));
            }

            Check(node.Children, findings);
        }
    }
}
