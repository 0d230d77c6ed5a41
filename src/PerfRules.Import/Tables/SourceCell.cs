using PerfRules.Texts;

namespace PerfRules.Import.Tables;

/// <summary>Represents a cell of a table as it was found in a document; a merged one stands at all its places.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class SourceCell
{
    internal SourceCell(string text, LocalizedText place, int row, int column, int rowSpan, int columnSpan)
    {
        Text = text;
        Place = place;
        Row = row;
        Column = column;
        RowSpan = rowSpan;
        ColumnSpan = columnSpan;
    }

    /// <summary>Gets the text as the document shows it, lines separated by LF, without blanks at either end.</summary>
    /// <value>Never null; may be empty.</value>
    public string Text { get; }

    /// <summary>Gets where the cell stands, in the words of its document: <c>B7</c>, 第3行第2列.</summary>
    public LocalizedText Place { get; }

    /// <summary>Gets the index of its first row in the table, from 0.</summary>
    public int Row { get; }

    /// <summary>Gets the index of its first column in the table, from 0.</summary>
    public int Column { get; }

    /// <summary>Gets how many rows it covers, at least 1.</summary>
    public int RowSpan { get; }

    /// <summary>Gets how many columns it covers, at least 1.</summary>
    public int ColumnSpan { get; }

    /// <summary>Gets what the text alone does not tell, such as that the cell holds more digits than it shows.</summary>
    /// <value>Null when there is nothing to tell.</value>
    public LocalizedText? Remark { get; internal init; }

    /// <summary>Gets a value indicating whether the text cannot be relied on: an error value, an equation that no line of text holds.</summary>
    public bool IsUnreadable { get; internal init; }

    /// <summary>Returns the text.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
