using System.Collections.Immutable;
using PerfRules.Diagnostics;

namespace PerfRules.Hosting;

/// <summary>Names what came of a reload.</summary>
public enum ReloadOutcome
{
    /// <summary>The packs say what they said before; nothing was exchanged.</summary>
    Unchanged = 0,

    /// <summary>The new packs are in use, all at once.</summary>
    Swapped = 1,

    /// <summary>The new packs have errors; the old ones stay in use, all of them.</summary>
    Kept = 2,
}

/// <summary>Represents what came of a reload.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Diagnostics">What reading and lint found, warnings included; ordered by pack and position; may be empty.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record RulePackReload(ReloadOutcome Outcome, ImmutableArray<Diagnostic> Diagnostics);
