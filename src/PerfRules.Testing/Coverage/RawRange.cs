using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Testing.Coverage;

/// <summary>How low and how high a piece goes before floor and cap, over the whole of its interval.</summary>
/// <remarks>Points go one way between a staircase's origin and either end, and along a line, so only ends and origin are looked at. A piece whose ends,
/// origin or step depend on facts is taken to go nowhere beyond: nothing is then asked of the cases that may be impossible.</remarks>
/// <param name="Lowest">The lowest points; null when there is no end to it.</param>
/// <param name="Highest">The highest points; null when there is no end to it.</param>
internal sealed record RawRange(Rational? Lowest, Rational? Highest)
{
    internal bool GoesBelowZero => Lowest is not { Sign: >= 0 };

    internal bool GoesAbove(Rational full) => !(Highest <= full);

    internal static RawRange Of(Piece piece)
    {
        var (lower, upper) = (piece.Interval.Lower, piece.Interval.Upper);
        if (lower is { Constant: null } || upper is { Constant: null })
        {
            return Nowhere;
        }

        return piece.Outcome switch
        {
            // A line that leads nowhere has no points to go by: they are undefined.
            LineOutcome line when Constant(line.From) is { } from && Constant(line.To) is { } to && from != to =>
                Of(lower, upper, (line.ToPoints - line.FromPoints) / (to - from), x => line.FromPoints + ((x - from) * (line.ToPoints - line.FromPoints) / (to - from))),
            StaircaseOutcome stairs when Constant(stairs.Origin) is { } origin && Constant(stairs.Step) is { Sign: > 0 } step => Of(stairs, lower, upper, origin, step),
            _ => Nowhere,
        };
    }

    private static RawRange Nowhere { get; } = new(Rational.Zero, Rational.Zero);

    private static RawRange Of(IntervalEnd? lower, IntervalEnd? upper, Rational slope, Func<Rational, Rational> points)
    {
        Rational? low = lower is null ? null : points(lower.Constant!.Value);
        Rational? high = upper is null ? null : points(upper.Constant!.Value);
        return slope.Sign switch
        {
            0 => new RawRange(points(Rational.Zero), points(Rational.Zero)),
            > 0 => new RawRange(low, high),
            _ => new RawRange(high, low),
        };
    }

    private static RawRange Of(StaircaseOutcome stairs, IntervalEnd? lower, IntervalEnd? upper, Rational origin, Rational step)
    {
        Rational? farthest = lower is null || upper is null ? null : Larger(Steps(lower), Steps(upper));
        Rational? far = farthest is { } most ? stairs.Points - (stairs.Deduct * most) : null;
        return stairs.Deduct.Sign >= 0 ? new RawRange(far, stairs.Points) : new RawRange(stairs.Points, far);

        // At an open end the last step down is not taken any more: just inside, one step less is whole.
        Rational Steps(IntervalEnd end)
        {
            var steps = (end.Constant!.Value - origin).Abs() / step;
            return stairs.Partial switch
            {
                Partial.Up => steps.RoundToWhole(RoundingMode.Ceiling),
                Partial.Down when steps.IsInteger && !end.IsClosed && steps.Sign > 0 => steps - 1,
                Partial.Down => steps.RoundToWhole(RoundingMode.Floor),
                _ => steps,
            };
        }
    }

    private static Rational Larger(Rational left, Rational right) => left > right ? left : right;

    private static Rational? Constant(BoundExpression expression) => ConstantExpression.Evaluate(expression);
}
