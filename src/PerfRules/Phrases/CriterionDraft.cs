using System.Collections.Immutable;

namespace PerfRules.Phrases;

/// <summary>A criterion between its phrase and its YAML: the normal form with every part still text, so that a part may be open.</summary>
/// <remarks>
/// Values are written in the measure language (<c>95%</c>, <c>参照利率</c>), points as decimals or as <c>2% of points</c>. A part that is
/// <see cref="Open"/> was not said, or not clearly; whoever reads the draft fills it in.
/// </remarks>
internal abstract record CriterionDraft
{
    /// <summary>What stands in a draft where something must be filled in.</summary>
    internal const string Open = "待填写";

    /// <summary>Gets the numbers that the text names and a pack must declare.</summary>
    internal ImmutableArray<string> Asked { get; init; } = [];
}

/// <summary>Intervals of one measure.</summary>
/// <param name="Measure">The expression that is judged, or null where it is named elsewhere.</param>
/// <param name="Pieces">The intervals in their order.</param>
internal sealed record PiecewiseDraft(string? Measure, ImmutableArray<PieceDraft> Pieces) : CriterionDraft
{
    /// <summary>Gets what is taken out of inputs before they are judged (剔除因素), and why.</summary>
    internal ImmutableArray<(string Of, string TakeOut, string Because)> TakenOut { get; init; } = [];

    /// <summary>Gets a value indicating whether what is judged is how the measure changed since the year before.</summary>
    internal bool IsChange { get; init; }
}

/// <summary>Rows of conditions.</summary>
/// <param name="Measure">The value to show, or null.</param>
/// <param name="IsFirst">Whether the first row that holds decides, rather than the only one.</param>
/// <param name="Rows">The conditions with their points; a null condition holds otherwise.</param>
internal sealed record TableDraft(string? Measure, bool IsFirst, ImmutableArray<(string? When, string Points)> Rows) : CriterionDraft;

/// <summary>Deductions for findings.</summary>
internal sealed record DeductionsDraft(ImmutableArray<CounterDraft> Counters) : CriterionDraft;

/// <summary>Requirements, each met or not.</summary>
/// <param name="Mode">A word of the pack: each, all, minus; or open.</param>
/// <param name="Deduct">What a missing item costs; null but for minus.</param>
/// <param name="Items">The items; their points are null but for each.</param>
internal sealed record ItemsDraft(string Mode, string? Deduct, ImmutableArray<(string Id, string? Points, string When)> Items) : CriterionDraft;

/// <summary>Levels with their points.</summary>
internal sealed record ChoiceDraft(string Of, ImmutableArray<(string Level, string Points)> Levels) : CriterionDraft;

/// <summary>Alternatives, chosen by a condition.</summary>
internal sealed record OneOfDraft(ImmutableArray<(string When, CriterionDraft Rule)> Alternatives) : CriterionDraft;

/// <summary>Parts that are added up.</summary>
internal sealed record SumDraft(ImmutableArray<(string Id, string Points, CriterionDraft Rule)> Parts) : CriterionDraft;

/// <summary>An assessor's points.</summary>
internal sealed record AwardDraft : CriterionDraft;

/// <summary>One interval and what it gives.</summary>
internal sealed record PieceDraft(DraftInterval At, DraftOutcome Outcome);

/// <summary>A stretch of values; an end that is null is infinite.</summary>
internal sealed record DraftInterval(DraftEnd? Lower, DraftEnd? Upper)
{
    /// <summary>Gets the stretches that are not in this one, from below.</summary>
    internal IEnumerable<DraftInterval> Outside()
    {
        if (Lower is not null)
        {
            yield return new(null, Lower.Opposite());
        }

        if (Upper is not null)
        {
            yield return new(Upper.Opposite(), null);
        }
    }
}

/// <summary>One end of a stretch.</summary>
/// <param name="Value">The value in the measure language.</param>
/// <param name="IsClosed">Whether the value belongs to the stretch.</param>
/// <param name="Source">How the text said so.</param>
internal sealed record DraftEnd(string Value, bool IsClosed, EdgeSource Source = EdgeSource.Said)
{
    /// <summary>Gets what the value means when 10% below a target is 10 个百分点 and not a share of it; null where it can be meant in one way only.</summary>
    internal string? InPoints { get; init; }

    /// <summary>The same place seen from outside.</summary>
    internal DraftEnd Opposite() => this with { IsClosed = !IsClosed };
}

/// <summary>Names how a text says to which stretch an edge belongs.</summary>
internal enum EdgeSource
{
    /// <summary>In so many words: ≥, 低于, （含）.</summary>
    Said,

    /// <summary>By the meaning that 以上, 以下 and 以内 have in documents: they include the number.</summary>
    Convention,

    /// <summary>Not at all: 95%-100%.</summary>
    Unsaid,
}

/// <summary>What an interval gives.</summary>
internal abstract record DraftOutcome;

/// <summary>The same points for every value.</summary>
internal sealed record ConstantDraft(string Points) : DraftOutcome;

/// <summary>Points on a line; a proportion when <paramref name="From"/> is null, which is nothing at nothing.</summary>
internal sealed record LineDraft(string? From, string FromPoints, string To, string ToPoints) : DraftOutcome;

/// <summary>Points that change step by step.</summary>
/// <param name="Points">The points at the origin.</param>
/// <param name="Origin">Where counting begins.</param>
/// <param name="Step">The size of a step.</param>
/// <param name="Deduct">What one step costs; less than zero where points are added.</param>
/// <param name="Partial">A word of the pack: up, down, exact; or open.</param>
internal sealed record StairsDraft(string Points, string Origin, string Step, string Deduct, string Partial) : DraftOutcome
{
    /// <summary>Gets the step as it is written where it can be meant in two ways (每低1%); null elsewhere.</summary>
    internal string? WrittenStep { get; init; }
}

/// <summary>What some findings cost.</summary>
/// <param name="Findings">The kinds of finding; empty when a number counts.</param>
/// <param name="Count">The number, or null.</param>
/// <param name="Costs">The cost of each occurrence in turn.</param>
/// <param name="Per">A word of the pack: item, key, kind, any.</param>
/// <param name="Cap">The most that is taken, or null.</param>
/// <param name="Amount">The amounts that make a finding cost more, or null.</param>
/// <param name="AmountCost">What such a finding costs.</param>
internal sealed record CounterDraft(
    ImmutableArray<string> Findings, string? Count, ImmutableArray<string> Costs, string Per, string? Cap, DraftInterval? Amount, string? AmountCost);
