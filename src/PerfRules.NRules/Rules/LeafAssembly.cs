using PerfRules.Packs;
using PerfRules.Plans;

namespace PerfRules.NRules.Rules;

/// <summary>Puts what criterion, bonus and gate of a leaf gave as rules of their own together, by the core; here only what is missing is decided.</summary>
internal sealed class LeafAssembly(PlanLeaf leaf, RoundingStage? rounding)
{
    /// <summary>Puts a leaf together.</summary>
    /// <param name="criterion">What the criterion alone gave.</param>
    /// <param name="bonus">What the bonus alone gave; null when the leaf has none.</param>
    /// <param name="gated">Whether the gate is closed; null when that cannot be worked out.</param>
    internal LeafOutcome PutTogether(LeafOutcome criterion, LeafOutcome? bonus, bool? gated)
    {
        if (criterion.Status == PlanStatus.NotApplicable || criterion.Effects is { Exempt: true } or { Undecided: not LeafCondition.None } || IsWithoutAward(criterion))
        {
            return criterion;
        }

        // A leaf is missing when anything that it mentions is, in the bonus as well.
        if (bonus is { Status: PlanStatus.Missing })
        {
            return criterion with
            {
                Status = PlanStatus.Missing,
                Points = null,
                Unrounded = null,
                Decision = null,
                Effects = LeafEffects.None,
                Missing = [.. criterion.Missing.Union(bonus.Missing).Order()],
                FindingsMissing = criterion.FindingsMissing || bonus.FindingsMissing,
            };
        }

        return criterion.Status is PlanStatus.Scored or PlanStatus.Awarded
            ? PlanInterpreter.PutTogether(leaf, criterion.Decision!, leaf.Indicator.FullPoints, bonus?.Decision, gated, rounding)
            : criterion;
    }

    private static bool IsWithoutAward(LeafOutcome criterion) =>
        criterion is { Status: PlanStatus.Missing, Missing.IsEmpty: true, FindingsMissing: false };
}
