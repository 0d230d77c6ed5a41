using PerfRules.Facts;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents that something was found that may cost points.</summary>
/// <param name="Subject">Who it is about; empty where the facts name no subject.</param>
/// <param name="Finding">What was found.</param>
/// <remarks>Two findings that are alike are two facts, and both count.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record FindingFact(string Subject, Finding Finding) : ScoringFact(Subject)
{
    /// <summary>Gets what was found.</summary>
    public Finding Finding { get; init; } = Finding ?? throw new ArgumentNullException(nameof(Finding));

    /// <summary>Gets the kind of the finding.</summary>
    public string Kind => Finding.Kind;

    /// <summary>Gets a value indicating whether the finding counts: it is not waived and was found at least once.</summary>
    public bool Counts => Finding.Waived is null && Finding.Count > 0;

    /// <summary>Gets the place in the facts; those that a rule derived come last, by key and date.</summary>
    internal int Index { get; init; } = int.MaxValue;

    internal override string? Key => null;
}
