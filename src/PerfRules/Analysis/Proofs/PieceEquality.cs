using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Analysis.Proofs;

/// <summary>Compares two criteria of intervals over the whole domain of their measure.</summary>
/// <remarks>
/// The axis is cut at the edges of both. Within a cell each of the two gives points along one curve, and a curve, held between 0 and the full points, runs
/// straight between the places where it breaks; so both are compared at every break and at two values between each two of them.
/// </remarks>
internal sealed class PieceEquality
{
    private const int MostBreaks = 20_000;

    private readonly Frame _frame;
    private readonly Rational _full;

    private PieceEquality(Frame frame, Rational full)
    {
        _frame = frame;
        _full = full;
    }

    internal static Equality Compare(PiecewiseCriterion left, PiecewiseCriterion right, Rational full, RoundingStage? rounding, MeasureDomains domains)
    {
        if (!CanonicalExpression.Of(left.Measure).Equals(CanonicalExpression.Of(right.Measure)))
        {
            return Equality.Open;
        }

        // One frame in which the ends of both are constants.
        var step = rounding is null ? null : (Rational?)(Rational.PowerOfTen(-rounding.Places) * left.Measure.Type.Unit.Scale);
        var frame = Frame.Of(left with { Pieces = left.Pieces.AddRange(right.Pieces) }, step, rounding?.Mode ?? RoundingMode.HalfAway, domains);
        if (frame is null || !frame.Judged.Skip(1).All(f => Definedness.IsAlwaysDefined(f, domains)))
        {
            return Equality.Open;
        }

        try
        {
            return new PieceEquality(frame, full).Compare(left, right);
        }
        catch (ProofTooLargeException)
        {
            return Equality.Open;
        }
    }

    private Equality Compare(PiecewiseCriterion left, PiecewiseCriterion right)
    {
        var regions = new[] { left, right }.Select(c => c.Pieces.Select(p => _frame.RegionOf(p.Interval)).ToList()).ToList();
        var curves = new[] { left, right }.Select(c => c.Pieces.Select(p => PieceCurve.Of(p.Outcome, _frame)).ToList()).ToList();
        if (regions.Exists(r => r.Contains(null)) || curves.Exists(c => c.Contains(null)))
        {
            return Equality.Open;
        }

        var axis = Axis.OfNumbers(left.Measure, _frame.Domain, left.Measure.Type.Unit);
        regions.SelectMany(r => r).ToList().ForEach(r => axis.AddEdges(r!));
        axis.Close();
        var owners = regions.ConvertAll(r => PieceCover.Of([.. r.Select(x => x!)], axis).Owners);
        for (var cell = 0; cell < axis.Count; cell++)
        {
            var (first, second) = (CurveOf(0, cell), CurveOf(1, cell));
            var differs = first is null != second is null ? Inside(axis.Cells[cell])
                : first is null || second is null ? Equality.Same
                : Compare(first, second, axis.Cells[cell]);
            if (differs.Kind != EqualityKind.Same)
            {
                return differs;
            }
        }

        return Equality.Same;

        PieceCurve? CurveOf(int side, int cell) => owners[side][cell] is >= 0 and var owner ? curves[side][owner] : null;
    }

    private Equality Compare(PieceCurve left, PieceCurve right, Region cell)
    {
        if (left.Equals(right))
        {
            return Equality.Same;
        }

        var places = left.Breaks(_full, MostBreaks).Concat(right.Breaks(_full, MostBreaks)).Where(cell.Holds).Distinct().Order().ToList();
        Rational? before = cell.Lower;
        var isFirst = true;
        foreach (var place in places.Cast<Rational?>().Append(null))
        {
            var stretch = new Region(before, isFirst && cell.LowerClosed, place ?? cell.Upper, place is null && cell.UpperClosed);
            foreach (var stretchOrPlace in place is { } at ? new[] { stretch, new Region(at, true, at, true) } : [stretch])
            {
                if (Differing(left, right, stretchOrPlace) is { } witness)
                {
                    return Inside(new Region(witness, true, witness, true));
                }
            }

            (before, isFirst) = (place, false);
        }

        return Equality.Same;
    }

    // Both run straight within the stretch, so two values of it decide; one does where it has no other.
    private Rational? Differing(PieceCurve left, PieceCurve right, Region stretch)
    {
        if (stretch is { Lower: { } low, Upper: { } high } && low == high && !(stretch.LowerClosed && stretch.UpperClosed))
        {
            return null;
        }

        foreach (var place in Samples(stretch))
        {
            if (Held(left.At(place)) != Held(right.At(place)))
            {
                return place;
            }
        }

        return null;
    }

    private IEnumerable<Rational> Samples(Region stretch)
    {
        if (_frame.Domain.Within(stretch) is not { } values)
        {
            return [];
        }

        // An end that belongs to the stretch need not lie on the straight line through its inside.
        var ends = new[] { values.LowerClosed ? values.Lower : null, values.UpperClosed ? values.Upper : null }.OfType<Rational>();
        if (_frame.Domain.Step is { } step)
        {
            var inner = values switch
            {
                { Lower: { } low, Upper: { } high } => [low + step, high - step],
                { Lower: { } low } => [low + step, low + (2 * step)],
                { Upper: { } high } => [high - step, high - (2 * step)],
                _ => new Rational[] { 0, step },
            };
            return ends.Concat(inner.Where(values.Holds));
        }

        return ends.Concat((values.Lower, values.Upper) switch
        {
            ({ } low, { } high) => low == high ? [] : [_frame.Simplest(values with { LowerClosed = false, UpperClosed = false }), ((2 * low) + high) / 3, (low + (2 * high)) / 3],
            ({ } low, null) => [low + _frame.Grain, low + (2 * _frame.Grain)],
            (null, { } high) => [high - _frame.Grain, high - (2 * _frame.Grain)],
            _ => new Rational[] { 0, _frame.Grain },
        });
    }

    // Places of a frame that hangs on a fact are no values of the measure.
    private Equality Inside(Region region) =>
        new(EqualityKind.Different, _frame.Judged.Skip(1).Any() ? null : _frame.Simplest(region));

    private Rational Held(Rational points) => points.Sign < 0 ? Rational.Zero : points > _full ? _full : points;
}
