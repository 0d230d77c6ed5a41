namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents what decides the grade: the total, vetoes that hold, and caps set by rules of the embedder.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public abstract record GradingFact : SessionFact
{
    private protected GradingFact(string subject)
        : base(subject)
    {
    }
}
