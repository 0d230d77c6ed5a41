using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Testing.Mutation.Sites;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>The pieces that go on without end on either side, where they give the same points for every value.</summary>
internal static class LastPieces
{
    /// <summary>Gives the criterion with such a piece taken over by the staircase or line beside it.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="isMeant">Whether a piece with such points is meant.</param>
    internal static IEnumerable<(SourceLocation Location, Criterion Changed)> Swallowed(PiecewiseCriterion criterion, Func<Rational, bool> isMeant)
    {
        for (var i = 0; i < criterion.Pieces.Length; i++)
        {
            var (last, place) = (i, criterion.Pieces[i]);
            if (place.Outcome is not ConstantOutcome constant || !isMeant(constant.Points) || (place.Interval.Lower is null) == (place.Interval.Upper is null))
            {
                continue;
            }

            var isBelow = place.Interval.Lower is null;
            var meeting = (isBelow ? place.Interval.Upper : place.Interval.Lower)!.Expression;
            var beside = Enumerable.Range(0, criterion.Pieces.Length).Where(j => j != last && criterion.Pieces[j].Outcome is not ConstantOutcome
                && (isBelow ? criterion.Pieces[j].Interval.Lower : criterion.Pieces[j].Interval.Upper)?.Expression.MeansSame(meeting) == true);
            foreach (var j in beside)
            {
                var piece = criterion.Pieces[j];
                var interval = isBelow ? piece.Interval with { Lower = null } : piece.Interval with { Upper = null };
                yield return (place.Location, criterion with { Pieces = criterion.Pieces.SetItem(j, piece with { Interval = interval }).RemoveAt(last) });
            }
        }
    }
}
