using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Plans;
using PerfRules.Scoring;

namespace PerfRules.Testing.Coverage;

/// <summary>One subject of one case, scored.</summary>
/// <param name="Case">The case's name.</param>
/// <param name="Subject">The subject's name.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Facts">The subject's facts.</param>
/// <param name="Cohort">The facts of all subjects of the case.</param>
/// <param name="Result">What came of it.</param>
internal sealed record SubjectRun(string Case, string Subject, Plan Plan, PlanFacts Facts, ImmutableArray<PlanFacts> Cohort, PlanRun Result)
{
    /// <summary>Scores the subjects of a case; none when its facts do not fit the pack.</summary>
    internal static IEnumerable<SubjectRun> Of(RuleScorer scorer, GoldenCase goldenCase)
    {
        var bag = new DiagnosticBag();
        ImmutableArray<PlanFacts> facts = goldenCase.Cohort is { } cohort ? scorer.Bind(cohort, bag) : [scorer.Bind(goldenCase.Facts!, bag)];
        return bag.HasErrors ? []
            : PlanInterpreter.Score(scorer.Plan, facts).Select((run, i) =>
                new SubjectRun(goldenCase.Name, goldenCase.Cohort?.Subjects[i].Subject ?? goldenCase.Facts!.Subject, scorer.Plan, facts[i], facts, run));
    }

    /// <summary>Returns one of its leaves.</summary>
    internal LeafRun Of(int leaf) => new(Case, Plan, Facts, Cohort, leaf, Result.Leaves[leaf]);
}
