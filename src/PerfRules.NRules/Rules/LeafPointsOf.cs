using System.Collections.Immutable;
using PerfRules.NRules.SessionFacts;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.NRules.Rules;

/// <summary>Hands the scores of leaves to the core's roll-up.</summary>
internal static class LeafPointsOf
{
    internal static RollUp RollUp(RulePack pack, ImmutableArray<IndicatorScore> scores) => Scoring.RollUp.Add(
        pack,
        scores.ToDictionary(
            s => s.Id, s => SheetSource.PointsOf(pack, s.Indicator, new LeafInterventions([], s.Points).ResultOf(s.Outcome)), StringComparer.Ordinal));
}
