using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>Steps counted from another place: one unit of its last digit off, or from another threshold of the rule.</summary>
internal sealed class OriginOperator : MutationOperator
{
    internal override string Id => "origin";

    internal override LocalizedText Mistake => MutationTexts.OriginMistake();


    // Where one spelling has one number for threshold and origin, moving the threshold moves both.
    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) => StaircaseMutations.In(leaf, static (criterion, piece, stairs) =>
        EdgePlace.IsOneSpelling(criterion, piece) ? [] : Moved(stairs).Concat(Elsewhere(criterion, stairs)).Select(origin => stairs with { Origin = origin }));

    private static IEnumerable<BoundExpression> Moved(StaircaseOutcome stairs) =>
        from number in Subexpressions.Of(stairs.Origin)
        where number.Node is BoundNumber
        let written = (BoundNumber)number.Node
        from side in new[] { 1, -1 }
        select number.Replace(written with { Value = written.Value + (LastDigit.Of(written.Value, written.Type.IsZero ? stairs.Step.Type.Unit : written.Type.Unit) * side) });

    private static IEnumerable<BoundExpression> Elsewhere(PiecewiseCriterion criterion, StaircaseOutcome stairs) =>
        EdgePlace.Of(criterion).Select(p => p.Expression).Where(e => !e.MeansSame(stairs.Origin));
}
