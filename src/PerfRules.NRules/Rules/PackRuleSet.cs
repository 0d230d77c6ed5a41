using System.Collections.Immutable;
using PerfRules.Packs;
using PerfRules.Plans;

namespace PerfRules.NRules.Rules;

/// <summary>The rules that are made from a plan: one for each leaf, bonus, gate, check, veto and section, one for the total and one for the grade.</summary>
internal static class PackRuleSet
{
    internal static ImmutableArray<IPackRule> Of(Plan plan)
    {
        var rules = ImmutableArray.CreateBuilder<IPackRule>();
        foreach (var leaf in plan.Leaves)
        {
            var parts = LeafParts.Of(plan, leaf);
            rules.Add(new LeafRule(plan, leaf, parts));
            if (parts.Bonus is { } bonus)
            {
                rules.Add(SliceRule.Bonus(plan, leaf, bonus));
            }

            if (parts.Gate is { } gate)
            {
                rules.Add(SliceRule.Gate(plan, leaf, gate));
            }
        }

        rules.AddRange(plan.Checks.Select(c => SliceRule.Check(plan, c)));
        rules.AddRange(plan.Vetoes.Select(v => SliceRule.Veto(plan, v)));
        rules.AddRange(Sections(plan.Pack.Indicators).Select(s => new SectionRule(plan, s)));
        rules.Add(new TotalRule(plan));
        rules.Add(new GradeRule(plan));
        if (plan.Pack.Cohort is not null)
        {
            rules.Add(SliceRule.Weight(plan));
        }

        return rules.ToImmutable();
    }

    /// <summary>Returns the sections of a tree, each before what it contains.</summary>
    internal static IEnumerable<Indicator> Sections(ImmutableArray<Indicator> nodes) =>
        nodes.Where(n => n.IsSection).SelectMany(n => Sections(n.Children).Prepend(n));
}
