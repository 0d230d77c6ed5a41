using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using PerfRules.Benchmarks.Suining;
using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Benchmarks;

/// <summary>One subject, 遂宁's sixteen leaves: by hand, tuned, and by the library with more and more asked of it.</summary>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class ScoreBenchmarks
{
    private const int Subjects = 64;

    private RuleScorer _scorer = null!;
    private SuiningFacts[] _records = null!;
    private FactSheet[] _numbers = null!;
    private FactSheet[] _texts = null!;

    /// <summary>Names the facts that are scored.</summary>
    public enum FactSet
    {
        /// <summary>The published case: 99.36, nearly every leaf in its best band.</summary>
        Published,

        /// <summary>Seeded facts around every edge: every band, half of the stairs.</summary>
        Varied,
    }

    [Params(FactSet.Published, FactSet.Varied)]
    public FactSet Facts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _scorer = SuiningData.CreateScorer();
        Agreement.Check(_scorer);
        _records = Facts == FactSet.Published ? [.. Enumerable.Repeat(SuiningData.Published, Subjects)] : SuiningData.Varied(Subjects);
        _numbers = Array.ConvertAll(_records, SuiningData.ToNumbers);
        _texts = Array.ConvertAll(_records, r => SuiningData.ToTexts(r, _scorer.Pack));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Subjects)]
    public decimal HandWritten()
    {
        Span<decimal> points = stackalloc decimal[SuiningData.LeafCount];
        var sum = 0m;
        foreach (var record in _records)
        {
            sum += HandWrittenScorer.Score(record, points).Total;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Subjects)]
    public decimal HandTuned()
    {
        Span<decimal> points = stackalloc decimal[SuiningData.LeafCount];
        var sum = 0m;
        foreach (var record in _records)
        {
            sum += HandTunedScorer.Score(record, points).Total;
        }

        return sum;
    }

    /// <summary>A sheet, no reason asked for; the facts are typed numbers.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public ScoreSheet ScoreNumbers() => ScoreAll(_numbers);

    /// <summary>The same from facts as a file gives them, every value a text with its unit.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public ScoreSheet ScoreTexts() => ScoreAll(_texts);

    /// <summary>The same from the record, which is turned into facts by reflection each time.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public ScoreSheet ScoreRecord()
    {
        ScoreSheet? sheet = null;
        foreach (var record in _records)
        {
            sheet = _scorer.Score(SuiningData.ToNumbers(record));
        }

        return sheet!;
    }

    /// <summary>A sheet and the reason of every leaf in Chinese.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public int ScoreWithReasons()
    {
        var length = 0;
        foreach (var facts in _numbers)
        {
            foreach (var leaf in _scorer.Score(facts).Indicators)
            {
                length += leaf.Reason.ToString(DisplayLanguage.Chinese).Length;
            }
        }

        return length;
    }

    /// <summary>A sheet and, for every leaf, the reason and the whole explanation with its rule and rows in Chinese.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public int ScoreWithExplanations()
    {
        var length = 0;
        foreach (var facts in _numbers)
        {
            foreach (var leaf in _scorer.Score(facts).Indicators)
            {
                length += leaf.Reason.ToString(DisplayLanguage.Chinese).Length + Length(leaf.Explain());
            }
        }

        return length;
    }

    private ScoreSheet ScoreAll(FactSheet[] all)
    {
        ScoreSheet? sheet = null;
        foreach (var facts in all)
        {
            sheet = _scorer.Score(facts);
        }

        return sheet!;
    }

    private static int Length(Explanation explanation)
    {
        var length = explanation.Arithmetic.Length;
        foreach (var line in explanation.Rule)
        {
            length += line.ToString(DisplayLanguage.Chinese).Length;
        }

        foreach (var row in explanation.Decided)
        {
            length += row.Text.ToString(DisplayLanguage.Chinese).Length;
        }

        return length;
    }

    private sealed class Columns : ManualConfig
    {
        public Columns() => AddColumn(new PerItemColumn("ns/leaf", SuiningData.LeafCount));
    }
}
