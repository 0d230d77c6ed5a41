using PerfRules.Criteria;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>Proves that two ways of rounding leaves, sections or the total do the same, because no leaf ever has digits that either would take away.</summary>
internal static class RoundingProof
{
    /// <summary>Returns whether the roundings of two packs that differ in nothing else are proven to do the same.</summary>
    internal static bool IsSame(RulePack left, RulePack right)
    {
        var stages = left.Rounding.Concat(right.Rounding).ToList();
        if (stages.Exists(r => r.Stage is RoundingStageKind.Measure or RoundingStageKind.Mean) || left.Cohort is not null || left.TargetRows is not null
            || !Others(left).SequenceEqual(Others(right)))
        {
            return false;
        }

        // Points of leaves that are whole multiples of the finest digit stay so when they are added up, unless weights or scaling come in between.
        var finest = Rational.PowerOfTen(-stages.Where(s => s.Stage != RoundingStageKind.Part).Select(s => s.Places).DefaultIfEmpty().Min());
        return left.Leaves.All(l => l.Weight == Rational.One && l.NotApplicable is null && IsMultiple(l.FullPoints, finest)
                && IsOn(l.Criterion!, l.FullPoints, finest) && (l.Bonus is null || (IsMultiple(l.Bonus.Full, finest) && IsOn(l.Bonus.Criterion, l.Bonus.Full, finest))))
            && Sections(left.Indicators).All(s => s.Weight == Rational.One);
    }

    // What is said of parts has to be the same: the digits of a part are not looked at.
    private static IEnumerable<RoundingStage> Others(RulePack pack) => pack.Rounding.Where(r => r.Stage == RoundingStageKind.Part);

    private static IEnumerable<Indicator> Sections(IEnumerable<Indicator> nodes) => nodes.Where(n => n.IsSection).SelectMany(n => Sections(n.Children).Prepend(n));

    private static bool IsOn(Criterion criterion, Rational full, Rational grain) => criterion switch
    {
        PiecewiseCriterion piecewise => piecewise.Pieces.All(p => p.Outcome switch
        {
            ConstantOutcome constant => IsMultiple(constant.Points, grain),
            StaircaseOutcome { Partial: not Partial.Exact } stairs => IsMultiple(stairs.Points, grain) && IsMultiple(stairs.Deduct, grain),
            _ => false,
        }),
        TableCriterion table => table.Rows.All(r => IsMultiple(r.Points, grain)),
        ChoiceCriterion choice => choice.Levels.All(l => IsMultiple(l.Value, grain)),
        ItemsCriterion items => items.Items.All(i => IsMultiple(i.Points, grain)) && IsMultiple(items.Deduct, grain),
        DeductionsCriterion deductions => deductions.Counters.All(c => c.Count is null && c.Costs.Append(c.AggravatedCost).Append(c.Cap ?? Rational.Zero).All(p => IsMultiple(p, grain))),
        SumCriterion sum => sum.Parts.All(p => IsMultiple(p.Full, grain) && IsOn(p.Criterion, p.Full, grain)),
        OneOfCriterion oneOf => oneOf.Alternatives.All(a => IsOn(a.Criterion, full, grain)),
        _ => false,
    };

    private static bool IsMultiple(Rational points, Rational grain) => (points / grain).IsInteger;
}
