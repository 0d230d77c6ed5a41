using PerfRules.Facts;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents the points that an assessor gave to a leaf.</summary>
/// <param name="Subject">Who it is about; empty where the facts name no subject.</param>
/// <param name="Indicator">The leaf's id.</param>
/// <param name="Award">The points with the reason.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record AwardFact(string Subject, string Indicator, Award Award) : ScoringFact(Subject)
{
    internal override string Key => Indicator;
}
