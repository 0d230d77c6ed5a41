using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing;
using PerfRules.Testing.Mutation;

namespace PerfRules.Benchmarks;

/// <summary>What a whole mutation run costs on every shipped pack with its cases: mutants made, run, compared, and facts found for the survivors.</summary>
/// <remarks>The number of mutants of a pack is printed by the setup; divided by the mean it gives mutants per second.</remarks>
[MemoryDiagnoser]
public class MutationBenchmarks
{
    private RuleScorer _scorer = null!;
    private ImmutableArray<GoldenCase> _cases;

    /// <summary>Gets the ids of the shipped packs.</summary>
    public static IEnumerable<string> Packs => RulePackCatalog.Load(RepositoryRoot.Combine("rulesets")).Packs.Select(p => p.Id);

    [ParamsSource(nameof(Packs))]
    public string Pack { get; set; } = string.Empty;

    [Params(1, 2)]
    public int Workers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var pack = RulePackCatalog.Load(RepositoryRoot.Combine("rulesets")).Packs.Single(p => p.Id == Pack);
        _scorer = new RuleScorer(pack);
        _cases = [.. GoldenCaseFolder.Files(pack).SelectMany(f => GoldenCase.LoadAll(f))];
        var report = Run();
        if (!report.LeftOut.IsEmpty || report.Mutants.IsEmpty)
        {
            throw new InvalidOperationException($"The cases of {Pack} pass, and there are mutants of it.");
        }

        Console.WriteLine(FormattableString.Invariant($"// {Pack}: {report.Mutants.Length} mutants, {report.Cases} cases, {report.Score} killed"));
    }

    [Benchmark]
    public MutationReport Run() => MutationRunner.Run(_scorer, _cases, new MutationOptions { Workers = Workers });
}
