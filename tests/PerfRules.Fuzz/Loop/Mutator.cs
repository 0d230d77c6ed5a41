using System.Text;

namespace PerfRules.Fuzz.Loop;

/// <summary>Makes a new input from one that is known: signs changed, put in, taken out and repeated, words of the parser's language, stretches of other inputs.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="parser">The parser, with its words and the longest input that is tried.</param>
internal sealed class Mutator(Random random, IFuzzedParser parser)
{
    private const int MostSteps = 6;

    private readonly StringBuilder _text = new();

    internal string Next(string input, string other)
    {
        _text.Clear().Append(input);
        var steps = 1 << random.Next(MostSteps);
        for (var i = 0; i < steps; i++)
        {
            Step(other);
        }

        if (_text.Length > parser.MostCharacters)
        {
            _text.Length = parser.MostCharacters;
        }

        // Half of a surrogate pair cannot stand in a file.
        for (var i = 0; i < _text.Length; i++)
        {
            if (char.IsSurrogate(_text[i]))
            {
                _text[i] = '\uFFFD';
            }
        }

        return _text.ToString();
    }

    private void Step(string other)
    {
        var place = random.Next(_text.Length + 1);
        var length = Math.Min(_text.Length - place, 1 + random.Next(random.Next(4) == 0 ? 64 : 6));
        switch (random.Next(10))
        {
            case 0:
                _text.Insert(place, Sign());
                break;
            case 1 or 2:
                _text.Insert(place, Word());
                break;
            case 3:
                _text.Remove(place, length);
                break;
            case 4:
                _text.Remove(place, length).Insert(place, Word());
                break;
            case 5:
                _text.Insert(random.Next(_text.Length + 1), _text.ToString(place, length));
                break;
            case 6 when place < _text.Length:
                _text[place] = Sign();
                break;
            case 7 when place < _text.Length:
                _text[place] = (char)Math.Clamp(_text[place] + random.Next(-2, 3), 0, char.MaxValue);
                break;
            case 8 when other.Length > 0:
                var start = random.Next(other.Length);
                _text.Insert(place, other.AsSpan(start, Math.Min(other.Length - start, 1 + random.Next(random.Next(3) == 0 ? 400 : 24))));
                break;
            case 9 when random.Next(8) == 0:
                _text.Insert(place, new StringBuilder().Insert(0, Word(), 1 + random.Next(80)));
                break;
            default:
                _text.Insert(place, Number());
                break;
        }
    }

    private string Word() => parser.Words[random.Next(parser.Words.Count)];

    private char Sign() => random.Next(12) switch
    {
        0 => (char)random.Next(0x4E00, 0x9FFF),
        1 => (char)random.Next(0x20),
        2 => (char)random.Next(0xFF00, 0xFFEF),
        3 => (char)random.Next(0xD800),
        _ => (char)random.Next(0x20, 0x7F),
    };

    private string Number() => random.Next(6) switch
    {
        0 => "0",
        1 => random.Next(100).ToString(System.Globalization.CultureInfo.InvariantCulture),
        2 => random.NextInt64().ToString(System.Globalization.CultureInfo.InvariantCulture),
        3 => "0." + random.Next(1000).ToString(System.Globalization.CultureInfo.InvariantCulture),
        4 => new string((char)('0' + random.Next(10)), 1 + random.Next(40)),
        _ => "-1",
    };
}
