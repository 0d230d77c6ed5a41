namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents the grade of a subject, derived from its total, vetoes and caps.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record Grade : SessionFact
{
    internal Grade(string subject, string? name)
        : base(subject) => Name = name;

    /// <summary>Gets the grade; null when the total is not complete, a veto cannot be decided, the pack grades nothing, or no grade covers the total.</summary>
    public string? Name { get; }

    internal override string Key => string.Empty;
}
