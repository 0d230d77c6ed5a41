using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Expressions;

namespace PerfRules.Testing.Mutation.Sites;

/// <summary>A place at which pieces of a criterion begin or end: one threshold, however many pieces meet there.</summary>
/// <param name="Expression">The place.</param>
/// <param name="Location">Where it is written first.</param>
internal sealed record EdgePlace(BoundExpression Expression, SourceLocation Location)
{
    /// <summary>Lists the places of a criterion, in the order in which they are written.</summary>
    internal static IEnumerable<EdgePlace> Of(PiecewiseCriterion criterion) => criterion.Pieces
        .SelectMany(p => new[] { p.Interval.Lower, p.Interval.Upper }.OfType<IntervalEnd>().Select(e => new EdgePlace(e.Expression, p.Location)))
        .DistinctBy(p => CanonicalExpression.Of(p.Expression));

    /// <summary>Gets the ends that lie at the place: the piece's index, whether it is the lower end, whether it is closed.</summary>
    internal IEnumerable<(int Piece, bool IsLower, bool IsClosed)> Ends(PiecewiseCriterion criterion)
    {
        for (var i = 0; i < criterion.Pieces.Length; i++)
        {
            if (Lies(criterion.Pieces[i].Interval.Lower) is { } lower)
            {
                yield return (i, true, lower.IsClosed);
            }

            if (Lies(criterion.Pieces[i].Interval.Upper) is { } upper)
            {
                yield return (i, false, upper.IsClosed);
            }
        }
    }

    /// <summary>Gives the criterion with some ends at the place opened where they are closed and closed where they are open.</summary>
    internal static PiecewiseCriterion Flipped(PiecewiseCriterion criterion, IReadOnlyCollection<(int Piece, bool IsLower, bool IsClosed)> ends)
    {
        var pieces = criterion.Pieces.ToBuilder();
        foreach (var (piece, isLower, isClosed) in ends)
        {
            var interval = pieces[piece].Interval;
            pieces[piece] = pieces[piece] with
            {
                Interval = isLower ? interval with { Lower = interval.Lower! with { IsClosed = !isClosed } } : interval with { Upper = interval.Upper! with { IsClosed = !isClosed } },
            };
        }

        return criterion with { Pieces = pieces.ToImmutable() };
    }

    /// <summary>Gives the criterion with the place elsewhere. Pieces that one spelling made (stepDeduction, threshold) have one number for threshold and
    /// origin, so the origin goes along.</summary>
    internal PiecewiseCriterion Moved(PiecewiseCriterion criterion, BoundExpression to)
    {
        return criterion with { Pieces = [.. criterion.Pieces.Select(Move)] };

        Piece Move(Piece piece)
        {
            var interval = new Interval(MoveEnd(piece.Interval.Lower), MoveEnd(piece.Interval.Upper));
            var outcome = piece.Outcome is StaircaseOutcome stairs && IsOneSpelling(criterion, piece) && stairs.Origin.MeansSame(Expression)
                ? stairs with { Origin = to }
                : piece.Outcome;
            return piece with { Interval = interval, Outcome = outcome };
        }

        IntervalEnd? MoveEnd(IntervalEnd? end) => Lies(end) is { } there ? new IntervalEnd(to, there.IsClosed) : end;
    }

    /// <summary>Returns whether a piece was made together with others by one spelling, so that nobody wrote it by itself.</summary>
    internal static bool IsOneSpelling(PiecewiseCriterion criterion, Piece piece) => criterion.Pieces.Count(p => p.Location == piece.Location) > 1;

    private IntervalEnd? Lies(IntervalEnd? end) => end is not null && end.Expression.MeansSame(Expression) ? end : null;
}
