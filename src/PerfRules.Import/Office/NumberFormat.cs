using System.Globalization;
using System.Text;

namespace PerfRules.Import.Office;

/// <summary>A number format: writes a number as the sheet shows it.</summary>
/// <remarks>Read are General, digits with decimals, thousands separators and percent signs, words in quotes, and dates; anything else shows the number as it is.</remarks>
internal sealed class NumberFormat(string code)
{
    private const int SheetDigits = 15;
    private const int LastDay = 2_958_465;
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    internal static NumberFormat General { get; } = new("General");

    internal string Code => code;

    /// <summary>Takes away the digits behind the fifteenth: a sheet has no more, what stands there is left of how the number is stored.</summary>
    internal static decimal ToFifteenDigits(decimal value)
    {
        var whole = decimal.Truncate(decimal.Abs(value));
        var digits = whole == 0 ? -LeadingZeros(decimal.Abs(value)) : whole.ToString(CultureInfo.InvariantCulture).Length;
        return SheetDigits - digits is >= 0 and <= 28 and var places ? decimal.Round(value, places, MidpointRounding.AwayFromZero) : value;
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number that the cell holds.</param>
    /// <param name="isKnown">Whether the format is understood.</param>
    /// <param name="isRounded">Whether the cell holds more than it shows.</param>
    internal string Show(decimal value, out bool isKnown, out bool isRounded)
    {
        (isKnown, isRounded) = (true, false);
        var section = Section(value, out var shown);
        if (section.Length == 0 || section == "@" || section.Equals("General", StringComparison.OrdinalIgnoreCase))
        {
            return Plain(value);
        }

        if (Parse(section) is not { } parts)
        {
            isKnown = false;
            return Plain(value);
        }

        if (parts.IsDate)
        {
            isKnown = value is >= 1 and <= LastDay;
            return isKnown ? DayZero.AddDays((int)decimal.Truncate(value)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Plain(value);
        }

        for (var i = 0; i < parts.Percents; i++)
        {
            shown *= 100;
        }

        for (var i = 0; i < parts.Thousands; i++)
        {
            shown /= 1000;
        }

        var rounded = decimal.Round(shown, parts.MostPlaces, MidpointRounding.AwayFromZero);
        isRounded = rounded != shown;
        var text = decimal.Abs(rounded).ToString((parts.IsGrouped ? "#,##0." : "0.") + new string('0', parts.LeastPlaces) + new string('#', parts.MostPlaces - parts.LeastPlaces), CultureInfo.InvariantCulture);
        return (rounded < 0 ? "-" : string.Empty) + parts.Before.Replace("-", string.Empty, StringComparison.Ordinal) + text + parts.After;
    }

    private static int LeadingZeros(decimal value)
    {
        var zeros = 0;
        for (; value > 0 && value < 0.1m && zeros < 28; zeros++)
        {
            value *= 10;
        }

        return zeros;
    }

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    // The second section is for negative numbers and says its sign itself; for a sheet of figures the sign is kept in any case.
    private string Section(decimal value, out decimal shown)
    {
        shown = value;
        var sections = Split();
        return value == 0 && sections.Count > 2 && sections[2].Length > 0 && sections[2].Any(c => c is '0' or '#') ? sections[2]
            : value < 0 && sections.Count > 1 && sections[1].Any(c => c is '0' or '#') ? sections[1].Replace("(", string.Empty, StringComparison.Ordinal).Replace(")", string.Empty, StringComparison.Ordinal)
            : sections[0];
    }

    private List<string> Split()
    {
        var sections = new List<string>();
        var (start, isQuoted) = (0, false);
        for (var i = 0; i < code.Length; i++)
        {
            isQuoted ^= code[i] == '"';
            if (code[i] == ';' && !isQuoted)
            {
                sections.Add(code[start..i]);
                start = i + 1;
            }
        }

        sections.Add(code[start..]);
        return sections;
    }

    private static Parts? Parse(string section)
    {
        var (before, after, digits) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        var (percents, isDate) = (0, false);
        for (var i = 0; i < section.Length; i++)
        {
            var c = section[i];
            var words = digits.Length == 0 ? before : after;
            switch (c)
            {
                case '"':
                    var end = section.IndexOf('"', i + 1);
                    words.Append(section, i + 1, (end < 0 ? section.Length : end) - i - 1);
                    i = end < 0 ? section.Length : end;
                    break;
                case '\\' when i + 1 < section.Length:
                    words.Append(section[++i]);
                    break;
                case '_' or '*' when i + 1 < section.Length:
                    i++;
                    break;
                case '[':
                    // A colour or a currency; a condition would choose another section.
                    end = section.IndexOf(']', i);
                    if (end < 0 || section[i + 1] is '<' or '>' or '=')
                    {
                        return null;
                    }

                    words.Append(section[i + 1] == '$' ? section[(i + 2)..end].Split('-')[0] : string.Empty);
                    i = end;
                    break;
                case '0' or '#' or '?' or '.' or ',':
                    digits.Append(c);
                    break;
                case '%':
                    percents++;
                    words.Append(c);
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                    isDate = true;
                    break;
                case '/' or 'E' or 'e' when !isDate:
                    return null;
                default:
                    words.Append(c);
                    break;
            }
        }

        var number = digits.ToString();
        var scale = number.Length - number.TrimEnd(',').Length;
        number = number.TrimEnd(',');
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? string.Empty : number[(point + 1)..];
        return isDate || number.Length > 0
            ? new(before.ToString(), after.ToString(), places.Count(c => c == '0'), places.Length, number.Contains(',', StringComparison.Ordinal), scale, percents, isDate)
            : null;
    }

    private sealed record Parts(string Before, string After, int LeastPlaces, int MostPlaces, bool IsGrouped, int Thousands, int Percents, bool IsDate);
}
