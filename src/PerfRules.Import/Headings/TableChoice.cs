using System.Collections.Immutable;
using PerfRules.Import.Drafts;
using PerfRules.Import.Tables;

namespace PerfRules.Import.Headings;

/// <summary>Chooses the indicator table that is meant; several without a choice are an error that lists them.</summary>
internal static class TableChoice
{
    /// <summary>Returns the stretches of the chosen table, which may go on below a repeated heading.</summary>
    internal static ImmutableArray<IndicatorTable> Choose(SourceDocument document, ImportOptions options)
    {
        var sources = document.Tables.Where(t => options.Sheet is null || t.Sheet == options.Sheet).ToList();
        if (sources.Count == 0 && options.Sheet is not null)
        {
            throw ImportFault.Of("PR1006", document.Name, ImportTexts.NoSuchSheet(options.Sheet), ImportTexts.SheetsAre(document.Tables.Select(t => t.Sheet)));
        }

        var found = sources.SelectMany(s => Join(TableFinder.Find(s))).ToList();
        if (found.Count == 0)
        {
            throw ImportFault.Of("PR1004", document.Name, ImportTexts.NoHeadings(), ImportTexts.HeadingsAre());
        }

        if (options.Table is { } number)
        {
            return number >= 1 && number <= found.Count ? found[number - 1] : throw ImportFault.Of("PR1006", document.Name, ImportTexts.NoSuchTable(number), List(found));
        }

        return found.Count == 1 ? found[0] : throw ImportFault.Of("PR1005", document.Name, ImportTexts.SeveralTables(found.Count), List(found));
    }

    private static Texts.LocalizedText List(List<ImmutableArray<IndicatorTable>> found) =>
        ImportTexts.TablesAre(found.Select((t, i) => ImportTexts.TableAt(i + 1, t[0].Source.Name, t[0].Columns[0].Heading.Place)));

    // A table goes on where its headings are repeated right below its rows; behind a total or a title of its own another one begins.
    private static List<ImmutableArray<IndicatorTable>> Join(ImmutableArray<IndicatorTable> stretches)
    {
        var tables = new List<ImmutableArray<IndicatorTable>>();
        foreach (var stretch in stretches)
        {
            var end = stretch.EndRow;
            while (end > stretch.FirstRow && end < stretch.Source.RowCount && IsTitle(stretch, end - 1))
            {
                end--;
            }

            var trimmed = stretch with { EndRow = end };
            if (tables.Count > 0 && tables[^1][^1] is var before && before.EndRow == stretch.HeaderRow && before.HasHeadingsOf(stretch) && !HasTotal(before))
            {
                tables[^1] = tables[^1].Add(trimmed);
            }
            else
            {
                tables.Add([trimmed]);
            }
        }

        return tables;
    }

    private static bool IsTitle(IndicatorTable table, int row) => table.Row(row).Count(c => c.Row == row && c.Text.Length > 0) <= 1;

    private static bool HasTotal(IndicatorTable table) =>
        Enumerable.Range(table.FirstRow, table.EndRow - table.FirstRow).Any(r => table.Row(r).Any(c => c.Row == r && TableRows.IsTotal(c)));
}
