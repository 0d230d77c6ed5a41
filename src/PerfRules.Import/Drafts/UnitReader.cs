using PerfRules.Facts;

namespace PerfRules.Import.Drafts;

/// <summary>Finds the one unit that a text measures in: of ≥95%, 95%-100%, ≥6 个月, 2822 万元. Points and 个百分点 measure nothing.</summary>
internal static class UnitReader
{
    private const int LongestUnit = 12;

    /// <summary>Finds the unit.</summary>
    /// <param name="text">The text; may be empty.</param>
    /// <returns>The unit; null when the text has no number with a unit, or numbers in several.</returns>
    internal static Unit? Find(string text)
    {
        Unit? found = null;
        foreach (var unit in Units(text.Replace(" ", string.Empty, StringComparison.Ordinal)))
        {
            if (found is not null && found != unit)
            {
                return null;
            }

            found = unit;
        }

        return found;
    }

    /// <summary>Finds the unit of the first number behind a name: of 可支付月数 in 可支付月数大于 9 个月.</summary>
    internal static Unit? FirstBehind(string name, string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        var at = plain.IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? null : Units(plain[(at + name.Length)..]).FirstOrDefault();
    }

    /// <summary>Names the type and unit of an input in the words of packs; both empty for a plain number.</summary>
    internal static (string Type, string Unit) InputOf(Unit unit) =>
        unit.IsPercentage ? ("percent", string.Empty)
        : unit.Dimension == Dimension.Money ? ("money", unit.Symbol)
        : unit.Dimension == Dimension.People ? ("people", unit.Symbol)
        : unit.Dimension == Dimension.Minutes || unit.Dimension == Dimension.Months || unit.Dimension == Dimension.WorkingDays ? ("duration", unit.Symbol)
        : unit.Symbol.Contains('/', StringComparison.Ordinal) ? ("rate", unit.Symbol)
        : unit == Unit.None ? ("number", string.Empty) : ("count", unit.Symbol);

    private static IEnumerable<Unit> Units(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsDigit(text[i]) || (i + 1 < text.Length && (char.IsDigit(text[i + 1]) || text[i + 1] is '.' or ',')))
            {
                continue;
            }

            for (var length = Math.Min(LongestUnit, text.Length - i - 1); length > 0; length--)
            {
                var symbol = text.Substring(i + 1, length);
                if (Unit.TryParse(symbol, out var unit))
                {
                    // 2024年 is a year, not a duration.
                    var isYear = symbol == "年" && i >= 3 && text[(i - 3)..(i + 1)].All(char.IsDigit);
                    if (symbol != "分" && unit.Symbol != "个百分点" && !isYear)
                    {
                        yield return unit;
                    }

                    break;
                }
            }
        }
    }
}
