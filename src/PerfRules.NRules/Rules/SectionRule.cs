using System.Collections.Immutable;
using NRules.RuleModel;
using PerfRules.NRules.SessionFacts;
using PerfRules.Packs;
using PerfRules.Plans;

namespace PerfRules.NRules.Rules;

/// <summary>The rule of a section: adds up the scores of its leaves, by the core's roll-up of a pack that has this section alone.</summary>
internal sealed class SectionRule : PackRule<IndicatorScore>
{
    private readonly RulePack _alone;

    internal SectionRule(Plan plan, Indicator section)
        : base(plan.Pack, "section", "section " + section.Id, PackRules.Sections)
    {
        Indicator = section;
        _alone = new RulePack(plan.Pack.Identity, plan.Pack.Content with { Indicators = [section] });
    }

    protected override bool ComparesSubjects => false;

    protected override bool Sees(IndicatorScore fact) => _alone.LeavesById.ContainsKey(fact.Id);

    protected override void Fire(IContext context, string subject, ImmutableArray<IndicatorScore> facts, ImmutableArray<IndicatorScore> everybody) =>
        Derive(context, new SectionTotal(subject, LeafPointsOf.RollUp(_alone, facts).Sections[0]));
}
