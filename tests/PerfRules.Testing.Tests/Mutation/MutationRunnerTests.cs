using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing.Coverage;
using PerfRules.Testing.Mutation;
using PerfRules.Tests.Support;

namespace PerfRules.Testing.Tests.Mutation;

/// <summary>What a whole run gives: 遂宁 with its published case alone, and small packs.</summary>
public sealed class MutationRunnerTests
{
    private const string Threshold = "measure: 甲率\nthreshold: { at: \"≥ 60%\" }";

    private static readonly RuleScorer Suining = new(RulePack.Load(Repository.Combine("rulesets", "sichuan", "2024", "suining-resident", "pack.yaml")));

    // The published case stands in nearly every best band, so it sees what changes full points and hardly an edge or a step: of the edges it is on
    // 670元, and 380元 and 400元 are full points with the edge open as well.
    [Fact]
    public void Run_SuiningWithItsPublishedCaseAlone_NoticesLessThanAThird()
    {
        var report = MutationRunner.Run(Suining, PublishedOfSuining(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(report.Score.Percent > 25 && report.Score.Percent < 34);
        var byOperator = report.ByOperator().ToDictionary();
        Assert.Equal((0, 0, 0), (byOperator["step"].Killed, byOperator["partial"].Killed, byOperator["deduction"].Killed));
        Assert.Equal(1, byOperator["edge"].Killed);
        Assert.Equal(byOperator["rows-reordered"].All, byOperator["rows-reordered"].Equivalent);
        Assert.All(report.Survivors, m => Assert.NotNull(m.Killer));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Run_AnyNumberOfWorkers_GivesTheSameReport(int workers)
    {
        var one = MutationRunner.Run(Suining, PublishedOfSuining(), new MutationOptions { Workers = 1 }, cancellationToken: TestContext.Current.CancellationToken);
        var several = MutationRunner.Run(Suining, PublishedOfSuining(), new MutationOptions { Workers = workers }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(one.Mutants.Select(Line), several.Mutants.Select(Line));
        Assert.Equal(one.Mutants.Length, one.Mutants.Select(m => m.Id).Distinct().Count());
    }

    // Each survivor becomes a case out of the facts that are said to notice it: all of them do.
    [Fact]
    public void Run_FactsOfEverySurvivorAsCases_KillEverySurvivorOfALeaf()
    {
        var before = MutationRunner.Run(Suining, PublishedOfSuining(), cancellationToken: TestContext.Current.CancellationToken);
        var cases = before.Survivors.Where(m => m.Leaf is not null).Select(m => Noticing(m.Leaf!.Id, m.Killer!)).DistinctBy(c => c.Name).ToList();

        var after = MutationRunner.Run(Suining, [.. PublishedOfSuining(), .. cases], cancellationToken: TestContext.Current.CancellationToken);

        Assert.DoesNotContain(after.Survivors, m => m.Leaf is not null);
        Assert.Equal(before.Score.Equivalent, after.Score.Equivalent);
    }

    [Fact]
    public void Run_CaseThatFailsAsItIs_TakesNoPart()
    {
        var report = SmallPack.Run(Threshold, "甲率: 70%", "total: 3");

        Assert.Equal((0, "案例/一"), (report.Cases, Assert.Single(report.LeftOut)));
        Assert.DoesNotContain(report.Mutants, m => m.Outcome == MutantOutcome.Killed);
    }

    // 70% gives 10 and the grade is expected; that points differ below it nobody expects.
    [Fact]
    public void Run_ScoreThatDiffersUnseen_IsNotNoticed()
    {
        var report = SmallPack.Run(Threshold, "甲率: 60%", "complete: true");

        var edge = report.Mutants.Single(m => m.Id == "叶/edge/1");
        Assert.Equal(MutantOutcome.Survived, edge.Outcome);
        Assert.Empty(edge.Killer!.Facts);
        Assert.Equal(("10 points", "0 points"), (edge.Killer.Expected.ToString(), edge.Killer.Given.ToString()));
    }

    // Points from 60% on less half a point for each begun point below: on 60% nothing is taken, whichever row holds it.
    [Fact]
    public void Run_EdgeWhereTheStaircaseBegins_IsProvenToMakeNoDifference()
    {
        var report = SmallPack.Run("measure: 甲率\nstepDeduction: { at: \"≥ 60%\", step: 1pp, deduct: 0.5, partial: up }", "甲率: 60%", "complete: true");

        Assert.Equal(MutantOutcome.Equivalent, report.Mutants.Single(m => m.Id == "叶/edge/1").Outcome);
        Assert.Equal(MutantOutcome.Survived, report.Mutants.Single(m => m.Id == "叶/partial/1").Outcome);
    }

    // The proportion of 50% - 50% divides by zero: its points are undefined, and nothing is said of how high it goes.
    [Fact]
    public void Run_LineThatLeadsNowhere_IsNoFault()
    {
        const string Line = "measure: 甲率\nproportional: { at: \"≥ 90%\", of: \"50% - 50%\", else: 0 }";
        const string Bonus = Threshold + "\nbonus: { points: 2, measure: 甲率, proportional: { at: \"≥ 90%\", of: \"50% - 50%\", else: 0 } }";

        Assert.NotEmpty(SmallPack.Run(Line, "甲率: 70%", "total: 0").Mutants);
        Assert.NotEmpty(SmallPack.Run(Bonus, "甲率: 70%", "total: 10").Mutants);
        Assert.NotEmpty(PackCoverage.Measure(new RuleScorer(SmallPack.Parse(Line)), []).Leaves);
    }

    [Fact]
    public void Run_Mutants_StandWhereTheRowStands()
    {
        var report = SmallPack.Run(Threshold, "甲率: 70%", "total: 10");

        Assert.Equal("pack.yaml(25,16)", report.Mutants.Single(m => m.Id == "叶/edge/1").Location.ToString());
    }

    [Fact]
    public void Run_Cancelled_GivesNothing() =>
        Assert.Throws<OperationCanceledException>(() => MutationRunner.Run(Suining, PublishedOfSuining(), cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public void Run_NoWorker_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MutationRunner.Run(Suining, [], new MutationOptions { Workers = 0 }, cancellationToken: TestContext.Current.CancellationToken));

    [Fact]
    public void Run_Progress_TellsEachNumberOnce()
    {
        var told = new List<MutationProgress>();

        var report = MutationRunner.Run(Suining, PublishedOfSuining(), new MutationOptions { Workers = 1, Progress = new Teller(told) }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(1, report.Mutants.Length), told.Select(t => t.Done));
        Assert.All(told, t => Assert.Equal(report.Mutants.Length, t.All));
    }

    private static IEnumerable<GoldenCase> PublishedOfSuining() => GoldenCaseFolder.Files(Suining.Pack).Where(f => f.EndsWith("published.yaml", StringComparison.Ordinal)).SelectMany(f => GoldenCase.LoadAll(f));

    private static GoldenCase Noticing(string leaf, MutantKiller killer)
    {
        var changes = string.Join(", ", killer.Facts.Where(f => f.Key != "findings").Select(f => $"{f.Key}: {f.Value ?? "null"}"));
        var findings = killer.Facts.Where(f => f.Key == "findings").Select(f => f.Value ?? "null").FirstOrDefault();
        var file = Repository.Combine("rulesets", "sichuan", "2024", "suining-resident", "cases", "killer.yaml");
        var text = $"format: 1\ncase: {leaf} {changes} {findings}\nbase: published\npack: sichuan/2024/suining-resident\nfacts: {{ {changes} }}\n{(findings is null ? string.Empty : $"findings: {findings}\n")}expect: {{ complete: true }}\n"
            .Replace("case: ", "case: \"", StringComparison.Ordinal).Replace("\nbase", "\"\nbase", StringComparison.Ordinal);
        var facts = GoldenCase.Parse(text, file);
        var result = Suining.Score(facts.Facts!).Indicators.Single(i => i.Indicator.Id == leaf);
        var expect = $"{{ {(result.Score is { } score ? $"score: {score}, " : string.Empty)}status: {result.Status.ToString().ToLowerInvariant()}{(result.MeasureText is { } measure ? $", measure: {measure}" : string.Empty)} }}";
        return GoldenCase.Parse(text.Replace("{ complete: true }", $"{{ indicators: {{ {leaf}: {expect} }} }}", StringComparison.Ordinal), file);
    }

    private static string Line(Mutant mutant) =>
        $"{mutant.Id} {mutant.Location} {mutant.Before} {mutant.After} {mutant.Outcome} {mutant.KilledBy} {mutant.Killer?.Base} {string.Join(',', mutant.Killer?.Facts.Select(f => f.ToString()) ?? [])}";

    private sealed class Teller(List<MutationProgress> told) : IProgress<MutationProgress>
    {
        public void Report(MutationProgress value) => told.Add(value);
    }
}
