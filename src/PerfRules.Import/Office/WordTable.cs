using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Import.Tables;
using PerfRules.Texts;

namespace PerfRules.Import.Office;

/// <summary>Puts the rows of a table of a docx file onto a grid.</summary>
internal sealed class WordTable(string file, TableLimits limits, int number)
{
    private readonly List<Cell> _cells = [];
    private readonly Dictionary<int, Cell> _open = [];
    private int _row = -1;
    private int _column;
    private Cell? _current;
    private bool _isNested;
    private bool _isEquation;

    // A cell while rows may still be added to it.
    private sealed record Cell(int Row, int Column)
    {
        internal int Columns { get; set; } = 1;

        internal int Rows { get; set; } = 1;

        internal string Text { get; set; } = string.Empty;

        internal LocalizedText? Remark { get; set; }

        internal bool IsUnreadable { get; set; }

        internal bool IsContinued { get; set; }

        internal bool Begins { get; set; }
    }

    /// <summary>Gets the footnotes that the cell points to.</summary>
    internal List<string> Footnotes { get; } = [];

    internal void BeginRow() => (_row, _column) = (_row + 1, 0);

    internal void BeginCell()
    {
        _current = new Cell(_row, _column);
        (_isNested, _isEquation) = (false, false);
        Footnotes.Clear();
        if (_row >= limits.MaximumRows || _column >= limits.MaximumColumns)
        {
            throw ImportFault.Of("PR1002", file, ImportTexts.TableTooLarge(WordDocument.Place(number, _row + 1, _column + 1), limits.MaximumRows, limits.MaximumColumns));
        }
    }

    internal void MarkNested() => _isNested = true;

    internal void MarkEquation() => _isEquation = _current is not null;

    internal void Set(string property, string value)
    {
        var count = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? Math.Min(n, limits.MaximumColumns) : 1;
        switch (property)
        {
            case "gridBefore":
                _column += count;
                break;
            case "gridSpan" when _current is not null:
                _current.Columns = Math.Max(count, 1);
                break;
            case "vMerge" when _current is not null:
                _current.IsContinued = value != "restart";
                _current.Begins = value == "restart";
                break;
            case "hMerge" when _current is not null && value != "restart" && _cells.LastOrDefault(c => c.Row == _row) is { } left:
                left.Columns++;
                _current.IsContinued = true;
                _current.Columns = 0;
                break;
        }
    }

    internal void EndCell(string text)
    {
        var cell = _current!;
        _current = null;
        var width = Math.Max(cell.Columns, 1);
        if (cell.Columns > 0 && cell.IsContinued && _open.TryGetValue(cell.Column, out var above))
        {
            // What stands in a continued cell is not shown.
            above.Rows = _row - above.Row + 1;
        }
        else if (cell.Columns > 0)
        {
            cell.Text = text;
            cell.Remark = _isEquation ? ImportTexts.HasEquation() : _isNested ? ImportTexts.HasTable() : null;
            cell.IsUnreadable = _isEquation || _isNested;
            _cells.Add(cell);
            if (cell.Begins)
            {
                _open[cell.Column] = cell;
            }
            else
            {
                _open.Remove(cell.Column);
            }
        }

        _notes.AddRange(Footnotes.Select(n => (cell.Row, cell.Column, n)));
        _column += width;
    }

    internal void EndRow(ImmutableArray<ImportFinding>.Builder findings)
    {
        foreach (var (row, column, note) in _notes)
        {
            findings.Add(new("PR1012", ImportFindingKind.Note, WordDocument.Place(number, row + 1, column + 1), ImportTexts.Footnote(note)));
        }

        _notes.Clear();
    }

    internal SourceTable ToTable(ImmutableArray<string> above)
    {
        var grid = new TableGrid(file, limits);
        foreach (var cell in _cells)
        {
            grid.Add(new SourceCell(cell.Text, WordDocument.Place(number, cell.Row + 1, cell.Column + 1), cell.Row, cell.Column, cell.Rows, cell.Columns)
            {
                Remark = cell.Remark,
                IsUnreadable = cell.IsUnreadable,
            });
        }

        return grid.ToTable(string.Empty, ImportTexts.TableOfDocument(number), above);
    }

    private readonly List<(int Row, int Column, string Note)> _notes = [];
}
