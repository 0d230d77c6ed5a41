using PerfRules.Facts;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents the total of a subject, derived from the scores of its leaves.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record SheetTotal : GradingFact
{
    internal SheetTotal(string subject, Rational points, bool isComplete)
        : base(subject)
    {
        Points = points;
        IsComplete = isComplete;
    }

    /// <summary>Gets the total after rounding; when not complete, the sum of the leaves that have a score.</summary>
    public Rational Points { get; }

    /// <summary>Gets a value indicating whether every leaf that applies has a score.</summary>
    public bool IsComplete { get; }

    internal override string Key => string.Empty;
}
