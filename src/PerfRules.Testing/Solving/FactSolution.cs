using System.Diagnostics.CodeAnalysis;
using PerfRules.Plans;

namespace PerfRules.Testing.Solving;

/// <summary>Facts that were found for what was wanted, or why there are none.</summary>
/// <remarks>Facts are never handed out unless what was wanted has been worked out on them.</remarks>
/// <param name="Facts">The facts; null when none were found.</param>
/// <param name="Fault">Why not; null when facts were found.</param>
internal sealed record FactSolution(PlanFacts? Facts, SolveFault? Fault)
{
    [MemberNotNullWhen(true, nameof(Facts))]
    internal bool IsFound => Facts is not null;

    internal static FactSolution Found(PlanFacts facts) => new(facts, null);

    internal static FactSolution Failed(SolveFault fault) => new(null, fault);
}
