namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents that the gate of a leaf takes its points away, derived by the rule named after the leaf with <c>/gate</c>.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record GateClosed : ScoringFact
{
    internal GateClosed(string subject, string indicator)
        : base(subject) => Indicator = indicator;

    /// <summary>Gets the leaf's id.</summary>
    public string Indicator { get; }

    internal override string Key => Indicator;
}
