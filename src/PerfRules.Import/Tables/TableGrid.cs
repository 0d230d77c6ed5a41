using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Texts;

namespace PerfRules.Import.Tables;

/// <summary>Collects cells until the size of their table is known.</summary>
internal sealed class TableGrid(string file, TableLimits limits)
{
    private readonly Dictionary<(int Row, int Column), SourceCell> _cells = [];
    private long _covered;
    private int _rows;
    private int _columns;

    internal bool IsEmpty => _cells.Values.All(c => c.Text.Length == 0);

    /// <summary>Adds a cell where nothing stands yet; empty cells beyond everything else do not make the table larger.</summary>
    internal void Add(SourceCell cell)
    {
        if (cell.Text.Length > limits.MaximumCellLength)
        {
            throw Refuse(ImportTexts.CellTooLong(cell.Place, limits.MaximumCellLength));
        }

        if (cell.Text.Length > 0)
        {
            if (cell.Row >= limits.MaximumRows || cell.Column >= limits.MaximumColumns)
            {
                throw Refuse(ImportTexts.TableTooLarge(cell.Place, limits.MaximumRows, limits.MaximumColumns));
            }

            _rows = Math.Max(_rows, cell.Row + 1);
            _columns = Math.Max(_columns, cell.Column + 1);
        }

        // Cells that cover each other many times over are no table.
        _covered += (long)Math.Min(cell.RowSpan, limits.MaximumRows) * Math.Min(cell.ColumnSpan, limits.MaximumColumns);
        if (_covered > 2L * limits.MaximumRows * limits.MaximumColumns)
        {
            throw Refuse(ImportTexts.TableTooLarge(cell.Place, limits.MaximumRows, limits.MaximumColumns));
        }

        for (var row = cell.Row; row < Math.Min(cell.Row + cell.RowSpan, limits.MaximumRows); row++)
        {
            for (var column = cell.Column; column < Math.Min(cell.Column + cell.ColumnSpan, limits.MaximumColumns); column++)
            {
                _cells.TryAdd((row, column), cell);
            }
        }
    }

    internal SourceTable ToTable(string sheet, LocalizedText name, ImmutableArray<string> above)
    {
        // The rows that a cell covers count only as far as they hold something else or are not the end of it.
        var rows = Math.Max(_rows, _cells.Values.Where(c => c.Text.Length > 0).Select(c => Math.Min(c.Row + c.RowSpan, limits.MaximumRows)).DefaultIfEmpty(0).Max());
        var columns = Math.Max(_columns, _cells.Values.Where(c => c.Text.Length > 0).Select(c => Math.Min(c.Column + c.ColumnSpan, limits.MaximumColumns)).DefaultIfEmpty(0).Max());
        var cells = new SourceCell?[rows, columns];
        foreach (var ((row, column), cell) in _cells.Where(c => c.Key.Row < rows && c.Key.Column < columns))
        {
            cells[row, column] = cell;
        }

        return new SourceTable(sheet, name, above, cells);
    }

    private PerfRulesException Refuse(LocalizedText message) => ImportFault.Of("PR1002", file, message);
}
