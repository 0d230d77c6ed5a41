using PerfRules.Facts;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents the total of a subject, derived from the scores of its leaves.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record SheetTotal : GradingFact
{
    internal SheetTotal(string subject, Rational points, bool isComplete, bool applies)
        : base(subject)
    {
        Points = points;
        IsComplete = isComplete;
        Applies = applies;
    }

    /// <summary>Gets the total after rounding; when not complete, the sum of the leaves that have a score, and 0 when no leaf applies.</summary>
    public Rational Points { get; }

    /// <summary>Gets a value indicating whether a leaf applies and every leaf that does has a score.</summary>
    public bool IsComplete { get; }

    /// <summary>Gets a value indicating whether a leaf applies to the subject.</summary>
    public bool Applies { get; }

    internal override string Key => string.Empty;
}
