using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Plans;

namespace PerfRules.Scoring;

/// <summary>What rules of the embedder did to one sheet.</summary>
/// <param name="OnLeaves">To each leaf, in the plan's order; null where nothing.</param>
/// <param name="OnSheet">To the grade and to the facts; may be empty.</param>
internal sealed record SheetInterventions(ImmutableArray<LeafInterventions?> OnLeaves, ImmutableArray<Intervention> OnSheet)
{
    internal ImmutableArray<Intervention> All => [.. OnLeaves.SelectMany(l => l?.Done ?? []), .. OnSheet];
}

/// <summary>What rules of the embedder did to one leaf.</summary>
/// <param name="Done">What they did, in the order in which it counts.</param>
/// <param name="Points">The points after all of it; null when there are none.</param>
internal sealed record LeafInterventions(ImmutableArray<Intervention> Done, Rational? Points)
{
    internal LeafResult ResultOf(LeafOutcome outcome) => (Points, outcome.Points) switch
    {
        (null, null) => new LeafResult((IndicatorStatus)outcome.Status, 0, 0),
        (null, _) => new LeafResult(IndicatorStatus.Missing, 0, 0),
        ({ } points, null) => new LeafResult(IndicatorStatus.Scored, points),
        ({ } points, _) => new LeafResult((IndicatorStatus)outcome.Status, points),
    };
}
