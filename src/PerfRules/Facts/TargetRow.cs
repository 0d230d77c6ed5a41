using System.Collections.Immutable;
using PerfRules.Diagnostics;

namespace PerfRules.Facts;

/// <summary>Represents one row of a table of targets (绩效目标自评表): a leaf whose name, points, target and value come with the facts.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record TargetRow
{
    private readonly SourceLocation? _targetLocation;
    private readonly SourceLocation? _valueLocation;
    private readonly SourceLocation? _judgementLocation;

    /// <summary>Gets the row's name; unique among the rows and the pack's indicators.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the sections above, from the top; may be empty.</summary>
    public ImmutableArray<string> Path { get; init; } = [];

    /// <summary>Gets the full points, greater than zero; null for a pack without points.</summary>
    public Rational? Points { get; init; }

    /// <summary>Gets the target as printed, such as <c>≥35家</c>, <c>≤60分钟</c> or <c>100%</c>.</summary>
    public required string Target { get; init; }

    /// <summary>Gets what this target without an operator means; null when the pack's word for all rows counts.</summary>
    public PlainTarget? Plain { get; init; }

    /// <summary>Gets the value as printed, such as <c>35家</c>; null when it is not given, which leaves the row without a score.</summary>
    public string? Value { get; init; }

    /// <summary>Gets the figures that stand in a value in words, by what each is of (特困人员: 100%, 低保对象: 80%); every one must meet
    /// the target. Empty when <see cref="Value"/> is itself the figure.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Values { get; init; } = [];

    /// <summary>Gets what somebody says of a target or value that cannot be compared; null when they can be.</summary>
    public TargetJudgement? Judgement { get; init; }

    /// <summary>Gets the points that an assessor gives to a row that is judged, 0 to the full points; null for all (met), none (not met), or
    /// no score (not comparable).</summary>
    public Rational? Score { get; init; }

    /// <summary>Gets why; required with <see cref="Judgement"/>, else null when nothing is stated.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the printed reason why the value is off the target (偏差原因分析及改进措施); null when none is printed.</summary>
    public string? Deviation { get; init; }

    /// <summary>Gets where it was read; <see cref="SourceLocation.None"/> for a row that a program gave.</summary>
    public SourceLocation Location { get; init; } = SourceLocation.None;

    internal SourceLocation TargetLocation
    {
        get => _targetLocation ?? Location;
        init => _targetLocation = value;
    }

    internal SourceLocation ValueLocation
    {
        get => _valueLocation ?? Location;
        init => _valueLocation = value;
    }

    internal SourceLocation JudgementLocation
    {
        get => _judgementLocation ?? Location;
        init => _judgementLocation = value;
    }

    /// <summary>Compares by content: what is judged, not where it was read.</summary>
    /// <param name="other">The other row, or null.</param>
    /// <returns>Whether the two say the same.</returns>
    public bool Equals(TargetRow? other) =>
        other is not null && Id == other.Id && Path.SequenceEqual(other.Path) && Points == other.Points && Target == other.Target && Plain == other.Plain
        && Value == other.Value && Values.SequenceEqual(other.Values) && Judgement == other.Judgement && Score == other.Score && Reason == other.Reason
        && Deviation == other.Deviation;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Points, Target, Value, Judgement);
}
