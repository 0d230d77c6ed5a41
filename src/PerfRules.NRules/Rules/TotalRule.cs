using System.Collections.Immutable;
using NRules.RuleModel;
using PerfRules.NRules.SessionFacts;
using PerfRules.Plans;

namespace PerfRules.NRules.Rules;

/// <summary>The rule of the total: adds up the scores of all leaves by the core's roll-up, with what is left out of the total scaled away.</summary>
internal sealed class TotalRule(Plan plan) : PackRule<IndicatorScore>(plan.Pack, "total", "total", PackRules.Total)
{
    protected override bool ComparesSubjects => false;

    protected override bool Sees(IndicatorScore fact) => true;

    protected override void Fire(IContext context, string subject, ImmutableArray<IndicatorScore> facts, ImmutableArray<IndicatorScore> everybody)
    {
        var rollUp = LeafPointsOf.RollUp(plan.Pack, facts);
        Derive(context, new SheetTotal(subject, rollUp.Total, rollUp.IsComplete, rollUp.Applies));
    }
}
