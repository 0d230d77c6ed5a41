using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Testing.Coverage;

/// <summary>Says why no case reached something: the first reason that holds, from what no case could change to what another case would.</summary>
internal static class MissFinder
{
    internal static (CoverageMiss Miss, LocalizedText Why)? Find(CoverageTarget target, PlanLeaf leaf, List<LeafRun> runs)
    {
        if (target.IsShadowed)
        {
            return (CoverageMiss.Shadowed, CoverageTexts.Shadowed());
        }

        if (runs.Count == 0)
        {
            return (CoverageMiss.NoCase, CoverageTexts.NoCase());
        }

        if (runs.All(r => r.Outcome.Decision is null))
        {
            return (CoverageMiss.NeverWorkedOut, CoverageTexts.NeverWorkedOut());
        }

        if (!Vary(leaf, runs))
        {
            return (CoverageMiss.FactsNeverVary, CoverageTexts.FactsNeverVary(runs.Count));
        }

        var nearest = runs.Select(r => target.Nearness?.Invoke(r)).OfType<(Rational Distance, LocalizedText Judged)>().OrderBy(n => n.Distance).Take(1).ToList();
        return (CoverageMiss.NoCaseNear, nearest is [var near] ? CoverageTexts.Nearest(near.Judged) : CoverageTexts.NoCaseNear());
    }

    private static bool Vary(PlanLeaf leaf, List<LeafRun> runs)
    {
        var needs = PlanMentions.Union([leaf.Needs, leaf.ConditionNeeds, .. AlternativeNeeds(leaf.Criterion)]);
        var first = runs[0];
        return runs.Skip(1).Any(r =>
            needs.Inputs.Any(s => !Equals(r.Facts.Inputs[s], first.Facts.Inputs[s]))
            || (needs.Findings && !Counts(r.Facts).SequenceEqual(Counts(first.Facts)))
            || r.Facts.Awards[r.Leaf]?.Points != first.Facts.Awards[first.Leaf]?.Points);
    }

    // What only an alternative mentions is not among the needs of the leaf.
    private static IEnumerable<PlanMentions> AlternativeNeeds(PlanCriterion criterion) => criterion switch
    {
        PlanOneOf oneOf => oneOf.Alternatives.SelectMany(a => AlternativeNeeds(a.Criterion).Prepend(a.Needs)),
        PlanSum sum => sum.Parts.SelectMany(p => AlternativeNeeds(p.Criterion)),
        _ => [],
    };

    // Without any statement about findings the counts are those of no kind, which differ from those of kinds with nothing found.
    private static IEnumerable<long> Counts(PlanFacts facts) => facts.Findings is { } kinds ? kinds.Select(FindingCount.Of) : [];
}
