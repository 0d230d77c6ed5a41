using System.Globalization;

namespace PerfRules.Import.Export;

/// <summary>A cell of CSV that a sheet takes for what it is: a text that begins like a formula has ' before it.</summary>
internal static class CsvCell
{
    private const string FormulaStarts = "=+-@\t\r＝＋－＠";

    internal static string Write(string text)
    {
        var safe = LooksLikeFormula(text) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>Takes away the sign that <see cref="Write"/> put before a text.</summary>
    internal static string Read(string cell) => cell.Length > 1 && cell[0] == '\'' && LooksLikeFormula(cell[1..]) ? cell[1..] : cell;

    // -12.5 and -3.2% are numbers.
    private static bool LooksLikeFormula(string text) =>
        text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal)
        && !decimal.TryParse(text.TrimEnd('%'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
