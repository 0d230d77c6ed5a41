using PerfRules.Diagnostics;

namespace PerfRules.Criteria;

/// <summary>A target that nobody can compare with its value, and for which no points were given: the leaf is undefined.</summary>
/// <param name="Reason">Why they cannot be compared.</param>
/// <param name="Location">Where the row stands.</param>
internal sealed record NotComparableCriterion(string Reason, SourceLocation Location) : Criterion(Location);
