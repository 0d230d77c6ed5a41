namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents something that is known about a subject in a session. Every fact of a session names its subject, so that one session can hold a cohort.</summary>
/// <remarks>A fact is the same one when type, subject and what it is about (an input, a leaf …) are the same; findings and what rules of the
/// embedder do to a score are each a fact of their own, however alike.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public abstract record SessionFact
{
    private protected SessionFact(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        Subject = subject;
    }

    /// <summary>Gets who it is about; empty where the facts name no subject.</summary>
    public string Subject { get; init; }

    /// <summary>Returns a reason that is said.</summary>
    /// <exception cref="ArgumentException">It is null or blank: the sheet would name a rule and no reason.</exception>
    private protected static string Said(string because)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        return because;
    }

    /// <summary>Gets what of the subject it is about; null when each instance is a fact of its own.</summary>
    internal abstract string? Key { get; }
}
