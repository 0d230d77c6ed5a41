using System.Collections.Immutable;
using PerfRules.Texts;

namespace PerfRules.Import.Tables;

/// <summary>Represents the cells of a sheet, of a table in a text document, or of a pasted text.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class SourceTable
{
    private readonly SourceCell?[,] _cells;

    internal SourceTable(string sheet, LocalizedText name, ImmutableArray<string> above, SourceCell?[,] cells)
    {
        Sheet = sheet;
        Name = name;
        Above = above;
        _cells = cells;
    }

    /// <summary>Gets the name of the sheet that the table is; empty where there are no sheets.</summary>
    public string Sheet { get; }

    /// <summary>Gets what people call the table: the sheet's name, 表1.</summary>
    public LocalizedText Name { get; }

    /// <summary>Gets the last lines of text that stand before the table, in their order; may be empty.</summary>
    public ImmutableArray<string> Above { get; }

    /// <summary>Gets the number of rows, at least 0.</summary>
    public int RowCount => _cells.GetLength(0);

    /// <summary>Gets the number of columns, at least 0.</summary>
    public int ColumnCount => _cells.GetLength(1);

    /// <summary>Gets the cell at a place; a merged cell is the same object at each of its places.</summary>
    /// <param name="row">The row's index, from 0.</param>
    /// <param name="column">The column's index, from 0.</param>
    /// <returns>The cell; null where the row has no such cell.</returns>
    /// <exception cref="IndexOutOfRangeException">The place is outside the table.</exception>
    public SourceCell? this[int row, int column] => _cells[row, column];

    /// <summary>Returns the different cells of a row, from left to right.</summary>
    internal IEnumerable<SourceCell> Row(int row) =>
        Enumerable.Range(0, ColumnCount).Select(c => _cells[row, c]).OfType<SourceCell>().Distinct();
}
