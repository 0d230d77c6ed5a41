using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents the points of a section, derived from the scores of its leaves.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record SectionTotal : SessionFact
{
    internal SectionTotal(string subject, SectionScore score)
        : base(subject) => Score = score;

    /// <summary>Gets the section.</summary>
    public Indicator Section => Score.Section;

    /// <summary>Gets the points after rounding; when a leaf below has none, the sum of those that have.</summary>
    public Rational Points => Score.Score;

    /// <summary>Gets a value indicating whether every leaf below that applies has a score.</summary>
    public bool IsComplete => Score.IsComplete;

    internal SectionScore Score { get; }

    internal override string Key => Section.Id;
}
