using PerfRules.Analysis.Audit;
using PerfRules.Plans;
using PerfRules.Scoring;
using PerfRules.Testing.Coverage;

namespace PerfRules.Testing;

/// <summary>A scored subject of a case, beside what its report printed.</summary>
internal sealed class PrintedSubject
{
    private const int UsualPlaces = 2;

    private readonly PrintedScores? _printed;
    private readonly CaseExpectations? _expected;

    private PrintedSubject(GoldenCase goldenCase, SubjectRun run)
    {
        Run = run;
        var isAlone = goldenCase.Cohort is null;
        Name = isAlone ? run.Case : $"{run.Case} {run.Subject}";
        _printed = isAlone ? goldenCase.Published?.Scores : goldenCase.Published?.Scores.Subjects.Find(s => s.Id.Value == run.Subject).Scores;
        _expected = isAlone ? goldenCase.Expectations : goldenCase.Expectations.Subjects.Find(s => s.Id.Value == run.Subject).Expectations;
    }

    internal SubjectRun Run { get; }

    /// <summary>Gets the name of the case, and in a cohort that of the subject.</summary>
    internal string Name { get; }

    /// <summary>Gets what comes of the leaves when the pack rounds measures where it does not, or does not where it does.</summary>
    internal LeafOutcome[] Otherwise { get; private init; } = [];

    /// <summary>Scores the subjects of a case.</summary>
    internal static IEnumerable<PrintedSubject> Of(RuleScorer scorer, GoldenCase goldenCase)
    {
        foreach (var (run, index) in SubjectRun.Of(scorer, goldenCase).Select((r, i) => (r, i)).ToList())
        {
            var subject = new PrintedSubject(goldenCase, run);
            var plan = MeasureStage.Turn(scorer.Plan, leaf => subject.Printed(leaf)?.Measure is { } measure && PrintedFigure.Read(measure.Value, out _) is { } figure ? figure.Places : UsualPlaces);
            yield return new PrintedSubject(goldenCase, run) { Otherwise = PlanInterpreter.Score(plan, run.Cohort)[index].Leaves };
        }
    }

    /// <summary>Returns the score that the report prints of a leaf; null when it prints none that can be read.</summary>
    internal PrintedFigure? PrintedOf(int leaf) =>
        Printed(Run.Plan.Leaves[leaf].Indicator.Id)?.Score is { } score ? PrintedFigure.Read(score.Value, out _) : null;

    /// <summary>Returns whether the report prints the score of a leaf and the rule gives it.</summary>
    internal bool IsReproduced(int leaf) =>
        Run.Result.Leaves[leaf] is { Status: PlanStatus.Scored, Points: { } points } && PrintedOf(leaf) is { } printed && printed.Compare(points) == PrintedMatch.Agrees;

    /// <summary>Returns whether the case says what the leaf or all leaves together come to.</summary>
    internal bool IsExpected(int leaf)
    {
        var id = Run.Plan.Leaves[leaf].Indicator.Id;
        return _expected is { } expected && (expected.Total is not null || expected.Indicators.Exists(i => i.Id.Value == id && i.Expectation.Score is not null));
    }

    private PrintedScore? Printed(string leaf) => _printed?.Indicators.Find(i => i.Id.Value == leaf).Score;
}
