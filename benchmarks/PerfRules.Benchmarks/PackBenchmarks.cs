using BenchmarkDotNet.Attributes;
using PerfRules.Analysis;
using PerfRules.Benchmarks.Suining;
using PerfRules.Diagnostics;
using PerfRules.Facts;
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
    private FactRow _row = null!;

    [GlobalSetup]
    public void Setup()
    {
        _scorer = SuiningData.CreateScorer();
        _pack = _scorer.Pack;
        _row = _scorer.CreateRow();
        SuiningRow.Fill(_row, SuiningData.Published);
        if (LoadPack().Pack is null || PackLinter.Lint(_pack).Any(d => d.Severity != DiagnosticSeverity.Info)
            || BuildScorer().Score(SuiningData.ToNumbers(SuiningData.Published)).Total != 99.36m
            || Total(LowerPack()) != 99.36m || Total(CompilePack()) != 99.36m)
        {
            throw new InvalidOperationException("a pack that is read, reviewed, lowered or compiled is not the one that gives the printed total 99.36");
        }
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
        engine.Run(_row.Row);
        return engine;
    }

    private Rational Total(object engine) => new RowScorer((PlanEngine)engine).Score(_row.Row, new LeafResult[SuiningData.LeafCount]).Total;
}
