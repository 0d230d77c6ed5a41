using PerfRules.Criteria;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>A step that is not whole counted in another way.</summary>
internal sealed class PartialOperator : MutationOperator
{
    internal override string Id => "partial";

    internal override LocalizedText Mistake => MutationTexts.PartialMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) => StaircaseMutations.In(
        leaf, static (_, _, stairs) => Enum.GetValues<Partial>().Where(p => p != stairs.Partial).Select(p => stairs with { Partial = p }));
}
