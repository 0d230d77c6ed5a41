using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using PerfRules.Analysis;
using PerfRules.Benchmarks.Suining;
using PerfRules.Diagnostics;
using PerfRules.Packs;

namespace PerfRules.Benchmarks;

/// <summary>What reviewing packs costs, proofs included: one and all shipped packs, packs of 10 to 1,000 leaves of four bands each, and a table of 1,000 rows over three measures.</summary>
[MemoryDiagnoser]
public class LintBenchmarks
{
    private RulePack _shipped = null!;
    private ImmutableArray<RulePack> _allShipped;
    private RulePack _tenLeaves = null!;
    private RulePack _hundredLeaves = null!;
    private RulePack _thousandLeaves = null!;
    private RulePack _table = null!;

    [GlobalSetup]
    public void Setup()
    {
        _shipped = SuiningData.CreateScorer().Pack;
        var catalog = RulePackCatalog.Load(RepositoryRoot.Combine("rulesets"));
        _allShipped = catalog.Packs;
        _tenLeaves = Leaves(10);
        _hundredLeaves = Leaves(100);
        _thousandLeaves = Leaves(1_000);
        _table = Table();
        if (!catalog.Diagnostics.IsEmpty || !Lint(_thousandLeaves).IsEmpty || !Lint(_table).IsEmpty || _allShipped.SelectMany(p => Lint(p)).Any(d => d.Severity != DiagnosticSeverity.Info))
        {
            throw new InvalidOperationException("The packs that are timed are right.");
        }
    }

    [Benchmark(Baseline = true)]
    public ImmutableArray<Diagnostic> ShippedPack() => Lint(_shipped);

    [Benchmark]
    public int AllShippedPacks() => _allShipped.Sum(p => Lint(p).Length);

    [Benchmark]
    public ImmutableArray<Diagnostic> TenLeaves() => Lint(_tenLeaves);

    [Benchmark]
    public ImmutableArray<Diagnostic> HundredLeaves() => Lint(_hundredLeaves);

    [Benchmark]
    public ImmutableArray<Diagnostic> ThousandLeaves() => Lint(_thousandLeaves);

    [Benchmark]
    public ImmutableArray<Diagnostic> TableOfAThousandRows() => Lint(_table);

    private static ImmutableArray<Diagnostic> Lint(RulePack pack) => PackLinter.Lint(pack);

    private static RulePack Leaves(int count)
    {
        var text = Head("  x: { type: percent, range: \"[0%, 100%]\" }\n");
        for (var i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - id: 指标{i}号\n    points: 10\n    origin: printed\n    source: {{ ref: 文件 }}\n    measure: x\n")
                .Append("    bands: [ { at: \"≥ 95%\", points: 10 }, { at: \"[80%, 95%)\", points: 8 }, { at: \"[60%, 80%)\", points: 6 }, ")
                .Append("{ at: \"< 60%\", points: 6, step: 1pp, beyond: 60%, deduct: 0.5, partial: up } ]\n");
        }

        return RulePack.Parse(text.ToString());
    }

    private static RulePack Table()
    {
        var text = Head("  x: { type: number }\n  y: { type: number }\n  z: { type: number }\n")
            .Append("  - id: 指标\n    points: 10\n    origin: printed\n    source: { ref: 文件 }\n    table:\n      hit: one\n      rows:\n");
        for (var i = 0; i < 1_000; i++)
        {
            var points = i == 999 ? 10 : 0;
            text.Append(CultureInfo.InvariantCulture, $"        - {{ when: {Stretch("x", i / 100)} and {Stretch("y", i / 10 % 10)} and {Stretch("z", i % 10)}, points: {points} }}\n");
        }

        return RulePack.Parse(text.ToString());
    }

    private static string Stretch(string name, int index) => index switch
    {
        0 => $"{name} < 1",
        9 => $"{name} >= 9",
        _ => string.Create(CultureInfo.InvariantCulture, $"{name} >= {index} and {name} < {index + 1}"),
    };

    private static StringBuilder Head(string inputs) => new StringBuilder()
        .Append("format: 1\npack: test/2024/lint\nversion: 1.0.0\ntitle: 计时\nevaluation: 单位自评\nsources: { 文件: { title: 评分标准 } }\nrounding: []\ninputs:\n")
        .Append(inputs)
        .Append("indicators:\n");
}
