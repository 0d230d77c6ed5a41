namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents what the rule of a leaf may look at: given facts, findings, awards, bonus and gate, and what rules of the embedder do to the score.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public abstract record ScoringFact : SessionFact
{
    private protected ScoringFact(string subject)
        : base(subject)
    {
    }
}
