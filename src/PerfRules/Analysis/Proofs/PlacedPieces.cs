using PerfRules.Criteria;
using PerfRules.Facts;

namespace PerfRules.Analysis.Proofs;

/// <summary>The pieces of a criterion in a frame: where each lies and which points it gives there, held between 0 and the full points.</summary>
internal sealed class PlacedPieces
{
    private readonly List<PieceCurve> _curves;
    private readonly Rational _full;

    private PlacedPieces(List<Region> regions, List<PieceCurve> curves, Rational full)
    {
        Regions = regions;
        _curves = curves;
        _full = full;
    }

    /// <summary>Gets where each piece lies, in the order in which they are tried.</summary>
    internal IReadOnlyList<Region> Regions { get; }

    /// <summary>Gets the places where a piece begins or ends.</summary>
    internal IEnumerable<Rational> Edges => Regions.SelectMany(r => new[] { r.Lower, r.Upper }).OfType<Rational>();

    /// <summary>Places the pieces of a criterion; null when one of their numbers is no constant in the frame.</summary>
    internal static PlacedPieces? Of(PiecewiseCriterion criterion, Frame frame, Rational full)
    {
        var regions = criterion.Pieces.Select(p => frame.RegionOf(p.Interval)).OfType<Region>().ToList();
        var curves = criterion.Pieces.Select(p => PieceCurve.Of(p.Outcome, frame)).OfType<PieceCurve>().ToList();
        return regions.Count == criterion.Pieces.Length && curves.Count == regions.Count ? new PlacedPieces(regions, curves, full) : null;
    }

    /// <summary>Returns the points that a piece gives at a place.</summary>
    internal Rational At(int piece, Rational place) => _curves[piece].At(place).HeldTo(_full);

    /// <summary>Returns the places between which the points of a piece run on a straight line.</summary>
    /// <exception cref="ProofTooLargeException">There are more than <paramref name="most"/> steps.</exception>
    internal IEnumerable<Rational> Breaks(int piece, int most) => _curves[piece].Breaks(_full, most);

    /// <summary>Returns whether a piece gives the same points as a piece of another criterion, wherever either lies.</summary>
    internal bool IsSame(int piece, PlacedPieces other, int otherPiece) => _full == other._full && _curves[piece].Equals(other._curves[otherPiece]);
}
