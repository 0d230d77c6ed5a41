using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace PerfRules.Texts;

/// <summary>Holds the sentences of one assembly in both languages and makes <see cref="LocalizedText"/> from them.</summary>
/// <remarks>
/// Both languages are neutral resources of the same assembly, not satellites: the texts are there in a single file, under trimming and
/// with invariant globalization, and no thread's culture decides which is shown.
/// </remarks>
/// <threadsafety>Safe to share between threads.</threadsafety>
public sealed class TextCatalog
{
    private readonly ResourceManager _chinese;
    private readonly ResourceManager _english;

    // Looking a sentence up and taking it apart costs more than writing it.
    private readonly ConcurrentDictionary<string, Sentence> _chineseSentences = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Sentence> _englishSentences = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance from two sets of resources with the same keys.</summary>
    /// <param name="chinese">The Simplified Chinese sentences.</param>
    /// <param name="english">The English sentences.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TextCatalog(ResourceManager chinese, ResourceManager english)
    {
        ArgumentNullException.ThrowIfNull(chinese);
        ArgumentNullException.ThrowIfNull(english);
        _chinese = chinese;
        _english = english;
    }

    /// <summary>Gets the sentences of the core library.</summary>
    internal static TextCatalog Core { get; } = new(
        new ResourceManager("PerfRules.Texts.ChineseTexts", typeof(TextCatalog).Assembly),
        new ResourceManager("PerfRules.Texts.EnglishTexts", typeof(TextCatalog).Assembly));

    /// <summary>Makes a text from a sentence and the values to put in.</summary>
    /// <param name="key">The sentence's key in both resources.</param>
    /// <param name="arguments">Values for {0}, {1} …: numbers, quantities, strings, lists of strings, or texts themselves.</param>
    /// <returns>The text, rendered when it is asked for.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public LocalizedText Text(string key, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(arguments);
        return new LocalizedText(this, key, arguments);
    }

    /// <summary>Gets the sentence with the places of its values.</summary>
    /// <param name="key">The sentence's key.</param>
    /// <param name="language">The language.</param>
    /// <returns>The sentence.</returns>
    /// <exception cref="MissingManifestResourceException">No sentence has that key.</exception>
    internal Sentence Sentence(string key, DisplayLanguage language) => language == DisplayLanguage.Chinese
        ? _chineseSentences.GetOrAdd(key, static (key, texts) => Read(texts, key), _chinese)
        : _englishSentences.GetOrAdd(key, static (key, texts) => Read(texts, key), _english);

    private static Sentence Read(ResourceManager texts, string key) => Texts.Sentence.Parse(
        texts.GetString(key, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"No text '{key}' in {texts.BaseName}."));
}
