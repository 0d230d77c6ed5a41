using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>Represents what came of a check.</summary>
/// <param name="Check">The check.</param>
/// <param name="Holds">Whether it holds; null when a fact that it needs is missing or a side cannot be worked out.</param>
/// <param name="Reason">Both sides with their values.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record CheckResult(CheckDefinition Check, bool? Holds, LocalizedText Reason);
