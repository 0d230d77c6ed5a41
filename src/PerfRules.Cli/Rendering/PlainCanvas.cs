namespace PerfRules.Cli.Rendering;

/// <summary>Draws plain text for files and pipes: no colour, no lines of a frame, one line for each row, no blanks at line ends.</summary>
internal sealed class PlainCanvas(TextWriter writer) : ICanvas
{
    private const string Between = "  ";

    public void Gap() => writer.WriteLine();

    public void Line(string text, Tone tone = Tone.Normal, string lead = "") => writer.WriteLine((lead + text).TrimEnd(' '));

    public void Table(TextTable table)
    {
        var widths = Enumerable.Range(0, table.Columns.Count).Select(table.WidthOf).ToArray();
        Row(table, widths, [.. table.Columns.Select(c => c.Header)]);
        writer.WriteLine(string.Join(Between, widths.Select((w, i) => new string('-', IsLast(table, i) ? DisplayWidth.Of(table.Columns[i].Header) : w))));
        foreach (var row in table.Rows)
        {
            Row(table, widths, [.. row.Select(c => c.Text)]);
        }
    }

    private static bool IsLast(TextTable table, int column) => column == table.Columns.Count - 1;

    private void Row(TextTable table, int[] widths, string[] cells) =>
        Line(string.Join(Between, cells.Select((text, i) =>
            table.Columns[i].IsNumber ? DisplayWidth.PadLeft(text, widths[i]) : DisplayWidth.PadRight(text, widths[i]))));
}
