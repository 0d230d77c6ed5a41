using System.Collections.Immutable;
using NRules.RuleModel;
using PerfRules.NRules.SessionFacts;
using PerfRules.Packs;
using PerfRules.Plans;

namespace PerfRules.NRules.Rules;

/// <summary>The rule of a leaf: its criterion gives points, bonus and gate of the session bear on them, and last what rules of the embedder do.</summary>
internal sealed class LeafRule : PackRule<ScoringFact>
{
    private readonly PlanSlice _criterion;
    private readonly LeafAssembly? _assembly;

    internal LeafRule(Plan plan, PlanLeaf leaf, LeafParts parts)
        : base(plan.Pack, "leaf", leaf.Indicator.Id, PackRules.Leaves)
    {
        Indicator = leaf.Indicator;
        _criterion = parts.Criterion;
        _assembly = parts.AreSplit ? new LeafAssembly(leaf, plan.RoundingAt(RoundingStageKind.Leaf)) : null;
    }

    protected override bool ComparesSubjects => _criterion.Dependencies.ComparesSubjects;

    protected override bool Sees(ScoringFact fact) => fact switch
    {
        AwardFact award => award.Indicator == Name,
        BonusScore bonus => bonus.Indicator == Name,
        GateState gate => gate.Indicator == Name,
        ScoreIntervention intervention => intervention.Indicator == Name,
        _ => _criterion.Dependencies.Contains(fact),
    };

    protected override void Fire(IContext context, string subject, ImmutableArray<ScoringFact> facts, ImmutableArray<ScoringFact> everybody)
    {
        if (!facts.Any(f => f is ScoredSubject))
        {
            return; // a rule spoke of a subject that is not scored here: SessionReview says so
        }

        ImmutableArray<ScoringFact> seen = [.. facts.Concat(everybody).Where(f => f is not ScoreIntervention)];
        var before = Derived<IndicatorScore>(context);
        var outcome = before is not null && before.Seen.AsSpan().SequenceEqual(seen.AsSpan())
            ? before.Outcome
            : WorkOut(subject, facts, everybody);
        var interventions = Interventions.Of(facts);
        Derive(context, new IndicatorScore(subject, Indicator!, outcome, Interventions.Apply(outcome.Points, interventions), seen, interventions));
    }

    private LeafOutcome WorkOut(string subject, ImmutableArray<ScoringFact> facts, ImmutableArray<ScoringFact> everybody)
    {
        var outcome = _criterion.Run(subject, facts, everybody).Leaves[0];
        return _assembly is null
            ? outcome
            : _assembly.PutTogether(outcome, facts.OfType<BonusScore>().SingleOrDefault()?.Outcome, facts.OfType<GateState>().SingleOrDefault() is { } gate ? gate.IsClosed : false);
    }
}
