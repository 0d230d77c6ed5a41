using System.Collections.Immutable;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Scoring;

namespace PerfRules.Testing.Coverage;

/// <summary>Represents how much of a pack's rules its cases reach: rows, edges and outcomes of every leaf, by the standard that is applied.</summary>
/// <remarks>A thing is reached when the facts of a case bring it about, whether or not the case expects anything of the leaf. Rows of targets come with
/// the facts and have no rules of the pack, so such packs have no leaves here.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class PackCoverage
{
    private PackCoverage(RulePack pack, ImmutableArray<LeafCoverage> leaves)
    {
        Pack = pack;
        Leaves = leaves;
    }

    /// <summary>Gets the pack.</summary>
    public RulePack Pack { get; }

    /// <summary>Gets the leaves, in the pack's order; empty when the pack's leaves come with the facts.</summary>
    public ImmutableArray<LeafCoverage> Leaves { get; }

    /// <summary>Runs cases and notes what each reaches.</summary>
    /// <param name="scorer">The scorer of the pack that the cases are for.</param>
    /// <param name="cases">The cases; those whose facts do not fit the pack reach nothing.</param>
    /// <returns>The coverage.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PackCoverage Measure(RuleScorer scorer, IEnumerable<GoldenCase> cases)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(cases);
        if (scorer.Pack.TargetRows is not null)
        {
            return new PackCoverage(scorer.Pack, []);
        }

        var subjects = cases.SelectMany(c => SubjectRun.Of(scorer, c)).ToList();
        return new PackCoverage(
            scorer.Pack,
            [
                .. scorer.Plan.Leaves.Select((leaf, i) =>
                {
                    var runs = subjects.Select(s => s.Of(i)).ToList();
                    return new LeafCoverage(leaf.Indicator, [.. LeafTargets.Of(scorer.Plan, leaf).Where(t => !t.IsOnlyBoundary).Select(t => Point(t, leaf, runs))]);
                }),
            ]);
    }

    /// <summary>Counts over all leaves, or over those of one group, so that inferred and awarded leaves stand apart from those with a printed or applied rule.</summary>
    /// <param name="kind">The kind that counts, or null for all.</param>
    /// <param name="group">The group whose leaves count, or null for all.</param>
    /// <returns>How many were reached, of how many; 0 of 0 when the pack has no such leaf.</returns>
    public CoverageCount Count(CoverageKind? kind = null, LeafGroup? group = null) =>
        CoverageCount.Of(Leaves.Where(l => group is null || LeafGroups.Of(l.Indicator) == group).SelectMany(l => l.Points), kind);

    /// <summary>Counts rows and edges of the leaves whose criterion is printed or applied, which is what a threshold is held against.</summary>
    /// <returns>How many were reached, of how many; 0 of 0 when the pack has no such leaf.</returns>
    public CoverageCount CountRowsAndEdges()
    {
        var (rows, edges) = (Count(CoverageKind.Row, LeafGroup.ByRule), Count(CoverageKind.Edge, LeafGroup.ByRule));
        return new CoverageCount(rows.Reached + edges.Reached, rows.All + edges.All);
    }

    private static CoveragePoint Point(CoverageTarget target, PlanLeaf leaf, List<LeafRun> runs)
    {
        ImmutableArray<string> reached = [.. runs.Where(r => target.IsHit(r)).Select(r => r.Case).Distinct(StringComparer.Ordinal)];
        var miss = reached.IsEmpty ? MissFinder.Find(target, leaf, runs) : default;
        return new CoveragePoint(target.Kind, target.Text, target.Location, reached, miss?.Miss, miss?.Why);
    }
}

/// <summary>Represents how much of a leaf's rule cases reach.</summary>
/// <param name="Indicator">The leaf.</param>
/// <param name="Points">What can be reached, in the order of the rule; not empty.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record LeafCoverage(Indicator Indicator, ImmutableArray<CoveragePoint> Points)
{
    /// <summary>Counts what was reached.</summary>
    /// <param name="kind">The kind that counts, or null for all.</param>
    /// <returns>How many were reached, of how many.</returns>
    public CoverageCount Count(CoverageKind? kind = null) => CoverageCount.Of(Points, kind);
}
