using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.Tests.Support;

/// <summary>The shipped pack of 烟台 2022 and the facts of six subjects that its report prints.</summary>
internal static class Yantai
{
    internal static readonly string Folder = Repository.Combine("rulesets", "shandong", "2022", "yantai-employee");

    private static readonly string PackText = File.ReadAllText(Path.Combine(Folder, "pack.yaml"));

    internal static RuleScorer Scorer { get; } = new(RulePack.Parse(PackText, "pack.yaml"));

    internal static FactCohort Facts { get; } = FactCohort.Load(Path.Combine(Folder, "cases", "published.yaml"));

    internal static CohortSheet Published { get; } = Scorer.Score(Facts);

    /// <summary>Returns a part by its id, or the whole for an empty one.</summary>
    internal static AggregateScore Of(CohortSheet sheet, string part) => part.Length == 0 ? sheet.Aggregate : sheet.Parts.Single(p => p.Id == part);

    /// <summary>Gets a scorer of the pack that combines totals and rounds them, instead of leaves.</summary>
    internal static RuleScorer ByTotal { get; } = With(
        "grades:", "  - { stage: total, places: 2, mode: half-away }\ngrades:", "combine: leaf", "combine: total");

    /// <summary>Returns a scorer of the pack with stretches of its text replaced, each followed by its replacement.</summary>
    internal static RuleScorer With(params string[] changes)
    {
        var text = PackText;
        foreach (var change in changes.Chunk(2))
        {
            Assert.Equal(2, text.Split(change[0]).Length);
            text = text.Replace(change[0], change[1], StringComparison.Ordinal);
        }

        return new RuleScorer(RulePack.Parse(text, "pack.yaml"));
    }
}
