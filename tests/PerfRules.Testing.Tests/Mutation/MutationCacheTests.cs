using System.Collections.Immutable;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing.Mutation;
using PerfRules.Testing.Mutation.Cache;
using PerfRules.Testing.Mutation.Running;
using PerfRules.Texts;

namespace PerfRules.Testing.Tests.Mutation;

/// <summary>What is kept of mutants between runs: whatever changed, the report is the one of a run without a cache, and nothing is scored twice.</summary>
public sealed class MutationCacheTests : IDisposable
{
    // Two leaves and a veto that nobody tests: killed, surviving and equivalent mutants in one small pack.
    private const string Leaf = "measure: 甲率\nstepDeduction: { at: \"≥ 60%\", step: 1pp, deduct: 0.5, partial: up }";
    private const string Other = "  - { id: 别, points: 5, origin: printed, measure: 乙率, threshold: { at: \"≥ 80%\" } }";

    // 55% is 5 points below 60%: 10 - 5*0.5 = 7.5; on 60% nothing is lost; 乙率 is 90% in both, which gives 5.
    private static readonly (string Facts, string Expect)[] Two = [("甲率: 55%", "total: 10 + 5 - 5*0.5"), ("甲率: 60%", "total: 15")];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "perfrules-cache-" + Guid.NewGuid().ToString("N"));

    private string CacheFileName => Path.Combine(_folder, "test~2024~mutation.mutants");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public void Run_SecondTime_ScoresNothingAndReportsTheSame()
    {
        var first = Run(Cases(Two));

        var second = Run(Cases(Two));

        Assert.Equal((0, true), (first.Report.Remembered, first.HasScored));
        Assert.Equal((first.Report.Mutants.Length, false), (second.Report.Remembered, second.HasScored));
        Assert.Equal(3, second.Report.Mutants.Select(m => m.Outcome).Distinct().Count());
        AssertAsWithoutCache(second.Report, Cases(Two));
    }

    // The case is new and stands first; what the old ones do not notice is still known, so of the mutants it notices it alone is scored.
    [Fact]
    public void Run_CaseAdded_IsAsWithoutCache()
    {
        Run(Cases(Two));
        (string, string)[] three = [("甲率: 59.5%", "total: 15 - 0.5"), .. Two];

        var report = Run(Cases(three)).Report;

        Assert.Equal(0, report.Remembered);
        AssertAsWithoutCache(report, Cases(three));
    }

    [Fact]
    public void Run_CaseAddedBehind_KeepsWhatWasNoticedBefore()
    {
        var killed = Run(Cases(Two)).Report.Score.Killed;
        (string, string)[] three = [.. Two, ("甲率: 59.5%", "total: 15 - 0.5")];

        var report = Run(Cases(three)).Report;

        Assert.True(killed > 0);
        Assert.Equal(killed, report.Remembered);
        AssertAsWithoutCache(report, Cases(three));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Run_CaseRemoved_IsAsWithoutCache(int removed)
    {
        Run(Cases(Two));
        var rest = Cases([Two[1 - removed]]);

        AssertAsWithoutCache(Run(rest).Report, rest);
    }

    [Fact]
    public void Run_CasesInAnotherOrder_IsAsWithoutCache()
    {
        Run(Cases(Two));
        var turned = Cases([Two[1], Two[0]]);

        AssertAsWithoutCache(Run(turned).Report, turned);
    }

    // The same facts, and an expectation that says less: what only the total showed is noticed no longer.
    [Fact]
    public void Run_ExpectationOfAKillingCaseChanged_IsAsWithoutCache()
    {
        var before = Run(Cases(Two)).Report;
        var less = Cases([("甲率: 55%", "complete: true"), ("甲率: 60%", "complete: true")]);

        var report = Run(less).Report;

        Assert.True(before.Score.Killed > 0);
        Assert.Equal(0, report.Score.Killed);
        AssertAsWithoutCache(report, less);
    }

    [Fact]
    public void Run_FactsOfACaseChanged_IsAsWithoutCache()
    {
        Run(Cases(Two));
        var changed = Cases([("甲率: 55%, 乙率: 80%", "total: 10 + 5 - 5*0.5"), Two[1]]);

        AssertAsWithoutCache(Run(changed).Report, changed);
    }

    // 8 points are not 7.5: the case fails with the pack as it is, and takes part no longer; put right again, it does.
    [Fact]
    public void Run_CaseThatFailsNow_IsLeftOutAsWithoutCache()
    {
        Run(Cases(Two));
        var wrong = Cases([("甲率: 55%", "total: 8"), Two[1]]);

        var report = Run(wrong).Report;
        var again = Run(wrong);

        Assert.Single(report.LeftOut);
        AssertAsWithoutCache(report, wrong);
        Assert.False(again.HasScored);
        AssertAsWithoutCache(again.Report, wrong);
        AssertAsWithoutCache(Run(Cases(Two)).Report, Cases(Two));
    }

    // The name is what a report shows, so it belongs to the case.
    [Fact]
    public void Run_CaseRenamed_ShowsTheNewName()
    {
        Run(Cases(Two));
        var renamed = Cases(Two, name: "改名");

        var report = Run(renamed).Report;

        Assert.All(report.Mutants.Where(m => m.KilledBy is not null), m => Assert.StartsWith("改名/", m.KilledBy, StringComparison.Ordinal));
        AssertAsWithoutCache(report, renamed);
    }

    [Fact]
    public void Run_RowOfThePackChanged_IsAsWithoutCache()
    {
        Run(Cases(Two));
        var pack = SmallPack.Parse(Leaf.Replace("60%", "58%", StringComparison.Ordinal), more: Other);

        var report = Run(Cases(Two), pack).Report;

        Assert.Equal(0, report.Remembered);
        AssertAsWithoutCache(report, Cases(Two), pack);
    }

    // Numbers in ids of mutants follow the order of the inputs, which the hash of a pack does not show.
    [Fact]
    public void Run_InputsInAnotherOrder_IsAsWithoutCache()
    {
        Run(Cases(Two));
        var yaml = SmallPack.Text(Leaf, more: Other);
        var (first, second) = ("  甲率: { type: percent, range: \"[0%, 100%]\" }\n", "  乙率: { type: percent, range: \"[0%, 100%]\" }\n");
        var pack = RulePack.Parse(yaml.Replace(first + second, second + first, StringComparison.Ordinal), "pack.yaml");

        var report = Run(Cases(Two), pack).Report;

        Assert.Equal(SmallPack.Parse(Leaf, more: Other).Hash, pack.Hash);
        Assert.Equal(0, report.Remembered);
        AssertAsWithoutCache(report, Cases(Two), pack);
    }

    [Fact]
    public void Run_CommentInThePackChanged_KeepsEverything()
    {
        Run(Cases(Two));
        var pack = RulePack.Parse("# 修订说明\n" + SmallPack.Text(Leaf, more: Other), "pack.yaml");

        var second = Run(Cases(Two), pack);

        Assert.False(second.HasScored);
        AssertAsWithoutCache(second.Report, Cases(Two), pack);
    }

    // The pack below says 60% first and then 58%; the pack that is tested does not change.
    [Fact]
    public void Run_PackBelowChanged_IsAsWithoutCache()
    {
        Run(Cases(Two), Extending("60%"));

        var report = Run(Cases(Two), Extending("58%")).Report;

        Assert.Equal(0, report.Remembered);
        AssertAsWithoutCache(report, Cases(Two), Extending("58%"));
    }

    [Fact]
    public void Run_AnotherBuildOfTheLibrary_BelievesNothing()
    {
        Run(Cases(Two));

        var other = Run(Cases(Two), tool: "another");

        Assert.Equal((0, true), (other.Report.Remembered, other.HasScored));
        Assert.Empty(other.Report.CacheNotices);
        AssertAsWithoutCache(other.Report, Cases(Two));
    }

    // Each digit of what is kept is covered by the hash in front of it.
    [Theory]
    [InlineData("\"Unnoticed\":0", "\"Unnoticed\":1")]
    [InlineData("\"IsEquivalent\":true", "\"IsEquivalent\":false")]
    [InlineData("perfrules-mutants 1", "perfrules-mutants 9")]
    public void Run_FileDamaged_IsNotBelievedAndReplaced(string what, string by)
    {
        Run(Cases(Two));
        var text = File.ReadAllText(CacheFileName);
        Assert.Contains(what, text, StringComparison.Ordinal);
        File.WriteAllText(CacheFileName, text.Replace(what, by, StringComparison.Ordinal));

        var damaged = Run(Cases(Two));
        var after = Run(Cases(Two));

        Assert.Equal((0, true), (damaged.Report.Remembered, damaged.HasScored));
        Assert.Contains("is damaged", Assert.Single(damaged.Report.CacheNotices).ToString(), StringComparison.Ordinal);
        AssertAsWithoutCache(damaged.Report, Cases(Two));
        Assert.False(after.HasScored);
    }

    [Theory]
    [InlineData("")]
    [InlineData("something else altogether, long enough to be taken for the head of a file with outcomes of mutants by its length")]
    [InlineData("{}")]
    public void Run_FileOfSomethingElse_IsNotBelieved(string text)
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(CacheFileName, text);

        var report = Run(Cases(Two)).Report;

        Assert.Single(report.CacheNotices);
        AssertAsWithoutCache(report, Cases(Two));
    }

    // What a file says and its own hash confirms may still be impossible.
    [Fact]
    public void Run_FileThatSaysWhatCannotBe_IsNotBelieved()
    {
        var pack = SmallPack.Parse(Leaf, more: Other);
        new CacheFile(_folder, pack, CacheFile.Tool).Write(new CacheContent(CacheFile.Tool, pack.Identity.ExactHash, [], [], [new KeptMutant("叶/edge/1", 7, null, null)]));

        var report = Run(Cases(Two)).Report;

        Assert.Single(report.CacheNotices);
        AssertAsWithoutCache(report, Cases(Two));
    }

    [Fact]
    public void Run_FolderThatIsAFile_SaysSoAndReportsTheSame()
    {
        File.WriteAllText(_folder, "in the way");
        try
        {
            var report = Run(Cases(Two)).Report;

            Assert.Contains("could not be kept", Assert.Single(report.CacheNotices).ToString(), StringComparison.Ordinal);
            AssertAsWithoutCache(report, Cases(Two));
        }
        finally
        {
            File.Delete(_folder);
        }
    }

    [Fact]
    public async Task Run_SeveralAtOnce_LeaveAFileThatIsWhole()
    {
        await Parallel.ForAsync(0, 16, TestContext.Current.CancellationToken, (i, _) =>
        {
            AssertAsWithoutCache(Run(Cases([Two[i % 2]])).Report, Cases([Two[i % 2]]));
            return ValueTask.CompletedTask;
        });

        Assert.Equal([CacheFileName], Directory.EnumerateFiles(_folder));
        Assert.Empty(Run(Cases(Two)).Report.CacheNotices);
    }

    private RulePack Extending(string edge)
    {
        var below = Path.Combine(_folder, "below.yaml");
        Directory.CreateDirectory(_folder);
        File.WriteAllText(below, SmallPack.Text(Leaf.Replace("60%", edge, StringComparison.Ordinal), more: Other).Replace("test/2024/mutation", "test/2023/mutation", StringComparison.Ordinal));
        return RulePackLoader.Parse("format: 1\npack: test/2024/mutation\nversion: 1.0.0\ntitle: 上\nextends: test/2023/mutation\n", "pack.yaml", baseFile: _ => below).Pack!;
    }

    // The first case of the file expects only that it is complete, and takes no part.
    private static ImmutableArray<GoldenCase> Cases((string Facts, string Expect)[] cases, string name = "案例") =>
        SmallPack.Cases(cases.Select(c => $"facts: {{ {c.Facts} }}, expect: {{ {c.Expect} }}"), name).RemoveAt(0);

    private (MutationReport Report, bool HasScored) Run(IReadOnlyList<GoldenCase> cases, RulePack? pack = null, string? tool = null) => Run(cases, pack, tool, _folder);

    private static (MutationReport Report, bool HasScored) Run(IReadOnlyList<GoldenCase> cases, RulePack? pack, string? tool, string? folder)
    {
        var run = new MutationRun(new RuleScorer(pack ?? SmallPack.Parse(Leaf, more: Other)), new MutationOptions { Workers = 2, CacheFolder = folder }, tool ?? CacheFile.Tool);
        return (run.Run(cases, TestContext.Current.CancellationToken), run.HasScored);
    }

    private static void AssertAsWithoutCache(MutationReport report, IReadOnlyList<GoldenCase> cases, RulePack? pack = null) =>
        Assert.Equal(Lines(Run(cases, pack, null, folder: null).Report), Lines(report));

    private static IEnumerable<string> Lines(MutationReport report) => report.Mutants.Select(Line).Append($"{report.Cases} {string.Join(',', report.LeftOut)}");

    private static string Line(Mutant mutant) =>
        $"{mutant.Id} {mutant.Location} {mutant.Group} {mutant.Before} {mutant.After} {mutant.Outcome} {mutant.KilledBy} {mutant.IsUndecided} {mutant.Killer?.Base} "
        + $"{string.Join(',', mutant.Killer?.Facts.Select(f => f.ToString()) ?? [])} {Both(mutant.Killer?.Expected)} {Both(mutant.Killer?.Given)}";

    private static string Both(LocalizedText? text) => text is null ? string.Empty : $"{text.ToString(DisplayLanguage.Chinese)} {text.ToString(DisplayLanguage.English)}";
}
