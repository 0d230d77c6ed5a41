using PerfRules.Facts;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Represents the points that an assessor gave to a leaf.</summary>
/// <param name="Subject">Who it is about; empty where the facts name no subject.</param>
/// <param name="Indicator">The leaf's id.</param>
/// <param name="Award">The points with the reason.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record AwardFact(string Subject, string Indicator, Award Award) : ScoringFact(Subject)
{
    /// <summary>Gets the leaf's id.</summary>
    public string Indicator { get; init; } = Indicator ?? throw new ArgumentNullException(nameof(Indicator));

    /// <summary>Gets the points with the reason.</summary>
    public Award Award { get; init; } = Award ?? throw new ArgumentNullException(nameof(Award));

    internal override string Key => Indicator;
}
