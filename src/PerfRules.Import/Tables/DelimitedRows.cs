using System.Text;

namespace PerfRules.Import.Tables;

/// <summary>Splits a text into rows of cells at tabs or commas; a cell in quotes may hold separators, quotes (twice) and line breaks.</summary>
internal static class DelimitedRows
{
    internal static IReadOnlyList<TextRow> Read(string[] lines, char separator, string name)
    {
        var rows = new List<TextRow>();
        for (var line = 0; line < lines.Length; line++)
        {
            var first = line;
            var cells = new List<string>();
            var place = 0;
            bool isMore;
            do
            {
                cells.Add(Quoted(lines, ref line, ref place, separator, name) ?? Bare(lines[line], ref place, separator));
                isMore = place < lines[line].Length;
                place++;
            }
            while (isMore);

            rows.Add(new TextRow(first + 1, [.. cells]));
        }

        return rows;
    }

    private static string Bare(string line, ref int place, char separator)
    {
        var end = line.IndexOf(separator, place);
        end = end < 0 ? line.Length : end;
        var cell = line[place..end];
        place = end;
        return cell;
    }

    // A quote that nothing closes before a separator or the end of a line is a sign like any other in text that was pasted, and a fault in CSV.
    private static string? Quoted(string[] lines, ref int line, ref int place, char separator, string name)
    {
        if (place >= lines[line].Length || lines[line][place] != '"')
        {
            return null;
        }

        var cell = new StringBuilder();
        for (var (l, p) = (line, place + 1); l < lines.Length; l++, p = 0)
        {
            for (; p < lines[l].Length; p++)
            {
                if (lines[l][p] != '"')
                {
                    cell.Append(lines[l][p]);
                }
                else if (p + 1 < lines[l].Length && lines[l][p + 1] == '"')
                {
                    cell.Append('"');
                    p++;
                }
                else if (p + 1 == lines[l].Length || lines[l][p + 1] == separator)
                {
                    (line, place) = (l, p + 1);
                    return cell.ToString();
                }
                else
                {
                    return Unclosed(line, place, separator, name);
                }
            }

            cell.Append('\n');
        }

        return Unclosed(line, place, separator, name);
    }

    private static string? Unclosed(int line, int place, char separator, string name) =>
        separator == ',' ? throw ImportFault.Of("PR1001", name, ImportTexts.QuoteNotClosed(line + 1, place + 1)) : null;
}
