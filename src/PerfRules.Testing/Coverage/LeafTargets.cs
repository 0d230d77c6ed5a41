using PerfRules.Analysis.Proofs;
using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Testing.Coverage;

/// <summary>Lists what cases can reach of a leaf: its rule, its bonus, and how else it may come out.</summary>
internal static class LeafTargets
{
    internal static IEnumerable<CoverageTarget> Of(Plan plan, PlanLeaf leaf)
    {
        var location = leaf.Indicator.Location;
        var domains = new MeasureDomains(plan.Pack);
        var targets = new CriterionTargets(r => r.Outcome.Decision, domains, location, static t => t).Of(leaf.Source, leaf.Criterion, leaf.Indicator.FullPoints);
        if (leaf.Bonus is { } bonus)
        {
            targets = targets.Concat(new CriterionTargets(r => r.Outcome.Effects.BonusDecision, domains, location, CoverageTexts.OfBonus)
                .Of(leaf.Indicator.Bonus!.Criterion, bonus.Criterion, bonus.Full));
        }

        foreach (var target in targets)
        {
            yield return target;
        }

        if (leaf.Criterion is PlanAward || Mentions(leaf.Needs) || Mentions(leaf.ConditionNeeds))
        {
            yield return Outcome(CoverageTexts.Missing(), location, o => o.Status == PlanStatus.Missing);
        }

        var around = new CriterionTargets(r => r.Outcome.Decision, domains, location, static t => t);
        (BoundExpression? Bound, PlanExpression? Plan)[] conditions =
            [(leaf.Indicator.NotApplicable?.When, leaf.NotApplicable), (leaf.Indicator.Exempt?.When, leaf.Exempt), (leaf.Indicator.Gate, leaf.Gate)];
        foreach (var target in conditions.Where(c => c.Bound is not null).SelectMany(c => around.Around(c.Bound!, c.Plan!)))
        {
            yield return target;
        }

        if (new UndefinedPaths(plan).MayBeUndefined(leaf))
        {
            yield return Outcome(CoverageTexts.Undefined(), location, o => o.Status == PlanStatus.Undefined);
        }

        if (leaf.NotApplicable is not null)
        {
            yield return Outcome(CoverageTexts.NotApplicable(), location, o => o.Status == PlanStatus.NotApplicable);
        }

        if (leaf.Exempt is not null)
        {
            yield return Outcome(CoverageTexts.Exempt(), location, o => o.Effects.Exempt);
        }

        if (leaf.Gate is not null)
        {
            yield return Outcome(CoverageTexts.Gated(), location, o => o.Effects.Gated);
        }
    }

    private static bool Mentions(PlanMentions needs) => needs.Inputs.Length > 0 || needs.Findings;

    private static CoverageTarget Outcome(LocalizedText text, SourceLocation location, Func<LeafOutcome, bool> isHit) =>
        new(CoverageKind.Outcome, text, location, r => isHit(r.Outcome));
}
