using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Testing.Solving;
using PerfRules.Texts;

namespace PerfRules.Testing.Boundaries;

/// <summary>Represents a threshold of a pack, and which cases stand on it and just beside it.</summary>
/// <param name="Leaf">The leaf whose rule has it; null for the edge of a grade or of a veto.</param>
/// <param name="Text">What it is, in words.</param>
/// <param name="Location">Where the pack says it.</param>
/// <param name="Places">Below, at and above; a side that no facts within the declared ranges can have is left out.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record BoundaryEdge(Indicator? Leaf, LocalizedText Text, SourceLocation Location, ImmutableArray<BoundaryPlace> Places);

/// <summary>Represents one side of a threshold.</summary>
/// <param name="Side">The side.</param>
/// <param name="Cases">The cases that stand there, in the order in which they were given; empty when none does.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record BoundaryPlace(Side Side, ImmutableArray<string> Cases)
{
    /// <summary>Gets a value indicating whether a case stands there.</summary>
    public bool IsReached => !Cases.IsEmpty;
}
