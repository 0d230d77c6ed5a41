using PerfRules.Facts;

namespace PerfRules.Expressions;

/// <summary>Names the kinds of <see cref="ExpressionToken"/>.</summary>
internal enum ExpressionTokenKind
{
    End,
    Number,
    Name,
    Word,
    Symbol,
}

/// <summary>One word of the measure language.</summary>
internal readonly record struct ExpressionToken(ExpressionTokenKind Kind, string Text, Quantity Quantity, int Offset, int Length);

/// <summary>Cuts an expression into words; full-width forms count as their half-width ones.</summary>
internal sealed class ExpressionLexer
{
    private static readonly string[] Symbols =
        ["<=", ">=", "==", "!=", "<>", "≤", "≥", "≠", "<", ">", "=", "+", "-", "*", "/", "(", ")", ","];

    /// <summary>The marks that words may stand between; a word holds any sign but the mark that ends it.</summary>
    internal static readonly (char Open, char Close)[] Quotes = [('“', '”'), ('"', '"'), ('‘', '’'), ('\'', '\'')];

    // The same signs at the same places: as written, for what stands in quotes, and in half width, for everything else.
    private readonly string _written;
    private readonly string _text;
    private int _position;

    internal ExpressionLexer(string text)
    {
        _written = text;
        _text = QuantityText.ToHalfWidth(text);
    }

    internal ExpressionError? Error { get; private set; }

    /// <summary>Returns whether a text is a name of the language: letters, digits, _ and ·, not beginning with a digit, no unit and no keyword.</summary>
    internal static bool IsName(string text) =>
        text.Length > 0 && IsNameStart(text[0]) && text.All(IsNamePart)
        && !Unit.TryParse(text, out _) && !ExpressionParser.IsReserved(text);

    internal List<ExpressionToken> ReadAll()
    {
        var tokens = new List<ExpressionToken>();
        while (Error is null)
        {
            var token = Next();
            tokens.Add(token);
            if (token.Kind == ExpressionTokenKind.End)
            {
                break;
            }
        }

        return tokens;
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '·';

    private ExpressionToken Next()
    {
        SkipBlanks();
        var start = _position;
        if (_position >= _text.Length)
        {
            return new(ExpressionTokenKind.End, string.Empty, default, start, 0);
        }

        var c = _text[_position];
        if (char.IsAsciiDigit(c))
        {
            return ReadNumber();
        }

        if (IsNameStart(c))
        {
            var name = ReadName();
            return new(ExpressionTokenKind.Name, name, default, start, name.Length);
        }

        if (Array.Exists(Quotes, q => q.Open == c))
        {
            return ReadWord(c);
        }

        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(_text, _position, symbol, 0, symbol.Length) == 0)
            {
                _position += symbol.Length;
                return new(ExpressionTokenKind.Symbol, symbol, default, start, symbol.Length);
            }
        }

        return Fail(new("PR0201", start, 1, ExpressionTexts.StrangeCharacter(c.ToString())));
    }

    private ExpressionToken ReadNumber()
    {
        var start = _position;
        while (_position < _text.Length && (char.IsAsciiDigit(_text[_position]) || _text[_position] == '.'))
        {
            _position++;
        }

        var digits = _text[start.._position];
        if (!Rational.TryParse(digits, out var number))
        {
            return Fail(new("PR0201", start, digits.Length, ExpressionTexts.BadNumber(digits)));
        }

        var unit = ReadUnit();
        return Error is null
            ? new(ExpressionTokenKind.Number, _text[start.._position], new Quantity(number, unit), start, _position - start)
            : new(ExpressionTokenKind.End, string.Empty, default, start, 0);
    }

    // A unit is the whole run of letters behind the number, and further runs behind / that are units: 670元/人/年.
    private Unit ReadUnit()
    {
        var afterNumber = _position;
        SkipBlanks();
        if (_position < _text.Length && _text[_position] is '%' or '‰')
        {
            _ = Unit.TryParse(_text[_position].ToString(), out var percent);
            _position++;
            return percent;
        }

        var start = _position;
        var symbol = _position < _text.Length && IsNameStart(_text[_position]) ? ReadName() : string.Empty;
        if (symbol.Length == 0 || (start > afterNumber && (ExpressionParser.IsReserved(symbol) || !Unit.TryParse(symbol, out _))))
        {
            _position = afterNumber;
            return Unit.None;
        }

        if (!Unit.TryParse(symbol, out var unit))
        {
            Error = new("PR0202", start, symbol.Length, ExpressionTexts.UnknownUnit(symbol), ExpressionTexts.UnknownUnitHint());
            return Unit.None;
        }

        while (_position + 1 < _text.Length && _text[_position] == '/' && IsNameStart(_text[_position + 1]))
        {
            var slash = _position;
            _position++;
            if (!Unit.TryParse($"{unit.Symbol}/{ReadName()}", out var quotient))
            {
                _position = slash;
                break;
            }

            // 元/人·年 is one name behind the slash and two divisors.
            unit = quotient;
        }

        return unit;
    }

    private string ReadName()
    {
        var start = _position;
        while (_position < _text.Length && IsNamePart(_text[_position]))
        {
            _position++;
        }

        return _text[start.._position];
    }

    private ExpressionToken ReadWord(char open)
    {
        var start = _position;
        var close = Array.Find(Quotes, q => q.Open == open).Close;
        var end = _text.IndexOf(close, start + 1);
        if (end < 0)
        {
            return Fail(new("PR0201", start, 1, ExpressionTexts.UnclosedQuote()));
        }

        _position = end + 1;
        return new(ExpressionTokenKind.Word, _written[(start + 1)..end], default, start, _position - start);
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }

    private ExpressionToken Fail(ExpressionError error)
    {
        Error = error;
        return new(ExpressionTokenKind.End, string.Empty, default, error.Offset, error.Length);
    }
}
