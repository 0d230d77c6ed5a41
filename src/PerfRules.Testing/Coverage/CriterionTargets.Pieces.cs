using PerfRules.Analysis;
using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Testing.Coverage;

/// <summary>Intervals of one measure: each interval, each of their ends, and whole and broken steps, floor and cap within them.</summary>
internal sealed partial class CriterionTargets
{
    private IEnumerable<CoverageTarget> Pieces(PiecewiseCriterion criterion, PlanPiecewise plan, Rational full)
    {
        var unit = criterion.Measure.Type.Unit;
        for (var i = 0; i < criterion.Pieces.Length; i++)
        {
            var (index, piece, lowered) = (i, criterion.Pieces[i], plan.Pieces[i]);
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
            .Where(e => e.Item1 is not null)
            .Select(e => (Text: ExpressionPrinter.Text(e.Item1!.Expression), Plan: e.Item2!, e.Location))
            .DistinctBy(e => (e.Plan as PlanConstant)?.Value.Number.ToString() ?? e.Text.ToString());
        foreach (var (text, end, place) in ends)
        {
            yield return new CoverageTarget(
                CoverageKind.Edge,
                named(CoverageTexts.Edge(text)),
                place,
                r => select(r) is PieceDecision { Judged: { } judged } && judged == r.Number(end))
            {
                Nearness = r => select(r) is PieceDecision { Judged: { } judged } && r.Number(end) is { } value
                    ? ((judged - value).Abs(), LocalizedText.Verbatim(Shown(judged, unit))) : null,
            };
        }
    }

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
        decision.Distance is { } distance && run.Number(stairs.Step) is { } step ? distance / step : null;

    // Proven for constant ends; a row with another end is taken to shadow nothing and to be reachable.
    private static bool IsShadowed(PiecewiseCriterion criterion, int index)
    {
        static bool IsConstant(Interval interval) => interval is { Lower: null or { Constant: not null }, Upper: null or { Constant: not null } };

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
