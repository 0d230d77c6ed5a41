using BenchmarkDotNet.Attributes;
using PerfRules.Analysis;
using PerfRules.Benchmarks.Suining;
using PerfRules.Packs;
using PerfRules.Plans.Compiled;
using PerfRules.Scoring;

namespace PerfRules.Benchmarks;

/// <summary>What is done once for each pack: from its text to the pack, its review, its plan, and machine code.</summary>
[MemoryDiagnoser]
public class PackBenchmarks
{
    private RulePack _pack = null!;
    private RuleScorer _scorer = null!;

    [GlobalSetup]
    public void Setup()
    {
        _scorer = SuiningData.CreateScorer();
        _pack = _scorer.Pack;
    }

    /// <summary>Reading, validating and building, from text in memory: the disk is left out.</summary>
    [Benchmark(Baseline = true)]
    public PackLoadResult LoadPack() => RulePackLoader.Parse(SuiningData.PackText, "pack.yaml");

    /// <summary>Overlaps, gaps and whatever else the linter proves or finds.</summary>
    [Benchmark]
    public object LintPack() => PackLinter.Lint(_pack);

    [Benchmark]
    public RuleScorer BuildScorer() => new(_pack);

    /// <summary>To whole numbers in slots, without machine code.</summary>
    [Benchmark]
    public object LowerPack() => new PlanEngine(_scorer.Plan);

    /// <summary>To whole numbers in slots and to machine code, which the runtime's compiler makes when it first runs: one row is scored.</summary>
    [Benchmark]
    public object CompilePack()
    {
        var engine = new PlanEngine(_scorer.Plan);
        engine.Compile();
        var row = engine.NewRow();
        engine.Run(row);
        return row;
    }
}
