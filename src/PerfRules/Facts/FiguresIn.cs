namespace PerfRules.Facts;

/// <summary>Finds the figures in a sentence: numbers with a known unit behind them.</summary>
internal static class FiguresIn
{
    private const int LongestUnit = 6;

    /// <summary>Returns the figures of a sentence in its order; a number without a known unit is none.</summary>
    internal static IEnumerable<Quantity> Words(string text)
    {
        var plain = QuantityText.ToHalfWidth(text).Replace(" ", string.Empty, StringComparison.Ordinal);
        for (var start = 0; start < plain.Length; start++)
        {
            if (!char.IsAsciiDigit(plain[start]))
            {
                continue;
            }

            var end = start;
            while (end < plain.Length && (char.IsAsciiDigit(plain[end]) || (plain[end] is '.' or ',' && end + 1 < plain.Length && char.IsAsciiDigit(plain[end + 1]))))
            {
                end++;
            }

            // The longest unit counts: 3万元 is not 3万.
            for (var length = Math.Min(LongestUnit, plain.Length - end); length > 0; length--)
            {
                if (Quantity.TryParse(plain[start..(end + length)], out var found))
                {
                    yield return found;
                    break;
                }
            }

            start = end;
        }
    }
}
