using PerfRules.Analysis.Proofs;
using PerfRules.Criteria;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Analysis.Differences;

/// <summary>Compares the points of two piecewise criteria over every value of their measure.</summary>
/// <remarks>The measure is cut wherever a piece begins or ends and wherever points turn, step, or come to zero or the full points; between two cuts points run
/// straight on both sides, so two values decide, and where the two lines cross is one more cut. What is listed is exact before the points are rounded.</remarks>
internal sealed class PieceComparison
{
    private const int MostSteps = 2_000;

    private readonly Side _older;
    private readonly Side _newer;
    private readonly Frame _frame;
    private readonly Axis _axis;
    private readonly Unit _unit;

    private PieceComparison(Side older, Side newer, Frame frame, Axis axis, Unit unit)
    {
        _older = older;
        _newer = newer;
        _frame = frame;
        _axis = axis;
        _unit = unit;
    }

    /// <summary>Compares two criteria that judge the same measure; null when an end or a step is no constant against what the others are measured by.</summary>
    /// <param name="older">The older criterion.</param>
    /// <param name="newer">The newer criterion, of the same measure.</param>
    /// <param name="rounding">The step that both packs round the measure to, or null, and how.</param>
    /// <param name="domains">What expressions may be.</param>
    internal static List<DifferingRegion>? Compare(
        CriterionSide<PiecewiseCriterion> older, CriterionSide<PiecewiseCriterion> newer, (Rational? Step, RoundingMode Mode) rounding, MeasureDomains domains)
    {
        var both = older.Shared with { Pieces = [.. older.Shared.Pieces, .. newer.Shared.Pieces] };
        if (Frame.Of(both, rounding.Step, rounding.Mode, domains) is not { } frame
            || Side.Of(older, frame) is not { } former || Side.Of(newer, frame) is not { } later)
        {
            return null;
        }

        var axis = Axis.OfNumbers(both.Measure, frame.Domain, newer.Written.Measure.Type.Unit);
        try
        {
            former.Cut(axis);
            later.Cut(axis);
        }
        catch (ProofTooLargeException)
        {
            return null;
        }

        axis.Close();
        former.Cover(axis);
        later.Cover(axis);
        return [.. new PieceComparison(former, later, frame, axis, newer.Written.Measure.Type.Unit).Regions(ExpressionText(newer.Written))];
    }

    private static LocalizedText ExpressionText(PiecewiseCriterion criterion) => Expressions.ExpressionPrinter.Text(criterion.Measure);

    // Neighbouring cells that differ become one stretch as long as the same two pieces decide.
    private IEnumerable<DifferingRegion> Regions(LocalizedText judged)
    {
        Run? run = null;
        for (var cell = 0; cell < _axis.Count; cell++)
        {
            var (older, newer) = (_older.Owners[cell], _newer.Owners[cell]);
            foreach (var part in Split(cell))
            {
                var differs = _older.At(cell, part.First) != _newer.At(cell, part.First);
                if (run is { } before && (!differs || before.OlderPiece != older || before.NewerPiece != newer))
                {
                    yield return Region(before, judged);
                    run = null;
                }

                if (differs)
                {
                    run = (run ?? new Run(older, newer, part.Stretch)).With(part.Stretch, [Values(cell, part.First), Values(cell, part.Second)]);
                }
            }
        }

        if (run is { } last)
        {
            yield return Region(last, judged);
        }
    }

    private (Rational? Older, Rational? Newer) Values(int cell, Rational place) => (_older.At(cell, place), _newer.At(cell, place));

    // A cell as it is, or cut where the points of both sides cross.
    private IEnumerable<(Region Stretch, Rational First, Rational Second)> Split(int cell)
    {
        var stretch = _axis.Cells[cell];
        var (first, second) = TwoPlaces(stretch);
        if (first != second
            && _older.At(cell, first) is { } a && _newer.At(cell, first) is { } b
            && _older.At(cell, second) is { } c && _newer.At(cell, second) is { } d
            && a - b is var atFirst && c - d is var atSecond && atFirst != atSecond)
        {
            var crossing = first - (atFirst * (second - first) / (atSecond - atFirst));
            foreach (var part in new[]
            {
                stretch with { Upper = crossing, UpperClosed = false }, new Region(crossing, true, crossing, true), stretch with { Lower = crossing, LowerClosed = false },
            })
            {
                if (stretch.Intersect(part) is { } inside && _frame.Domain.Within(inside) is { } whole)
                {
                    var (from, to) = TwoPlaces(whole);
                    yield return (whole, from, to);
                }
            }

            yield break;
        }

        yield return (stretch, first, second);
    }

    // Two places inside; they need not be values that occur, because between two cuts points run straight.
    private (Rational First, Rational Second) TwoPlaces(Region stretch) => stretch switch
    {
        { Lower: { } lower, Upper: { } upper } when lower == upper => (lower, lower),
        { Lower: { } lower, Upper: { } upper } => (((lower * 2) + upper) / 3, (lower + (upper * 2)) / 3),
        { Lower: { } lower } => (lower + _frame.Grain, lower + (_frame.Grain * 2)),
        { Upper: { } upper } => (upper - _frame.Grain, upper - (_frame.Grain * 2)),
        _ => (Rational.Zero, _frame.Grain),
    };

    private DifferingRegion Region(Run run, LocalizedText judged)
    {
        var place = _frame.Simplest(run.Stretch);
        var cell = Cell(place);
        var isConstant = run.Older is { Count: 1 } && run.Newer is { Count: 1 };
        var shown = _frame.Show(run.Stretch);
        return new DifferingRegion(
            shown[0] is '[' or '(' ? LintTexts.InStretch(judged, shown) : LocalizedText.Join(" ", " ", [judged, LocalizedText.Verbatim(shown)]),
            _older.Text(run.OlderPiece, run.Older, _unit),
            _newer.Text(run.NewerPiece, run.Newer, _unit),
            isConstant ? null : new DifferingExample(LocalizedText.Verbatim(_frame.Show(place)), _older.At(cell, place), _newer.At(cell, place)))
        {
            Stretch = run.Stretch,
        };
    }

    // The stretches of cells are in order, and the place lies in one of them.
    private int Cell(Rational place)
    {
        var cell = 0;
        while (!_axis.Cells[cell].Holds(place))
        {
            cell++;
        }

        return cell;
    }

    // Cells that differ and are decided by the same two pieces, with the points that occur: more than one where they run.
    private sealed record Run(int OlderPiece, int NewerPiece, Region Stretch)
    {
        internal HashSet<Rational?> Older { get; } = [];

        internal HashSet<Rational?> Newer { get; } = [];

        internal Run With(Region stretch, (Rational? Older, Rational? Newer)[] values)
        {
            var result = this with { Stretch = Stretch with { Upper = stretch.Upper, UpperClosed = stretch.UpperClosed } };
            foreach (var (older, newer) in values)
            {
                result.Older.Add(older);
                result.Newer.Add(newer);
            }

            return result;
        }
    }

    // One of the two criteria in the frame that both share.
    private sealed class Side(PiecewiseCriterion written, List<Region> regions, List<PieceCurve> curves, Rational full)
    {
        internal IReadOnlyList<int> Owners { get; private set; } = [];

        internal static Side? Of(CriterionSide<PiecewiseCriterion> side, Frame frame)
        {
            var regions = side.Shared.Pieces.Select(p => frame.RegionOf(p.Interval)).OfType<Region>().ToList();
            var curves = side.Shared.Pieces.Select(p => PieceCurve.Of(p.Outcome, frame)).OfType<PieceCurve>().ToList();
            return regions.Count == side.Shared.Pieces.Length && curves.Count == regions.Count ? new Side(side.Written, regions, curves, side.Full) : null;
        }

        internal void Cut(Axis axis)
        {
            regions.ForEach(axis.AddEdges);
            foreach (var place in curves.SelectMany(c => c.Breaks(full, MostSteps)))
            {
                axis.AddEdge(place);
            }
        }

        internal void Cover(Axis axis) => Owners = PieceCover.Of(regions, axis).Owners;

        internal Rational? At(int cell, Rational place) => Owners[cell] is >= 0 and var owner
            ? curves[owner].At(place) is var points && points.Sign < 0 ? Rational.Zero : points > full ? full : points
            : null;

        internal LocalizedText Text(int piece, HashSet<Rational?> values, Unit unit) =>
            values is { Count: 1 } ? CriterionVerdict.Points(values.Single())
            : CriterionDescriber.Describe(written.Pieces[piece], unit);
    }
}

/// <summary>A criterion of one of two packs.</summary>
/// <typeparam name="T">Its shape.</typeparam>
/// <param name="Shared">The criterion in the terms that both packs share.</param>
/// <param name="Written">The criterion in the pack's own terms, to be shown.</param>
/// <param name="Full">The full points that it is held to.</param>
internal sealed record CriterionSide<T>(T Shared, T Written, Rational Full)
    where T : Criterion;
