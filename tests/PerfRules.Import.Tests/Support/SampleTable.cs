namespace PerfRules.Import.Tests.Support;

/// <summary>A table to be written in any of the formats: its cells, with what they cover.</summary>
/// <remarks>Written as text, one line for each row, cells between |; ^ goes on with the cell above, &lt; with the one on the left, ¶ ends a line within a cell.</remarks>
internal sealed class SampleTable
{
    private readonly string[][] _cells;

    private SampleTable(string[][] cells) => _cells = cells;

    internal int Rows => _cells.Length;

    internal int Columns => _cells.Max(r => r.Length);

    internal static SampleTable Parse(string text) =>
        new([.. text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Split('|').Select(c => c.Trim()).ToArray())]);

    /// <summary>Returns the text of a place, with line ends; what a merged cell covers is empty.</summary>
    internal string Text(int row, int column) =>
        Is(row, column, "^") || Is(row, column, "<") || column >= _cells[row].Length ? string.Empty : _cells[row][column].Replace('¶', '\n');

    internal bool IsBelow(int row, int column) => Is(row, column, "^");

    internal bool IsBeside(int row, int column) => Is(row, column, "<");

    internal bool Has(int row, int column) => column < _cells[row].Length;

    /// <summary>Returns how many rows and columns a cell covers.</summary>
    internal (int Rows, int Columns) Span(int row, int column)
    {
        var (rows, columns) = (1, 1);
        while (Is(row + rows, column, "^"))
        {
            rows++;
        }

        while (Is(row, column + columns, "<"))
        {
            columns++;
        }

        return (rows, columns);
    }

    internal SampleTable With(string old, string replacement)
    {
        Assert.Contains(_cells, r => r.Any(c => c.Contains(old, StringComparison.Ordinal)));
        return new([.. _cells.Select(r => r.Select(c => c.Replace(old, replacement, StringComparison.Ordinal)).ToArray())]);
    }

    /// <summary>Writes the text as a sheet puts it on the clipboard: tabs, and quotes where a cell has more than one line.</summary>
    internal string ToTabs() => Lines('\t', c => c.Contains('\n', StringComparison.Ordinal) ? Quoted(c) : c);

    internal string ToCsv() => Lines(',', c => c.AsSpan().IndexOfAny(",\"\n") >= 0 ? Quoted(c) : c);

    internal string ToPipes()
    {
        var lines = Enumerable.Range(0, Rows)
            .Select(r => "| " + string.Join(" | ", Enumerable.Range(0, _cells[r].Length).Select(c => Text(r, c).Replace("\n", "<br>", StringComparison.Ordinal))) + " |").ToList();
        lines.Insert(1, "|" + string.Concat(Enumerable.Repeat(" --- |", Columns)));
        return string.Join('\n', lines);
    }

    private string Lines(char separator, Func<string, string> write) =>
        string.Join('\n', Enumerable.Range(0, Rows).Select(r => string.Join(separator, Enumerable.Range(0, _cells[r].Length).Select(c => write(Text(r, c))))));

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private bool Is(int row, int column, string sign) => row < _cells.Length && column < _cells[row].Length && _cells[row][column] == sign;
}
