using PerfRules.Analysis;
using PerfRules.Analysis.Proofs;
using PerfRules.Plans;
using PerfRules.Scoring;
using PerfRules.Testing.Coverage;
using PerfRules.Testing.Solving;

namespace PerfRules.Testing.Boundaries;

/// <summary>A threshold of a leaf, or of a veto.</summary>
/// <param name="Leaf">The leaf; null for a veto.</param>
/// <param name="Index">The leaf's index; for a veto that of any leaf, whose run holds the same facts.</param>
/// <param name="Target">The threshold.</param>
internal sealed record BoundaryTarget(PlanLeaf? Leaf, int Index, CoverageTarget Target);

/// <summary>Lists the thresholds of a pack out of what coverage lists, and which sides of each there are.</summary>
internal static class BoundaryTargets
{
    internal static IEnumerable<BoundaryTarget> Of(RuleScorer scorer)
    {
        var plan = scorer.Plan;
        return plan.Leaves
            .SelectMany((leaf, i) => LeafTargets.Of(plan, leaf).Where(t => t.Boundary is not null).Select(t => new BoundaryTarget(leaf, i, t)))
            .Concat(plan.Vetoes.SelectMany(v => new CriterionTargets(static r => r.Outcome.Decision, new MeasureDomains(plan.Pack), v.Definition.Location, static t => t)
                .Around(v.Definition.When, v.When).Select(t => new BoundaryTarget(null, 0, t))));
    }

    /// <summary>Returns the sides that facts within the declared ranges may have: proven for ends that are constants, all three else.</summary>
    internal static IEnumerable<Side> Sides(Boundary boundary)
    {
        if (boundary is not { Domain: { } domain, End: PlanConstant { Value: { Kind: PlanValueKind.Number, Number: var end } } })
        {
            return boundary.End is PlanConstant { Value: { Kind: PlanValueKind.Number, Number.IsZero: true } } && boundary.Value is PlanFindingCount ? [Side.At, Side.Above] : Enum.GetValues<Side>();
        }

        return Enum.GetValues<Side>().Where(side => domain.Within(side switch
        {
            Side.Below => new Region(null, false, end, false),
            Side.Above => new Region(end, false, null, false),
            _ => new Region(end, true, end, true),
        }) is not null);
    }
}
