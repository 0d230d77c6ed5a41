using PerfRules.Criteria;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Phrases;

/// <summary>Writes criteria in the usual phrases of a Chinese 评分标准, and reads such texts as criteria.</summary>
/// <remarks>
/// Both ways go by one grammar: what <see cref="Write"/> writes is read by <see cref="Read"/> as the same criterion, and texts of documents are
/// read in many more variants. Reading is deterministic and never guesses: what is not understood, not said or said in two ways is a
/// question with its place. Phrases are Chinese; <see cref="Indicator.Describe"/> puts the same criterion into English.
/// </remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
/// <example>
/// <code>
/// var reading = PhraseBook.Read("不低于95%的得满分，每降低1个百分点扣1分", new PhraseContext { FullPoints = 3, Unit = Unit.Percent });
/// // reading.Extent                 Partial
/// // reading.Phrase                 ≥95%得3分，每低1个百分点扣1分，不足1个百分点待填写，扣完为止
/// // reading.Questions[0].Text      没有写明不足1个百分点时如何计，须填写。
/// </code>
/// </example>
public static class PhraseBook
{
    /// <summary>Reads the text of a criterion.</summary>
    /// <param name="text">The text as it is printed, in full or half width, with line breaks; may be empty.</param>
    /// <param name="context">What else is known.</param>
    /// <returns>What was read. Never null; <see cref="PhraseReading.Extent"/> says how much it is.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PhraseReading Read(string text, PhraseContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        return PhraseReader.Read(text, context);
    }

    /// <summary>Writes a leaf's criterion in canonical phrases.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="standard">Which criterion, where the one applied and the printed one differ.</param>
    /// <returns>The phrase, or why no phrase says the criterion.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="leaf"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="leaf"/> is a section, or has no printed criterion of its own.</exception>
    public static PhraseWriting Write(Indicator leaf, ScoringStandard standard = ScoringStandard.Applied)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        var criterion = standard == ScoringStandard.Printed ? leaf.PrintedCriterion : leaf.Criterion;
        return criterion is null
            ? throw new ArgumentException($"'{leaf.Id}' has no such criterion.", nameof(leaf))
            : WriteCriterion(criterion);
    }

    internal static PhraseWriting WriteCriterion(Criterion criterion) =>
        PhraseWriter.Draft(criterion, out var why) is { } draft ? new(DraftPhrase.Write(draft), null) : new(null, why);
}

/// <summary>Represents a criterion written in phrases.</summary>
/// <param name="Phrase">The Chinese text, in one line; null when no phrase says the criterion.</param>
/// <param name="Unsayable">Why no phrase says it; null when one does.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record PhraseWriting(string? Phrase, LocalizedText? Unsayable);
