using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>A line or a proportion drawn to another place: one unit of its last digit off.</summary>
internal sealed class LineOperator : MutationOperator
{
    internal override string Id => "line";

    internal override LocalizedText Mistake => MutationTexts.LineMistake();

    // That a proportion begins at nothing is its meaning and not a number that somebody wrote.
    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) =>
        from number in WrittenNumber.Of(leaf)
        where number.Role == ExpressionRole.LinePlace && !number.Number.Value.IsZero
        from side in new[] { 1, -1 }
        select new LeafMutation(number.Location, number.Moved(LastDigit.Of(number.Number.Value, number.Unit) * side));
}
