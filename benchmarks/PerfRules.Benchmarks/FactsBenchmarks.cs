using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using PerfRules.Benchmarks.Suining;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Scoring;

namespace PerfRules.Benchmarks;

/// <summary>The facts of 遂宁's published case, 22 inputs: on their way into a fact sheet, and from there into a plan's slots.</summary>
[MemoryDiagnoser]
public class FactsBenchmarks
{
    private RuleScorer _scorer = null!;
    private FactSheet _numbers = null!;
    private FactSheet _texts = null!;
    private ImmutableArray<KeyValuePair<string, object?>> _dictionary;

    [GlobalSetup]
    public void Setup()
    {
        _scorer = SuiningData.CreateScorer();
        _numbers = SuiningData.ToNumbers(SuiningData.Published);
        _texts = SuiningData.ToTexts(SuiningData.Published, _scorer.Pack);
        _dictionary = [.. _numbers.Facts.Select(f => KeyValuePair.Create(f.Key, (object?)f.Value.Value))];
        FactSheet[] ways = [_numbers, _texts, FromRecord(), FromDictionary(), FromYaml()];
        if (Array.Exists(ways, sheet => _scorer.Score(sheet).Total != 99.36m))
        {
            throw new InvalidOperationException("a way of giving the published facts does not lead to the printed total 99.36");
        }
    }

    /// <summary>Names, units and ranges checked, values in their slots: what scoring does first.</summary>
    [Benchmark(Baseline = true)]
    public object BindNumbers() => FactBinder.Bind(_scorer.Plan, _numbers, new DiagnosticBag());

    [Benchmark]
    public object BindTexts() => FactBinder.Bind(_scorer.Plan, _texts, new DiagnosticBag());

    [Benchmark]
    public FactSheet FromRecord() => SuiningData.ToNumbers(SuiningData.Published);

    [Benchmark]
    public FactSheet FromDictionary() => FactSheet.FromDictionary("遂宁市", _dictionary, []);

    /// <summary>The published case as it lies in its file.</summary>
    [Benchmark]
    public FactSheet FromYaml() => FactSheet.Parse(SuiningData.PublishedText, "published.yaml");
}
