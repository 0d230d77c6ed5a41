using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Scoring;

/// <summary>Combines the sheets of a cohort: a mean over the subjects of each part, then the weighted sum of the parts.</summary>
/// <remarks>
/// With <c>combine: leaf</c> both happen at each leaf and each result is rounded at stage <c>mean</c>; sections and total are added up from
/// the rounded leaves. With <c>combine: total</c> both happen to totals. Where the pack rounds makes a difference: for 烟台 2022 the leaves give
/// 93.22 and the totals 93.21.
/// <para>A subject to which a leaf does not apply is left out of the leaf's mean, and a part to whose subjects it does not apply out of the
/// weighted sum, whose other weights are scaled up. Where it applies to no subject at all, it does not apply to the whole either, and its
/// policy says what becomes of its points.</para>
/// </remarks>
internal static class CohortAggregation
{
    internal static CohortSheet Combine(RulePack pack, WrittenSheets written, CohortSheet? asPrinted)
    {
        var definition = pack.Cohort!;
        var parts = definition.Parts.Select(p => Part(pack, p, Members(p, written), definition.Combine)).ToImmutableArray();
        var whole = definition.Combine == CohortCombination.Total
            ? OfTotal(
                pack, string.Empty, Rational.One, Weighted(parts.Select(p => ((Rational?)p.Total, p.Weight))), parts.All(p => p.IsComplete), RoundingStageKind.Total)
            : OfLeaves(
                pack,
                string.Empty,
                Rational.One,
                pack.Leaves.Select((_, i) => Whole(parts.Select(p => (p.Indicators[i], p.Weight)))));
        return new CohortSheet(pack, written.Sheets, parts, whole, asPrinted);
    }

    private static List<(ScoreSheet Sheet, Rational? Weight)> Members(CohortPart part, WrittenSheets written) =>
        [.. written.Sheets.Zip(written.Weights).Where(m => part.Subjects.IsEmpty || part.Subjects.Contains(m.First.Subject))];

    private static AggregateScore Part(RulePack pack, CohortPart part, List<(ScoreSheet Sheet, Rational? Weight)> members, CohortCombination combine) =>
        combine == CohortCombination.Total
            ? OfTotal(
                pack,
                part.Id,
                part.Weight,
                Mean(members.Select(m => ((Rational?)m.Sheet.Total, m.Weight))),
                members.TrueForAll(m => m.Sheet.IsComplete),
                RoundingStageKind.Mean)
            : OfLeaves(
                pack, part.Id, part.Weight, pack.Leaves.Select((leaf, i) => MeanOf(leaf, [.. members.Where(m => Counts(m.Sheet.Indicators[i])).Select(m => (m.Sheet.Indicators[i].Score, m.Weight))])));

    private static AggregateIndicator MeanOf(Indicator leaf, ImmutableArray<(Rational? Points, Rational? Weight)> members) =>
        new(leaf, Mean(members), !members.IsEmpty);

    private static AggregateIndicator Whole(IEnumerable<(AggregateIndicator Leaf, Rational Weight)> parts)
    {
        var all = parts.ToList();
        var applying = all.Where(p => p.Leaf.Applies).ToList();
        var weights = applying.Aggregate(Rational.Zero, (sum, p) => sum + p.Weight);
        return new(
            all[0].Leaf.Indicator,
            applying.Count > 0 ? Weighted(applying.Select(p => (p.Leaf.Score, p.Weight / weights))) : null,
            applying.Count > 0);
    }

    private static AggregateScore OfLeaves(RulePack pack, string id, Rational weight, IEnumerable<AggregateIndicator> leaves)
    {
        ImmutableArray<AggregateIndicator> rounded = [.. leaves.Select(l => l with { Score = Round(pack, l.Score, RoundingStageKind.Mean) })];
        var rollUp = RollUp.Add(
            pack, rounded.ToDictionary(l => l.Indicator.Id, l => new LeafPoints(l.Score, l.Applies ? null : l.Indicator.NotApplicable!.Policy), StringComparer.Ordinal));
        var grade = rollUp.IsComplete ? SheetWriter.GradeOf(pack, rollUp.Total, []) : null;
        return new AggregateScore(id, weight, rollUp.Total, grade, rollUp.IsComplete, rollUp.Sections, rounded);
    }

    private static AggregateScore OfTotal(RulePack pack, string id, Rational weight, Rational? total, bool isComplete, RoundingStageKind stage)
    {
        var rounded = Round(pack, total, stage) ?? Rational.Zero;
        var complete = isComplete && total is not null;
        return new AggregateScore(id, weight, rounded, complete ? SheetWriter.GradeOf(pack, rounded, []) : null, complete, [], []);
    }

    // A subject to which a leaf does not apply is left out of the leaf's mean, unless its policy gave it points.
    private static bool Counts(IndicatorResult result) => result.Status != IndicatorStatus.NotApplicable || result.Score is not null;

    // Null when a member has no points or no weight, or all weigh nothing.
    private static Rational? Mean(IEnumerable<(Rational? Points, Rational? Weight)> members)
    {
        var sum = Rational.Zero;
        var weights = Rational.Zero;
        foreach (var (points, weight) in members)
        {
            if (points is not { } p || weight is not { } w)
            {
                return null;
            }

            sum += p * w;
            weights += w;
        }

        return weights.Sign > 0 ? sum / weights : null;
    }

    private static Rational? Weighted(IEnumerable<(Rational? Points, Rational Weight)> parts)
    {
        Rational? sum = Rational.Zero;
        foreach (var (points, weight) in parts)
        {
            sum = sum is { } before && points is { } p ? before + (p * weight) : null;
        }

        return sum;
    }

    private static Rational? Round(RulePack pack, Rational? value, RoundingStageKind kind) =>
        value is { } number && pack.Rounding.FirstOrDefault(r => r.Stage == kind) is { } stage ? number.Round(stage.Places, stage.Mode) : value;
}
