using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Testing.Boundaries;

/// <summary>A row of a draft.</summary>
/// <param name="Name">What it is called; made unique when it is written.</param>
/// <param name="Clause">The clause that it is about, or null.</param>
/// <param name="Facts">The facts, some of which differ from those of the base case.</param>
/// <param name="Leaves">The indexes of the leaves whose outcome it expects; empty for a row that expects total and grade.</param>
internal sealed record DraftRow(LocalizedText Name, string? Clause, PlanFacts Facts, IReadOnlyList<int> Leaves);
