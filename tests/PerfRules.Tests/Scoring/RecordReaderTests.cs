using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Scoring;

/// <summary>Records into rows, by code made at run time and by reflection, as where none can be made.</summary>
public sealed class RecordReaderTests
{
    // 金额 in 万元, 人数 in 人, 率 in %, 月数 in 个月: one point for each that has the value of the records below.
    private static readonly RuleScorer Scorer = new(TestPack.Minimal
        .With("  收入: { type: money, unit: 万元 }\n", """
              收入: { type: money, unit: 万元 }
              人数: { type: people, unit: 人 }
              率: { type: percent }
              月数: { type: duration, unit: 个月 }
              系数: { type: number }
              及时: { type: yesno }
              等次: { type: choice, choices: [甲, 乙] }
              评级: { type: choice, choices: [甲, 乙] }
              日期: { type: date }

            """).Load());

    /// <summary>Names the words of a choice.</summary>
    private enum Level
    {
        甲,
        乙,
    }

    // 0.3亿元 is 3000万元, 2万人 is 20000人, 985‰ is 98.5%, a third of a year is 4 months.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_EveryTypeAndUnit_FillsTheRow(bool compiles)
    {
        var row = Scorer.CreateRow();
        var expected = Scorer.CreateRow();
        expected.Set(expected.IndexOf("收入"), 3000m);
        expected.Set(expected.IndexOf("人数"), 20_000m);
        expected.Set(expected.IndexOf("率"), 98.5m);
        expected.Set(expected.IndexOf("月数"), 4m);
        expected.Set(expected.IndexOf("系数"), 7m);
        expected.Set(expected.IndexOf("及时"), true);
        expected.Set(expected.IndexOf("等次"), "乙");
        expected.Set(expected.IndexOf("日期"), new DateOnly(2024, 5, 2));

        new RecordReader<Full>(Scorer.Pack, compiles).Read(row, new Full(0.3m, 2, 985m, new Rational(1, 3), 7, true, Level.乙, new DateOnly(2024, 5, 2)));

        Assert.Equal(Given(expected), Given(row));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_NullProperties_TakesTheInputsOut(bool compiles)
    {
        var row = Scorer.CreateRow();
        var reader = new RecordReader<Open>(Scorer.Pack, compiles);
        reader.Read(row, new Open(1m, 2, 3, true, "甲", Level.甲, new DateOnly(2024, 5, 2)));
        Assert.Equal(7, Given(row).Length);

        reader.Read(row, new Open(null, null, null, null, null, null, null));

        Assert.Empty(Given(row));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_StructOutOfRange_ThrowsWhatTheRowThrows(bool compiles)
    {
        var reader = new RecordReader<Word>(Scorer.Pack, compiles);

        Assert.Throws<ArgumentOutOfRangeException>("word", () => reader.Read(Scorer.CreateRow(), new Word("丙")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_PropertyThatThrows_LetsItThrough(bool compiles)
    {
        var reader = new RecordReader<Faulty>(Scorer.Pack, compiles);

        Assert.Throws<FormatException>(() => reader.Read(Scorer.CreateRow(), new Faulty()));
    }

    // The places of one pack's inputs say nothing of another's: 收入 is the first here and there.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_RowOfAnotherPack_IsRefused(bool compiles)
    {
        var row = new RuleScorer(TestPack.Minimal.Load()).CreateRow();

        Assert.Throws<ArgumentException>("row", () => new RecordReader<Faulty>(Scorer.Pack, compiles).Read(row, new Faulty()));
    }

    [Fact]
    public void CreateReader_TwoPropertiesOfOneInput_IsRefused()
    {
        var exception = Assert.Throws<ArgumentException>(Scorer.CreateReader<Twice>);

        Assert.Equal($"Two properties of {typeof(Twice)} give the input '收入'.", exception.Message);
    }

    [Fact]
    public void CreateReader_PropertyThatCannotBeRead_IsRefusedByItsName()
    {
        Assert.Equal($"Property Income of {typeof(WriteOnly)} cannot be read.", Assert.Throws<ArgumentException>(Scorer.CreateReader<WriteOnly>).Message);
        Assert.Equal($"Property Item of {typeof(Indexed)} cannot be read.", Assert.Throws<ArgumentException>(Scorer.CreateReader<Indexed>).Message);
    }

    private static (string Input, PlanValue Value)[] Given(FactRow row)
    {
        var facts = row.Row.ToFacts();
        return [.. row.Pack.Inputs.Select((input, i) => (input.Name, facts.Inputs[i])).Where(f => f.Item2.IsUsable)];
    }

    private sealed record Full(
        [property: PerfRules.Facts.Fact("收入", Unit = "亿元")] decimal Income,
        [property: PerfRules.Facts.Fact("人数", Unit = "万人")] int People,
        [property: PerfRules.Facts.Fact("率", Unit = "‰")] decimal Rate,
        [property: PerfRules.Facts.Fact("月数", Unit = "年")] Rational Months,
        [property: PerfRules.Facts.Fact("系数")] long Factor,
        [property: PerfRules.Facts.Fact("及时")] bool InTime,
        [property: PerfRules.Facts.Fact("等次")] Level Level,
        [property: PerfRules.Facts.Fact("日期")] DateOnly Date);

    private sealed record Open(
        [property: PerfRules.Facts.Fact("收入")] decimal? Income,
        [property: PerfRules.Facts.Fact("人数")] int? People,
        [property: PerfRules.Facts.Fact("系数")] Rational? Factor,
        [property: PerfRules.Facts.Fact("及时")] bool? InTime,
        [property: PerfRules.Facts.Fact("等次")] string? Word,
        [property: PerfRules.Facts.Fact("评级")] Level? Level,
        [property: PerfRules.Facts.Fact("日期")] DateOnly? Date);

    private readonly record struct Word([property: PerfRules.Facts.Fact("等次")] string Text);

    private sealed record Twice(
        [property: PerfRules.Facts.Fact("收入")] decimal Income, [property: PerfRules.Facts.Fact("收入")] decimal Revenue);

    private sealed class WriteOnly
    {
        internal decimal Kept { get; private set; }

        [PerfRules.Facts.Fact("收入")]
        public decimal Income
        {
            set => Kept = value;
        }
    }

    private sealed class Indexed
    {
        [PerfRules.Facts.Fact("收入")]
        public decimal this[int place] => place;
    }

    private sealed class Faulty
    {
        [PerfRules.Facts.Fact("收入")]
        public decimal Income => throw new FormatException();
    }
}
