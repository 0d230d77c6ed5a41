using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing;
using PerfRules.Testing.Mutation;

namespace PerfRules.Benchmarks;

/// <summary>What a whole mutation run costs on every shipped pack with its cases: mutants made, run, compared, and facts found for the survivors; and the same
/// where an earlier run has found everything out.</summary>
/// <remarks>A run takes seconds, so a few of them are enough: some minutes for all packs.</remarks>
[MemoryDiagnoser]
[Config(typeof(Columns))]
[MinWarmupCount(1)]
[MaxWarmupCount(3)]
[MinIterationCount(5)]
[MaxIterationCount(10)]
public class MutationBenchmarks
{
    private RuleScorer _scorer = null!;
    private ImmutableArray<GoldenCase> _cases;
    private string _cache = string.Empty;

    /// <summary>Gets the ids of the shipped packs.</summary>
    public static IEnumerable<string> Packs => RulePackCatalog.Load(RepositoryRoot.Combine("rulesets")).Packs.Select(p => p.Id);

    [ParamsSource(nameof(Packs))]
    public string Pack { get; set; } = string.Empty;

    [Params(1, 2)]
    public int Workers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var pack = Load(Pack);
        _scorer = new RuleScorer(pack);
        _cases = [.. GoldenCaseFolder.Files(pack).SelectMany(f => GoldenCase.LoadAll(f))];
        _cache = Directory.CreateTempSubdirectory("perfrules-mutants-").FullName;
        var (report, first, second) = (Mutate(), MutateWithCache(), MutateWithCache());
        if (!report.LeftOut.IsEmpty || report.Mutants.IsEmpty || first.Remembered != 0 || second.Remembered != report.Mutants.Length
            || report.Score != first.Score || report.Score != second.Score)
        {
            throw new InvalidOperationException($"The cases of {Pack} pass, there are mutants of it, and the second run knows what came of all of them.");
        }
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_cache, recursive: true);

    [Benchmark]
    public MutationReport Mutate() => MutationRunner.Run(_scorer, _cases, new MutationOptions { Workers = Workers });

    [Benchmark]
    public MutationReport MutateWithCache() => MutationRunner.Run(_scorer, _cases, new MutationOptions { Workers = Workers, CacheFolder = _cache });

    internal static RulePack Load(string id) => RulePackCatalog.Load(RepositoryRoot.Combine("rulesets")).Packs.Single(p => p.Id == id);

    private sealed class Columns : ManualConfig
    {
        // The width of the longest id of a pack.
        private const int PackWidth = 50;

        public Columns()
        {
            AddColumn(new MutantsPerSecondColumn(isRate: false), new MutantsPerSecondColumn(isRate: true));
            WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(PackWidth));
        }
    }
}
