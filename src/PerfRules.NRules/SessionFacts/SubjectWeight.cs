using PerfRules.Facts;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents what weighs a subject in the means of its cohort.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record SubjectWeight : SessionFact
{
    internal SubjectWeight(string subject, Rational? value)
        : base(subject) => Value = value;

    /// <summary>Gets the weight; one where the pack weighs nothing, null when it is missing or undefined.</summary>
    public Rational? Value { get; }

    internal override string Key => string.Empty;
}
