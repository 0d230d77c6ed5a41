using PerfRules.Facts;

namespace PerfRules.Texts;

/// <summary>How numbers are shown to people: exactly where that is short, else rounded and marked as such.</summary>
internal static class NumberText
{
    /// <summary>Writes points: exact when they end within six places, else <c>≈</c> and four.</summary>
    internal static string Points(Rational points) => Exact(points, 6) ?? "≈" + points.ToDecimalString(4);

    /// <summary>Writes a quantity with two places, or as many more as it takes to stay on the same side of every edge.</summary>
    internal static string Measure(Rational value, Unit unit, IEnumerable<Rational> edges)
    {
        var edgeList = edges.ToList();
        foreach (var places in (ReadOnlySpan<int>)[2, 4, 6, 10])
        {
            var shown = (value / unit.Scale).Round(places, RoundingMode.HalfAway) * unit.Scale;
            if (edgeList.TrueForAll(e => value.CompareTo(e) == shown.CompareTo(e)))
            {
                return Facts.Quantity.FromBase(shown, unit).ToString();
            }
        }

        return Facts.Quantity.FromBase(value, unit).ToString();
    }

    /// <summary>Writes a quantity exactly when it ends within six places, else <c>≈</c> and six.</summary>
    internal static string Quantity(Rational value, Unit unit) =>
        (Exact(value / unit.Scale, 6) ?? "≈" + (value / unit.Scale).ToDecimalString(6)) + unit.Symbol;

    private static string? Exact(Rational number, int places) =>
        number.Round(places, RoundingMode.HalfAway) == number ? number.ToDecimalString(places) : null;
}
