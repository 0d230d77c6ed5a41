using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>An exemption forgotten, or a clause on when the leaf does not apply.</summary>
internal sealed class ExemptionOperator : MutationOperator
{
    internal override string Id => "exemption";

    internal override LocalizedText Mistake => MutationTexts.ExemptionMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack)
    {
        if (leaf.Exempt is { } exempt)
        {
            yield return new LeafMutation(leaf.Location, new ChangedLeaf(new Indicator(leaf) { Exempt = null }, new ConditionPair(exempt.When, null)));
        }

        if (leaf.NotApplicable is { } rule)
        {
            yield return new LeafMutation(leaf.Location, new ChangedLeaf(new Indicator(leaf) { NotApplicable = null }, new ConditionPair(rule.When, null)));
        }
    }
}
