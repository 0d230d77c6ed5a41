namespace PerfRules.Facts;

/// <summary>How rounding modes are written in packs.</summary>
internal static class RoundingModeText
{
    private static readonly Dictionary<string, RoundingMode> Table = new(StringComparer.Ordinal)
    {
        ["half-away"] = RoundingMode.HalfAway,
        ["half-even"] = RoundingMode.HalfEven,
        ["truncate"] = RoundingMode.Truncate,
        ["ceiling"] = RoundingMode.Ceiling,
        ["floor"] = RoundingMode.Floor,
    };

    internal static IReadOnlyCollection<string> Names => Table.Keys;

    internal static bool TryParse(string text, out RoundingMode mode) => Table.TryGetValue(text, out mode);

    internal static string Of(RoundingMode mode) => Table.First(p => p.Value == mode).Key;
}
