using System.Collections.Immutable;
using PerfRules.Diagnostics;

namespace PerfRules.Facts;

/// <summary>Represents one row of a table of targets (绩效目标自评表): a leaf whose name, points, target and value come with the facts.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record TargetRow
{
    /// <summary>Gets the row's name; unique among the rows and the pack's indicators.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the sections above, from the top; may be empty.</summary>
    public ImmutableArray<string> Path { get; init; } = [];

    /// <summary>Gets the full points; greater than zero.</summary>
    public required Rational Points { get; init; }

    /// <summary>Gets the target as printed, such as <c>≥35家</c>, <c>≤60分钟</c> or <c>100%</c>.</summary>
    public required string Target { get; init; }

    /// <summary>Gets the value as printed, such as <c>35家</c>; null when it is not given, which leaves the row without a score.</summary>
    public string? Value { get; init; }

    /// <summary>Gets whether the target counts as met although target or value is a text that cannot be compared (持续提升); null when they can be.</summary>
    public bool? Met { get; init; }

    /// <summary>Gets why; required with <see cref="Met"/>, else null when nothing is stated.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets where it was read; <see cref="SourceLocation.None"/> for a row that a program gave.</summary>
    public SourceLocation Location { get; init; } = SourceLocation.None;
}
