using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>Represents the score of one leaf with its reason.</summary>
/// <threadsafety>Immutable; safe to share between threads. Reason and explanation are worked out when they are asked for.</threadsafety>
public sealed class IndicatorResult
{
    private readonly SheetSource _source;
    private readonly int _index;
    private LeafOutcome? _outcome;
    private LocalizedText? _reason;

    internal IndicatorResult(SheetSource source, int index)
    {
        _source = source;
        _index = index;
    }

    /// <summary>Gets the leaf.</summary>
    public Indicator Indicator => Leaf.Indicator;

    /// <summary>Gets how the leaf came to its score, or why it has none. A leaf without a score that a rule of the embedder gave one is scored, and one
    /// whose score such a rule forbade is missing.</summary>
    public IndicatorStatus Status => Result.Status;

    /// <summary>Gets the points after floor, cap and rounding, 0 to the full points (more only with a bonus or an addition); null when there are none.</summary>
    public Rational? Score => _source.Plan.Pack.HasPoints ? Result.Points : null;

    /// <summary>Gets whether the target of a row of targets is met, compared or as somebody judged it; null when nobody can tell, a value is
    /// missing, or the leaf is no row of targets.</summary>
    public bool? IsMet => (Indicator.Row, Outcome) switch
    {
        (null, _) => null,
        ({ Judgement: TargetJudgement.Met }, _) => true,
        ({ Judgement: TargetJudgement.Unmet }, _) => false,
        (_, { Decision: PieceDecision { Piece: >= 0 and var piece } }) => piece == 0, // the target itself is the first piece
        _ => null,
    };

    /// <summary>Gets what the rule of the pack alone gave; it differs from <see cref="Score"/> only where <see cref="Interventions"/> say so.</summary>
    public Rational? RuleScore => Interventions.IsEmpty ? Score : Outcome.Points;

    /// <summary>Gets what rules of the embedder did to the score, in the order in which it counts; empty without such rules.</summary>
    public ImmutableArray<Intervention> Interventions => _source.InterventionsOf(_index)?.Done ?? [];

    /// <summary>Gets the exact value that was judged, in the unit that it is shown in; null when the leaf judges no single number or has no value.</summary>
    public Quantity? Measure => ReasonWriter.Measure(Leaf, Outcome);

    /// <summary>Gets the value as the sheet shows it, rounded to two places or more where an edge is near; null where <see cref="Measure"/> is.</summary>
    public string? MeasureText => Reasons.MeasureText(Leaf.Source, Outcome.Decision);

    /// <summary>Gets the names of the inputs that are missing, in the pack's order; empty unless <see cref="Status"/> is missing.</summary>
    public ImmutableArray<string> MissingInputs => [.. Outcome.Missing.Select(slot => _source.Plan.Pack.Inputs[slot].Name)];

    /// <summary>Gets a value indicating whether the leaf counts findings and the facts say nothing about findings.</summary>
    public bool FindingsMissing => Outcome.FindingsMissing;

    /// <summary>Gets what decided the rule of the pack, in figures alone: one for most leaves, one for each part of a sum, one for each counter, an alternative before what
    /// it contains; empty when nothing was worked out. What stands around a rule (exemption, bonus, gate) is not among them.</summary>
    public ImmutableArray<RuleDecision> Decisions => RuleDecision.Of(Leaf.Source, _outcome is null ? _source.DecisionOf(_index) : _outcome.Decision);

    /// <summary>Gets why the leaf has this score, in one sentence.</summary>
    public LocalizedText Reason => _reason ??= WriteReason();

    internal LeafOutcome Outcome => _outcome ??= _source.OutcomeOf(_index);

    private LeafResult Result => _source.ResultOf(_index);

    private ReasonWriter Reasons => new(_source);

    private PlanLeaf Leaf => _source.Plan.Leaves[_index];

    /// <summary>Explains the score: the rule, the row that held, the numbers put in, the distance to the neighbouring rows, the source.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() => new ExplanationWriter(_source).Explain(Leaf, Outcome);

    private LocalizedText WriteReason()
    {
        var reason = Reasons.Reason(Leaf, Outcome);
        return Interventions.IsEmpty ? reason : InterventionReason.Write(reason, Interventions, Score);
    }
}
