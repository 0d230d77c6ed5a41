using PerfRules.Criteria;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>Requirements that earn or cost points one by one, taken all or nothing.</summary>
internal sealed class ItemsModeOperator : MutationOperator
{
    internal override string Id => "items-mode";

    internal override LocalizedText Mistake => MutationTexts.ItemsModeMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) =>
        from site in LeafSites.Criteria(leaf)
        where site.Criterion is ItemsCriterion { Mode: not ItemsMode.All }
        select new LeafMutation(site.Criterion.Location, site.With((ItemsCriterion)site.Criterion with { Mode = ItemsMode.All, Deduct = default }));
}
