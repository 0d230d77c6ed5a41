using System.Collections.Immutable;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing.Coverage;

namespace PerfRules.Testing.Boundaries;

/// <summary>Represents on which thresholds of a pack its cases stand: below, at and above each, at the resolution of the inputs.</summary>
/// <remarks>
/// <para>Asked for are the edges of <see cref="PackCoverage"/>, the ends of the first two steps of every staircase, where floor and cap begin, the counts at
/// which deductions change, the thresholds of gates, exemptions, clauses of applicability and vetoes, and the edges of the grades.</para>
/// <para>A case stands just beside a threshold when it lies no more than 0.01 of the unit away from it, or when one step of one input's resolution leads to it or
/// across it. Whether the case expects anything of the leaf is not asked.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class PackBoundaries
{
    private PackBoundaries(RulePack pack, ImmutableArray<BoundaryEdge> edges)
    {
        Pack = pack;
        Edges = edges;
    }

    /// <summary>Gets the pack.</summary>
    public RulePack Pack { get; }

    /// <summary>Gets the thresholds: those of the leaves in the pack's order, then those of vetoes and grades; empty when the pack's leaves come with the facts.</summary>
    public ImmutableArray<BoundaryEdge> Edges { get; }

    /// <summary>Runs cases and notes where each stands.</summary>
    /// <param name="scorer">The scorer of the pack that the cases are for.</param>
    /// <param name="cases">The cases; those whose facts do not fit the pack stand nowhere.</param>
    /// <returns>The thresholds.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PackBoundaries Measure(RuleScorer scorer, IEnumerable<GoldenCase> cases)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(cases);
        if (scorer.Pack.TargetRows is not null)
        {
            return new PackBoundaries(scorer.Pack, []);
        }

        var all = cases.ToList();
        var subjects = all.SelectMany(c => SubjectRun.Of(scorer, c)).ToList();
        var edges = BoundaryTargets.Of(scorer).Select(t => new BoundaryEdge(
            t.Leaf?.Indicator,
            t.Target.Boundary!.Name,
            t.Target.Location,
            [.. BoundaryTargets.Sides(t.Target.Boundary).Select(side => new BoundaryPlace(side, Names(subjects.Where(s => Standing.At(s.Of(t.Index), t.Target.Boundary, side)).Select(s => s.Case))))]));
        return new PackBoundaries(scorer.Pack, [.. edges, .. GradeEdges.Of(scorer, all)]);
    }

    /// <summary>Counts sides of thresholds.</summary>
    /// <param name="group">The leaves that count, or null for everything, grades and vetoes included.</param>
    /// <returns>On how many a case stands, of how many.</returns>
    public CoverageCount Count(LeafGroup? group = null)
    {
        var places = Edges.Where(e => group is null || (e.Leaf is { } leaf && LeafGroups.Of(leaf) == group)).SelectMany(e => e.Places).ToList();
        return new CoverageCount(places.Count(p => p.IsReached), places.Count);
    }

    internal static ImmutableArray<string> Names(IEnumerable<string> cases) => [.. cases.Distinct(StringComparer.Ordinal)];
}
