using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Plans.Compiled;

namespace PerfRules.Scoring;

/// <summary>What a sheet is written from: the run of the interpreter, or the points of the compiled engine with the facts, from which whatever else
/// is asked of the sheet is worked out when it is asked.</summary>
/// <threadsafety>Safe to share between threads.</threadsafety>
internal sealed class SheetSource
{
    private readonly PlanRun? _run;
    private readonly RowFacts? _row;
    private readonly PlanEngine? _engine;
    private readonly LeafResult[]? _leaves;
    private PlanFacts? _facts;
    private PlanInterpreter? _interpreter;

    internal SheetSource(Plan plan, PlanFacts facts, PlanRun run)
    {
        Plan = plan;
        _facts = facts;
        _run = run;
        Vetoes = [.. run.Vetoes.Select(v => v.Definition)];
    }

    internal SheetSource(Plan plan, LeafResult[] leaves, ImmutableArray<VetoDefinition> vetoes, PlanFacts facts)
    {
        Plan = plan;
        _leaves = leaves;
        _facts = facts;
        Vetoes = vetoes;
    }

    internal SheetSource(PlanEngine engine, LeafResult[] leaves, ImmutableArray<VetoDefinition> vetoes, RowFacts row)
    {
        Plan = engine.Plan;
        _engine = engine;
        _leaves = leaves;
        _row = row;
        Vetoes = vetoes;
    }

    internal Plan Plan { get; }

    internal ImmutableArray<VetoDefinition> Vetoes { get; }

    /// <summary>Gets the facts of all subjects that were scored together, this one among them; default where the sheet does not know them or there are no others.</summary>
    internal ImmutableArray<PlanFacts> Cohort { get; init; }

    /// <summary>Gets what writes the sheet by the printed standard; null where there is only one.</summary>
    internal SheetWriter? Printed { get; init; }

    /// <summary>Gets what rules of the embedder did; null without such rules.</summary>
    internal SheetInterventions? Embedder { get; init; }

    internal ImmutableArray<Intervention> Interventions => Embedder?.All ?? [];

    internal PlanFacts Facts => _facts ??= _row!.ToFacts();

    // One for all leaves, which share measures.
    private PlanInterpreter Interpreter => _interpreter ??= PlanInterpreter.For(Plan, Facts);

    /// <summary>Gets the outcome of a leaf with what decided; where the compiled engine gave the points, said by the engine once more, or by the interpreter.</summary>
    internal LeafOutcome OutcomeOf(int leaf) => _run is { } run ? run.Leaves[leaf]
        : _row is { } row && _engine!.OutcomeOf(row, leaf) is { } outcome ? outcome
        : Interpreter.ScoreLeaf(leaf);

    /// <summary>Gets what decided a leaf; null when nothing was worked out.</summary>
    internal Decision? DecisionOf(int leaf) => _row is { } row && _engine!.DecisionOf(row, leaf) is { } decision ? decision : OutcomeOf(leaf).Decision;

    /// <summary>Works out an expression on the facts of the sheet; null when it is undefined, is no number, or looks at subjects that the sheet does not know.</summary>
    /// <param name="expression">The expression; nothing that it mentions may be missing.</param>
    internal Rational? NumberOf(BoundExpression expression)
    {
        var (plan, lowered, _) = PlanBuilder.BuildExpression(Plan.Pack, Plan.Slots, expression);
        return plan.NeedsCohort && Cohort.IsDefault ? null
            : PlanInterpreter.Evaluate(plan, Facts, Cohort.IsDefault ? [] : Cohort, lowered) is { Kind: PlanValueKind.Number } value ? value.Number
            : null;
    }

    internal LeafResult ResultOf(int leaf)
    {
        if (_leaves is not null)
        {
            return _leaves[leaf];
        }

        if (InterventionsOf(leaf) is { } done)
        {
            return done.ResultOf(_run!.Leaves[leaf]);
        }

        var outcome = _run!.Leaves[leaf];
        return outcome.Points is { } points ? new LeafResult((IndicatorStatus)outcome.Status, points) : new LeafResult((IndicatorStatus)outcome.Status, 0, 0);
    }

    /// <summary>Returns what rules of the embedder did to a leaf; null when nothing.</summary>
    internal LeafInterventions? InterventionsOf(int leaf) => Embedder?.OnLeaves[leaf];

    internal ImmutableArray<IndicatorResult> Indicators()
    {
        var results = new IndicatorResult[Plan.Leaves.Length];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = new IndicatorResult(this, i);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }

    internal RollUp RollUp() => Scoring.RollUp.Add(
        Plan.Pack,
        Plan.Leaves.Select((leaf, i) => (leaf.Indicator.Id, Points: PointsOf(Plan.Pack, leaf.Indicator, ResultOf(i)))).ToDictionary(p => p.Id, p => p.Points, StringComparer.Ordinal));

    internal ImmutableArray<CheckResult> Checks() =>
        [.. Plan.Checks.Zip(_run?.Checks ?? Interpreter.Checks(), SheetWriter.Check)];

    internal ImmutableArray<OpenVeto> OpenVetoes() =>
        Plan.Vetoes.IsEmpty ? [] : [.. (_run?.OpenVetoes ?? Interpreter.OpenVetoes()).Select(Open)];

    // Findings that cost points on more than one leaf: legal, but something that a reviewer must see. A leaf that came out undefined has
    // no points of its rule, so nothing was taken from them.
    internal ImmutableArray<SharedFinding> SharedFindings()
    {
        if (Facts.Findings is not { } byKind || byKind.All(k => k.IsEmpty))
        {
            return [];
        }

        var charged = new Dictionary<int, List<string>>();
        for (var i = 0; i < Plan.Leaves.Length; i++)
        {
            foreach (var kind in Charged(Plan.Leaves[i], OutcomeOf(i)))
            {
                (charged.TryGetValue(kind, out var leaves) ? leaves : charged[kind] = []).Add(Plan.Leaves[i].Indicator.Id);
            }
        }

        return
        [
            .. charged.Where(c => c.Value.Count > 1).OrderBy(c => c.Key)
                .SelectMany(c => byKind[c.Key].Where(f => f.Waived is null && f.Count > 0).Select(f => new SharedFinding(f, [.. c.Value]))),
        ];
    }

    private OpenVeto Open(OpenPlanVeto open)
    {
        ImmutableArray<string> names = [.. open.Missing.Select(slot => Plan.Pack.Inputs[slot].Name)];
        var reason = ReasonWriter.Lacking(names, open.FindingsMissing) ?? ScoringTexts.DivisionByZero();
        return new OpenVeto(open.Veto.Definition, names, open.FindingsMissing, ScoringTexts.VetoOpen(open.Veto.Definition.Id, reason));
    }

    /// <summary>Returns what a leaf brings to the sum.</summary>
    /// <remarks>Without points all that can be said of the whole is whether a value is missing; what cannot be compared is not missing.</remarks>
    internal static LeafPoints PointsOf(RulePack pack, Indicator leaf, LeafResult result)
    {
        if (!pack.HasPoints)
        {
            return new LeafPoints(result.Status == IndicatorStatus.Missing ? null : Rational.Zero, null);
        }

        var points = result.Points;
        return new LeafPoints(points, result.Status == IndicatorStatus.NotApplicable && points is null ? leaf.NotApplicable!.Policy : null);
    }

    private static IEnumerable<int> Charged(PlanLeaf leaf, LeafOutcome outcome)
    {
        if (outcome is not { Status: PlanStatus.Scored or PlanStatus.Awarded, Decision: { } decision })
        {
            return [];
        }

        var ofRule = Charged(leaf.Criterion, decision);
        return outcome.Effects.BonusDecision is { } bonus ? ofRule.Union(Charged(leaf.Bonus!.Criterion, bonus)) : ofRule;
    }

    private static IEnumerable<int> Charged(PlanCriterion criterion, Decision decision) => (criterion, decision) switch
    {
        (PlanDeductions deductions, CountersDecision found) => deductions.Counters.Zip(found.Counters)
            .Where(p => !p.Second.Cost.IsZero).SelectMany(p => p.First.Kinds).Distinct(),
        (PlanSum sum, PartsDecision parts) => sum.Parts.Zip(parts.Parts).SelectMany(p => Charged(p.First.Criterion, p.Second.Decision)).Distinct(),
        (PlanOneOf oneOf, AlternativeDecision { Inner: { } inner } chosen) => Charged(oneOf.Alternatives[chosen.Alternative].Criterion, inner),
        _ => [],
    };
}
