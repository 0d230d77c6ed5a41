using System.Globalization;
using PerfRules.Facts;

namespace PerfRules.Texts;

/// <summary>Represents a message or explanation that can be read in Chinese and in English.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class LocalizedText
{
    private readonly TextCatalog? _catalog;
    private readonly object[] _arguments;
    private string? _chinese;
    private string? _english;

    internal LocalizedText(TextCatalog catalog, string key, object[] arguments)
    {
        _catalog = catalog;
        Key = key;
        _arguments = arguments;
    }

    private LocalizedText(string verbatim, string? chinese = null)
    {
        Key = verbatim;
        _chinese = chinese;
        _arguments = [];
    }

    /// <summary>Gets the stable key of the sentence; for a verbatim text the text itself.</summary>
    public string Key { get; }

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
    internal static LocalizedText PerLanguage(string chinese, string english) => new(english, chinese);

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
    public string ToString(DisplayLanguage language)
    {
        if (_catalog is null)
        {
            return language == DisplayLanguage.Chinese ? _chinese ?? Key : Key;
        }

        // The lines of rules are shown beside every score: each is rendered once for each language. Two threads may both do it.
        return language == DisplayLanguage.Chinese ? _chinese ??= Render(language) : _english ??= Render(language);
    }

    private string Render(DisplayLanguage language)
    {
        if (Key.Length == 0)
        {
            var separator = (string)_arguments[language == DisplayLanguage.Chinese ? 0 : 1];
            return string.Join(separator, _arguments.Skip(2).Select(a => Render(a, language)));
        }

        var values = Array.ConvertAll(_arguments, a => (object)Render(a, language));
        return string.Format(CultureInfo.InvariantCulture, _catalog!.Sentence(Key, language), values);
    }

    private static string Render(object argument, DisplayLanguage language) => argument switch
    {
        LocalizedText text => text.ToString(language),
        string text => text,
        Rational number => number.ToString(),
        Quantity quantity => quantity.ToString(),
        IEnumerable<string> items => string.Join(language == DisplayLanguage.Chinese ? "、" : ", ", items),
        IEnumerable<LocalizedText> items => string.Join(language == DisplayLanguage.Chinese ? "、" : ", ", items.Select(i => i.ToString(language))),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => argument.ToString() ?? string.Empty,
    };
}
