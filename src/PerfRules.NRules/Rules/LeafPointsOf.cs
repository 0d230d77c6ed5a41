using System.Collections.Immutable;
using PerfRules.NRules.SessionFacts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Scoring;

namespace PerfRules.NRules.Rules;

/// <summary>Hands the scores of leaves to the core's roll-up.</summary>
internal static class LeafPointsOf
{
    internal static RollUp RollUp(RulePack pack, ImmutableArray<IndicatorScore> scores) =>
        Scoring.RollUp.Add(pack, scores.ToDictionary(s => s.Id, Points, StringComparer.Ordinal));

    private static LeafPoints Points(IndicatorScore score) => new(
        score.Points,
        score is { Points: null, Outcome: { Status: PlanStatus.NotApplicable, Points: null } } ? score.Indicator.NotApplicable!.Policy : null);
}
