using System.Globalization;

namespace PerfRules.Import.Office;

/// <summary>The names of cells in a sheet: B7 is column 1 of row 6.</summary>
internal static class CellName
{
    private const int Letters = 26;
    private const int LongestColumn = 3;
    private const int LongestRow = 7;

    internal static string Of(int row, int column)
    {
        var letters = string.Empty;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / Letters)
        {
            letters = (char)('A' + ((rest - 1) % Letters)) + letters;
        }

        return letters + (row + 1).ToString(CultureInfo.InvariantCulture);
    }

    internal static bool TryParse(string? name, out (int Row, int Column) cell)
    {
        cell = default;
        var text = (name ?? string.Empty).Replace("$", string.Empty, StringComparison.Ordinal);
        var letters = text.TakeWhile(char.IsAsciiLetterUpper).Count();
        if (letters is 0 or > LongestColumn || text.Length - letters is 0 or > LongestRow
            || !int.TryParse(text.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row) || row == 0)
        {
            return false;
        }

        cell = (row - 1, text[..letters].Aggregate(0, (sum, c) => (sum * Letters) + c - 'A' + 1) - 1);
        return true;
    }

    /// <summary>Reads A1:B3; false for anything else, and for a range that ends before it begins.</summary>
    internal static bool TryParseRange(string? range, out (int Row, int Column) first, out (int Row, int Column) last)
    {
        var ends = (range ?? string.Empty).Split(':');
        last = default;
        return TryParse(ends[0], out first) && ends.Length == 2 && TryParse(ends[1], out last) && last.Row >= first.Row && last.Column >= first.Column;
    }
}
