using System.Text;

namespace PerfRules.Import.Tables;

/// <summary>A line of a table in Markdown: | 产出指标 | 5 |.</summary>
internal static class PipedRow
{
    internal static bool IsOne(string line) => line.TrimStart().StartsWith('|');

    /// <summary>Returns whether a line only draws the line below the headings.</summary>
    internal static bool IsRuler(string line) => IsOne(line) && line.Contains('-', StringComparison.Ordinal) && line.All(c => c is '|' or '-' or ':' or ' ' or '\t');

    /// <summary>Returns the cells; \| is the sign itself, &lt;br&gt; ends a line.</summary>
    internal static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var text = line.Trim();
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && char.IsAscii(text[i + 1]) && char.IsPunctuation(text[i + 1]) | text[i + 1] is '|' or '<' or '`')
            {
                cell.Append(text[++i]);
            }
            else if (text[i] == '|')
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (BreakAt(text, i) is var length && length > 0)
            {
                cell.Append('\n');
                i += length - 1;
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        if (cell.ToString().Trim().Length > 0)
        {
            cells.Add(cell.ToString());
        }

        return [.. cells];
    }

    private static int BreakAt(string text, int place)
    {
        foreach (var word in (ReadOnlySpan<string>)["<br>", "<br/>", "<br />"])
        {
            if (string.Compare(text, place, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return word.Length;
            }
        }

        return 0;
    }
}
