using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Scoring;

/// <summary>Many subjects at once: x ≥ 100 gives 10 points, else none.</summary>
public sealed class BatchTests
{
    private const int Many = 5000;

    private static readonly RuleScorer Scorer = new(TestPack.Judging("measure: x\nthreshold: { at: \">= 100\", else: 0 }").Load());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(0)]
    public void ScoreAll_AnyNumberOfThreads_GivesTheSameInTheOrderOfTheSubjects(int threads)
    {
        var subjects = Enumerable.Range(0, Many).Select(i => (decimal)(i * 37 % 200)).ToArray();

        var scores = Scorer.ScoreAll(subjects, (row, x) => row.Set(0, x), new BatchOptions { MaxThreads = threads }, TestContext.Current.CancellationToken);

        Assert.Equal(subjects.Select(x => (Rational)(x >= 100 ? 10 : 0)), Enumerable.Range(0, Many).Select(i => scores[i].Total));
        Assert.Equal(subjects.Select(x => (Rational?)(x >= 100 ? 10 : 0)), Enumerable.Range(0, Many).Select(i => scores.LeavesOf(i)[0].Points));
    }

    [Fact]
    public void ScoreAll_Columns_GiveWhatRowsGive()
    {
        decimal?[] values = [.. Enumerable.Range(0, Many).Select(i => i % 7 == 0 ? (decimal?)null : i % 200)];
        var columns = Scorer.CreateColumns(Many);
        columns.Set("x", values);

        var scores = Scorer.ScoreAll(columns);

        Assert.Equal(values.Select(v => v is not null), Enumerable.Range(0, Many).Select(i => scores[i].IsComplete));
        Assert.Equal(values.Select(v => (Rational)(v >= 100 ? 10 : 0)), Enumerable.Range(0, Many).Select(i => scores[i].Total));
    }

    [Fact]
    public void ScoreAll_WithoutLeaves_KeepsTotalsAlone()
    {
        var scores = Scorer.ScoreAll([100m], (row, x) => row.Set(0, x), new BatchOptions { KeepLeaves = false }, TestContext.Current.CancellationToken);

        Assert.True(scores.LeavesOf(0).IsEmpty);
        Assert.Equal(10, scores[0].Total);
    }

    [Fact]
    public void ScoreAll_Progress_RisesToTheNumberOfSubjects()
    {
        var told = new List<int>();

        _ = Scorer.ScoreAll(new decimal[Many], (row, x) => row.Set(0, x), new BatchOptions { Progress = told.Add }, TestContext.Current.CancellationToken);

        // 5,000 subjects in turns of 1,024: the last turn of 904 may come at any place.
        Assert.Equal(5, told.Count);
        Assert.Equal(told.Order(), told);
        Assert.Equal(Many, told[^1]);
    }

    [Fact]
    public void ScoreAll_Cancelled_ThrowsAndReturnsNothing()
    {
        using var source = new CancellationTokenSource();
        var options = new BatchOptions { Progress = _ => source.Cancel() };

        Assert.ThrowsAny<OperationCanceledException>(() => Scorer.ScoreAll(new decimal[50_000], (row, x) => row.Set(0, x), options, source.Token));
    }

    [Fact]
    public void ScoreAll_SubjectsThatDoNotFit_ThrowsForTheFirst()
    {
        var scorer = new RuleScorer(TestPack.Judging("measure: x\nthreshold: { at: \">= 100\", else: 0 }").With("type: number", "type: number, range: \">= 0\"").Load());
        var subjects = Enumerable.Range(0, Many).Select(i => i is 4321 or 2345 ? -1m : 1m).ToArray();

        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => scorer.ScoreAll(subjects, (row, x) => row.Set(0, x), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(2345, fault.Data["Subject"]);
    }

    [Fact]
    public void ScoreAll_NobodyToScore_IsEmpty() => Assert.Equal(0, Scorer.ScoreAll(Array.Empty<decimal>(), (row, x) => row.Set(0, x), cancellationToken: TestContext.Current.CancellationToken).Count);

    [Fact]
    public void Set_ColumnThatDoesNotFit_Throws()
    {
        var columns = Scorer.CreateColumns(2);

        Assert.Throws<ArgumentException>("input", () => columns.Set("y", new decimal?[2]));
        Assert.Throws<ArgumentException>("input", () => columns.Set("x", new decimal?[3]));
        Assert.Throws<ArgumentException>("input", () => columns.Set("x", new bool?[2]));
        Assert.Throws<ArgumentException>("kind", () => columns.SetFindingCounts("没有", new int?[2]));
    }

    // 收入 100万元 of 预算 0.01亿元 = 100万元 is 100%: the full 10 points.
    [Fact]
    public void Read_RecordWithOtherUnit_Converts()
    {
        var scorer = new RuleScorer(TestPack.Minimal.Load());
        var reader = scorer.CreateReader<Report>();
        var row = scorer.CreateRow();
        var leaves = new LeafResult[1];

        reader.Read(row, new Report(100, 0.01m));

        Assert.Equal(10, scorer.Score(row, leaves).Total);
        reader.Read(row, new Report(100, null));
        Assert.False(scorer.Score(row, leaves).IsComplete);
    }

    [Fact]
    public void CreateReader_RecordThatDoesNotFit_Throws()
    {
        var scorer = new RuleScorer(TestPack.Minimal.Load());

        Assert.Throws<ArgumentException>(scorer.CreateReader<WrongType>);
        Assert.Throws<ArgumentException>(scorer.CreateReader<WrongUnit>);
        Assert.Throws<ArgumentException>(scorer.CreateReader<WrongName>);
        Assert.Throws<ArgumentException>(scorer.CreateReader<TestPack>);
    }

    private sealed record Report([property: PerfRules.Facts.Fact("收入")] int Income, [property: PerfRules.Facts.Fact("预算", Unit = "亿元")] decimal? Budget);

    private sealed record WrongType([property: PerfRules.Facts.Fact("收入")] bool Income);

    private sealed record WrongUnit([property: PerfRules.Facts.Fact("收入", Unit = "人")] decimal Income);

    private sealed record WrongName([property: PerfRules.Facts.Fact("收益")] decimal Income);
}
