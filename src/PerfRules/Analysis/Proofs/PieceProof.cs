using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Analysis.Proofs;

/// <summary>Proves a piecewise criterion over its whole domain: no gap, no overlap, every piece reachable, points as they are declared to run.</summary>
internal sealed class PieceProof
{
    private readonly PiecewiseCriterion _criterion;
    private readonly LintReport _report;
    private readonly Frame _frame;
    private readonly PieceCover _cover;
    private readonly HashSet<SourceLocation> _shared;
    private readonly HashSet<SourceLocation> _stepped;

    private PieceProof(PiecewiseCriterion criterion, LintReport report, Frame frame, PieceCover cover)
    {
        _criterion = criterion;
        _report = report;
        _frame = frame;
        _cover = cover;
        _stepped = [.. criterion.Pieces.Where(p => p.Outcome is not ConstantOutcome).Select(p => p.Location)];
        _shared = [.. criterion.Pieces.GroupBy(p => p.Location).Where(g => g.Skip(1).Any()).Select(g => g.Key)];
    }

    /// <summary>Proves a criterion and reports what does not hold.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="full">The full points that it is held to.</param>
    /// <param name="declared">What its leaf declares of it.</param>
    /// <param name="rounding">How the pack rounds measures; null when it does not.</param>
    /// <param name="domains">What expressions may be.</param>
    /// <param name="report">Where findings go.</param>
    /// <returns>The least points that a value gives; null when that is not proven.</returns>
    internal static Rational? Run(
        PiecewiseCriterion criterion, Rational full, DeclaredShape declared, RoundingStage? rounding, MeasureDomains domains, LintReport report)
    {
        var step = rounding?.StepIn(criterion.Measure.Type.Unit);
        var frame = Frame.Of(criterion, step, rounding?.Mode ?? RoundingMode.HalfAway, domains);
        var regions = frame is null ? [] : criterion.Pieces.Select(p => frame.RegionOf(p.Interval)).ToList();
        if (frame is null || !regions.TrueForAll(r => r is not null))
        {
            report.Warning("PR0512", criterion.Pieces[0].Location, LintTexts.NotProven(), LintTexts.NotProvenHint());
            return null;
        }

        // Where a curve begins to fall below or rise above what it is held to is no edge: in between it runs one way.
        var axis = Axis.OfNumbers(criterion.Measure, frame.Domain, criterion.Measure.Type.Unit);
        regions.ForEach(r => axis.AddEdges(r!));
        axis.Close();
        var proof = new PieceProof(criterion, report, frame, PieceCover.Of([.. regions.Select(r => r!)], axis));
        proof.ProveUnique(regions!);
        proof.ProveComplete();
        if (rounding is not null && step is { } grid)
        {
            proof.CheckEdges(grid);
        }

        var curves = criterion.Pieces.Select(p => PieceCurve.Of(p.Outcome, frame)).ToList();
        if (!curves.TrueForAll(c => c is not null))
        {
            report.Warning("PR0512", criterion.Pieces[0].Location, LintTexts.PointsNotProven(), LintTexts.NotProvenHint());
            return null;
        }

        var shape = new PointsShape(frame, proof._cover, [.. curves.Select(c => c!)], full);
        proof.ProvePoints(shape, full, declared);
        return shape.Least()?.Points;
    }

    private void ProveUnique(List<Region?> regions)
    {
        foreach (var (first, second, common) in _cover.Overlaps.OrderBy(o => o.Second).ThenBy(o => o.First))
        {
            // What is never reached is reported as that.
            if ((!_cover.Owning[first] && IsWritten(first)) || (!_cover.Owning[second] && IsWritten(second)))
            {
                continue;
            }

            _report.Error(
                "PR0501",
                _criterion.Pieces[second].Location,
                LintTexts.Overlap(_criterion.Pieces[first].Interval.ToText(), _criterion.Pieces[second].Interval.ToText(), _frame.Show(_frame.Simplest(common))),
                LintTexts.OverlapHint(),
                [_criterion.Pieces[first].Location]);
        }

        foreach (var i in Enumerable.Range(0, _criterion.Pieces.Length).Where(i => !_cover.Owning[i] && IsWritten(i)).Take(LintReport.MostOfAKind))
        {
            var before = Enumerable.Range(0, i).Where(j => regions[j]!.Intersect(regions[i]!) is { } c && _frame.Domain.Within(c) is not null).ToList();
            _report.Error(
                "PR0508",
                _criterion.Pieces[i].Location,
                before.Count == 0
                    ? LintTexts.OutsideDomain(_criterion.Pieces[i].Interval.ToText(), _frame.Show(_frame.Domain.Range))
                    : LintTexts.Unreachable(_criterion.Pieces[i].Interval.ToText()),
                LintTexts.UnreachableHint(),
                [.. before.Select(j => _criterion.Pieces[j].Location)],
                before.Exists(j => regions[j] == regions[i] && SamePoints(_criterion.Pieces[j].Outcome, _criterion.Pieces[i].Outcome)) ? new RemoveItem(_criterion.Pieces[i].Location) : null);
        }
    }

    private void ProveComplete()
    {
        var shared = MeasureDomains.MentionedTwice(_frame.Judged);
        foreach (var gap in _cover.Gaps().Take(LintReport.MostOfAKind))
        {
            // The pieces that end where the gap begins, or begin where it ends.
            var neighbours = _criterion.Pieces.Where(p => _frame.RegionOf(p.Interval) is { } r
                && ((r.Upper is not null && r.Upper == gap.Lower) || (r.Lower is not null && r.Lower == gap.Upper)));
            _report.Error(
                "PR0502",
                _criterion.Pieces[0].Location,
                LintTexts.Gap(_frame.Show(gap), _frame.Show(_frame.Simplest(gap))),
                shared.Count == 0 ? LintTexts.GapHint() : LintTexts.GapHintShared(shared),
                [.. neighbours.Select(p => p.Location).Where(l => l != _criterion.Pieces[0].Location).Distinct()]);
        }
    }

    // What is judged is a multiple of the step, so an end between two multiples means the next of them, and nobody reads it so.
    private void CheckEdges(Rational step)
    {
        foreach (var piece in _criterion.Pieces)
        {
            foreach (var (end, isUp) in new[] { (piece.Interval.Lower, piece.Interval.Lower?.IsClosed), (piece.Interval.Upper, !piece.Interval.Upper?.IsClosed) })
            {
                if (end?.Constant is { } edge && !(edge / step).IsInteger)
                {
                    _report.Warning("PR0521", piece.Location, LintTexts.EdgeOffGrid(_frame.Show(edge)), LintTexts.EdgeOffGridHint(), fix: OnGrid(piece, edge, step, isUp == true));
                }
            }
        }
    }

    // The same band with an end that the measure can have: ≥ 94.995% is ≥ 95%, < 94.995% is < 95%, > 94.995% is > 94.99%. Only where nothing but the
    // band depends on the end; steps are counted from theirs.
    private RewriteValue? OnGrid(Piece piece, Rational edge, Rational step, bool isUp) =>
        !_stepped.Contains(piece.Location) && piece.Interval.Lower?.Constant != piece.Interval.Upper?.Constant
            ? new RewriteValue(
                piece.Location, "at", text => IntervalText.WithNumber(text, edge, edge.RoundToMultiple(step, isUp ? RoundingMode.Ceiling : RoundingMode.Floor)))
            : null;

    private static bool SamePoints(PieceOutcome first, PieceOutcome second) => (first, second) switch
    {
        (ConstantOutcome a, ConstantOutcome b) => a == b,
        (StaircaseOutcome a, StaircaseOutcome b) => Canonical(a) == Canonical(b),
        (LineOutcome a, LineOutcome b) => Canonical(a) == Canonical(b),
        _ => false,
    };

    private static StaircaseOutcome Canonical(StaircaseOutcome stairs) =>
        stairs with { Origin = CanonicalExpression.Of(stairs.Origin), Step = CanonicalExpression.Of(stairs.Step) };

    private static LineOutcome Canonical(LineOutcome line) => line with { From = CanonicalExpression.Of(line.From), To = CanonicalExpression.Of(line.To) };

    private void ProvePoints(PointsShape shape, Rational full, DeclaredShape declared)
    {
        var place = _criterion.Pieces[0].Location;
        if (shape.Most() is not { } most)
        {
            return;
        }

        if (!shape.Reaches(full, 1))
        {
            _report.Error("PR0513", place, LintTexts.FullNotReached(full, most.Points, _frame.Show(most.Place)), LintTexts.FullNotReachedHint());
        }

        foreach (var side in new[] { 1, -1 })
        {
            if (!declared.SaysCap && shape.Beyond(side) is { } beyond)
            {
                _report.Warning(
                    "PR0517",
                    _criterion.Pieces[beyond.Piece].Location,
                    LintTexts.BeyondFull(_frame.Show(beyond.Place), beyond.Points, full),
                    LintTexts.BeyondFullHint());
            }
        }

        if (declared.Floor is { } floor)
        {
            var least = shape.Least()!.Value;
            if (least.Points < floor || !shape.Reaches(floor, -1))
            {
                _report.Error("PR0516", place, LintTexts.FloorNotReached(floor, least.Points, _frame.Show(least.Place)), LintTexts.FloorNotReachedHint());
            }
        }

        ProveDirection(shape, declared.Direction);
    }

    private void ProveDirection(PointsShape shape, Direction? direction)
    {
        var place = _criterion.Pieces[0].Location;
        var movements = shape.Movements().ToList();
        var forbidden = direction switch { Direction.Higher => -1, Direction.Lower => 1, _ => 0 };
        if (forbidden != 0)
        {
            if (movements.Contains(forbidden) && shape.Example(forbidden) is var (from, to))
            {
                _report.Error(
                    "PR0514",
                    place,
                    LintTexts.AgainstDirection(_frame.Show(from), shape.At(from)!.Value, _frame.Show(to), shape.At(to)!.Value),
                    LintTexts.JumpsHint(Jumps(shape)));
            }

            return;
        }

        // Best in a range: up, then down. Any single direction is that as well.
        if (movements.SkipWhile(m => m > 0).Contains(1) && shape.Valley() is var (first, low, last))
        {
            var message = LintTexts.Valley(
                _frame.Show(first), shape.At(first)!.Value, _frame.Show(low), shape.At(low)!.Value, _frame.Show(last), shape.At(last)!.Value);
            if (direction is null)
            {
                _report.Warning("PR0515", place, message, LintTexts.JumpsHint(Jumps(shape)));
            }
            else
            {
                _report.Error("PR0514", place, LintTexts.NotBestInside(message), LintTexts.JumpsHint(Jumps(shape)));
            }
        }
    }

    private IEnumerable<string> Jumps(PointsShape shape) =>
        shape.Jumps().Take(LintReport.MostOfAKind).Select(j => $"{_frame.Show(j.Place)}: {j.Below} → {j.Above}");

    // The pieces of one spelling stand in one place; only those that somebody wrote down can be taken away.
    private bool IsWritten(int piece) => !_shared.Contains(_criterion.Pieces[piece].Location);
}
