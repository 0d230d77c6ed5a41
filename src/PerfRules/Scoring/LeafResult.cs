using PerfRules.Facts;

namespace PerfRules.Scoring;

/// <summary>Represents the points and the status of one leaf, without reason: what <see cref="RuleScorer.Score(FactRow, Span{LeafResult})"/> fills.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly struct LeafResult : IEquatable<LeafResult>
{
    private readonly long _numerator;
    private readonly long _denominator;
    private readonly object? _exact;

    internal LeafResult(IndicatorStatus status, long numerator, long denominator)
    {
        Status = status;
        _numerator = numerator;
        _denominator = denominator;
    }

    internal LeafResult(IndicatorStatus status, Rational points)
    {
        Status = status;
        _denominator = 1;
        _exact = points;
    }

    /// <summary>Gets how the leaf came to its points, or why it has none.</summary>
    public IndicatorStatus Status { get; }

    /// <summary>Gets the points after floor, cap and rounding, exactly; null when there are none.</summary>
    public Rational? Points => _exact is Rational points ? points : _denominator == 0 ? null : Rational.OfParts(_numerator, _denominator);

    /// <summary>Compares two results for equality.</summary>
    /// <param name="left">The first result.</param>
    /// <param name="right">The second result.</param>
    /// <returns>Whether status and points are the same.</returns>
    public static bool operator ==(LeafResult left, LeafResult right) => left.Equals(right);

    /// <summary>Compares two results for inequality.</summary>
    /// <param name="left">The first result.</param>
    /// <param name="right">The second result.</param>
    /// <returns>Whether status or points differ.</returns>
    public static bool operator !=(LeafResult left, LeafResult right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(LeafResult other) => Status == other.Status && Points == other.Points;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LeafResult other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Status, Points);

    /// <summary>Writes points and status.</summary>
    /// <returns><c>2.96 Scored</c>, or <c>Missing</c>.</returns>
    public override string ToString() => Points is { } points ? $"{points.ToString()} {Status}" : Status.ToString();
}
