using PerfRules.Texts;

namespace PerfRules.Phrases;

/// <summary>Represents a stretch of the text that leaves something open.</summary>
/// <param name="Offset">Where it begins in the text as written, in UTF-16 units from 0.</param>
/// <param name="Length">Its length; zero where something is missing.</param>
/// <param name="Kind">Why it is open.</param>
/// <param name="Text">What is open, in Chinese and English.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record PhraseQuestion(int Offset, int Length, PhraseQuestionKind Kind, LocalizedText Text);

/// <summary>Names why something in a text is open.</summary>
public enum PhraseQuestionKind
{
    /// <summary>The words are not understood; the reading says nothing of what they say.</summary>
    NotUnderstood = 0,

    /// <summary>The text does not say what a rule needs: to which band an edge belongs, what a part of a step costs, which fault counts.</summary>
    Unsaid = 1,

    /// <summary>The text can be meant in two ways, or says two things that do not go together.</summary>
    Ambiguous = 2,
}
