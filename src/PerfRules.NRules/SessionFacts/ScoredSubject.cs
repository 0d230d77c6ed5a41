namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents that a subject is scored in this session. Rules that should hold for a subject even without any fact match this one.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record ScoredSubject : ScoringFact
{
    internal ScoredSubject(string subject, int index)
        : base(subject) => Index = index;

    /// <summary>Gets the subject's place among those of the session, from 0.</summary>
    public int Index { get; }

    internal override string Key => string.Empty;
}
