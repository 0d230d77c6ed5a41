namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents whether the gate of a leaf takes its points away, derived by the rule named after the leaf with <c>/gate</c>.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record GateState : ScoringFact
{
    internal GateState(string subject, string indicator, bool? isClosed)
        : base(subject)
    {
        Indicator = indicator;
        IsClosed = isClosed;
    }

    /// <summary>Gets the leaf's id.</summary>
    public string Indicator { get; }

    /// <summary>Gets a value indicating whether the points are taken away; null when a divisor is zero or a fact is missing.</summary>
    public bool? IsClosed { get; }

    internal override string Key => Indicator;
}
