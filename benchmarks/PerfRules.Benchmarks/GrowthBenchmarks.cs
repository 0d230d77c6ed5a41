using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using PerfRules.Packs;
using PerfRules.Plans.Compiled;
using PerfRules.Scoring;

namespace PerfRules.Benchmarks;

/// <summary>Packs of 10, 100 and 1,000 leaves, each a budget of its own with four bands and stairs: whether time and memory grow with the leaves.</summary>
[MemoryDiagnoser]
public class GrowthBenchmarks
{
    private RulePack _pack = null!;
    private string _text = null!;
    private RuleScorer _scorer = null!;
    private FactRow _row = null!;
    private LeafResult[] _leaves = null!;

    [Params(10, 100, 1_000)]
    public int Leaves { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = PackText(Leaves);
        _pack = RulePack.Parse(_text, "pack.yaml");
        _scorer = new RuleScorer(_pack);
        _row = _scorer.CreateRow();
        _leaves = new LeafResult[Leaves];
        for (var i = 0; i < Leaves; i++)
        {
            _row.Set(2 * i, 1_000m);
            _row.Set((2 * i) + 1, 1_000m + (i % 130) - 30m);
        }

        // At 97% to 100% 5.4 points, up to 105% 6, then 0.6 less for each further 1%: leaf 70 stands at 104%, leaf 90 at 106%.
        var score = _scorer.Score(_row, _leaves);
        var compiled = new RowScorer((PlanEngine)CompilePack()).Score(_row.Row, new LeafResult[Leaves]);
        if (!score.IsComplete || compiled != score || LoadPack().Pack?.Leaves.Length != Leaves || _leaves[5].Points != 5.4m || (Leaves > 90 && (_leaves[70].Points != 6m || _leaves[90].Points != 5.4m)))
        {
            throw new InvalidOperationException("a leaf of the grown pack is wrong");
        }
    }

    [Benchmark]
    public RowScore ScoreRow() => _scorer.Score(_row, _leaves);

    [Benchmark]
    public PackLoadResult LoadPack() => RulePackLoader.Parse(_text, "pack.yaml");

    /// <summary>From the plan to machine code, which the runtime's compiler makes when it first runs.</summary>
    [Benchmark]
    public object CompilePack()
    {
        var engine = new PlanEngine(_scorer.Plan);
        engine.Compile();
        engine.Run(_row.Row);
        return engine;
    }

    private static string PackText(int leaves)
    {
        var text = new StringBuilder(
            """
            format: 1
            pack: test/2024/grown
            version: 1.0.0
            title: 许多指标
            evaluation: 单位自评
            rounding: [ { stage: leaf, places: 2, mode: half-away } ]
            inputs:

            """);
        for (var i = 0; i < leaves; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  预算{i}: {{ type: money, unit: 万元, range: \"> 0元\" }}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  决算{i}: {{ type: money, unit: 万元, range: \"≥ 0元\" }}");
        }

        text.AppendLine("indicators:");
        for (var i = 0; i < leaves; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  - id: 完成率{i}");
            text.AppendLine("    points: 6");
            text.AppendLine("    origin: printed");
            text.AppendLine(CultureInfo.InvariantCulture, $"    measure: 决算{i} / 预算{i}");
            text.AppendLine("    bands:");
            text.AppendLine("      - { at: \"[100%, 105%]\", points: 6 }");
            text.AppendLine("      - { at: \"[95%, 100%)\", points: 5.4 }");
            text.AppendLine("      - { at: \"> 105%\", points: 6, step: 1pp, beyond: 105%, deduct: 0.6, partial: up }");
            text.AppendLine("      - { at: \"< 95%\", points: 5.4, step: 1pp, beyond: 95%, deduct: 0.9, partial: up }");
        }

        return text.ToString();
    }
}
