using System.Collections.Immutable;

namespace PerfRules.Tests.Oracle;

/// <summary>What the oracle makes of a pack and facts.</summary>
internal sealed record NaiveSheet(
    ImmutableArray<NaiveLeaf> Leaves,
    ImmutableArray<NaiveSection> Sections,
    NaiveRational Total,
    bool IsComplete,
    string? Grade,
    ImmutableArray<(string Id, bool? Holds)> Checks,
    ImmutableArray<string> Vetoes,
    ImmutableArray<string> OpenVetoes);

/// <summary>A leaf: how it came to its points, or why it has none.</summary>
/// <param name="Id">The id.</param>
internal sealed record NaiveLeaf(string Id)
{
    /// <summary>Gets scored, awarded, missing, notApplicable or undefined; empty where several subjects are combined.</summary>
    internal string Status { get; init; } = string.Empty;

    /// <summary>Gets what happens to the points of a leaf that does not apply; null when it does.</summary>
    internal string? Policy { get; init; }

    /// <summary>Gets the points after rounding; null when there are none.</summary>
    internal NaiveRational? Score { get; init; }

    /// <summary>Gets the points before rounding; null when there are none.</summary>
    internal NaiveRational? Unrounded { get; init; }

    /// <summary>Gets the bonus within the points; null when the leaf has none or none was worked out.</summary>
    internal NaiveRational? Bonus { get; init; }

    /// <summary>Gets the value that was judged or is shown, in base units; null when there is none.</summary>
    internal NaiveRational? Measure { get; init; }

    /// <summary>Gets the symbol of the unit that the measure is shown in.</summary>
    internal string? Unit { get; init; }

    /// <summary>Gets the inputs that are missing, in the pack's order.</summary>
    internal ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Gets a value indicating whether findings are counted and nobody looked.</summary>
    internal bool FindingsMissing { get; init; }
}

/// <summary>A section with the points of what lies below.</summary>
internal sealed record NaiveSection(string Id, NaiveRational Score, bool IsComplete);

/// <summary>A subject of a cohort with its sheet and what weighs it in means; null when that cannot be said.</summary>
internal sealed record NaiveMember(string Subject, NaiveSheet Sheet, NaiveRational? Weight);

/// <summary>What the oracle makes of a cohort: a sheet for each subject, the parts, and the whole.</summary>
internal sealed record NaiveCohortSheet(ImmutableArray<NaiveMember> Members, ImmutableArray<NaiveAggregate> Parts, NaiveAggregate Whole);

/// <summary>Points of several subjects together; without sections and leaves where only totals are combined.</summary>
internal sealed record NaiveAggregate(
    string Id, NaiveRational Total, bool IsComplete, string? Grade, ImmutableArray<NaiveSection> Sections, ImmutableArray<NaiveLeaf> Leaves);
