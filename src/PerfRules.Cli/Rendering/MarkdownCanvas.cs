using System.Text;

namespace PerfRules.Cli.Rendering;

/// <summary>Draws Markdown: strong lines are headings, tables are tables, other lines paragraphs or items of a list.</summary>
internal sealed class MarkdownCanvas(TextWriter writer) : ICanvas
{
    private bool _isTop = true;

    public void Gap()
    {
        // Every block brings its own blank line.
    }

    public void Line(string text, Tone tone = Tone.Normal, string lead = "")
    {
        if (text.Length == 0 && lead.Trim().Length == 0)
        {
            return;
        }

        var written = Escape(lead.Trim() + (lead.Trim().Length > 0 && text.Length > 0 ? " " : string.Empty) + text);
        if (tone == Tone.Strong && lead.Length == 0)
        {
            writer.WriteLine(_isTop ? $"# {written}" : $"## {written}");
            _isTop = false;
        }
        else if (lead.Length >= 4)
        {
            writer.WriteLine($"  {written}");
        }
        else
        {
            writer.WriteLine(lead.Length >= 2 ? $"- {written}" : written);
        }

        writer.WriteLine();
    }

    public void Table(TextTable table)
    {
        Row([.. table.Columns.Select(c => c.Header)]);
        writer.WriteLine("|" + string.Concat(table.Columns.Select(c => c.IsNumber ? " ---: |" : " --- |")));
        foreach (var row in table.Rows)
        {
            Row([.. row.Select(c => c.Tone == Tone.Strong && c.Text.Trim().Length > 0 ? (c.Text, true) : (c.Text, false)).Select(c => c.Item2 ? Indent(c.Text, "**") : Indent(c.Text, string.Empty))], escaped: true);
        }

        writer.WriteLine();
    }

    // The blanks that indent a tree are kept as figure spaces, which Markdown does not swallow.
    private static string Indent(string text, string mark)
    {
        var depth = text.Length - text.TrimStart(' ').Length;
        var rest = Escape(text.TrimStart(' '));
        return new string('\u2003', depth / 2) + (rest.Length > 0 ? mark + rest + mark : string.Empty);
    }

    private void Row(string[] cells, bool escaped = false) => writer.WriteLine("| " + string.Join(" | ", cells.Select(c => escaped ? c : Escape(c))) + " |");

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '|' or '*' or '_' or '<' or '`' or '\\' => result.Append('\\').Append(c),
                '\n' => result.Append(' '),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }
}
