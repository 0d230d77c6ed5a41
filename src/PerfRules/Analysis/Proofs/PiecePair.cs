using PerfRules.Criteria;
using PerfRules.Facts;

namespace PerfRules.Analysis.Proofs;

/// <summary>Two criteria of intervals of one measure, laid over each other in one frame.</summary>
/// <remarks>The measure is cut at the ends of both. Within a cell each of the two gives points along one curve, or none; where the two are not the same, the cell is cut
/// again wherever points turn, step, or come to zero or the full points. In between both run straight, so two values decide.</remarks>
internal sealed class PiecePair
{
    private const int MostBreaks = 20_000;

    private readonly PlacedPieces _first;
    private readonly PlacedPieces _second;
    private readonly Unit _unit;

    private PiecePair(PlacedPieces first, PlacedPieces second, Frame frame, Unit unit)
    {
        _first = first;
        _second = second;
        _unit = unit;
        Frame = frame;
    }

    /// <summary>Gets the frame in which the ends of both are constants.</summary>
    internal Frame Frame { get; }

    /// <summary>Lays two criteria over each other; null when an end or a step is no constant against what the others are measured by.</summary>
    /// <param name="first">One criterion, and the points that it is held to.</param>
    /// <param name="second">The other, of the same measure.</param>
    /// <param name="unit">The unit in which values are easy to read.</param>
    /// <param name="rounding">The step that the measure is rounded to, or null, and how.</param>
    /// <param name="domains">What expressions may be.</param>
    internal static PiecePair? Of(
        (PiecewiseCriterion Criterion, Rational Full) first,
        (PiecewiseCriterion Criterion, Rational Full) second,
        Unit unit,
        (Rational? Step, RoundingMode Mode) rounding,
        MeasureDomains domains) =>
        Frame.Of(first.Criterion with { Pieces = [.. first.Criterion.Pieces, .. second.Criterion.Pieces] }, rounding.Step, rounding.Mode, domains) is { } frame
        && PlacedPieces.Of(first.Criterion, frame, first.Full) is { } one
        && PlacedPieces.Of(second.Criterion, frame, second.Full) is { } other
            ? new PiecePair(one, other, frame, unit)
            : null;

    /// <summary>Returns stretches, from below, that together hold every value that the measure may have.</summary>
    /// <exception cref="ProofTooLargeException">A curve has too many steps.</exception>
    internal IEnumerable<PieceStretch> Stretches()
    {
        var axis = Cut(Frame.Domain, _first.Edges.Concat(_second.Edges));
        var (first, second) = (PieceCover.Of(_first.Regions, axis).Owners, PieceCover.Of(_second.Regions, axis).Owners);
        for (var cell = 0; cell < axis.Count; cell++)
        {
            var (one, other) = (first[cell], second[cell]);
            var alike = one < 0 || other < 0 ? one == other : _first.IsSame(one, _second, other);
            IEnumerable<Rational> breaks = alike ? [] : [.. Breaks(_first, one), .. Breaks(_second, other)];
            foreach (var stretch in Stretches(axis.Cells[cell], breaks, one, other))
            {
                yield return stretch;
            }
        }
    }

    /// <summary>Cuts a stretch once more.</summary>
    /// <param name="stretch">The stretch.</param>
    /// <param name="place">Where; it need not lie in the stretch.</param>
    internal IEnumerable<PieceStretch> Split(PieceStretch stretch, Rational place) => Stretches(stretch.Region, [place], stretch.First, stretch.Second);

    /// <summary>Returns what both give at a place that two pieces decide; null for -1, no piece.</summary>
    internal PiecePoints At(int first, int second, Rational place) =>
        new(place, first < 0 ? null : _first.At(first, place), second < 0 ? null : _second.At(second, place));

    private static IEnumerable<Rational> Breaks(PlacedPieces pieces, int piece) => piece < 0 ? [] : pieces.Breaks(piece, MostBreaks);

    private IEnumerable<PieceStretch> Stretches(Region region, IEnumerable<Rational> places, int first, int second)
    {
        var axis = Cut(Frame.Domain with { Range = region }, places.Where(region.Holds));
        return axis.Cells.Select((cell, i) => new PieceStretch(first, second, cell, [.. axis.Samples(i).Select(place => At(first, second, place))]));
    }

    private Axis Cut(ValueDomain domain, IEnumerable<Rational> places)
    {
        var axis = Axis.OfNumbers(Frame.Measure, domain, _unit);
        foreach (var place in places)
        {
            axis.AddEdge(place);
        }

        axis.Close();
        return axis;
    }
}

/// <summary>A stretch on which the points of both criteria run straight.</summary>
/// <param name="First">The piece of the first criterion that decides; -1 when none does.</param>
/// <param name="Second">The piece of the second criterion that decides; -1 when none does.</param>
/// <param name="Region">The stretch.</param>
/// <param name="Samples">What both give at two values of it, the first easy to read; at one where it has no other.</param>
internal sealed record PieceStretch(int First, int Second, Region Region, IReadOnlyList<PiecePoints> Samples);

/// <summary>The points of two criteria at a place.</summary>
/// <param name="Place">The place in their frame.</param>
/// <param name="First">What the first gives; null when none of its pieces decides.</param>
/// <param name="Second">What the second gives; null when none of its pieces decides.</param>
internal readonly record struct PiecePoints(Rational Place, Rational? First, Rational? Second)
{
    internal bool Differ => First != Second;
}
