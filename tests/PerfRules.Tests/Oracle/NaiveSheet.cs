using System.Collections.Immutable;
using PerfRules.Facts;

namespace PerfRules.Tests.Oracle;

/// <summary>What the oracle makes of a pack and facts.</summary>
internal sealed record NaiveSheet(
    ImmutableArray<NaiveLeaf> Leaves,
    ImmutableArray<NaiveSection> Sections,
    NaiveRational Total,
    bool IsComplete,
    string? Grade,
    ImmutableArray<(string Id, string Severity, bool? Holds)> Checks,
    ImmutableArray<(string Id, string Cap)> Vetoes,
    ImmutableArray<(string Id, NaiveMissing? Missing)> OpenVetoes)
{
    /// <summary>Gets the full points of the whole tree.</summary>
    internal required NaiveRational Full { get; init; }

    /// <summary>Gets a value indicating whether any leaf applies.</summary>
    internal required bool Applies { get; init; }

    /// <summary>Gets the findings that cost points on more than one leaf, with the leaves.</summary>
    internal required ImmutableArray<(Finding Finding, ImmutableArray<string> Leaves)> Shared { get; init; }
}

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

    /// <summary>Gets the measure in the unit that it is shown in, a percentage as the ratio itself; null when there is none.</summary>
    internal NaiveRational? ValueInUnit { get; init; }

    /// <summary>Gets the measure as the sheet shows it; null when there is none.</summary>
    internal string? Shown { get; init; }

    /// <summary>Gets a value indicating whether an exemption gave the full points.</summary>
    internal bool IsExempt { get; init; }

    /// <summary>Gets a value indicating whether a gate took the points away.</summary>
    internal bool IsGated { get; init; }

    /// <summary>Gets what was decided on the way, number by number; empty when no rule gave the points.</summary>
    internal ImmutableArray<string> Said { get; init; } = [];

    /// <summary>Gets the kinds of finding that cost points here.</summary>
    internal ImmutableHashSet<string> Charged { get; init; } = [];

    /// <summary>Adds a measure with its unit and the edges that it must be shown on the right side of.</summary>
    internal NaiveLeaf Showing(NaiveRational measure, Unit unit, IReadOnlyList<NaiveRational> edges) => this with
    {
        Measure = measure,
        Unit = unit.Symbol,
        ValueInUnit = unit.IsPercentage ? measure : measure / NaiveRational.From(unit.Scale),
        Shown = NaiveText.Measure(measure, unit, edges),
    };

    /// <summary>Gets the inputs that are missing, in the pack's order.</summary>
    internal ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Gets a value indicating whether findings are counted and nobody looked.</summary>
    internal bool FindingsMissing { get; init; }
}

/// <summary>A section with the points of what lies below.</summary>
internal sealed record NaiveSection(string Id, bool IsTop, NaiveRational Full, NaiveRational Score, bool IsComplete);

/// <summary>A subject of a cohort with its sheet and what weighs it in means; null when that cannot be said.</summary>
internal sealed record NaiveMember(string Subject, NaiveSheet Sheet, NaiveRational? Weight);

/// <summary>What the oracle makes of a cohort: a sheet for each subject, the parts, and the whole.</summary>
internal sealed record NaiveCohortSheet(ImmutableArray<NaiveMember> Members, ImmutableArray<NaiveAggregate> Parts, NaiveAggregate Whole);

/// <summary>Points of several subjects together; without sections and leaves where only totals are combined.</summary>
internal sealed record NaiveAggregate(
    string Id, NaiveRational Weight, NaiveRational Total, bool IsComplete, string? Grade, ImmutableArray<NaiveSection> Sections, ImmutableArray<NaiveLeaf> Leaves);
