using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>A gate forgotten.</summary>
internal sealed class GateOperator : MutationOperator
{
    internal override string Id => "gate";

    internal override LocalizedText Mistake => MutationTexts.GateMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) =>
        leaf.Gate is null ? [] : [new LeafMutation(leaf.Location, new ChangedLeaf(new Indicator(leaf) { Gate = null }, new ConditionPair(leaf.Gate, null)))];
}
