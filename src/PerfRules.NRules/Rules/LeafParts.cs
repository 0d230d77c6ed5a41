using PerfRules.Criteria;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;

namespace PerfRules.NRules.Rules;

/// <summary>A leaf taken apart: its criterion, its bonus and its gate, each a part of a plan that the core can run by itself.</summary>
/// <param name="Criterion">The criterion with the conditions of exemption and applicability; the whole leaf where it is not split.</param>
/// <param name="Bonus">The bonus as a leaf of its own; null when the leaf has none or is not split.</param>
/// <param name="Gate">The gate as a leaf with one item, met when the gate closes; null when the leaf has none or is not split.</param>
/// <param name="AreSplit">Whether bonus and gate are rules of their own.</param>
internal sealed record LeafParts(PlanSlice Criterion, PlanSlice? Bonus, PlanSlice? Gate, bool AreSplit)
{
    internal static LeafParts Of(Plan plan, PlanLeaf leaf)
    {
        // The mean of peers is over whole leaves: bonus and gate cannot come later.
        var isWhole = leaf.Indicator.NotApplicable?.Policy == NotApplicablePolicy.PeerMean;
        if (isWhole || (leaf.Bonus is null && leaf.Gate is null))
        {
            return new LeafParts(new PlanSlice(plan, Seen(plan, leaf, isWhole), leaf), null, null, AreSplit: false);
        }

        return new LeafParts(
            new PlanSlice(plan, Seen(plan, leaf, false), leaf with { Bonus = null, Gate = null }),
            leaf.Bonus is { } bonus ? new PlanSlice(plan, SeenByBonus(plan, leaf, bonus), BonusAlone(leaf, bonus)) : null,
            leaf.Gate is { } gate ? new PlanSlice(plan, new Dependencies(plan).Add(gate), GateAlone(leaf, gate)) : null,
            AreSplit: true);
    }

    private static Dependencies Seen(Plan plan, PlanLeaf leaf, bool peerMean)
    {
        var seen = new Dependencies(plan, peerMean).Add(leaf.Needs).Add(leaf.ConditionNeeds).Add(leaf.Criterion).Add(leaf.Exempt).Add(leaf.NotApplicable);
        if (leaf.Bonus is not null)
        {
            seen.Add(leaf.Bonus.Criterion);
        }

        return seen.Add(leaf.Gate);
    }

    private static Dependencies SeenByBonus(Plan plan, PlanLeaf leaf, PlanPart bonus) =>
        new Dependencies(plan).Add(leaf.Needs).Add(leaf.ConditionNeeds).Add(bonus.Criterion);

    // With the needs of the whole leaf: the bonus is missing when anything that the leaf mentions is.
    private static PlanLeaf BonusAlone(PlanLeaf leaf, PlanPart bonus) =>
        new(Stand(leaf, bonus.Full), leaf.Indicator.Bonus!.Criterion, bonus.Criterion, null, null, null, null, leaf.Needs) { ConditionNeeds = leaf.ConditionNeeds };

    // Undefined where the gate cannot be worked out.
    private static PlanLeaf GateAlone(PlanLeaf leaf, PlanExpression gate) =>
        new(
            Stand(leaf, Rational.One),
            leaf.Source,
            new PlanItems(ItemsMode.All, [(Rational.One, gate)], Rational.Zero),
            null,
            null,
            null,
            null,
            PlanMentions.None)
        {
            ConditionNeeds = PlanMentions.None,
        };

    private static Indicator Stand(PlanLeaf leaf, Rational full) =>
        new(leaf.Indicator.Id, full, leaf.Indicator.Path, leaf.Indicator.Location) { Criterion = leaf.Source, Origin = leaf.Indicator.Origin };
}
