using System.Collections.Immutable;
using NRules.RuleModel;
using PerfRules.NRules.SessionFacts;
using PerfRules.Packs;
using PerfRules.Plans;

namespace PerfRules.NRules.Rules;

/// <summary>A rule that runs one part of a plan and derives one fact from it: a bonus, a gate, a check, a veto, a weight.</summary>
/// <param name="pack">The pack.</param>
/// <param name="kind">What the rule is for.</param>
/// <param name="name">The rule's name.</param>
/// <param name="priority">When it fires.</param>
/// <param name="slice">The part.</param>
/// <param name="derive">Makes the fact of a subject; null when there is none.</param>
internal sealed class SliceRule(RulePack pack, string kind, string name, int priority, PlanSlice slice, Func<string, PlanRun, SessionFact?> derive)
    : PackRule<ScoringFact>(pack, kind, name, priority)
{
    protected override bool ComparesSubjects => slice.Dependencies.ComparesSubjects;

    internal static SliceRule Bonus(Plan plan, PlanLeaf leaf, PlanSlice slice) => new(
        plan.Pack,
        "bonus",
        leaf.Indicator.Id + "/bonus",
        PackRules.Parts,
        slice,
        (subject, run) => new BonusScore(subject, leaf.Indicator.Id, run.Leaves[0]))
    {
        Indicator = leaf.Indicator,
    };

    internal static SliceRule Gate(Plan plan, PlanLeaf leaf, PlanSlice slice) => new(
        plan.Pack,
        "gate",
        leaf.Indicator.Id + "/gate",
        PackRules.Parts,
        slice,
        (subject, run) => new GateState(subject, leaf.Indicator.Id, run.Leaves[0].Status == PlanStatus.Undefined ? null : run.Leaves[0].Points!.Value.Sign > 0))
    {
        Indicator = leaf.Indicator,
    };

    internal static SliceRule Check(Plan plan, PlanCheck check) => new(
        plan.Pack,
        "check",
        "check " + check.Definition.Id,
        PackRules.Leaves,
        new PlanSlice(plan, new Dependencies(plan).Add(check.Needs).Add(check.Left).Add(check.Right), check: check),
        (subject, run) => new CheckOutcome(subject, Scoring.SheetWriter.Check(check, run.Checks[0]), run.Checks[0]));

    internal static SliceRule Veto(Plan plan, PlanVeto veto) => new(
        plan.Pack,
        "veto",
        "veto " + veto.Definition.Id,
        PackRules.Leaves,
        new PlanSlice(plan, new Dependencies(plan).Add(veto.Needs).Add(veto.When), veto: veto),
        (subject, run) => run.Vetoes is [var held] ? new Veto(subject, held) : run.OpenVetoes is [var open] ? new UndecidedVeto(subject, open) : null);

    internal static SliceRule Weight(Plan plan) => new(
        plan.Pack,
        "weight",
        "weight",
        PackRules.Leaves,
        new PlanSlice(plan, new Dependencies(plan).Add(plan.WeightNeeds).Add(plan.WeightBy), weight: true),
        (subject, run) => new SubjectWeight(subject, run.Weight));

    protected override bool Sees(ScoringFact fact) => slice.Dependencies.Contains(fact);

    protected override void Fire(IContext context, string subject, ImmutableArray<ScoringFact> facts, ImmutableArray<ScoringFact> everybody)
    {
        if (facts.Any(f => f is ScoredSubject))
        {
            Derive(context, derive(subject, slice.Run(subject, facts, everybody)));
        }
    }
}
