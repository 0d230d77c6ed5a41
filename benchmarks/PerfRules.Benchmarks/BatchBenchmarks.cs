using BenchmarkDotNet.Attributes;
using PerfRules.Benchmarks.Suining;
using PerfRules.Scoring;

namespace PerfRules.Benchmarks;

/// <summary>One subject to 100,000, from records and from columns, on one thread and on all processors; leaves are not kept.</summary>
[MemoryDiagnoser]
public class BatchBenchmarks
{
    private static readonly BatchOptions OneThread = new() { MaxThreads = 1, KeepLeaves = false };
    private static readonly BatchOptions AllThreads = new() { KeepLeaves = false };

    private RuleScorer _scorer = null!;
    private SuiningFacts[] _records = null!;
    private FactColumns _columns = null!;

    [Params(1, 100, 10_000, 100_000)]
    public int Subjects { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _scorer = SuiningData.CreateScorer();
        var varied = SuiningData.Varied(Math.Min(Subjects, 4096));
        _records = [.. Enumerable.Range(0, Subjects).Select(i => varied[i % varied.Length])];
        _columns = SuiningData.ToColumns(_scorer, _records);
        var expected = new HandWrittenResult[Subjects];
        Span<decimal> points = stackalloc decimal[SuiningData.LeafCount];
        for (var i = 0; i < Subjects; i++)
        {
            expected[i] = HandWrittenScorer.Score(_records[i], points);
        }

        BatchScores[] all = [RecordsOnOneThread(), Records(), Columns()];
        if (Array.Exists(all, scores => !Enumerable.Range(0, Subjects).All(i => scores[i].Total == expected[i].Total && scores[i].Grade == expected[i].Grade)))
        {
            throw new InvalidOperationException("a batch and the hand-written method differ");
        }
    }

    /// <summary>The hand-written method in a loop.</summary>
    [Benchmark(Baseline = true)]
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

    [Benchmark]
    public BatchScores RecordsOnOneThread() => _scorer.ScoreAll(_records, SuiningRow.Fill, OneThread);

    [Benchmark]
    public BatchScores Records() => _scorer.ScoreAll(_records, SuiningRow.Fill, AllThreads);

    [Benchmark]
    public BatchScores Columns() => _scorer.ScoreAll(_columns, AllThreads, CancellationToken.None);
}
