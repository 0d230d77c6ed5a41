using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs.Reading;

namespace PerfRules.Tests.Oracle;

/// <summary>Subjects that are scored together: peer means, the mean of each part, and the weighted sum of the parts.</summary>
internal static class NaiveCohort
{
    /// <summary>Gives those to whom a leaf does not apply the mean of those who were scored, rounded as a mean and then as a leaf.</summary>
    internal static void FillPeerMeans(List<IndicatorDocument> leaves, List<List<NaiveLeaf>> subjects, NaiveRounding rounding)
    {
        for (var i = 0; i < leaves.Count; i++)
        {
            var scored = subjects.Select(s => s[i]).Where(l => l.Status is "scored" or "awarded").Select(l => l.Score!).ToList();
            foreach (var subject in subjects.Where(s => s[i].Policy == "peerMean" && scored.Count > 0))
            {
                var mean = scored.Aggregate((a, b) => a + b) / scored.Count;
                subject[i] = subject[i] with { Score = rounding.At("leaf", rounding.At("mean", mean)), Unrounded = mean };
            }
        }
    }

    internal static NaiveCohortSheet Combine(PackDocument pack, ImmutableArray<NaiveMember> members)
    {
        // Without parts there is one of all.
        var parts = pack.Cohort!.Parts.Count == 0
            ? [("all", NaiveRational.One, members)]
            : pack.Cohort.Parts.ConvertAll(p => (p.Id!.Value, NaiveRational.From(Quantity.Parse(p.Weight!.Value).Value), Members(p, members)));
        var rounding = new NaiveRounding(pack);
        return pack.Cohort.Combine!.Value == "leaf" ? ByLeaf(pack, rounding, parts, members) : ByTotal(pack, rounding, parts, members);
    }

    private static ImmutableArray<NaiveMember> Members(CohortPartDocument part, ImmutableArray<NaiveMember> members) =>
        part.Subjects is [{ Value: "all" or "全部" }] ? members : [.. members.Where(m => part.Subjects.Exists(s => s.Value == m.Subject))];

    // At every leaf the mean and the weighted sum, each rounded at stage mean; then up the tree. Where a leaf applies to nobody of a part, the
    // other parts make up the whole; where it applies to nobody at all, it is left out as its policy says.
    private static NaiveCohortSheet ByLeaf(
        PackDocument pack, NaiveRounding rounding, List<(string Id, NaiveRational Weight, ImmutableArray<NaiveMember> Members)> parts, ImmutableArray<NaiveMember> members)
    {
        var documents = NaiveEvaluator.Leaves(pack.Indicators).ToList();
        var ids = documents.ConvertAll(l => l.Id!.Value);
        var means = parts.ConvertAll(p => ids.ConvertAll(id => Rounded(MeanOfLeaf(id, p.Members))));
        var whole = ids.Select((id, i) => parts.Zip(means, (p, mean) => (p.Weight, Mean: mean[i], p.Members)).Where(p => Applies(id, p.Members)).ToList())
            .Select(p => p.Count == 0 ? null : Rounded(WeightedSum(p.Select(x => (x.Weight / p.Aggregate(NaiveRational.Zero, (sum, y) => sum + y.Weight), x.Mean)))));
        return new(
            [.. members],
            [.. parts.Zip(means, (p, leaves) => Aggregate(p.Id, p.Weight, leaves, p.Members))],
            Aggregate(string.Empty, NaiveRational.One, [.. whole], members));

        NaiveRational? Rounded(NaiveRational? value) => value is null ? null : rounding.At("mean", value);

        NaiveAggregate Aggregate(string id, NaiveRational weight, List<NaiveRational?> scores, ImmutableArray<NaiveMember> own)
        {
            var leaves = documents.Zip(scores, (leaf, score) => new NaiveLeaf(leaf.Id!.Value)
            {
                Score = score,
                Policy = Applies(leaf.Id.Value, own) ? null : leaf.NotApplicable!.Policy!.Value,
            }).ToList();
            var rollUp = new NaiveRollUp(pack.Indicators, rounding, leaves.ToDictionary(l => l.Id, l => l, StringComparer.Ordinal));
            var (total, isComplete) = rollUp.Total();
            return new(id, weight, total, isComplete, isComplete ? NaiveGrades.Of(pack, total, []) : null, [.. rollUp.Sections], [.. leaves]);
        }
    }

    // A subject to which the leaf does not apply takes no part in its mean, unless it was given points.
    private static NaiveRational? MeanOfLeaf(string id, ImmutableArray<NaiveMember> members) => Mean(
        members.Where(m => Counts(id, m)).Select(m => (m.Sheet.Leaves.Single(l => l.Id == id).Score, m.Weight)));

    private static bool Applies(string id, ImmutableArray<NaiveMember> members) => members.Any(m => Counts(id, m));

    private static bool Counts(string id, NaiveMember member) =>
        member.Sheet.Leaves.Single(l => l.Id == id) is { Status: not "notApplicable" } or { Score: not null };

    // The mean of the totals, rounded at stage mean, and their weighted sum, rounded at stage total.
    private static NaiveCohortSheet ByTotal(
        PackDocument pack, NaiveRounding rounding, List<(string Id, NaiveRational Weight, ImmutableArray<NaiveMember> Members)> parts, ImmutableArray<NaiveMember> members)
    {
        var means = parts.ConvertAll(p => Aggregate(
            p.Id, p.Weight, Mean(p.Members.Select(m => ((NaiveRational?)m.Sheet.Total, m.Weight))), "mean", p.Members.All(m => m.Sheet.IsComplete)));
        var whole = WeightedSum(parts.Zip(means, (p, mean) => (p.Weight, (NaiveRational?)mean.Total)));
        return new([.. members], [.. means], Aggregate(string.Empty, NaiveRational.One, whole, "total", means.TrueForAll(m => m.IsComplete)));

        NaiveAggregate Aggregate(string id, NaiveRational weight, NaiveRational? value, string stage, bool isComplete)
        {
            var total = value is null ? NaiveRational.Zero : rounding.At(stage, value);
            return new(id, weight, total, isComplete && value is not null, isComplete && value is not null ? NaiveGrades.Of(pack, total, []) : null, [], []);
        }
    }

    // Null when a member has no points or no weight, or when all together weigh nothing.
    private static NaiveRational? Mean(IEnumerable<(NaiveRational? Points, NaiveRational? Weight)> members)
    {
        var all = members.ToList();
        var weights = WeightedSum(all.Select(m => (NaiveRational.One, m.Weight)));
        var points = all.Exists(m => m.Weight is null) ? null : WeightedSum(all.Select(m => (m.Weight!, m.Points)));
        return points is null || weights!.Sign <= 0 ? null : points / weights;
    }

    private static NaiveRational? WeightedSum(IEnumerable<(NaiveRational Weight, NaiveRational? Points)> items) =>
        items.Aggregate((NaiveRational?)NaiveRational.Zero, (sum, item) => sum is null || item.Points is null ? null : sum + (item.Weight * item.Points));
}
