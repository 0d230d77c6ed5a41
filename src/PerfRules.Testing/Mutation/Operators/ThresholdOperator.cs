using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>A threshold moved by one unit of its last printed digit, and beside a staircase by one step.</summary>
internal sealed class ThresholdOperator : MutationOperator
{
    internal override string Id => "threshold";

    internal override LocalizedText Mistake => MutationTexts.ThresholdMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) =>
        from number in WrittenNumber.Of(leaf)
        where number.Role is ExpressionRole.End or ExpressionRole.Condition
        from distance in new[] { LastDigit.Of(number.Number.Value, number.Unit), number.Step }.OfType<Rational>().Distinct()
        from side in new[] { 1, -1 }
        select new LeafMutation(number.Location, number.Moved(distance * side));
}
