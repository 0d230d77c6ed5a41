using System.Collections.Immutable;
using PerfRules.Diagnostics;

namespace PerfRules.Packs;

/// <summary>Represents what came of reading a pack: the pack, or what is wrong with it.</summary>
/// <param name="Pack">The pack; null when there was an error.</param>
/// <param name="Diagnostics">What was found, ordered by position; may be empty.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record PackLoadResult(RulePack? Pack, ImmutableArray<Diagnostic> Diagnostics);
