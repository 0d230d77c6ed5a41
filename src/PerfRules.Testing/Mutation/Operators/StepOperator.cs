using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>The size of a step doubled or halved.</summary>
internal sealed class StepOperator : MutationOperator
{
    internal override string Id => "step";

    internal override LocalizedText Mistake => MutationTexts.StepMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) =>
        from number in WrittenNumber.Of(leaf)
        where number.Role == ExpressionRole.Step
        from factor in new[] { new Rational(2, 1), new Rational(1, 2) }
        select new LeafMutation(number.Location, number.Replace(number.Number with { Value = number.Number.Value * factor }));
}
