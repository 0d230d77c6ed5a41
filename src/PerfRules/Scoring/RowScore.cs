using PerfRules.Facts;

namespace PerfRules.Scoring;

/// <summary>Represents what the leaves of one subject add up to.</summary>
/// <param name="Total">The total after rounding; when not complete, the sum of the leaves that have points.</param>
/// <param name="IsComplete">Whether a leaf applies and every one that does has points.</param>
/// <param name="Grade">The grade; null when not complete, a veto is open, the pack grades nothing, or no grade covers the total.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly record struct RowScore(Rational Total, bool IsComplete, string? Grade)
{
    /// <summary>Gets a value indicating whether a leaf applies; without one there is no total, and <see cref="Total"/> is 0.</summary>
    public bool Applies { get; init; } = true;
}
