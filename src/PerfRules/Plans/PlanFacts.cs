using System.Collections.Immutable;
using PerfRules.Facts;

namespace PerfRules.Plans;

/// <summary>The facts of one subject, bound to a plan's slots.</summary>
/// <param name="Inputs">The value of each slot; missing where nothing was given.</param>
/// <param name="Findings">For each kind the findings; null when nothing was examined.</param>
/// <param name="Awards">The award of each leaf by its index, or null.</param>
internal sealed record PlanFacts(
    ImmutableArray<PlanValue> Inputs, ImmutableArray<ImmutableArray<Finding>>? Findings, ImmutableArray<Award?> Awards);
