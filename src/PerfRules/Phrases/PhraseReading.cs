using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Phrases;

/// <summary>What is known about a criterion beside its text.</summary>
/// <param name="Full">The full points, or null.</param>
/// <param name="Unit">The unit of the measure, or null; a bare number is in it.</param>
/// <param name="Measure">The expression that is judged, or null; it is taken over as it is.</param>
/// <param name="Carried">What an earlier criterion of the table said of a part of a step, with 下同; or null.</param>
internal sealed record PhraseContext(Rational? Full = null, Unit? Unit = null, string? Measure = null, PartialRule? Carried = null)
{
    /// <summary>Gets the full points as drafts write them.</summary>
    internal string FullText => Full?.ToString() ?? PhraseWords.FullPoints;
}

/// <summary>What a part of a step costs: 不满1个百分点按1个百分点算.</summary>
/// <param name="Step">The step that it is said of.</param>
/// <param name="Word">A word of the pack: up, down, exact.</param>
internal sealed record PartialRule(string Step, string Word);

/// <summary>A criterion read from its text.</summary>
/// <param name="Draft">The criterion as far as it was read; null when nothing was.</param>
/// <param name="Parts">What was understood, in the order of the text.</param>
/// <param name="Questions">What was not understood, not said, or said in two ways, in the order of the text.</param>
/// <param name="Carried">What the text says of a part of a step for all that follows (下同); null when it does not.</param>
/// <param name="Full">The full points as drafts write them.</param>
internal sealed record PhraseReading(
    CriterionDraft? Draft, ImmutableArray<PhrasePart> Parts, ImmutableArray<PhraseQuestion> Questions, PartialRule? Carried, string Full)
{
    /// <summary>Gets how much was read.</summary>
    internal ReadingExtent Extent => Draft is null ? ReadingExtent.None : Questions.IsEmpty ? ReadingExtent.Complete : ReadingExtent.Partial;

    /// <summary>Writes the criterion in the spelling of packs, with what is open marked; empty when nothing was read.</summary>
    internal string Yaml => Draft is null ? string.Empty : string.Join('\n', DraftYaml.Lines(Draft, Full));

    /// <summary>Writes the criterion in canonical phrases, with what is open marked; empty when nothing was read.</summary>
    internal string Phrase => Draft is null ? string.Empty : DraftPhrase.Write(Draft);
}

/// <summary>Names how much of a text was read.</summary>
internal enum ReadingExtent
{
    /// <summary>Nothing that gives points.</summary>
    None,

    /// <summary>Something; the questions say what is open.</summary>
    Partial,

    /// <summary>All of it.</summary>
    Complete,
}

/// <summary>A stretch of the text that was understood.</summary>
/// <param name="Offset">Where it begins in the text as written, in UTF-16 units from 0.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct PhrasePart(int Offset, int Length);

/// <summary>A stretch of the text that leaves something open.</summary>
/// <param name="Offset">Where it begins in the text as written, in UTF-16 units from 0.</param>
/// <param name="Length">Its length; zero where something is missing.</param>
/// <param name="Text">What is open.</param>
internal sealed record PhraseQuestion(int Offset, int Length, LocalizedText Text);
