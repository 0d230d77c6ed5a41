using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.Tests.Support;

/// <summary>The shipped pack of 遂宁 2024 and the facts that its report prints.</summary>
internal static class Suining
{
    internal const string Id = "sichuan/2024/suining-resident";

    internal static string PackFile { get; } = Repository.Combine("rulesets", "sichuan", "2024", "suining-resident", "pack.yaml");

    internal static string CaseFile { get; } = Repository.Combine("rulesets", "sichuan", "2024", "suining-resident", "cases", "published.yaml");

    internal static RuleScorer Scorer { get; } = new(RulePack.Load(PackFile));

    internal static FactSheet Facts { get; } = FactSheet.Load(CaseFile);

    internal static ScoreSheet Published { get; } = Scorer.Score(Facts);

    /// <summary>Returns what a leaf gets when some facts are changed; written <c>name=value; name=value</c>.</summary>
    internal static IndicatorResult ScoreOf(string leaf, string changes)
    {
        var facts = Facts;
        foreach (var change in changes.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = change.Split('=', 2);
            facts = facts.With(parts[0], parts[1]);
        }

        return Scorer.Score(facts)[leaf];
    }
}
