using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Testing.Coverage;

/// <summary>Finds the places within a row at which its points change their way: the ends of the first two steps, and where floor and cap begin.</summary>
/// <remarks>Only where ends, origin and step are constants: what depends on facts lies elsewhere for each subject.</remarks>
internal static class StepPlaces
{
    private const int FirstSteps = 2;

    internal static IEnumerable<Rational> Of(Piece piece, Rational full)
    {
        if (piece.Interval is { Lower: { Constant: null } } or { Upper: { Constant: null } })
        {
            return [];
        }

        var places = piece.Outcome switch
        {
            StaircaseOutcome stairs when Constant(stairs.Origin) is { } origin && Constant(stairs.Step) is { Sign: > 0 } step => Of(stairs, origin, step, full),
            LineOutcome line when Constant(line.From) is { } from && Constant(line.To) is { } to && line.FromPoints != line.ToPoints =>
                new[] { Rational.Zero, full }.Select(points => from + ((points - line.FromPoints) * (to - from) / (line.ToPoints - line.FromPoints))),
            _ => [],
        };
        return places.Where(piece.Interval.Holds);
    }

    // Both ways from the origin; the row's interval keeps the side that it is on. Steps that count by proportion have no ends.
    private static IEnumerable<Rational> Of(StaircaseOutcome stairs, Rational origin, Rational step, Rational full)
    {
        var counts = stairs.Partial == Partial.Exact ? [] : Enumerable.Range(1, FirstSteps).Select(n => (Rational)n);
        if (!stairs.Deduct.IsZero)
        {
            var last = (stairs.Deduct.Sign > 0 ? stairs.Points : stairs.Points - full) / stairs.Deduct;
            counts = counts.Append(stairs.Partial == Partial.Exact ? last : last.RoundToWhole(RoundingMode.Ceiling));
        }

        return counts.Where(n => n.Sign > 0).SelectMany(n => new[] { origin - (n * step), origin + (n * step) });
    }

    private static Rational? Constant(BoundExpression expression) => ConstantExpression.Evaluate(expression);
}
