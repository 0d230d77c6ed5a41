using BenchmarkDotNet.Attributes;
using PerfRules.Benchmarks.Suining;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.Benchmarks;

/// <summary>What is done once for each pack: from its text to the pack, and from the pack to a scorer.</summary>
[MemoryDiagnoser]
public class PackBenchmarks
{
    private RulePack _pack = null!;

    [GlobalSetup]
    public void Setup() => _pack = SuiningData.CreateScorer().Pack;

    /// <summary>Reading, validating and building, from text in memory: the disk is left out.</summary>
    [Benchmark(Baseline = true)]
    public PackLoadResult LoadPack() => RulePackLoader.Parse(SuiningData.PackText, "pack.yaml");

    [Benchmark]
    public RuleScorer BuildScorer() => new(_pack);
}
