using PerfRules.Diagnostics;

namespace PerfRules.Facts;

/// <summary>Represents one thing that may cost points (扣分事项).</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record Finding
{
    /// <summary>Gets the kind, one that the pack declares under <c>findings</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets what tells this finding from others of its kind (a voucher, a case); null when nothing does.</summary>
    public string? Key { get; init; }

    /// <summary>Gets how often it was found; at least 0. The default is 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Gets when it happened; null when that is not known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Gets the amount concerned; null when there is none.</summary>
    public Quantity? Amount { get; init; }

    /// <summary>Gets the document that shows it; null when none is named.</summary>
    public string? Evidence { get; init; }

    /// <summary>Gets why it costs nothing; null when it counts.</summary>
    public string? Waived { get; init; }

    /// <summary>Gets where it was read; <see cref="SourceLocation.None"/> for a finding that a program gave.</summary>
    public SourceLocation Location { get; init; } = SourceLocation.None;
}
