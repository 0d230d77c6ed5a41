using PerfRules.Criteria;
using PerfRules.Packs;
using PerfRules.Testing.Coverage;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>The most that a bonus gives, one unit of its last digit more or less, or the bonus forgotten.</summary>
internal sealed class BonusOperator : MutationOperator
{
    internal override string Id => "bonus";

    internal override LocalizedText Mistake => MutationTexts.BonusMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack)
    {
        if (leaf.Bonus is not { } bonus)
        {
            yield break;
        }

        var unit = LastDigit.Of(bonus.Full);
        foreach (var full in new[] { bonus.Full + unit, bonus.Full - unit }.Where(f => f.Sign > 0 && (f < bonus.Full || GoesBeyond(bonus))))
        {
            yield return new LeafMutation(bonus.Criterion.Location, new ChangedLeaf(new Indicator(leaf) { Bonus = bonus with { Full = full } }, OtherPair.Instance));
        }

        yield return new LeafMutation(bonus.Criterion.Location, new ChangedLeaf(new Indicator(leaf) { Bonus = null }, OtherPair.Instance));
    }

    // Rows that say their points give no more of them when the cap is higher.
    private static bool GoesBeyond(CriterionPart bonus) => bonus.Criterion switch
    {
        PiecewiseCriterion piecewise => piecewise.Pieces.Any(p => RawRange.Of(p).GoesAbove(bonus.Full)),
        DeductionsCriterion or ItemsCriterion { Mode: not ItemsMode.Each } => true,
        _ => false,
    };
}
