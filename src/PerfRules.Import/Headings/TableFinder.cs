using System.Collections.Immutable;
using PerfRules.Import.Tables;

namespace PerfRules.Import.Headings;

/// <summary>Finds the indicator tables in a table: where a row of known headings stands, on one row or two; one below or beside the other.</summary>
internal static class TableFinder
{
    // Two headings that no other table has together.
    private static readonly ColumnKind[] Indicators = [ColumnKind.Level, ColumnKind.Name];
    private static readonly ColumnKind[] Judged = [ColumnKind.Points, ColumnKind.Criterion, ColumnKind.Score];

    internal static ImmutableArray<IndicatorTable> Find(SourceTable source)
    {
        var found = new List<IndicatorTable>();
        foreach (var (first, end) in Stretches(source))
        {
            var inStretch = new List<IndicatorTable>();
            for (var row = 0; row < source.RowCount; row++)
            {
                if (At(source, row, first, end) is not { } table)
                {
                    continue;
                }

                if (inStretch.Count > 0)
                {
                    inStretch[^1] = inStretch[^1] with { EndRow = row };
                }

                inStretch.Add(table);
                row = table.FirstRow - 1;
            }

            found.AddRange(inStretch);
        }

        return [.. found.OrderBy(t => t.HeaderRow)];
    }

    // Columns between which a whole column is empty, where both sides have indicators and points of their own.
    private static List<(int First, int End)> Stretches(SourceTable source)
    {
        var gaps = Enumerable.Range(0, source.ColumnCount)
            .Where(c => Enumerable.Range(0, source.RowCount).All(r => source[r, c] is not { Text.Length: > 0 } cell || cell.ColumnSpan > 1)).ToList();
        var stretches = new List<(int, int)>();
        var start = 0;
        foreach (var gap in gaps.Append(source.ColumnCount))
        {
            if (gap > start)
            {
                stretches.Add((start, gap));
            }

            start = gap + 1;
        }

        return stretches.Count(s => Enumerable.Range(0, source.RowCount).Any(r => At(source, r, s.Item1, s.Item2) is not null)) > 1 ? stretches : [(0, source.ColumnCount)];
    }

    private static IndicatorTable? At(SourceTable source, int row, int first, int end)
    {
        // A row of figures above repeated headings is no heading with them.
        if (!Enumerable.Range(first, end - first).Any(c => source[row, c] is { } cell && cell.Row == row && HeadingBook.Find(cell.Text, out _) is not null))
        {
            return null;
        }

        var height = row + 1 < source.RowCount && IsSecondRow(source, row + 1, first, end) ? 2 : 1;
        var columns = ImmutableArray.CreateBuilder<ColumnHeading>();
        var unknown = ImmutableArray.CreateBuilder<SourceCell>();
        for (var column = first; column < end; column++)
        {
            // The lower of two headings says which part of the upper one the column is.
            var cells = Enumerable.Range(row, height).Reverse().Select(r => source[r, column]).OfType<SourceCell>().Where(c => c.Text.Length > 0).Distinct().ToList();
            var known = cells.Select(c => (Cell: c, Kind: HeadingBook.Find(c.Text, out var level), Level: level)).FirstOrDefault(c => c.Kind is not null);
            if (known.Kind is { } kind && (known.Cell.ColumnSpan == 1 || known.Cell.Column == column))
            {
                columns.Add(new(column, kind, known.Level, known.Cell));
            }
            else if (known.Kind is null && cells.Count > 0 && cells[0].Column == column)
            {
                unknown.Add(cells[0]);
            }
        }

        // A row of the table itself may hold one word that is a heading elsewhere.
        return columns.Any(c => Indicators.Contains(c.Kind)) && columns.Any(c => Judged.Contains(c.Kind)) && columns.Count > unknown.Count
            ? new(source, row, row + height, source.RowCount, first, end, columns.ToImmutable(), unknown.ToImmutable())
            : null;
    }

    private static bool IsSecondRow(SourceTable source, int row, int first, int end)
    {
        var cells = Enumerable.Range(first, end - first).Select(c => source[row, c]).OfType<SourceCell>().Distinct().Where(c => c.Row == row && c.Text.Length > 0).ToList();
        var known = cells.Count(c => HeadingBook.Find(c.Text, out _) is not null);
        return known > 0 && known * 2 > cells.Count && cells.TrueForAll(c => !c.Text.Any(char.IsAsciiDigit));
    }
}
