using System.Collections.Immutable;
using PerfRules.Facts;

namespace PerfRules.Plans;

/// <summary>What came of a leaf.</summary>
/// <param name="Status">How it came to its points or why it has none.</param>
/// <param name="Points">The points after floor, cap and rounding; null when there are none.</param>
/// <param name="Unrounded">The points before rounding; null when there are none.</param>
/// <param name="Decision">What decided; null when nothing was worked out.</param>
/// <param name="Missing">The slots without a value that the leaf needs.</param>
/// <param name="FindingsMissing">Whether the leaf counts findings and nothing was examined.</param>
internal sealed record LeafOutcome(
    PlanStatus Status, Rational? Points, Rational? Unrounded, Decision? Decision, ImmutableArray<int> Missing, bool FindingsMissing);

/// <summary>Names how a leaf came to its points.</summary>
internal enum PlanStatus
{
    Scored,
    Awarded,
    Missing,
    Undefined,
}

/// <summary>What decided the points of a criterion.</summary>
/// <param name="Raw">The points before floor and cap; null when the criterion is undefined.</param>
internal abstract record Decision(Rational? Raw);

/// <summary>The piece that held the measure.</summary>
/// <param name="Measure">The exact value.</param>
/// <param name="Judged">The value that was judged; differs from the exact one where the pack rounds the measure.</param>
/// <param name="Piece">The piece's index; -1 when no piece held it.</param>
/// <param name="Distance">For a staircase, how far the judged value lies from the origin, in base units.</param>
/// <param name="Counted">For a staircase, the steps that count.</param>
/// <param name="Raw">The points before floor and cap.</param>
internal sealed record PieceDecision(Rational? Measure, Rational? Judged, int Piece, Rational? Distance, Rational? Counted, Rational? Raw) : Decision(Raw);

/// <summary>The row that held; -1 when none or several did.</summary>
internal sealed record RowDecision(int Row, Rational? Shown, Rational? Raw) : Decision(Raw);

/// <summary>What each counter found and cost.</summary>
internal sealed record CountersDecision(ImmutableArray<CounterDecision> Counters, Rational? Raw) : Decision(Raw);

/// <summary>What a counter found and cost.</summary>
/// <param name="Count">What counts, after waivers.</param>
/// <param name="Waived">How many findings were waived.</param>
/// <param name="Cost">The points that it costs, after its cap.</param>
/// <param name="Capped">Whether the cap held.</param>
internal sealed record CounterDecision(Rational Count, int Waived, Rational Cost, bool Capped);

/// <summary>What each part gave.</summary>
internal sealed record PartsDecision(ImmutableArray<PartOutcome> Parts, Rational? Raw) : Decision(Raw);

/// <summary>What a part gave: its decision and its points after floor, cap and rounding.</summary>
internal sealed record PartOutcome(Decision Decision, Rational? Points);

/// <summary>The award that was given.</summary>
internal sealed record AwardDecision(Award Award, Rational? Raw) : Decision(Raw);
