using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>Another input of the same kind where there is no ratio.</summary>
internal sealed class InputOperator : MutationOperator
{
    internal override string Id => "input";

    internal override LocalizedText Mistake => MutationTexts.InputMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) => WrongInputs.In(leaf, pack, InputPosition.Elsewhere);
}
