using System.Collections.Immutable;
using PerfRules.Phrases;

namespace PerfRules.Analysis.Wording;

/// <summary>Everything that a text with open points can mean, said with the names of the criterion that it is held against.</summary>
/// <remarks>An edge in two bands stays in both, so that either may be meant.</remarks>
internal static class DraftFilling
{
    private const int MostMeanings = 64;
    private static readonly string[] Partials = ["up", "down", "exact"];

    /// <summary>Returns the drafts that a draft can mean; itself with other names when nothing in it is open.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="rule">The criterion's own draft, whose names for findings, levels, requirements and parts are taken.</param>
    /// <param name="isComplete">Whether nothing in the text is open.</param>
    internal static IEnumerable<CriterionDraft> Of(CriterionDraft read, CriterionDraft rule, bool isComplete) => ((read, rule) switch
    {
        (PiecewiseDraft pieces, _) => Pieces(pieces),
        (ChoiceDraft choice, ChoiceDraft own) => [choice with { Of = own.Of }],
        (ItemsDraft items, ItemsDraft own) when items.Items.Length == own.Items.Length => Items(items, own),
        (DeductionsDraft deductions, DeductionsDraft own) when deductions.Counters.Length == own.Counters.Length => Counters(deductions, own, isComplete),
        (SumDraft sum, SumDraft own) when sum.Parts.Length == own.Parts.Length => Parts(sum, own, isComplete),
        _ => [read],
    }).Take(MostMeanings);

    private static IEnumerable<CriterionDraft> Pieces(PiecewiseDraft draft)
    {
        var stairs = draft.Pieces.Select(p => p.Outcome).OfType<StairsDraft>().ToList();
        bool[] shares = stairs.Exists(s => s.WrittenStep is not null) ? [false, true] : [false];
        string[] words = stairs.Exists(s => s.Partial == CriterionDraft.Open) ? Partials : ["up"];
        return
            from isShare in shares
            from word in words
            select draft with { Pieces = [.. draft.Pieces.Select(p => new PieceDraft(Said(p.At), Fill(p.Outcome, isShare, word)))] };
    }

    private static DraftInterval Said(DraftInterval at) => new(Said(at.Lower), Said(at.Upper));

    private static DraftEnd? Said(DraftEnd? end) => end?.Source == EdgeSource.Unsaid ? new DraftEnd(end.Value, true) : end;

    // 每低1%: one 个百分点, or one percent of where counting begins.
    private static DraftOutcome Fill(DraftOutcome outcome, bool isShare, string word) => outcome is not StairsDraft stairs ? outcome : stairs with
    {
        Step = stairs.WrittenStep is not { } written ? stairs.Step
            : isShare ? $"{written} of ({stairs.Origin})"
            : written.TrimEnd('%') + "个百分点",
        Partial = stairs.Partial == CriterionDraft.Open ? word : stairs.Partial,
    };

    private static IEnumerable<CriterionDraft> Items(ItemsDraft draft, ItemsDraft own)
    {
        var named = draft with { Items = [.. draft.Items.Select((item, i) => (own.Items[i].Id, item.Points, own.Items[i].When))] };
        if (draft.Mode != CriterionDraft.Open)
        {
            return [named];
        }

        var without = named.Items.Select(i => (i.Id, (string?)null, i.When)).ToImmutableArray();
        return
        [
            named with { Mode = "each" },
            named with { Mode = "all", Items = without },
            .. own.Deduct is { } deduct ? new[] { named with { Mode = "minus", Deduct = deduct, Items = without } } : [],
        ];
    }

    private static IEnumerable<CriterionDraft> Counters(DeductionsDraft draft, DeductionsDraft own, bool isComplete)
    {
        var named = draft with { Counters = [.. draft.Counters.Select((c, i) => c.Count is null ? c with { Findings = own.Counters[i].Findings } : c)] };
        return isComplete ? [named] : [named, named with { Counters = [.. named.Counters.Select(c => c with { Per = "any" })] }];
    }

    private static IEnumerable<CriterionDraft> Parts(SumDraft draft, SumDraft own, bool isComplete)
    {
        IEnumerable<ImmutableArray<(string, string, CriterionDraft)>> sums = [[]];
        for (var i = 0; i < draft.Parts.Length; i++)
        {
            var (part, mine) = (draft.Parts[i], own.Parts[i]);
            sums = sums.SelectMany(s => Of(part.Rule, mine.Rule, isComplete), (s, rule) => s.Add((mine.Id, part.Points, rule))).ToList();
        }

        return sums.Select(s => new SumDraft(s));
    }
}
