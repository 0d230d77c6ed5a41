using System.Text;
using PerfRules.Texts;

namespace PerfRules.Facts;

/// <summary>Reads quantities as people write and paste them.</summary>
/// <remarks>
/// Accepted: full-width digits, signs, points and percent marks; a leading ¥; thousands separators (comma or blank) where every
/// group behind the first has three digits; blanks around sign, number and unit; a unit of <see cref="Unit"/>. Refused with its
/// own message: an approximate figure (600余家, 约600家), an inequality in signs or in words (≤60分钟, 60分钟以内), two values in one, a unit that is not known.
/// </remarks>
internal static class QuantityText
{
    private const int MaximumLength = 200;
    private const int MaximumLabel = 10;
    private const string Powers = "十百千万亿";
    private const string BeforeMore = "零一二两三四五六七八九许很众" + Powers;

    private static readonly string[] ApproximateBefore = ["约", "大约", "大概", "近", "将近", "接近", "超", "逾"];
    private static readonly string[] RangeBefore = ["不超", "不少于", "不低于", "不高于", "不大于", "不小于", "不足", "不到", "低于", "高于", "大于", "小于", "少于", "多于", "至少", "至多", "最多", "最少", "最高", "最低"];
    private static readonly string[] RangeBehind = ["以上", "以下", "以内", "以外", "以前", "之内", "之前", "内", "前"];

    internal static bool TryParse(string? text, out Quantity quantity, out LocalizedText? fault) => TryParse(text, null, out quantity, out fault, out _);

    /// <summary>Reads a quantity that may carry a label of its own in place of a known unit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="label">A label that counts as a unit, such as the M of 20M; null when only known units do.</param>
    /// <param name="quantity">The quantity, or zero when the text is not one.</param>
    /// <param name="fault">What is wrong; null when nothing is.</param>
    /// <param name="unknown">The label behind the number, when all that is wrong is that no unit is called so; null else.</param>
    /// <returns>Whether the text is a quantity.</returns>
    internal static bool TryParse(string? text, string? label, out Quantity quantity, out LocalizedText? fault, out string? unknown)
    {
        quantity = default;
        unknown = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            fault = FactTexts.EmptyQuantity();
            return false;
        }

        if (text.Length > MaximumLength)
        {
            fault = FactTexts.QuantityTooLong(text.Length, MaximumLength);
            return false;
        }

        var plain = ToHalfWidth(text).Trim();
        if (Special(plain) is { } special)
        {
            fault = special;
            return false;
        }

        var position = 0;
        var negative = false;
        var isMoney = false;
        while (position < plain.Length && plain[position] is '-' or '+' or '¥' or ' ')
        {
            if (plain[position] is '-' or '+' && position > 0 && plain[..position].IndexOfAny(['-', '+']) >= 0)
            {
                fault = FactTexts.NotANumber(text);
                return false;
            }

            negative |= plain[position] == '-';
            isMoney |= plain[position] == '¥';
            position++;
        }

        var start = position;
        while (position < plain.Length && (char.IsAsciiDigit(plain[position]) || plain[position] is '.' or ',' || IsGroupBlank(plain, position)))
        {
            position++;
        }

        var digits = plain[start..position];
        if (digits.Length == 0)
        {
            fault = FactTexts.NotANumber(text);
            return false;
        }

        if (!TryJoinGroups(digits, out var number) || !Rational.TryParse(number, out var value))
        {
            fault = digits.IndexOfAny([',', ' ']) >= 0 ? FactTexts.BadGroups(text, digits) : FactTexts.NotANumber(text);
            return false;
        }

        var symbol = plain[position..].Trim();
        if (symbol.Any(char.IsAsciiDigit))
        {
            // 380元、400元 in any spelling: 380-400元, 特困100% 低保80%, 5至6万元.
            fault = FactTexts.TwoValues(text);
            return false;
        }

        if (isMoney && symbol.Length == 0)
        {
            symbol = "元";
        }

        if (symbol == label && symbol.Length > 0)
        {
            quantity = new Quantity(negative ? -value : value, Unit.Label(symbol));
            fault = null;
            return true;
        }

        if (!Unit.TryParse(symbol, out var unit) || (isMoney && unit.Dimension != Dimension.Money))
        {
            unknown = !isMoney && symbol.Length <= MaximumLabel && symbol.All(char.IsLetter) ? symbol : null;
            fault = FactTexts.UnknownUnit(isMoney ? "¥" + symbol : symbol);
            return false;
        }

        quantity = new Quantity(negative ? -value : value, unit);
        fault = null;
        return true;
    }

    /// <summary>Maps full-width forms to half-width ones, character by character, so that positions stay.</summary>
    internal static string ToHalfWidth(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            result.Append(ToHalfWidth(c));
        }

        return result.ToString();
    }

    internal static char ToHalfWidth(char c) => c switch
    {
        '\u3000' or '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u202F' or '\t' or '\r' or '\n' => ' ',
        '￥' => '¥',
        '−' or '–' or '—' or '﹣' or '‐' or '‑' => '-',
        '，' or '﹐' => ',',
        '。' or '．' or '﹒' => '.',
        '﹪' => '%',
        '∕' or '⁄' or '÷' => '/',
        '×' or '✕' => '*',
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        _ => c,
    };

    // A blank separates thousands only between two digits; whether the groups are right is judged later.
    private static bool IsGroupBlank(string text, int position) =>
        text[position] == ' ' && position > 0 && position + 1 < text.Length
        && char.IsAsciiDigit(text[position - 1]) && char.IsAsciiDigit(text[position + 1]);

    private static bool TryJoinGroups(string digits, out string number)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? string.Empty : digits[point..];
        number = whole.Replace(",", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal) + fraction;
        if (fraction.IndexOfAny([',', ' ']) >= 0)
        {
            return false;
        }

        var groups = whole.Split(',', ' ');
        return groups.Length == 1
            || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3) && !(whole.Contains(',', StringComparison.Ordinal) && whole.Contains(' ', StringComparison.Ordinal)));
    }

    /// <summary>Returns whether a half-width text is a range in words: 60分钟以内, 95%以上, 不超过30天.</summary>
    /// <remarks>It says no more than ≤60分钟 does, and 分钟以内 is no label that could be compared with itself.</remarks>
    internal static bool IsRangeInWords(string plain) =>
        plain.Any(char.IsAsciiDigit)
        && (Array.Exists(RangeBefore, w => plain.StartsWith(w, StringComparison.Ordinal)) || Array.Exists(RangeBehind, w => plain.EndsWith(w, StringComparison.Ordinal)));

    private static LocalizedText? Special(string plain)
    {
        if (plain[0] is '<' or '>' or '≤' or '≥' or '=' or '≈' or '~')
        {
            return plain[0] is '≈' or '~' ? FactTexts.Approximate(plain) : FactTexts.InequalityAsValue(plain);
        }

        if (IsApproximate(plain))
        {
            return FactTexts.Approximate(plain);
        }

        if (IsRangeInWords(plain))
        {
            return FactTexts.InequalityAsValue(plain);
        }

        return plain.IndexOfAny(['、', ';', '~']) >= 0 ? FactTexts.TwoValues(plain) : null;
    }

    // 约600家, 600余家, 六百多家, 许多, 600+家, 600家左右, 数百家; not the 余 of 结余600万元.
    private static bool IsApproximate(string plain)
    {
        if (Array.Exists(ApproximateBefore, w => plain.StartsWith(w, StringComparison.Ordinal))
            || plain.Contains("左右", StringComparison.Ordinal)
            || (plain.Length > 1 && plain[0] is '数' or '几' or '上' && Powers.Contains(plain[1], StringComparison.Ordinal)))
        {
            return true;
        }

        // Most figures have none of these, and a file has many figures.
        if (plain.AsSpan().IndexOfAny('余', '多', '+') < 0)
        {
            return false;
        }

        var joined = string.Concat(plain.Where(c => c != ' '));
        return Enumerable.Range(1, Math.Max(0, joined.Length - 1)).Any(i =>
            (joined[i] is '余' or '多' && (char.IsAsciiDigit(joined[i - 1]) || BeforeMore.Contains(joined[i - 1], StringComparison.Ordinal)))
            || (joined[i] == '+' && char.IsAsciiDigit(joined[i - 1]) && (i + 1 == joined.Length || !char.IsAsciiDigit(joined[i + 1]))));
    }
}
