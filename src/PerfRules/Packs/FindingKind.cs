using PerfRules.Diagnostics;
using PerfRules.Facts;

namespace PerfRules.Packs;

/// <summary>Represents a kind of finding that a pack counts.</summary>
/// <param name="Name">The kind's name; unique among the pack's names.</param>
/// <param name="Unit">The counting unit, such as 例.</param>
/// <param name="Note">What counts as one; null when the name says it.</param>
/// <param name="Location">Where it is declared.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record FindingKind(string Name, Unit Unit, string? Note, SourceLocation Location);
