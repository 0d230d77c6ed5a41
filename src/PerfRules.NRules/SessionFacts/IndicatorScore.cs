using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Scoring;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents the score of a leaf, derived by the leaf's rule; there is always one for each subject and leaf, also without points.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record IndicatorScore : SessionFact
{
    internal IndicatorScore(
        string subject, Indicator indicator, LeafOutcome outcome, Rational? points, ImmutableArray<ScoringFact> seen, ImmutableArray<ScoreIntervention> interventions)
        : base(subject)
    {
        Indicator = indicator;
        Outcome = outcome;
        Points = points;
        Seen = seen;
        Interventions = interventions;
    }

    /// <summary>Gets the leaf.</summary>
    public Indicator Indicator { get; }

    /// <summary>Gets the leaf's id.</summary>
    public string Id => Indicator.Id;

    /// <summary>Gets the leaf's full points.</summary>
    public Rational FullPoints => Indicator.FullPoints;

    /// <summary>Gets the points, with what rules of the embedder did to them; null when there are none.</summary>
    public Rational? Points { get; }

    /// <summary>Gets what the rule of the pack alone gave; null when that is nothing. Rules that intervene should look at this, not at <see cref="Points"/>.</summary>
    public Rational? RulePoints => Outcome.Points;

    /// <summary>Gets the share of the full points that was reached, 0 to 1 (more with a bonus or an addition); null when there are no points.</summary>
    public Rational? Share => Points / FullPoints;

    /// <summary>Gets how the pack's rule came to its points, or why it has none.</summary>
    public IndicatorStatus Status => Outcome.Status switch
    {
        PlanStatus.Scored => IndicatorStatus.Scored,
        PlanStatus.Awarded => IndicatorStatus.Awarded,
        PlanStatus.Missing => IndicatorStatus.Missing,
        PlanStatus.NotApplicable => IndicatorStatus.NotApplicable,
        _ => IndicatorStatus.Undefined,
    };

    internal LeafOutcome Outcome { get; }

    /// <summary>Gets the facts that the outcome was worked out from.</summary>
    internal ImmutableArray<ScoringFact> Seen { get; }

    internal ImmutableArray<ScoreIntervention> Interventions { get; }

    internal override string Key => Id;

    /// <summary>Compares two scores: the same outcome, the same points, the same interventions.</summary>
    /// <param name="other">The other score.</param>
    /// <returns>Whether nobody could tell them apart.</returns>
    public bool Equals(IndicatorScore? other) =>
        other is not null
        && Subject == other.Subject
        && ReferenceEquals(Indicator, other.Indicator)
        && ReferenceEquals(Outcome, other.Outcome)
        && Points == other.Points
        && Interventions.AsSpan().SequenceEqual(other.Interventions.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Subject, Id, Points);
}
