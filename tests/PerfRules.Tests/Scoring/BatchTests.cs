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

    // The last subject cancels: there is nothing left to stop, and still nothing is returned, however many threads there are.
    [Theory]
    [InlineData(10, 1)]
    [InlineData(10, 2)]
    [InlineData(Many, 1)]
    [InlineData(Many, 2)]
    public void ScoreAll_CancelledByTheLastSubject_ThrowsOnAnyNumberOfThreads(int count, int threads)
    {
        using var source = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => Scorer.ScoreAll(
            Enumerable.Range(0, count).ToArray(), (_, i) => CancelAt(count - 1, i), new BatchOptions { MaxThreads = threads }, source.Token));

        void CancelAt(int last, int i)
        {
            if (i == last)
            {
                source.Cancel();
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ScoreAll_ProgressThatThrows_ThrowsItAsItIsAndTellsNoMore(int threads)
    {
        var told = 0;
        var options = new BatchOptions { MaxThreads = threads, Progress = done => throw new FormatException($"{++told}") };

        Assert.Equal("1", Assert.Throws<FormatException>(() => Scorer.ScoreAll(new decimal[Many], (row, x) => row.Set(0, x), options, TestContext.Current.CancellationToken)).Message);
        Assert.Equal(1, told);
    }

    // The fourth subject has a fault, in the first turn: on one thread nobody is told of a subject.
    [Fact]
    public void ScoreAll_FillThatThrows_IsNotToldAsDone()
    {
        var told = new List<int>();
        var options = new BatchOptions { MaxThreads = 1, Progress = told.Add };

        var fault = Assert.Throws<FormatException>(() => Scorer.ScoreAll(
            Enumerable.Range(0, Many).ToArray(), (row, i) => row.Set(0, i < 3 ? i : throw new FormatException()), options, TestContext.Current.CancellationToken));

        Assert.Equal(3, fault.Data["Subject"]);
        Assert.Empty(told);
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
    public void Set_ColumnAgain_TakesThePlaceOfTheOneBefore()
    {
        var columns = Scorer.CreateColumns(2);
        columns.Set("x", new decimal?[] { 100, 0 });
        columns.Set("x", new decimal?[] { null, 100 });

        var scores = Scorer.ScoreAll(columns);

        Assert.Equal((IndicatorStatus.Missing, (Rational?)null), (scores.LeavesOf(0)[0].Status, scores.LeavesOf(0)[0].Points));
        Assert.Equal(10, scores[1].Total);
    }

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
