using PerfRules.Facts;
using PerfRules.Plans;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents what the bonus of a leaf gives, derived by the rule named after the leaf with <c>/bonus</c>.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record BonusScore : ScoringFact
{
    internal BonusScore(string subject, string indicator, LeafOutcome outcome)
        : base(subject)
    {
        Indicator = indicator;
        Outcome = outcome;
    }

    /// <summary>Gets the leaf's id.</summary>
    public string Indicator { get; }

    /// <summary>Gets the points, 0 to the most that the bonus can give; null when it cannot be worked out.</summary>
    public Rational? Points => Outcome.Unrounded;

    internal LeafOutcome Outcome { get; }

    internal override string Key => Indicator;
}
