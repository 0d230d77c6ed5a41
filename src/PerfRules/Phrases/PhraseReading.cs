using System.Collections.Immutable;

namespace PerfRules.Phrases;

/// <summary>Represents a criterion as far as it was read from its text.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class PhraseReading
{
    private readonly string _full;

    internal PhraseReading(
        CriterionDraft? draft, ImmutableArray<PhrasePart> parts, ImmutableArray<PhraseQuestion> questions, PartialRule? carried, string full)
    {
        Draft = draft;
        Parts = parts;
        Questions = questions;
        Carried = carried;
        _full = full;
    }

    /// <summary>Gets how much was read. Only a <see cref="ReadingExtent.Complete"/> reading says all that the text says.</summary>
    public ReadingExtent Extent => Draft is null ? ReadingExtent.None : Questions.IsEmpty ? ReadingExtent.Complete : ReadingExtent.Partial;

    /// <summary>Gets the criterion in the spelling of packs: the lines as they stand in a leaf, without indentation, separated by LF.</summary>
    /// <value>What is open is written <c>待填写</c>, which no pack loads with; empty when nothing was read.</value>
    public string Yaml => Draft is null ? string.Empty : string.Join('\n', DraftYaml.Lines(Draft, _full));

    /// <summary>Gets the criterion in canonical Chinese phrases, to be shown back to whoever wrote the text.</summary>
    /// <value>What is open is written <c>待填写</c>; empty when nothing was read.</value>
    public string Phrase => Draft is null ? string.Empty : DraftPhrase.Write(Draft);

    /// <summary>Gets the stretches that were understood, in the order of the text; may be empty.</summary>
    public ImmutableArray<PhrasePart> Parts { get; }

    /// <summary>Gets what was not understood, not said or said in two ways, in the order of the text; empty for a complete reading.</summary>
    public ImmutableArray<PhraseQuestion> Questions { get; }

    /// <summary>Gets what the text says of a part of a step for all criteria that follow (下同); pass it on as <see cref="PhraseContext.Carried"/>.</summary>
    /// <value>Null when the text says nothing of the kind.</value>
    public PartialRule? Carried { get; }

    /// <summary>Gets the findings, requirements and levels that the draft asks for, in its order; may be empty. Names inside 「」 of a canonical
    /// phrase are the pack's own and are left out.</summary>
    public ImmutableArray<PhraseName> Names => Draft is null ? [] : [.. PhraseName.In(Draft)];

    internal CriterionDraft? Draft { get; }
}

/// <summary>Names how much of a text was read.</summary>
public enum ReadingExtent
{
    /// <summary>Nothing that gives points.</summary>
    None = 0,

    /// <summary>Something; the questions say what is open.</summary>
    Partial = 1,

    /// <summary>All of it.</summary>
    Complete = 2,
}

/// <summary>Represents a stretch of the text that was understood.</summary>
/// <param name="Offset">Where it begins in the text as written, in UTF-16 units from 0.</param>
/// <param name="Length">Its length, at least 1.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly record struct PhrasePart(int Offset, int Length);

/// <summary>Represents what a text says of a part of a step: 不满1个百分点按1个百分点算.</summary>
/// <param name="Step">The step that it is said of, such as <c>1个百分点</c>.</param>
/// <param name="Word">A word of the pack: <c>up</c>, <c>down</c> or <c>exact</c>.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record PartialRule(string Step, string Word);
