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

        // A lead of blanks is an indent; any other one is a label or a mark and belongs to the text.
        var label = lead.Trim();
        var written = Escape(label.Length > 0 && text.Length > 0 ? $"{label} {text}" : label + text);
        if (tone == Tone.Strong && lead.Length == 0)
        {
            writer.WriteLine(_isTop ? $"# {written}" : $"## {written}");
            _isTop = false;
        }
        else
        {
            writer.WriteLine((label.Length, lead.Length) switch
            {
                (0, 0 or 1) => written,
                (0, >= 4) => "  " + written,
                _ => "- " + written,
            });
        }

        writer.WriteLine();
    }

    public void Table(TextTable table)
    {
        Row([.. table.Columns.Select(c => Escape(c.Header))]);
        writer.WriteLine("|" + string.Concat(table.Columns.Select(c => c.IsNumber ? " ---: |" : " --- |")));
        foreach (var row in table.Rows)
        {
            Row([.. row.Select(c => Cell(c.Text, c.Tone == Tone.Strong ? "**" : string.Empty))]);
        }

        writer.WriteLine();
    }

    // The blanks that indent a tree become wide ones, which Markdown does not swallow.
    private static string Cell(string text, string mark)
    {
        var depth = text.Length - text.TrimStart(' ').Length;
        var rest = Escape(text.TrimStart(' '));
        return new string('\u2003', depth / 2) + (rest.Length > 0 ? mark + rest + mark : string.Empty);
    }

    private void Row(string[] cells) => writer.WriteLine("| " + string.Join(" | ", cells) + " |");

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
