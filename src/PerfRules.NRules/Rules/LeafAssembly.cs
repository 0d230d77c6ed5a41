using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;

namespace PerfRules.NRules.Rules;

/// <summary>Puts criterion, bonus and gate of a leaf together in the order of the standard: held points, bonus, leaf rounding, gate.</summary>
/// <remarks>Only the order is said here; holding and rounding are the core's. Random packs keep it equal to the core's own order.</remarks>
internal sealed class LeafAssembly(PlanLeaf leaf, RoundingStage? rounding)
{
    /// <summary>Puts a leaf together.</summary>
    /// <param name="criterion">What the criterion alone gave.</param>
    /// <param name="bonus">What the bonus alone gave; null when the leaf has none.</param>
    /// <param name="gated">Whether the gate is closed.</param>
    internal LeafOutcome PutTogether(LeafOutcome criterion, LeafOutcome? bonus, bool gated)
    {
        var worked = criterion.Status is PlanStatus.Scored or PlanStatus.Awarded && !criterion.Effects.Exempt;
        if (bonus is { Status: PlanStatus.Missing } && (worked || criterion.Status == PlanStatus.Undefined || IsMissingFacts(criterion)))
        {
            return criterion with
            {
                Status = PlanStatus.Missing,
                Points = null,
                Unrounded = null,
                Decision = null,
                Missing = [.. criterion.Missing.Union(bonus.Missing).Order()],
                FindingsMissing = criterion.FindingsMissing || bonus.FindingsMissing,
            };
        }

        if (!worked)
        {
            return criterion;
        }

        var points = criterion.Unrounded!.Value;
        if (bonus is not null)
        {
            if (bonus.Unrounded is not { } more)
            {
                return Undefined(criterion);
            }

            points += more;
        }

        var rounded = gated ? Rational.Zero : rounding is null ? points : points.Round(rounding.Places, rounding.Mode);
        return criterion with { Points = rounded, Unrounded = points, Effects = new LeafEffects(false, gated, bonus?.Unrounded, bonus?.Decision) };
    }

    private static bool IsMissingFacts(LeafOutcome criterion) =>
        criterion.Status == PlanStatus.Missing && (!criterion.Missing.IsEmpty || criterion.FindingsMissing);

    private LeafOutcome Undefined(LeafOutcome criterion)
    {
        Rational? substitute = leaf.Indicator.Undefined switch
        {
            UndefinedPolicy.Full => leaf.Indicator.FullPoints,
            UndefinedPolicy.Zero => Rational.Zero,
            _ => null,
        };
        return criterion with { Status = PlanStatus.Undefined, Points = substitute, Unrounded = substitute };
    }
}
