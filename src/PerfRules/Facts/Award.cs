using PerfRules.Diagnostics;

namespace PerfRules.Facts;

/// <summary>Represents the points that an assessor gives to a leaf, with the reason (赋分).</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record Award
{
    /// <summary>Gets the points; between 0 and the leaf's full points.</summary>
    public required Rational Points { get; init; }

    /// <summary>Gets the reason; not empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets where the evidence stands: a table, a section, a record; null when nothing is cited.</summary>
    public string? Evidence { get; init; }

    /// <summary>Gets where it was read; <see cref="SourceLocation.None"/> for an award that a program gave.</summary>
    public SourceLocation Location { get; init; } = SourceLocation.None;
}
