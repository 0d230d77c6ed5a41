using PerfRules.Criteria;
using PerfRules.Facts;

namespace PerfRules.Analysis.Proofs;

/// <summary>The points of one piece as a function of the place in a frame: a constant, a line or a staircase, all its numbers constants.</summary>
internal abstract record PieceCurve
{
    /// <summary>Gets a value indicating whether the points change in steps and not at every value.</summary>
    internal virtual bool IsStepped => true;

    /// <summary>Returns whether leaving the full points (1) or zero (-1) has to be said: for a line, and for a staircase that climbs. That a deduction
    /// ends at zero (扣完为止) goes without saying.</summary>
    internal virtual bool MustSay(int side) => false;

    /// <summary>Returns the curve of an outcome; null when one of its numbers is no constant in the frame.</summary>
    internal static PieceCurve? Of(PieceOutcome outcome, Frame frame) => outcome switch
    {
        ConstantOutcome constant => new ConstantCurve(constant.Points),
        LineOutcome line => frame.PlaceOf(line.From) is { } from && frame.PlaceOf(line.To) is { } to && from != to
            ? new LineCurve(from, line.FromPoints, (line.ToPoints - line.FromPoints) / (to - from))
            : null,
        StaircaseOutcome stairs => frame.PlaceOf(stairs.Origin) is { } origin && frame.LengthOf(stairs.Step) is { Sign: > 0 } step
            ? new StairsCurve(stairs.Points, origin, step, stairs.Deduct, stairs.Partial)
            : null,
        _ => null,
    };

    /// <summary>Returns the points at a place.</summary>
    internal abstract Rational At(Rational place);

    /// <summary>Returns what the points come near to as the place is approached from above (1) or below (-1).</summary>
    internal abstract Rational Near(Rational place, int side);

    /// <summary>Returns -1, 0 or 1: whether the points fall without end, stay or rise without end towards infinity.</summary>
    internal abstract int Towards(int infinity);

    /// <summary>Returns the places between which the points, held between 0 and the full points, run on a straight line.</summary>
    /// <exception cref="ProofTooLargeException">There are more than <paramref name="most"/> steps.</exception>
    internal virtual IEnumerable<Rational> Breaks(Rational full, int most) => [];

    private sealed record ConstantCurve(Rational Points) : PieceCurve
    {
        internal override Rational At(Rational place) => Points;

        internal override Rational Near(Rational place, int side) => Points;

        internal override int Towards(int infinity) => 0;
    }

    private sealed record LineCurve(Rational From, Rational Points, Rational Slope) : PieceCurve
    {
        internal override bool IsStepped => Slope.IsZero;

        internal override bool MustSay(int side) => true;

        internal override Rational At(Rational place) => Points + ((place - From) * Slope);

        internal override Rational Near(Rational place, int side) => At(place);

        internal override int Towards(int infinity) => Slope.Sign * infinity;

        internal override IEnumerable<Rational> Breaks(Rational full, int most) =>
            Slope.IsZero ? [] : [From - (Points / Slope), From + ((full - Points) / Slope)];
    }

    private sealed record StairsCurve(Rational Points, Rational Origin, Rational Step, Rational Deduct, Partial Partial) : PieceCurve
    {
        internal override bool IsStepped => Partial != Partial.Exact;

        internal override bool MustSay(int side) => side > 0;

        internal override Rational At(Rational place) => PointsAfter((place - Origin).Abs() / Step, 0);

        // Going away from the origin the count of steps is a hair larger than at the place, else a hair smaller.
        internal override Rational Near(Rational place, int side) =>
            PointsAfter((place - Origin).Abs() / Step, place == Origin || (place > Origin) == (side > 0) ? 1 : -1);

        internal override int Towards(int infinity) => -Deduct.Sign;

        internal override IEnumerable<Rational> Breaks(Rational full, int most)
        {
            if (Deduct.IsZero)
            {
                return [Origin];
            }

            // Until the points are held: at zero when they fall, at the full points when they rise.
            var steps = (Deduct.Sign > 0 ? Points : Points - full) / Deduct;
            if (Partial != Partial.Exact && steps > most)
            {
                throw new ProofTooLargeException();
            }

            var counts = Partial == Partial.Exact
                ? [Rational.Zero, Points / Deduct, (Points - full) / Deduct]
                : Enumerable.Range(0, most + 2).Select(i => (Rational)i).TakeWhile(i => i < steps + Rational.One);
            return counts.SelectMany(count => new[] { Origin - (count * Step), Origin + (count * Step) });
        }

        private Rational PointsAfter(Rational steps, int hair)
        {
            var counted = Partial switch
            {
                Partial.Exact => steps,
                Partial.Up => hair > 0 ? steps.RoundToWhole(RoundingMode.Floor) + Rational.One : steps.RoundToWhole(RoundingMode.Ceiling),
                _ => hair < 0 ? steps.RoundToWhole(RoundingMode.Ceiling) - Rational.One : steps.RoundToWhole(RoundingMode.Floor),
            };
            return Points - (Deduct * counted);
        }
    }
}
