using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PerfRules.Facts;
using PerfRules.Phrases;

namespace PerfRules.Analysis.Wording;

/// <summary>Everything that a text with open points can mean, said with the names of the criterion that it is held against.</summary>
/// <remarks>An edge in two bands stays in both, so that either may be meant.</remarks>
internal static partial class DraftFilling
{
    private const int MostMeanings = 64;
    private static readonly string[] Partials = ["up", "down", "exact"];

    /// <summary>Returns the drafts that a draft can mean; itself with other names when nothing in it is open.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="rule">The criterion's own draft, whose names for findings, levels, requirements and parts are taken.</param>
    /// <param name="isComplete">Whether nothing in the text is open.</param>
    internal static IEnumerable<CriterionDraft> Of(CriterionDraft read, CriterionDraft rule, bool isComplete) => ((read, rule) switch
    {
        (PiecewiseDraft pieces, _) => Pieces(InUnitsOf(pieces, rule as PiecewiseDraft)),
        (TableDraft table, TableDraft own) => [Named(table, own)],
        (ChoiceDraft choice, ChoiceDraft own) => [choice with { Of = own.Of }],
        (ItemsDraft items, ItemsDraft own) when items.Items.Length == own.Items.Length => Items(items, own),
        (DeductionsDraft deductions, DeductionsDraft own) when deductions.Counters.Length == own.Counters.Length => Counters(deductions, own, isComplete),
        (SumDraft sum, SumDraft own) when sum.Parts.Length == own.Parts.Length => Parts(sum, own, isComplete),
        _ => [read],
    }).Take(MostMeanings);

    private static IEnumerable<CriterionDraft> Pieces(PiecewiseDraft draft)
    {
        var stairs = draft.Pieces.Select(p => p.Outcome).OfType<StairsDraft>().ToList();
        bool[] shares = stairs.Exists(s => s.WrittenStep is not null) || draft.Pieces.Any(p => p.At.Lower?.InPoints is not null || p.At.Upper?.InPoints is not null)
            ? [false, true]
            : [false];
        string[] words = stairs.Exists(s => s.Partial == CriterionDraft.Open) ? Partials : ["up"];
        return
            from isShare in shares
            from word in words
            select draft with { Pieces = [.. draft.Pieces.Select(p => new PieceDraft(Said(p.At, isShare), Fill(p.Outcome, isShare, word)))] };
    }

    private static DraftInterval Said(DraftInterval at, bool isShare) => new(Said(at.Lower, isShare), Said(at.Upper, isShare));

    private static DraftEnd? Said(DraftEnd? end, bool isShare) =>
        end is null ? null : new DraftEnd(isShare ? end.Value : end.InPoints ?? end.Value, end.IsClosed || end.Source == EdgeSource.Unsaid);

    // 每低1%: one 个百分点, or one percent of where counting begins.
    private static DraftOutcome Fill(DraftOutcome outcome, bool isShare, string word) => outcome is not StairsDraft stairs ? outcome : stairs with
    {
        Step = stairs.WrittenStep is not { } written ? stairs.Step
            : isShare ? $"{written} of ({stairs.Origin})"
            : written.TrimEnd('%') + "个百分点",
        Partial = stairs.Partial == CriterionDraft.Open ? word : stairs.Partial,
    };

    // 380元 of a standard in 元/人/年.
    private static PiecewiseDraft InUnitsOf(PiecewiseDraft read, PiecewiseDraft? own)
    {
        var unit = own?.Pieces.SelectMany(p => new[] { p.At.Lower, p.At.Upper }).Select(e => e is not null && Quantity.TryParse(e.Value, out var q) ? q.Unit.Symbol : null)
            .FirstOrDefault(s => s is not null);
        return unit?.IndexOf('/', StringComparison.Ordinal) is not (> 0 and var slash) ? read : read with
        {
            Pieces = [.. read.Pieces.Select(p => new PieceDraft(
                new(p.At.Lower is { } l ? l with { Value = Whole(l.Value) } : null, p.At.Upper is { } u ? u with { Value = Whole(u.Value) } : null),
                p.Outcome is StairsDraft s ? s with { Origin = Whole(s.Origin), Step = Whole(s.Step) } : p.Outcome))],
        };

        string Whole(string value) => Quantity.TryParse(value, out var q) && q.Unit.Symbol == unit[..slash] ? value + unit[slash..] : value;
    }

    // 基金累计可支付月数 in the text, 累计可支付月数 in the pack: one name ends as the other does.
    private static TableDraft Named(TableDraft read, TableDraft own)
    {
        var names = own.Rows.SelectMany(r => Names().Matches(r.When ?? string.Empty)).Select(m => m.Value).Distinct().ToList();
        foreach (var asked in read.Asked)
        {
            if (names.FindAll(n => asked.EndsWith(n, StringComparison.Ordinal) || n.EndsWith(asked, StringComparison.Ordinal)) is [var name])
            {
                read = read with { Rows = [.. read.Rows.Select(r => (r.When?.Replace(asked, name, StringComparison.Ordinal), r.Points))] };
            }
        }

        return read;
    }

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_·]*")]
    private static partial Regex Names();

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
            var rule = part.Rule is PiecewiseDraft { Measure: null } pieces && mine.Rule is PiecewiseDraft judged ? pieces with { Measure = judged.Measure } : part.Rule;
            sums = sums.SelectMany(s => Of(rule, mine.Rule, isComplete), (s, meant) => s.Add((mine.Id, part.Points, meant))).ToList();
        }

        return sums.Select(s => new SumDraft(s));
    }
}
