using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Import.Headings;
using PerfRules.Import.Tables;

namespace PerfRules.Import.Drafts;

/// <summary>Reads the rows of an indicator table as leaves; a row that is none is said with its cell.</summary>
internal sealed class TableRows
{
    private static readonly string[] Totals = ["合计", "总计", "总分", "总得分", "总分值", "合计得分", "综合得分", "自评总分", "总体得分"];
    private static readonly string[] NoteHeads = ["注", "备注", "说明", "填表说明", "附注"];

    private readonly List<ImportFinding> _findings = [];
    private readonly List<IndicatorRow> _rows = [];
    private SourceCell?[] _levels = [];
    private readonly IndicatorTable _table;
    private readonly ImmutableArray<ColumnHeading> _path;
    private readonly ColumnHeading? _points;

    private TableRows(IndicatorTable table)
    {
        _table = table;
        _path = [.. table.Of(ColumnKind.Level).OrderBy(c => c.Level), .. table.Of(ColumnKind.Name).Take(1)];

        // Points beside the first levels are those of sections; the leaf's stand behind the last of them.
        _points = table.Of(ColumnKind.Points).LastOrDefault(c => !_path.Any(p => p.Column > c.Column)) ?? table.Of(ColumnKind.Points).LastOrDefault();
    }

    /// <summary>Gets the leaves, in the order of the table.</summary>
    internal IReadOnlyList<IndicatorRow> Leaves => _rows;

    /// <summary>Gets what is to be known or filled in, by cell.</summary>
    internal IReadOnlyList<ImportFinding> Findings => _findings;

    /// <summary>Gets the row that adds up: its points and its score; null when there is none.</summary>
    internal (SourceCell? Points, SourceCell? Score)? Total { get; private set; }

    internal static TableRows Read(IEnumerable<IndicatorTable> pages)
    {
        TableRows? rows = null;
        foreach (var page in pages)
        {
            var next = new TableRows(page);
            if (rows is not null)
            {
                next._findings.AddRange(rows._findings);
                next._rows.AddRange(rows._rows);
                next._levels = rows._levels;
                next.Total = rows.Total;
            }
            else
            {
                next.CheckHeadings();
            }

            next.ReadRows();
            rows = next;
        }

        return rows!;
    }

    private void CheckHeadings()
    {
        foreach (var heading in _table.Unknown)
        {
            Note("PR1013", heading, ImportTexts.HeadingUnknown(OneLine(heading.Text)));
        }

        foreach (var kind in (ReadOnlySpan<ColumnKind>)[ColumnKind.Criterion, ColumnKind.Actual, ColumnKind.Score, ColumnKind.Name])
        {
            foreach (var second in _table.Of(kind).Skip(1))
            {
                Open("PR1014", second.Heading, ImportTexts.HeadingTwice(OneLine(second.Heading.Text), _table.Of(kind).First().Heading.Place));
            }
        }

        foreach (var (kind, word) in (ReadOnlySpan<(ColumnKind, string)>)[(ColumnKind.Criterion, "评分标准"), (ColumnKind.Points, "分值")])
        {
            if (!_table.Has(kind))
            {
                Open("PR1015", _table.Columns[0].Heading, ImportTexts.ColumnMissing(word));
            }
        }
    }

    private void ReadRows()
    {
        for (var row = _table.FirstRow; row < _table.EndRow; row++)
        {
            var cells = _table.Row(row).Where(c => c.Row >= _table.FirstRow && c.Text.Length > 0).ToList();
            if (cells.TrueForAll(c => c.Row < row))
            {
                continue;
            }

            var first = cells.First(c => c.Row == row);
            if (cells.Exists(c => c.Row == row && IsTotal(c)))
            {
                Total = (Own(_points, row), Own(_table.Of(ColumnKind.Score).FirstOrDefault(), row));
                ReadBehind(row + 1);
                return;
            }

            if (IsNote(first))
            {
                Note("PR1012", first, ImportTexts.Footnote(string.Join(' ', cells.Where(c => c.Row == row).Select(c => OneLine(c.Text)))));
            }
            else
            {
                ReadRow(row, first, cells);
            }
        }
    }

    // Behind the total stand notes, and whatever else the page holds.
    private void ReadBehind(int start)
    {
        for (var row = start; row < _table.EndRow; row++)
        {
            if (_table.Row(row).Any(c => c.Row == row && c.Text.Length > 0))
            {
                var cells = _table.Row(row).Where(c => c.Row == row && c.Text.Length > 0).ToList();
                Note("PR1012", cells[0], ImportTexts.Footnote(string.Join(' ', cells.Select(c => OneLine(c.Text)))));
            }
        }
    }

    private void ReadRow(int row, SourceCell first, List<SourceCell> cells)
    {
        var (names, own) = ReadNames(row);
        var points = Own(_points, row);
        if (points is null && own is null)
        {
            Continue(row, first, cells);
            return;
        }

        foreach (var cell in cells.Where(c => c.Remark is not null && c.Row == row))
        {
            Note("PR1016", cell, cell.Remark!);
        }

        // A name that stands once for several rows with points of their own names all of them.
        var name = names.Length > 0 ? names[^1] : null;
        var isSound = TryPoints(points, out var full);
        var leaf = new IndicatorRow
        {
            Path = [.. names.Take(names.Length - 1)],
            Name = isSound ? name : null,
            First = first,
            Points = full,
            Targets = [.. _table.Of(ColumnKind.Target).Select(c => Own(c, row)).OfType<SourceCell>()],
            Actual = Own(_table.Of(ColumnKind.Actual).FirstOrDefault(), row),
            Score = Own(_table.Of(ColumnKind.Score).FirstOrDefault(), row),
            Reason = Own(_table.Of(ColumnKind.Reason).FirstOrDefault(), row),
            Beside = [.. _table.Columns.Where(c => c.Kind is ColumnKind.Explanation or ColumnKind.Formula or ColumnKind.Source).Select(c => Own(c, row)).OfType<SourceCell>()],
        };
        if (Own(_table.Of(ColumnKind.Criterion).FirstOrDefault(), row) is { } criterion)
        {
            leaf.Criterion.Add(criterion);
        }

        if (!isSound)
        {
            Open("PR1017", points ?? name ?? first, points is null ? ImportTexts.PointsMissing(name!.Text) : ImportTexts.PointsNotANumber(OneLine(points.Text)));
        }
        else if (name is null)
        {
            Open("PR1018", first, ImportTexts.NameMissing());
        }

        _rows.Add(leaf);
    }

    // The cells that name a row, from the first level; the last of them that stands in this very row, or null.
    private (ImmutableArray<SourceCell> Names, SourceCell? Own) ReadNames(int row)
    {
        var names = new SourceCell?[_path.Length];
        var isNew = false;
        for (var i = 0; i < _path.Length; i++)
        {
            var cell = At(_path[i], row);
            var isOwn = cell is { Text.Length: > 0 } && cell.Row == row && (i == 0 || cell != At(_path[i - 1], row));
            isNew |= isOwn;

            // Where cells are not merged in the file, an empty one goes on with what stands above it, below the same sections.
            names[i] = cell is { Text.Length: > 0 } && (i == 0 || cell != At(_path[i - 1], row)) ? cell : isNew || i >= _levels.Length ? null : _levels[i];
        }

        _levels = names;
        var all = names.OfType<SourceCell>().ToImmutableArray();
        return (all, Array.FindLast(names, n => n is not null) is { } last && last.Row == row ? last : null);
    }

    // Text without name and points: more of the criterion above when the file says so by merging, else nobody knows of what.
    private void Continue(int row, SourceCell first, List<SourceCell> cells)
    {
        var leaf = _rows.Count > 0 ? _rows[^1] : null;
        var isSameLeaf = leaf is not null && _points is not null && At(_points, row) is { Text.Length: > 0 } points && points.Row < row && points.Row >= leaf.First.Row;
        foreach (var cell in cells.Where(c => c.Row == row))
        {
            var column = _table.Columns.FirstOrDefault(c => c.Column >= cell.Column && c.Column < cell.Column + cell.ColumnSpan);
            if (isSameLeaf && column is { Kind: ColumnKind.Criterion })
            {
                leaf!.Criterion.Add(cell);
            }
            else if (column is { Kind: ColumnKind.Criterion or ColumnKind.Points or ColumnKind.Actual or ColumnKind.Target or ColumnKind.Level or ColumnKind.Name or ColumnKind.Score })
            {
                Open("PR1019", cell, ImportTexts.CellOfNoIndicator(OneLine(cell.Text)));
                if (leaf is not null && column.Kind == ColumnKind.Criterion)
                {
                    leaf.IsBroken = true;
                }
            }
            else
            {
                Note("PR1019", cell, ImportTexts.CellOfNoIndicator(OneLine(cell.Text)));
            }
        }
    }

    private SourceCell? At(ColumnHeading? column, int row) => column is null ? null : _table.Source[row, column.Column];

    // What stands in a row for itself, not down from above, nor over from another column.
    private SourceCell? Own(ColumnHeading? column, int row) =>
        At(column, row) is { Text.Length: > 0 } cell && cell.Row == row && !_table.Columns.Any(c => c.Column >= cell.Column && c.Column < column!.Column && c.Column < cell.Column + cell.ColumnSpan)
            ? cell : null;

    /// <summary>Reads points: 6, 6分, 6.0, full width, 6% where weights are written as shares of 100, 10/3.</summary>
    internal static bool TryPoints(SourceCell? cell, out Rational? points)
    {
        points = null;
        if (cell?.Text.Split('/') is [var above, var below] && Rational.TryParse(above, out var numerator) && Rational.TryParse(below, out var denominator) && denominator.Sign > 0)
        {
            points = numerator / denominator;
            return numerator.Sign >= 0;
        }

        if (cell is null || !Quantity.TryParse(cell.Text, out var quantity) || !(quantity.Unit == Unit.None || quantity.Unit == Unit.Percent || quantity.Unit.Symbol == "分"))
        {
            return false;
        }

        points = quantity.Number;
        return quantity.Number >= Rational.Zero;
    }

    /// <summary>Returns whether a cell heads the row that adds up.</summary>
    internal static bool IsTotal(SourceCell cell) => Totals.Contains(HeadingBook.Plain(cell.Text));

    private static bool IsNote(SourceCell cell)
    {
        var text = HeadingBook.Plain(cell.Text);
        return Array.Exists(NoteHeads, h => text == h || cell.Text.StartsWith(h + "：", StringComparison.Ordinal) || cell.Text.StartsWith(h + ":", StringComparison.Ordinal))
            || cell.Text.StartsWith('※') || cell.Text.StartsWith('*');
    }

    /// <summary>Puts a text into one line for a message.</summary>
    internal static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length > 60 ? line[..60] + "…" : line;
    }

    private void Open(string code, SourceCell cell, Texts.LocalizedText message) => _findings.Add(new(code, ImportFindingKind.Open, cell.Place, message));

    private void Note(string code, SourceCell cell, Texts.LocalizedText message) => _findings.Add(new(code, ImportFindingKind.Note, cell.Place, message));
}
