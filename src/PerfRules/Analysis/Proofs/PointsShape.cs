using PerfRules.Facts;

namespace PerfRules.Analysis.Proofs;

/// <summary>How points run over the whole domain of a measure: the most and the least, where they rise and fall, where they jump.</summary>
/// <param name="frame">The frame of the measure.</param>
/// <param name="cover">Which piece decides where.</param>
/// <param name="curves">The points of each piece.</param>
/// <param name="full">The full points, which with 0 bound what a curve gives.</param>
internal sealed class PointsShape(Frame frame, PieceCover cover, IReadOnlyList<PieceCurve> curves, Rational full)
{
    private static readonly Rational[] Nearness =
        [new(1, 4), new(1, 1_000), Rational.PowerOfTen(-6), Rational.PowerOfTen(-12), Rational.PowerOfTen(-24)];

    private static readonly int[] Farness = [-12, -6, -3, 0, 3, 6, 12];

    /// <summary>Returns the points at a place; null where no piece decides.</summary>
    internal Rational? At(Rational place)
    {
        var (first, last) = cover.Axis.Find(new Region(place, true, place, true));
        var cell = first <= last ? first : CellAround(place);
        return cell >= 0 && cover.Owners[cell] is >= 0 and var owner ? curves[owner].At(place).HeldTo(full) : null;
    }

    /// <summary>Returns the most points that are reached, and where; null where no piece decides anything.</summary>
    internal (Rational Points, Rational Place)? Most() => Extreme(1);

    /// <summary>Returns the least points that are reached, and where.</summary>
    internal (Rational Points, Rational Place)? Least() => Extreme(-1);

    /// <summary>Returns every place between two cells where the points jump: what they come to from below, and what they go on with above.</summary>
    internal IEnumerable<(Rational Place, Rational Below, Rational Above)> Jumps()
    {
        var ends = Ends().ToList();
        for (var i = 1; i < ends.Count; i++)
        {
            var cell = cover.Axis.Cells[ends[i].Cell];
            if (ends[i - 1].Last != ends[i].First && (cell.Lower ?? cover.Axis.Cells[ends[i - 1].Cell].Upper) is { } place)
            {
                yield return (place, ends[i - 1].Last, ends[i].First);
            }
        }
    }

    /// <summary>Returns the ups (1) and downs (-1) from the lowest value to the highest, one sign for each that changes anything.</summary>
    internal IEnumerable<int> Movements()
    {
        Rational? before = null;
        foreach (var (_, first, last) in Ends())
        {
            if (before is { } b && b != first)
            {
                yield return first.CompareTo(b);
            }

            if (first != last)
            {
                yield return last.CompareTo(first);
            }

            before = last;
        }
    }

    /// <summary>Returns two values, the smaller first, between which the points move by a sign; the ones easiest to read that were found.</summary>
    internal (Rational From, Rational To)? Example(int sign) => Example(sign, thorough: false) ?? Example(sign, thorough: true);

    private (Rational From, Rational To)? Example(int sign, bool thorough)
    {
        (Rational Place, Rational Points)? extreme = null;
        foreach (var place in Samples(thorough))
        {
            if (At(place) is not { } points)
            {
                continue;
            }

            if (extreme is { } e && (points - e.Points).Sign == sign)
            {
                return (e.Place, place);
            }

            if (extreme is not { } old || (points - old.Points).Sign == -sign)
            {
                extreme = (place, points);
            }
        }

        return null;
    }

    /// <summary>Returns three values in order between which the points fall and rise again.</summary>
    internal (Rational First, Rational Low, Rational Last)? Valley() => Valley(thorough: false) ?? Valley(thorough: true);

    private (Rational First, Rational Low, Rational Last)? Valley(bool thorough)
    {
        var samples = Samples(thorough).Select(p => (Place: p, Points: At(p))).Where(s => s.Points is not null).Select(s => (s.Place, Points: s.Points!.Value)).ToList();
        var bestBehind = new int[samples.Count];
        for (var i = samples.Count - 1; i >= 0; i--)
        {
            bestBehind[i] = i + 1 < samples.Count && samples[bestBehind[i + 1]].Points > samples[i].Points ? bestBehind[i + 1] : i;
        }

        var best = 0;
        for (var i = 1; i < samples.Count; i++)
        {
            if (samples[i].Points < samples[best].Points && samples[i].Points < samples[bestBehind[i]].Points)
            {
                return (samples[best].Place, samples[i].Place, samples[bestBehind[i]].Place);
            }

            best = samples[i].Points > samples[best].Points ? i : best;
        }

        return null;
    }

    /// <summary>Returns a value at which a curve gives more than the full points (1) or less than none (-1) and has to say so; null when none does.</summary>
    internal (Rational Place, Rational Points, int Piece)? Beyond(int side)
    {
        for (var i = 0; i < cover.Owners.Count; i++)
        {
            if (cover.Owners[i] is not (>= 0 and var owner) || !curves[owner].MustSay(side))
            {
                continue;
            }

            foreach (var place in SamplesOf(cover.Axis.Cells[i], thorough: true))
            {
                var points = curves[owner].At(place);
                if (side > 0 ? points > full : points.Sign < 0)
                {
                    return (place, points, owner);
                }
            }
        }

        return null;
    }

    private (Rational Points, Rational Place)? Extreme(int side)
    {
        (Rational Points, Rational Place)? best = null;
        foreach (var place in Samples(thorough: false).Concat(Samples(thorough: true)))
        {
            if (At(place) is { } points && (best is not { } b || (points - b.Points).Sign == side))
            {
                best = (points, place);
            }
        }

        return best;
    }

    /// <summary>Returns whether some value gives exactly the points that bound a curve: the full points (1) or the least (-1).</summary>
    internal bool Reaches(Rational points, int side)
    {
        for (var i = 0; i < cover.Owners.Count; i++)
        {
            if (cover.Owners[i] is >= 0 and var owner
                && cover.Axis.Cells[i] is var cell
                && (Reaches(curves[owner], cell.Lower, cell.LowerClosed, 1) || Reaches(curves[owner], cell.Upper, cell.UpperClosed, -1)))
            {
                return true;
            }
        }

        return false;

        // An end that a line only comes near to is not reached, but what lies before it is.
        bool Reaches(PieceCurve curve, Rational? end, bool closed, int inwards)
        {
            if (end is not { } place)
            {
                return curve.Towards(-inwards) is var sign && (sign == 0 ? curve.At(Rational.Zero).HeldTo(full) == points : sign == side);
            }

            var raw = closed ? curve.At(place) : curve.Near(place, inwards);
            return closed || curve.IsStepped ? raw.HeldTo(full) == points : (raw - points).Sign == side;
        }
    }

    // The points at or near both ends of each cell that a piece decides; in between they run one way.
    private IEnumerable<(int Cell, Rational First, Rational Last)> Ends()
    {
        for (var i = 0; i < cover.Owners.Count; i++)
        {
            if (cover.Owners[i] is >= 0 and var owner)
            {
                var cell = cover.Axis.Cells[i];
                var curve = curves[owner];
                yield return (i, End(curve, cell.Lower, cell.LowerClosed, 1, cell), End(curve, cell.Upper, cell.UpperClosed, -1, cell));
            }
        }
    }

    private Rational End(PieceCurve curve, Rational? end, bool closed, int side, Region cell) =>
        end is { } place ? (closed ? curve.At(place) : curve.Near(place, side)).HeldTo(full)
        : curve.Towards(-side) switch { > 0 => full, < 0 => Rational.Zero, _ => curve.At(cell.Witness()).HeldTo(full) };

    // In order of size. Values that are easy to read are tried first, and all others only where those show nothing.
    private IEnumerable<Rational> Samples(bool thorough) =>
        Enumerable.Range(0, cover.Owners.Count).Where(i => cover.Owners[i] >= 0).SelectMany(i => SamplesOf(cover.Axis.Cells[i], thorough).Order());

    // Values of a cell: the simplest and the ends that belong to it; thoroughly also some ever nearer to an end that does not, or ever farther out.
    private IEnumerable<Rational> SamplesOf(Region cell, bool thorough)
    {
        yield return frame.Simplest(cell);
        if (cell is { Lower: { } closedLow, LowerClosed: true })
        {
            yield return closedLow;
        }

        if (cell is { Upper: { } closedHigh, UpperClosed: true })
        {
            yield return closedHigh;
        }

        if (!thorough || cell.Lower == cell.Upper && cell.Lower is not null)
        {
            yield break;
        }

        var step = frame.Domain.Step;
        if (cell is { Lower: { } low, Upper: { } high })
        {
            foreach (var near in step is null ? Nearness : [])
            {
                yield return low + ((high - low) * near);
                yield return high - ((high - low) * near);
            }

            yield break;
        }

        foreach (var far in Farness.Where(f => step is null || f >= 0))
        {
            var distance = (step ?? frame.Grain) * Rational.PowerOfTen(far);
            foreach (var place in new[] { (cell.Lower ?? (cell.Upper is null ? Rational.Zero : null)) + distance, (cell.Upper ?? (cell.Lower is null ? Rational.Zero : null)) - distance })
            {
                if (place is { } known)
                {
                    yield return known;
                }
            }
        }
    }

    // A cell is found by a value inside it, which may lie on either side of the place.
    private int CellAround(Rational place)
    {
        var (_, last) = cover.Axis.Find(new Region(null, false, place, true));
        return last >= 0 && cover.Axis.Cells[last].Holds(place) ? last
            : last + 1 < cover.Axis.Count && cover.Axis.Cells[last + 1].Holds(place) ? last + 1
            : -1;
    }
}
