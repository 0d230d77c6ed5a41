using System.Collections.Immutable;
using PerfRules.Expressions;

namespace PerfRules.Phrases;

/// <summary>Represents a fact that a draft asks for and that a pack must declare.</summary>
/// <param name="Name">Its name in the draft.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Words">The levels of a choice in the order of the text; empty for the other kinds.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record PhraseName(string Name, PhraseNameKind Kind, ImmutableArray<string> Words)
{
    // A condition or count that is more than one name stood in 「」 and speaks of what the pack has already.
    internal static IEnumerable<PhraseName> In(CriterionDraft draft) =>
        draft.Asked.Select(a => new PhraseName(a, PhraseNameKind.Number, [])).Concat(Others(draft));

    private static IEnumerable<PhraseName> Others(CriterionDraft draft) => draft switch
    {
        DeductionsDraft deductions => deductions.Counters.SelectMany(c => c.Findings).Distinct(StringComparer.Ordinal)
            .Where(ExpressionLexer.IsName).Select(f => new PhraseName(f, PhraseNameKind.Finding, [])),
        ItemsDraft items => items.Items.Select(i => i.When).Distinct(StringComparer.Ordinal)
            .Where(ExpressionLexer.IsName).Select(w => new PhraseName(w, PhraseNameKind.YesNo, [])),
        ChoiceDraft choice => [new PhraseName(choice.Of, PhraseNameKind.Choice, [.. choice.Levels.Select(l => l.Level)])],
        OneOfDraft oneOf => oneOf.Alternatives.SelectMany(a => In(a.Rule)),
        SumDraft sum => sum.Parts.SelectMany(p => In(p.Rule)),
        _ => [],
    };
}

/// <summary>Names what a draft asks for.</summary>
public enum PhraseNameKind
{
    /// <summary>A kind of finding (扣分事项), declared under <c>findings</c>.</summary>
    Finding = 0,

    /// <summary>A yes/no input.</summary>
    YesNo = 1,

    /// <summary>A choice input with the levels as its words.</summary>
    Choice = 2,

    /// <summary>An input that is a number, in the unit that the text compares it in.</summary>
    Number = 3,
}
