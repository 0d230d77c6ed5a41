using System.Collections.Immutable;
using System.Globalization;

namespace PerfRules.Texts;

/// <summary>A sentence of the resources, taken apart once: what it says, and where values stand.</summary>
/// <param name="Parts">The parts in order; the words of one are followed by a value unless it is the last.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
internal sealed record Sentence(ImmutableArray<SentencePart> Parts)
{
    /// <summary>Takes a sentence apart; <c>{0}</c> is the first value, <c>{{</c> and <c>}}</c> are braces.</summary>
    /// <exception cref="FormatException">A brace opens no value.</exception>
    internal static Sentence Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<SentencePart>();
        var from = 0;
        var words = string.Empty;
        for (var i = text.IndexOfAny(['{', '}'], from); i >= 0; i = text.IndexOfAny(['{', '}'], from))
        {
            words += text[from..i];
            if (i + 1 < text.Length && text[i + 1] == text[i])
            {
                words += text[i];
                from = i + 2;
                continue;
            }

            var end = text.IndexOf('}', i);
            if (end < 0 || !int.TryParse(text.AsSpan(i + 1, Math.Max(0, end - i - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                throw new FormatException($"A brace opens no value: {text}");
            }

            parts.Add(new SentencePart(words, value));
            words = string.Empty;
            from = end + 1;
        }

        parts.Add(new SentencePart(words + text[from..], -1));
        return new Sentence(parts.ToImmutable());
    }
}

/// <summary>Words of a sentence and the value behind them.</summary>
/// <param name="Words">The words; may be empty.</param>
/// <param name="Value">Which value follows, from 0; -1 at the end of the sentence.</param>
internal readonly record struct SentencePart(string Words, int Value);
