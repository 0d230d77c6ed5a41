using System.Collections.Immutable;
using PerfRules.Import.Export;

namespace PerfRules.Import.Tables;

/// <summary>Reads a text as tables: tab-separated as Word and Excel copy it, CSV, or lines with | as in Markdown.</summary>
internal static class TextTables
{
    private const int LinesAbove = 10;

    internal static SourceDocument Read(string text, string name, TableLimits limits, ImmutableArray<ImportFinding> notes)
    {
        if (text.Length > limits.MaximumFileBytes)
        {
            throw ImportFault.Of("PR1002", name, ImportTexts.FileTooLarge(limits.MaximumFileBytes));
        }

        if (LooksLikeMarkup(text))
        {
            throw ImportFault.Of("PR1001", name, ImportTexts.IsMarkup(), ImportTexts.CopyTable());
        }

        var lines = text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        var isPiped = lines.Count(l => PipedRow.IsOne(l)) > 1;
        var separator = isPiped ? '|' : text.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        var rows = isPiped ? [.. Piped(lines)] : DelimitedRows.Read(lines, separator, name);
        if (!rows.Any(r => r.Cells.Length > 1))
        {
            throw ImportFault.Of("PR1001", name, ImportTexts.NoSeparator(), ImportTexts.SeparatorHint());
        }

        var grid = new TableGrid(name, limits);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Cells.Length; column++)
            {
                grid.Add(new SourceCell(CsvCell.Read(rows[row].Cells[column].Trim()), ImportTexts.LineAndColumn(rows[row].Line, column + 1), row, column, 1, 1));
            }
        }

        var above = rows.TakeWhile(r => r.Cells.Count(c => c.Trim().Length > 0) <= 1).SelectMany(r => r.Cells).Select(c => c.Trim()).Where(c => c.Length > 0);
        return new SourceDocument(name, [grid.ToTable(string.Empty, ImportTexts.PastedText(), [.. above.TakeLast(LinesAbove)])], notes);
    }

    // What a page or an XML file begins with; a table of text may well hold < somewhere.
    private static bool LooksLikeMarkup(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        return start.StartsWith("<!", StringComparison.Ordinal) || start.StartsWith("<?xml", StringComparison.Ordinal)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<table", StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<TextRow> Piped(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!PipedRow.IsRuler(lines[i]))
            {
                yield return new TextRow(i + 1, PipedRow.IsOne(lines[i]) ? PipedRow.Cells(lines[i]) : [lines[i]]);
            }
        }
    }
}

/// <summary>A row of a text.</summary>
/// <param name="Line">The line that it begins on, from 1.</param>
/// <param name="Cells">Its cells as they were written, without quotes.</param>
internal sealed record TextRow(int Line, string[] Cells);
