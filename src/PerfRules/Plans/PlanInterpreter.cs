using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Plans;

/// <summary>Runs a plan on the facts of one subject, on exact numbers, step by step as the plan is written.</summary>
/// <threadsafety>Safe to share between threads: the same facts give the same, and what is kept is kept by one write.</threadsafety>
internal sealed partial class PlanInterpreter
{
    private readonly Plan _plan;
    private readonly PlanFacts _facts;
    private readonly PlanInterpreter[] _cohort;
    private readonly MeasureValue?[] _measures;
    private readonly RoundingStage? _partRounding;
    private readonly RoundingStage? _leafRounding;

    private PlanInterpreter(Plan plan, PlanFacts facts, PlanInterpreter[] cohort)
    {
        _plan = plan;
        _facts = facts;
        _cohort = cohort;
        _measures = new MeasureValue?[plan.Measures.Length];
        _partRounding = plan.RoundingAt(RoundingStageKind.Part);
        _leafRounding = plan.RoundingAt(RoundingStageKind.Leaf);
    }

    /// <summary>Makes an interpreter for one subject, whose leaves can be asked for one by one.</summary>
    internal static PlanInterpreter For(Plan plan, PlanFacts facts)
    {
        var alone = new PlanInterpreter[1];
        return alone[0] = new PlanInterpreter(plan, facts, alone);
    }

    /// <summary>Scores one leaf.</summary>
    internal LeafOutcome ScoreLeaf(int leaf) => ScoreLeaf(_plan.Leaves[leaf], _facts.Awards[leaf]);

    private LeafOutcome[] ScoreLeaves()
    {
        var outcomes = new LeafOutcome[_plan.Leaves.Length];
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = ScoreLeaf(i);
        }

        return outcomes;
    }

    /// <summary>Works out both sides of every check.</summary>
    internal ImmutableArray<(PlanValue Left, PlanValue Right)> Checks() => [.. _plan.Checks.Select(Evaluate)];

    /// <summary>Finds the vetoes of which it cannot be said whether they hold.</summary>
    internal ImmutableArray<OpenPlanVeto> OpenVetoes() => [.. _plan.Vetoes.Where(v => Holds(v) is null).Select(Open)];

    /// <summary>Scores every leaf of every subject of a cohort; a single subject is a cohort of its own.</summary>
    /// <returns>For each subject, in the order given, the outcome of each leaf in the plan's order.</returns>
    internal static PlanRun[] Score(Plan plan, IReadOnlyList<PlanFacts> subjects)
    {
        var cohort = new PlanInterpreter[subjects.Count];
        for (var i = 0; i < cohort.Length; i++)
        {
            cohort[i] = new PlanInterpreter(plan, subjects[i], cohort);
        }

        var outcomes = Array.ConvertAll(cohort, run => run.ScoreLeaves());
        FillPeerMeans(plan, outcomes);
        return [.. cohort.Zip(outcomes, (run, leaves) => new PlanRun(
            leaves,
            run.Checks(),
            [.. plan.Vetoes.Where(v => run.Holds(v) == true)],
            run.OpenVetoes(),
            run.Weight()))];
    }

    /// <summary>Works out one expression on facts that have all that it mentions, beside the facts of a cohort.</summary>
    internal static PlanValue Evaluate(Plan plan, PlanFacts facts, IReadOnlyList<PlanFacts> cohort, PlanExpression expression)
    {
        var members = new PlanInterpreter[cohort.Count];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = new PlanInterpreter(plan, cohort[i], members);
        }

        return new PlanInterpreter(plan, facts, members).Evaluate(expression);
    }

    private (PlanValue Left, PlanValue Right) Evaluate(PlanCheck check) =>
        MissingOf(check.Needs) is ([], false) ? (Evaluate(check.Left), Evaluate(check.Right)) : default;

    private Rational? Weight() => _plan.WeightBy is null ? Rational.One
        : MissingOf(_plan.WeightNeeds) is ([], false) ? Number(Evaluate(_plan.WeightBy))
        : null;

    /// <summary>Says whether a veto holds.</summary>
    internal Compiled.VetoState StateOf(PlanVeto veto) => Holds(veto) switch
    {
        true => Compiled.VetoState.Holds,
        false => Compiled.VetoState.DoesNotHold,
        null => Compiled.VetoState.Open,
    };

    // Yes, no, or null when a fact that it mentions is missing or a divisor is zero: not knowing is not knowing that it does not hold.
    private bool? Holds(PlanVeto veto) => MissingOf(veto.Needs) is ([], false) ? Holds(veto.When) : null;

    private OpenPlanVeto Open(PlanVeto veto)
    {
        var (inputs, findings) = MissingOf(veto.Needs);
        return new OpenPlanVeto(veto, inputs, findings);
    }

    // Null when a divisor is zero; nothing that it mentions may be missing.
    private bool? Holds(PlanExpression condition) => Evaluate(condition) is { IsUsable: true } value ? value.IsYes : null;

    private (ImmutableArray<int> Inputs, bool Findings) MissingOf(PlanMentions needs)
    {
        // Mostly nothing is missing, and then nothing is allocated.
        var missing = ImmutableArray<int>.Empty;
        foreach (var slot in needs.Inputs)
        {
            missing = _facts.Inputs[slot].Kind == PlanValueKind.Missing ? missing.Add(slot) : missing;
        }

        return (missing, needs.Findings && _facts.Findings is null);
    }

    private LeafOutcome ScoreLeaf(PlanLeaf leaf, Award? award)
    {
        var full = leaf.Indicator.FullPoints;
        if (MissingOf(leaf.ConditionNeeds) is var (conditionInputs, conditionFindings) && (conditionInputs.Length > 0 || conditionFindings))
        {
            return Missing(conditionInputs, conditionFindings);
        }

        var notApplicable = leaf.NotApplicable is null ? false : Holds(leaf.NotApplicable);
        if (notApplicable is null)
        {
            return Undefined(leaf, null, LeafCondition.NotApplicable);
        }

        if (notApplicable.Value)
        {
            Rational? points = leaf.Indicator.NotApplicable!.Policy == NotApplicablePolicy.Full ? full : null;
            return new LeafOutcome(PlanStatus.NotApplicable, points, points, null, LeafEffects.None, [], false);
        }

        var exempt = leaf.Exempt is null ? false : Holds(leaf.Exempt);
        if (exempt is null)
        {
            return Undefined(leaf, null, LeafCondition.Exempt);
        }

        if (exempt.Value)
        {
            return new LeafOutcome(PlanStatus.Scored, full, full, null, LeafEffects.None with { Exempt = true }, [], false);
        }

        if (leaf.Criterion is PlanAward && award is null)
        {
            return Missing([], false);
        }

        var (missing, findingsMissing) = AllMissing(leaf);
        if (missing.Length > 0 || findingsMissing)
        {
            return Missing(missing, findingsMissing);
        }

        var decision = leaf.Criterion is PlanAward ? new AwardDecision(award!, award!.Points) : Decide(leaf.Criterion, full);
        return decision.Raw is null ? Undefined(leaf, decision, LeafCondition.None) : Finish(leaf, decision, full);
    }

    private static LeafOutcome Missing(ImmutableArray<int> inputs, bool findings) =>
        new(PlanStatus.Missing, null, null, null, LeafEffects.None, inputs, findings);

    private (ImmutableArray<int> Inputs, bool Findings) AllMissing(PlanLeaf leaf)
    {
        var own = MissingOf(leaf.Needs);
        if (own is not ([], false))
        {
            return own;
        }

        // Mostly there are no alternatives, and then nothing is allocated.
        if (leaf.Criterion is not (PlanSum or PlanOneOf) && leaf.Bonus?.Criterion is not (PlanSum or PlanOneOf))
        {
            return own;
        }

        // Only now can the conditions of alternatives be worked out, and with them what the chosen ones need.
        var chosen = PlanMentions.Union(ChosenNeeds(leaf.Criterion).Concat(leaf.Bonus is null ? [] : ChosenNeeds(leaf.Bonus.Criterion)));
        return MissingOf(chosen);
    }

    private IEnumerable<PlanMentions> ChosenNeeds(PlanCriterion criterion)
    {
        switch (criterion)
        {
            case PlanSum sum:
                return sum.Parts.SelectMany(p => ChosenNeeds(p.Criterion));
            case PlanOneOf oneOf when Chosen(oneOf) is >= 0 and var index:
                var alternative = oneOf.Alternatives[index];
                return MissingOf(alternative.Needs) is ([], false)
                    ? ChosenNeeds(alternative.Criterion).Prepend(alternative.Needs)
                    : [alternative.Needs];
            default:
                return [];
        }
    }

    private static LeafOutcome Undefined(PlanLeaf leaf, Decision? decision, LeafCondition undecided, Decision? bonus = null)
    {
        Rational? substitute = leaf.Indicator.Undefined switch
        {
            UndefinedPolicy.Full => leaf.Indicator.FullPoints,
            UndefinedPolicy.Zero => Rational.Zero,
            _ => null,
        };
        return new LeafOutcome(
            PlanStatus.Undefined, substitute, substitute, decision, LeafEffects.None with { Undecided = undecided, BonusDecision = bonus }, [], false);
    }

    private LeafOutcome Finish(PlanLeaf leaf, Decision decision, Rational full) => PutTogether(
        leaf,
        decision,
        full,
        leaf.Bonus is { } bonus ? Decide(bonus.Criterion, bonus.Full) : null,
        leaf.Gate is { } gate ? Holds(gate) : false,
        _leafRounding);

    /// <summary>Holds a part of a sum between 0 and its full points and rounds it.</summary>
    internal static PartOutcome PutTogether(Decision decision, Rational full, RoundingStage? rounding) =>
        new(decision, decision.Raw is { } raw ? Round(raw.HeldTo(full), rounding) : null);

    /// <summary>Puts rule, bonus and gate of a leaf together (DESIGN 3.8): floor at 0 and cap at full points, bonus, leaf rounding, gate.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="decision">What decided; not undefined.</param>
    /// <param name="full">The full points of the rule.</param>
    /// <param name="bonusDecision">What decided the bonus; null when the leaf has none.</param>
    /// <param name="gated">Whether the gate takes the points away; null when that cannot be worked out.</param>
    /// <param name="rounding">How leaves are rounded, or null.</param>
    internal static LeafOutcome PutTogether(
        PlanLeaf leaf, Decision decision, Rational full, Decision? bonusDecision, bool? gated, RoundingStage? rounding)
    {
        var points = decision.Raw!.Value.HeldTo(full);
        Rational? bonus = null;
        if (bonusDecision is not null)
        {
            if (bonusDecision.Raw is not { } raw)
            {
                return Undefined(leaf, decision, LeafCondition.Bonus, bonusDecision);
            }

            bonus = raw.HeldTo(leaf.Bonus!.Full);
            points += bonus.Value;
        }

        if (gated is null)
        {
            return Undefined(leaf, decision, LeafCondition.Gate);
        }

        var rounded = gated.Value ? Rational.Zero : Round(points, rounding);

        // A level that an assessor chose is an award as well, only bound to the levels of the document. What a rule works out is none: the
        // rule as printed beside an award is scored, also where the leaf itself is awarded.
        var isAwarded = leaf.Indicator.Origin == Origin.Awarded && leaf.Criterion is (PlanAward or PlanChoice);
        var status = isAwarded ? PlanStatus.Awarded : PlanStatus.Scored;
        var effects = bonus is null && !gated.Value ? LeafEffects.None : new LeafEffects(false, gated.Value, bonus, bonusDecision);
        return new LeafOutcome(status, rounded, points, decision, effects, [], false);
    }

    // The mean of those to whom the leaf applies, rounded as a mean and then as a leaf.
    private static void FillPeerMeans(Plan plan, LeafOutcome[][] outcomes)
    {
        for (var leaf = 0; leaf < plan.Leaves.Length; leaf++)
        {
            if (plan.Leaves[leaf].Indicator.NotApplicable?.Policy != NotApplicablePolicy.PeerMean)
            {
                continue;
            }

            var index = leaf;
            var scored = outcomes.Where(o => o[index].Status is PlanStatus.Scored or PlanStatus.Awarded).Select(o => o[index].Points!.Value).ToList();
            if (scored.Count == 0)
            {
                continue;
            }

            var mean = scored.Aggregate(Rational.Zero, (sum, p) => sum + p) / scored.Count;
            var rounded = Round(Round(mean, plan.RoundingAt(RoundingStageKind.Mean)), plan.RoundingAt(RoundingStageKind.Leaf));
            foreach (var subject in outcomes.Where(o => o[index].Status == PlanStatus.NotApplicable))
            {
                subject[index] = subject[index] with { Points = rounded, Unrounded = mean };
            }
        }
    }

    private static Rational Round(Rational points, RoundingStage? stage) => stage is null ? points : points.Round(stage.Places, stage.Mode);

    private static Rational? Number(PlanValue value) => value.Kind == PlanValueKind.Number ? value.Number : null;

    // The value of a measure, as an object: a reference is written whole, whoever else reads it.
    private sealed class MeasureValue(PlanValue value)
    {
        internal PlanValue Value { get; } = value;
    }
}

/// <summary>What a plan gave for one subject.</summary>
/// <param name="Leaves">The outcome of each leaf, in the plan's order.</param>
/// <param name="Checks">Both sides of each check, in the plan's order; missing where a fact is.</param>
/// <param name="Vetoes">The vetoes that hold, in the plan's order.</param>
/// <param name="OpenVetoes">The vetoes of which it cannot be said, in the plan's order.</param>
/// <param name="Weight">What weighs the subject in means; null when that is missing or undefined.</param>
internal sealed record PlanRun(
    LeafOutcome[] Leaves,
    ImmutableArray<(PlanValue Left, PlanValue Right)> Checks,
    ImmutableArray<PlanVeto> Vetoes,
    ImmutableArray<OpenPlanVeto> OpenVetoes,
    Rational? Weight);

/// <summary>A veto of which it cannot be said whether it holds.</summary>
/// <param name="Veto">The veto.</param>
/// <param name="Missing">The slots without a value that it needs; empty when a divisor is zero or only findings are missing.</param>
/// <param name="FindingsMissing">Whether it counts findings and nothing was examined.</param>
internal sealed record OpenPlanVeto(PlanVeto Veto, ImmutableArray<int> Missing, bool FindingsMissing);
