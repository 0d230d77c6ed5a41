using PerfRules.Analysis;
using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Testing.Solving;
using PerfRules.Texts;

namespace PerfRules.Testing.Coverage;

/// <summary>Intervals of one measure: each interval, each of their ends, and whole and broken steps, floor and cap within them.</summary>
internal sealed partial class CriterionTargets
{
    private IEnumerable<CoverageTarget> Pieces(PiecewiseCriterion criterion, PlanPiecewise plan, Rational full)
    {
        var unit = criterion.Measure.Type.Unit;
        var domain = plan.Step is { } step ? domains.Of(criterion.Measure).Rounded(step, plan.Mode) : domains.Of(criterion.Measure);
        for (var i = 0; i < criterion.Pieces.Length; i++)
        {
            var (index, piece, lowered) = (i, criterion.Pieces[i], plan.Pieces[i]);
            if (IsConstant(piece.Interval) && domain.Within(Region.Of(piece.Interval)) is null)
            {
                continue;
            }

            var text = CriterionDescriber.Describe(piece, unit);
            yield return Row<PieceDecision>(text, piece.Location, d => d.Piece == index) with
            {
                IsShadowed = IsShadowed(criterion, index),
                Nearness = r => DistanceTo(r, lowered, unit),
            };
            foreach (var target in Within(text, piece, lowered, index, full))
            {
                yield return target;
            }
        }

        var ends = criterion.Pieces.Zip(plan.Pieces)
            .SelectMany(p => new[] { (p.First.Interval.Lower, p.Second.Lower, p.First.Location), (p.First.Interval.Upper, p.Second.Upper, p.First.Location) })
            .Where(e => e.Item1 is not null && (e.Item1.Constant is not { } end || domain.Within(new Region(end, true, end, true)) is not null))
            .Select(e => (Text: ExpressionPrinter.Text(e.Item1!.Expression), Plan: e.Item2!, e.Location))
            .DistinctBy(e => (e.Plan as PlanConstant)?.Value.Number.ToString() ?? e.Text.ToString())
            .ToList();
        var value = FactSolver.Judged(plan);
        foreach (var (text, end, place) in ends)
        {
            yield return new CoverageTarget(
                CoverageKind.Edge,
                named(CoverageTexts.Edge(text)),
                place,
                r => select(r) is PieceDecision { Judged: { } judged } && judged == r.Number(end))
            {
                Nearness = r => select(r) is PieceDecision { Judged: { } judged } && r.Number(end) is { } at
                    ? ((judged - at).Abs(), LocalizedText.Verbatim(Shown(judged, unit))) : null,
                Boundary = new Boundary(named(text), value, end, unit, end is PlanConstant ? domain : null, IsJudged),
            };
        }

        // Where points change within a row: the first steps, and where floor and cap begin. Only where ends, origin and step are constants.
        var known = ends.Select(e => (e.Plan as PlanConstant)?.Value.Number).OfType<Rational>().ToHashSet();
        foreach (var (place, row) in criterion.Pieces.SelectMany(p => StepPlaces.Of(p, full).Select(place => (place, p))))
        {
            if (known.Add(place) && domain.Within(new Region(place, true, place, true)) is not null)
            {
                yield return new CoverageTarget(
                    CoverageKind.Edge,
                    named(CoverageTexts.Edge(LocalizedText.Verbatim(Shown(place, unit)))),
                    row.Location,
                    r => select(r) is PieceDecision { Judged: { } judged } && judged == place)
                {
                    IsOnlyBoundary = true,
                    Boundary = new Boundary(named(LocalizedText.Verbatim(Shown(place, unit))), value, new PlanConstant(PlanValue.Of(place)), unit, domain, IsJudged),
                };
            }
        }
    }

    private bool IsJudged(LeafRun run) => select(run) is PieceDecision { Judged: not null };

    private IEnumerable<CoverageTarget> Within(LocalizedText text, Piece piece, PlanPiece lowered, int index, Rational full)
    {
        CoverageTarget Outcome(LocalizedText what, Func<LeafRun, PieceDecision, bool> isHit) => new(
            CoverageKind.Outcome, named(what), piece.Location, r => select(r) is PieceDecision decision && decision.Piece == index && isHit(r, decision));

        if (lowered.Outcome is PlanStaircase { Partial: not Partial.Exact } stairs)
        {
            yield return Outcome(CoverageTexts.WholeSteps(text), (r, d) => Steps(r, stairs, d) is { IsInteger: true, Sign: > 0 });
            yield return Outcome(CoverageTexts.BrokenStep(text), (r, d) => Steps(r, stairs, d) is { IsInteger: false });
        }

        var range = RawRange.Of(piece);
        if (range.GoesBelowZero)
        {
            yield return Outcome(CoverageTexts.PieceFloor(text), static (_, d) => d.Raw is { Sign: < 0 });
        }

        if (range.GoesAbove(full))
        {
            yield return Outcome(CoverageTexts.PieceCap(text), (_, d) => d.Raw > full);
        }
    }

    private static Rational? Steps(LeafRun run, PlanStaircase stairs, PieceDecision decision) =>
        decision.Steps is { Distance: var distance } && run.Number(stairs.Step) is { } step ? distance / step : null;

    // Proven for constant ends; a row with another end is taken to shadow nothing and to be reachable.
    private static bool IsShadowed(PiecewiseCriterion criterion, int index)
    {
        var own = criterion.Pieces[index].Interval;
        if (!IsConstant(own))
        {
            return false;
        }

        // What is left of the row when those above have taken theirs, from below: they come in the order of their lower ends.
        Region? rest = Region.Of(own);
        var above = criterion.Pieces.Take(index).Select(p => p.Interval).Where(IsConstant).Select(Region.Of);
        foreach (var region in above.OrderBy(r => r, Comparer<Region>.Create(Region.CompareLower)))
        {
            if (region.Lower is { } lower && rest?.Intersect(new Region(null, false, lower, !region.LowerClosed)) is not null)
            {
                return false;
            }

            rest = region.Upper is { } upper ? rest?.Intersect(new Region(upper, !region.UpperClosed, null, false)) : null;
        }

        return rest is null;
    }

    private static bool IsConstant(Interval interval) => interval is { Lower: null or { Constant: not null }, Upper: null or { Constant: not null } };

    private (Rational Distance, LocalizedText Judged)? DistanceTo(LeafRun run, PlanPiece piece, Unit unit)
    {
        if (select(run) is not PieceDecision { Judged: { } judged })
        {
            return null;
        }

        var lower = piece.Lower is null ? null : run.Number(piece.Lower);
        var upper = piece.Upper is null ? null : run.Number(piece.Upper);
        var distance = lower is { } low && judged <= low ? low - judged : upper is { } high && judged >= high ? judged - high : Rational.Zero;
        return (distance, LocalizedText.Verbatim(Shown(judged, unit)));
    }

    private static string Shown(Rational value, Unit unit) => NumberText.Quantity(value, unit);
}
