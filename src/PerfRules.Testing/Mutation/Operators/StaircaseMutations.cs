using PerfRules.Criteria;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>Walks the staircases of a leaf.</summary>
internal static class StaircaseMutations
{
    /// <summary>Makes the same kind of change in every staircase.</summary>
    internal static IEnumerable<LeafMutation> In(Indicator leaf, Func<PiecewiseCriterion, Piece, StaircaseOutcome, IEnumerable<StaircaseOutcome>> change) =>
        from site in LeafSites.Criteria(leaf)
        where site.Criterion is PiecewiseCriterion
        let criterion = (PiecewiseCriterion)site.Criterion
        from i in Enumerable.Range(0, criterion.Pieces.Length)
        let piece = criterion.Pieces[i]
        where piece.Outcome is StaircaseOutcome
        from changed in change(criterion, piece, (StaircaseOutcome)piece.Outcome)
        select new LeafMutation(piece.Location, site.With(criterion with { Pieces = criterion.Pieces.SetItem(i, piece with { Outcome = changed }) }));
}
