using System.Globalization;
using System.Runtime.CompilerServices;
using PerfRules.Facts;

namespace PerfRules.Texts;

/// <summary>Represents a message or explanation that can be read in Chinese and in English.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class LocalizedText
{
    private readonly TextCatalog? _catalog;
    private readonly object[] _arguments = [];
    private readonly Func<DisplayLanguage, string>? _write;
    private readonly string? _key;
    private string? _chinese;
    private string? _english;

    internal LocalizedText(TextCatalog catalog, string key, object[] arguments)
    {
        _catalog = catalog;
        _key = key;
        _arguments = arguments;
    }

    private LocalizedText(string verbatim) => _key = _chinese = _english = verbatim;

    private LocalizedText(Func<DisplayLanguage, string> write) => _write = write;

    /// <summary>Gets the stable key of the sentence; for a verbatim text the text itself.</summary>
    public string Key => _key ?? ToString(DisplayLanguage.English);

    /// <summary>Makes a text that reads the same in every language, such as a name or a formula.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static LocalizedText Verbatim(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new LocalizedText(text);
    }

    /// <summary>Makes a text from its two readings, such as a formula with words in it; its key is the English one.</summary>
    /// <param name="write">Writes the one or the other when it is asked for; always the same.</param>
    internal static LocalizedText PerLanguage(Func<DisplayLanguage, string> write) => new(write);

    /// <summary>Joins texts into one.</summary>
    /// <param name="chineseSeparator">What stands between two texts in Chinese.</param>
    /// <param name="englishSeparator">What stands between two texts in English.</param>
    /// <param name="parts">The texts; may be empty.</param>
    /// <returns>The joined text.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static LocalizedText Join(string chineseSeparator, string englishSeparator, IEnumerable<LocalizedText> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        object[] all = [chineseSeparator, englishSeparator, .. parts];
        return new LocalizedText(JoinCatalog, string.Empty, all);
    }

    private static TextCatalog JoinCatalog => TextCatalog.Core;

    /// <summary>Renders the text in English.</summary>
    /// <returns>The English text.</returns>
    public override string ToString() => ToString(DisplayLanguage.English);

    /// <summary>Renders the text.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text; numbers in invariant notation.</returns>
    public string ToString(DisplayLanguage language) =>
        // The lines of rules are shown beside every score: each is rendered once for each language. Two threads may both do it.
        language == DisplayLanguage.Chinese ? _chinese ??= Render(language) : _english ??= Render(language);

    private string Render(DisplayLanguage language)
    {
        if (_write is not null)
        {
            return _write(language);
        }

        var builder = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        Write(ref builder, language);
        return builder.ToStringAndClear();
    }

    // A sentence within a sentence is written into it, without a string of its own.
    private void Write(ref DefaultInterpolatedStringHandler builder, DisplayLanguage language)
    {
        if (_write is not null || (language == DisplayLanguage.Chinese ? _chinese : _english) is not null)
        {
            builder.AppendLiteral(ToString(language));
        }
        else if (_key!.Length == 0)
        {
            var separator = (string)_arguments[language == DisplayLanguage.Chinese ? 0 : 1];
            for (var i = 2; i < _arguments.Length; i++)
            {
                builder.AppendLiteral(i > 2 ? separator : string.Empty);
                Write(ref builder, _arguments[i], language);
            }
        }
        else
        {
            foreach (var (words, value) in _catalog!.Sentence(_key, language).Parts)
            {
                builder.AppendLiteral(words);
                if (value >= 0)
                {
                    Write(ref builder, _arguments[value], language);
                }
            }
        }
    }

    private static void Write(ref DefaultInterpolatedStringHandler builder, object argument, DisplayLanguage language)
    {
        if (argument is LocalizedText text)
        {
            text.Write(ref builder, language);
        }
        else
        {
            builder.AppendLiteral(Render(argument, language));
        }
    }

    private static string Render(object argument, DisplayLanguage language) => argument switch
    {
        string text => text,
        Rational number => number.ToString(),
        Quantity quantity => quantity.ToString(),
        IEnumerable<string> items => string.Join(language == DisplayLanguage.Chinese ? "、" : ", ", items),
        IEnumerable<LocalizedText> items => string.Join(language == DisplayLanguage.Chinese ? "、" : ", ", items.Select(i => i.ToString(language))),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => argument.ToString() ?? string.Empty,
    };
}
