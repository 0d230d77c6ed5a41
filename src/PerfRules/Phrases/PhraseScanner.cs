using System.Text;
using PerfRules.Facts;

namespace PerfRules.Phrases;

/// <summary>Walks through a text in half width and without blanks, and knows for every place where it stands in the text as written.</summary>
internal sealed class PhraseScanner
{
    private const string Digits = "零一二三四五六七八九十";
    private const int LongestUnit = 12;

    private readonly string _written;
    private readonly string _text;
    private readonly List<int> _places = [];

    internal PhraseScanner(string written)
    {
        _written = written;
        var text = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            // A full stop ends a sentence here; in half width it would be a decimal point.
            var c = written[i] == '。' ? '。' : QuantityText.ToHalfWidth(written[i]);
            if (c is not (' ' or '\n' or '\r' or '\t'))
            {
                text.Append(c switch { '〜' => '~', '≧' => '≥', '≦' => '≤', _ => c });
                _places.Add(i);
            }
        }

        _text = text.ToString();
        _places.Add(written.Length);
    }

    /// <summary>Writes words as texts are looked at: in half width.</summary>
    internal static string Normal(string words) => QuantityText.ToHalfWidth(words);

    /// <summary>Gets or sets the place, 0 to the length.</summary>
    internal int Position { get; set; }

    internal bool AtEnd => Position >= _text.Length;

    internal char Next => AtEnd ? '\0' : _text[Position];

    /// <summary>Returns where a place stands in the text as written.</summary>
    internal int Written(int position) => _places[position];

    /// <summary>Returns the stretch between two places as it was written.</summary>
    internal string Between(int start, int end) => end <= start ? string.Empty : _written[_places[start]..(_places[end - 1] + 1)];

    /// <summary>Returns the stretch between two places in half width and without blanks.</summary>
    internal string Plain(int start, int end) => _text[start..end];

    internal bool Sees(string word) => string.CompareOrdinal(_text, Position, word, 0, word.Length) == 0;

    internal bool Take(string word)
    {
        if (!Sees(word))
        {
            return false;
        }

        Position += word.Length;
        return true;
    }

    /// <summary>Takes the first of some words that stands here; put longer words before their beginnings.</summary>
    internal string? TakeAny(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Take(word))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Returns whether every 「 of a text has its 」 behind it, so that 「」 can stand around the text.</summary>
    internal static bool IsBalanced(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c switch { '「' => 1, '」' => -1, _ => 0 };
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    /// <summary>Takes what stands in 「」, with the pairs inside it, as it was written.</summary>
    internal string? TakeQuoted()
    {
        var end = Position;
        var depth = 0;
        do
        {
            if (end >= _text.Length || (depth == 0 && _text[end] != '「'))
            {
                return null;
            }

            depth += _text[end] switch { '「' => 1, '」' => -1, _ => 0 };
            end++;
        }
        while (depth > 0);
        end--;
        var inner = _written[(_places[Position] + 1).._places[end]];
        Position = end + 1;
        return inner;
    }

    /// <summary>Takes a number as it is written, with a sign and thousands separators.</summary>
    internal string? TakeNumber()
    {
        var end = Position + (Next == '-' ? 1 : 0);
        var start = end;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || IsInside(end, start)))
        {
            end++;
        }

        if (end == start)
        {
            return null;
        }

        var number = _text[Position..end].Replace(",", string.Empty, StringComparison.Ordinal);
        Position = end;
        return number;
    }

    /// <summary>Takes a number of points: 0.5分, or 10/3分 where it does not end as a decimal.</summary>
    internal string? TakePoints()
    {
        var start = Position;
        if (TakeNumber() is { } number)
        {
            var whole = Take("/") ? TakeNumber() : string.Empty;
            if (whole is not null && !Sees("分钟") && Take("分"))
            {
                return whole.Length == 0 ? number : $"{number}/{whole}";
            }
        }

        Position = start;
        return null;
    }

    /// <summary>Takes a value: a number with or without a unit, or an expression in 「」.</summary>
    /// <param name="unit">The unit; null for an expression, empty for a plain number.</param>
    internal string? TakeValue(out string? unit)
    {
        unit = null;
        if (TakeQuoted() is { } expression)
        {
            return expression;
        }

        var start = Position;
        var number = TakeNumber() ?? TakeNumeral();
        if (number is null)
        {
            return null;
        }

        unit = TakeUnit();
        if (unit.Length > 0 || char.IsAsciiDigit(_text[start]) || _text[start] == '-')
        {
            // Points are no value of a measure.
            if (!Sees("分") || unit.Length > 0)
            {
                return number + unit;
            }
        }

        Position = start;
        return null;
    }

    // 一个百分点, 十天: a numeral counts only before a unit.
    private string? TakeNumeral()
    {
        if (Next == '\0')
        {
            return null;
        }

        var digit = Next == '两' ? 2 : Digits.IndexOf(Next, StringComparison.Ordinal);
        if (digit < 0)
        {
            return null;
        }

        Position++;
        return digit.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private string TakeUnit()
    {
        for (var length = Math.Min(LongestUnit, _text.Length - Position); length > 0; length--)
        {
            var symbol = _text.Substring(Position, length);
            if (symbol != "分" && Unit.TryParse(symbol, out _))
            {
                Position += length;
                return symbol;
            }
        }

        return string.Empty;
    }

    // A separator belongs to a number only between digits, a comma only before three of them.
    private bool IsInside(int place, int start) =>
        place > start && place + 1 < _text.Length && char.IsAsciiDigit(_text[place + 1])
        && (_text[place] == '.' || (_text[place] == ',' && IsGroup(place)));

    private bool IsGroup(int comma) =>
        comma + 3 < _text.Length && _text.AsSpan(comma + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (comma + 4 >= _text.Length || !char.IsAsciiDigit(_text[comma + 4]));
}
