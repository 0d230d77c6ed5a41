using System.Collections.Immutable;

namespace PerfRules.Tests.Oracle;

/// <summary>What the oracle makes of a pack and facts.</summary>
internal sealed record NaiveSheet(
    ImmutableArray<NaiveLeaf> Leaves,
    ImmutableArray<NaiveSection> Sections,
    NaiveRational Total,
    bool IsComplete,
    string? Grade,
    ImmutableArray<(string Id, bool? Holds)> Checks);

/// <summary>A leaf: how it came to its points, or why it has none.</summary>
/// <param name="Id">The id.</param>
/// <param name="Status">scored, awarded, missing or undefined.</param>
/// <param name="Score">The points after rounding; null when there are none.</param>
/// <param name="Unrounded">The points before rounding; null when there are none.</param>
/// <param name="Measure">The value that was judged or is shown, in base units; null when there is none.</param>
/// <param name="Unit">The symbol of the unit that the measure is shown in.</param>
/// <param name="Missing">The inputs that are missing, in the pack's order.</param>
/// <param name="FindingsMissing">Whether findings are counted and nobody looked.</param>
internal sealed record NaiveLeaf(
    string Id,
    string Status,
    NaiveRational? Score,
    NaiveRational? Unrounded,
    NaiveRational? Measure,
    string? Unit,
    ImmutableArray<string> Missing,
    bool FindingsMissing);

/// <summary>A section with the points of what lies below.</summary>
internal sealed record NaiveSection(string Id, NaiveRational Score, bool IsComplete);
