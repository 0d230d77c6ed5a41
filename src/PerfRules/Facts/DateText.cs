using System.Globalization;

namespace PerfRules.Facts;

/// <summary>Reads dates as people write them: 2024-05-02, 2024/5/2, 2024.5.2, 2024年5月2日, in half or full width.</summary>
internal static class DateText
{
    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    internal static bool TryParse(string text, out DateOnly date) =>
        DateOnly.TryParseExact(
            QuantityText.ToHalfWidth(text).Replace(" ", string.Empty, StringComparison.Ordinal),
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out date);
}
