using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>Another input of the same unit above the line of a ratio.</summary>
internal sealed class NumeratorOperator : MutationOperator
{
    internal override string Id => "numerator";

    internal override LocalizedText Mistake => MutationTexts.NumeratorMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) => WrongInputs.In(leaf, pack, InputPosition.Numerator);
}
