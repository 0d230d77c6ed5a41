using System.Collections.Immutable;
using PerfRules.Texts;

namespace PerfRules.Phrases;

/// <summary>Collects what was understood and what was not while a text is read, and forgets what a wrong turn collected.</summary>
internal sealed class PhraseNotes(PhraseScanner scanner)
{
    private readonly List<PhrasePart> _parts = [];
    private readonly List<PhraseQuestion> _questions = [];

    internal PartialRule? Carried { get; set; }

    internal (int Parts, int Questions) Mark => (_parts.Count, _questions.Count);

    internal ImmutableArray<PhrasePart> Parts => [.. _parts.OrderBy(p => p.Offset)];

    internal ImmutableArray<PhraseQuestion> Questions => [.. _questions.OrderBy(q => q.Offset)];

    internal void Understood(int start, int end)
    {
        if (end > start)
        {
            _parts.Add(new(scanner.Written(start), scanner.Between(start, end).Length));
        }
    }

    internal void NotUnderstood(int start, int end) =>
        Ask(start, end, PhraseQuestionKind.NotUnderstood, PhraseTexts.NotUnderstood(scanner.Between(start, end)));

    internal void Unsaid(int start, int end, LocalizedText text) => Ask(start, end, PhraseQuestionKind.Unsaid, text);

    internal void Ambiguous(int start, int end, LocalizedText text) => Ask(start, end, PhraseQuestionKind.Ambiguous, text);

    internal void BackTo((int Parts, int Questions) mark)
    {
        _parts.RemoveRange(mark.Parts, _parts.Count - mark.Parts);
        _questions.RemoveRange(mark.Questions, _questions.Count - mark.Questions);
    }

    private void Ask(int start, int end, PhraseQuestionKind kind, LocalizedText text) =>
        _questions.Add(new(scanner.Written(start), scanner.Between(start, end).Length, kind, text));
}
