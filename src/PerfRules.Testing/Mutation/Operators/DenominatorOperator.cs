using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>Another input of the same unit below the line of a ratio.</summary>
internal sealed class DenominatorOperator : MutationOperator
{
    internal override string Id => "denominator";

    internal override LocalizedText Mistake => MutationTexts.DenominatorMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) => WrongInputs.In(leaf, pack, InputPosition.Denominator);
}
