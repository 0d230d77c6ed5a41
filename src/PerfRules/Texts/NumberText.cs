using PerfRules.Facts;

namespace PerfRules.Texts;

/// <summary>How numbers are shown to people: exactly where that is short, else rounded and marked as such.</summary>
internal static class NumberText
{
    /// <summary>Writes points: exact when they end within six places, else <c>≈</c> and four.</summary>
    internal static string Points(Rational points) => Exact(points, 6) ?? "≈" + points.ToDecimalString(4);

    /// <summary>Writes a quantity with two places, or as many more as it takes to stay on the same side of every edge.</summary>
    internal static string Measure(Rational value, Unit unit, ReadOnlySpan<Rational> edges)
    {
        var number = value / unit.Scale;
        foreach (var places in (ReadOnlySpan<int>)[2, 4, 6, 10])
        {
            var shown = number.Round(places, RoundingMode.HalfAway);
            if (shown == number || IsOnSameSide(value, shown * unit.Scale, edges))
            {
                return shown + unit.Symbol;
            }
        }

        return number + unit.Symbol;
    }

    /// <summary>Writes a quantity exactly when it ends within six places, else <c>≈</c> and six.</summary>
    internal static string Quantity(Rational value, Unit unit) =>
        (Exact(value / unit.Scale, 6) ?? "≈" + (value / unit.Scale).ToDecimalString(6)) + unit.Symbol;

    private static bool IsOnSameSide(Rational value, Rational shown, ReadOnlySpan<Rational> edges)
    {
        foreach (var edge in edges)
        {
            if (value.CompareTo(edge) != shown.CompareTo(edge))
            {
                return false;
            }
        }

        return true;
    }

    private static string? Exact(Rational number, int places) =>
        number.ToShortString(places) ?? (number.Round(places, RoundingMode.HalfAway) == number ? number.ToDecimalString(places) : null);
}
