using System.Collections.Immutable;
using PerfRules.Facts;

namespace PerfRules.Plans;

/// <summary>What came of a leaf.</summary>
/// <param name="Status">How it came to its points or why it has none.</param>
/// <param name="Points">The points after floor, cap and rounding; null when there are none.</param>
/// <param name="Unrounded">The points before rounding; null when there are none.</param>
/// <param name="Decision">What decided; null when nothing was worked out.</param>
/// <param name="Effects">What else bore on the points.</param>
/// <param name="Missing">The slots without a value that the leaf needs.</param>
/// <param name="FindingsMissing">Whether the leaf counts findings and nothing was examined.</param>
internal sealed record LeafOutcome(
    PlanStatus Status, Rational? Points, Rational? Unrounded, Decision? Decision, LeafEffects Effects, ImmutableArray<int> Missing, bool FindingsMissing);

/// <summary>What bore on the points of a leaf beside its rule.</summary>
/// <param name="Exempt">Whether an exemption gave the full points.</param>
/// <param name="Gated">Whether a gate took the points away.</param>
/// <param name="Bonus">The bonus on top, before leaf rounding; null when the leaf has none.</param>
/// <param name="BonusDecision">What decided the bonus; null when the leaf has none.</param>
internal sealed record LeafEffects(bool Exempt, bool Gated, Rational? Bonus, Decision? BonusDecision)
{
    internal static LeafEffects None { get; } = new(false, false, null, null);

    /// <summary>Gets what could not be worked out beside the rule and leaves the leaf undefined; none when nothing did.</summary>
    internal LeafCondition Undecided { get; init; }
}

/// <summary>Names what stands around a leaf's rule and may leave the leaf undefined.</summary>
internal enum LeafCondition
{
    None,
    NotApplicable,
    Exempt,
    Bonus,
    Gate,
}

/// <summary>Names how a leaf came to its points.</summary>
internal enum PlanStatus
{
    Scored,
    Awarded,
    Missing,
    NotApplicable,
    Undefined,
}

/// <summary>What decided the points of a criterion.</summary>
/// <param name="Raw">The points before floor and cap; null when the criterion is undefined.</param>
internal abstract record Decision(Rational? Raw);

/// <summary>The piece that held the measure.</summary>
/// <param name="Measure">The exact value; null when it is undefined.</param>
/// <param name="Stages">What the value went through on its way; null where nothing was taken out of it and rounding changed nothing, as mostly.</param>
/// <param name="Piece">The piece's index; -1 when no piece held it.</param>
/// <param name="Steps">The steps of a staircase; null where the piece is none.</param>
/// <param name="Raw">The points before floor and cap.</param>
internal sealed record PieceDecision(Rational? Measure, MeasureStages? Stages, int Piece, StepCount? Steps, Rational? Raw) : Decision(Raw)
{
    /// <summary>Gets the exact value before anything was taken out; null when nothing is.</summary>
    internal Rational? BeforeAdjustment => Stages?.BeforeAdjustment;

    /// <summary>Gets the value that was judged; differs from the exact one where the pack rounds the measure.</summary>
    internal Rational? Judged => Stages is null ? Measure : Stages.Judged;
}

/// <summary>What a measure went through before it was judged.</summary>
/// <param name="BeforeAdjustment">The exact value before anything was taken out; null when nothing is.</param>
/// <param name="Judged">The value that was judged; null when the measure is undefined.</param>
internal sealed record MeasureStages(Rational? BeforeAdjustment, Rational? Judged)
{
    /// <summary>Keeps the stages apart from the measure only where they differ from it.</summary>
    internal static MeasureStages? Of(Rational? beforeAdjustment, Rational? measure, Rational? judged) =>
        beforeAdjustment is null && measure == judged ? null : new MeasureStages(beforeAdjustment, judged);
}

/// <summary>The steps of a staircase.</summary>
/// <param name="Distance">How far the judged value lies from the origin, in base units.</param>
/// <param name="Counted">The steps that count.</param>
internal sealed record StepCount(Rational Distance, Rational Counted);

/// <summary>The row that held; -1 when none or several did.</summary>
internal sealed record RowDecision(int Row, Rational? Shown, Rational? Raw) : Decision(Raw);

/// <summary>What each counter found and cost.</summary>
/// <param name="Counters">The counters in order, as far as they could be worked out.</param>
/// <param name="Negative">The number that the counter behind the last of them counts, when that is less than zero; null else.</param>
/// <param name="Raw">The points before floor and cap.</param>
internal sealed record CountersDecision(ImmutableArray<CounterDecision> Counters, Rational? Negative, Rational? Raw) : Decision(Raw);

/// <summary>What a counter found and cost.</summary>
/// <param name="Count">What counts, after waivers.</param>
/// <param name="Aggravated">How many of them are aggravated.</param>
/// <param name="Waived">How many findings were waived.</param>
/// <param name="Cost">The points that it costs, after its cap.</param>
/// <param name="Capped">Whether the cap held.</param>
internal sealed record CounterDecision(Rational Count, long Aggravated, int Waived, Rational Cost, bool Capped);

/// <summary>Nothing decides: target and value cannot be compared.</summary>
internal sealed record NotComparableDecision() : Decision((Rational?)null);

/// <summary>Which items were met, in the order of the list.</summary>
internal sealed record ItemsDecision(ImmutableArray<bool> Met, Rational? Raw) : Decision(Raw);

/// <summary>The level that was chosen.</summary>
internal sealed record LevelDecision(string Level, Rational? Raw) : Decision(Raw);

/// <summary>The alternative that applied, and what decided in it; -1 and null when none did.</summary>
internal sealed record AlternativeDecision(int Alternative, Decision? Inner, Rational? Raw) : Decision(Raw);

/// <summary>What each part gave.</summary>
internal sealed record PartsDecision(ImmutableArray<PartOutcome> Parts, Rational? Raw) : Decision(Raw);

/// <summary>What a part gave: its decision and its points after floor, cap and rounding.</summary>
internal sealed record PartOutcome(Decision Decision, Rational? Points);

/// <summary>The award that was given.</summary>
internal sealed record AwardDecision(Award Award, Rational? Raw) : Decision(Raw);
