using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing.Solving;

namespace PerfRules.Testing.Boundaries;

/// <summary>The totals at which the grade changes, and which cases have them.</summary>
internal static class GradeEdges
{
    /// <summary>Returns the finite ends of the grades within the points that the pack can give, each once, with the first grade that names it.</summary>
    internal static IReadOnlyList<(Rational Total, GradeBand Band)> Places(RulePack pack) =>
    [
        .. pack.Grades.SelectMany(g => new[] { g.Interval.Lower?.Constant, g.Interval.Upper?.Constant }.OfType<Rational>().Select(total => (Total: total, Band: g)))
            .Where(p => p.Total.Sign > 0 && p.Total <= pack.FullPoints)
            .DistinctBy(p => p.Total),
    ];

    /// <summary>Returns the step from one total to the next: the last place that leaves or the total are rounded to, 0.01 where nothing is.</summary>
    internal static Rational Step(RulePack pack)
    {
        var places = pack.Rounding.Where(r => r.Stage is RoundingStageKind.Leaf or RoundingStageKind.Total).Select(r => r.Places).DefaultIfEmpty(2).Min();
        return Rational.PowerOfTen(-places);
    }

    internal static IEnumerable<BoundaryEdge> Of(RuleScorer scorer, IReadOnlyList<GoldenCase> cases)
    {
        var places = Places(scorer.Pack);
        if (places.Count == 0)
        {
            return [];
        }

        var totals = cases.SelectMany(c => Totals(scorer, c).Select(t => (c.Name, Total: t))).ToList();
        var step = Step(scorer.Pack);
        return places.Select(p => new BoundaryEdge(
            null,
            BoundaryTexts.GradeEdge(p.Total.ToString(), p.Band.Grade),
            p.Band.Location,
            [.. Sides(scorer.Pack, p.Total).Select(side => new BoundaryPlace(side, Names(totals, p.Total, side, step)))]));
    }

    internal static IEnumerable<Side> Sides(RulePack pack, Rational total) => total == pack.FullPoints && pack.Leaves.All(l => l.Bonus is null)
        ? [Side.Below, Side.At]
        : Enum.GetValues<Side>();

    private static ImmutableArray<string> Names(List<(string Name, Rational Total)> totals, Rational edge, Side side, Rational step) => PackBoundaries.Names(
        totals.Where(t => (t.Total - edge).Sign == Standing.Sign(side) && (t.Total - edge).Abs() <= step).Select(t => t.Name));

    private static IEnumerable<Rational> Totals(RuleScorer scorer, GoldenCase goldenCase)
    {
        if (goldenCase.Cohort is { } cohort)
        {
            return scorer.TryScore(cohort, out var sheets, out _) ? [.. sheets.Sheets.Where(s => s.IsComplete).Select(s => s.Total), .. sheets.Aggregate.IsComplete ? new[] { sheets.Aggregate.Total } : []]
                : [];
        }

        return scorer.TryScore(goldenCase.Facts!, out var sheet, out _) && sheet.IsComplete ? [sheet.Total] : [];
    }
}
