using PerfRules.Facts;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Scoring;

/// <summary>Amounts that carry their unit on their way into a row.</summary>
public sealed class FactRowTests
{
    // 2.7373亿元 of 27183万元 is 27373 / 27183 = 100.69…%, in [100%, 105%]: 6 points.
    [Theory]
    [InlineData("2.7373亿元")]
    [InlineData("27373万元")]
    [InlineData("273730000元")]
    public void Set_AmountInAnyUnitOfItsKind_IsTheSameAmount(string income)
    {
        var row = Suining.Scorer.CreateRow();
        row.Set(row.IndexOf("基金收入预算"), Quantity.Parse("27183万元"));
        row.Set(row.IndexOf("基金收入决算"), Quantity.Parse(income));

        Assert.Equal("6", Suining.Scorer.Score(row, string.Empty)["收入预算完成"].Score.ToString());
    }

    [Theory]
    [InlineData("基金收入决算", "5万人", "quantity", "5万人 does not fit the input 基金收入决算, which is declared in '万元'. (Parameter 'quantity')")]
    [InlineData("利息收益率", "1.2", "quantity", "1.2 does not fit the input 利息收益率, which is declared in '%'. (Parameter 'quantity')")] // a percentage always carries its sign
    [InlineData("基金收入决算", "5%", "quantity", "5% does not fit the input 基金收入决算, which is declared in '万元'. (Parameter 'quantity')")]
    [InlineData("中央省级补助及时足额到位", "1元", "input", "The input 中央省级补助及时足额到位 is YesNo. (Parameter 'input')")]
    [InlineData("住院报销比例", "101%", "number", "住院报销比例 is to be [0%, 100%], not 101%. (Parameter 'number')")]
    public void Set_AmountThatDoesNotFit_IsRefused(string input, string amount, string parameter, string message)
    {
        var row = Suining.Scorer.CreateRow();

        var exception = Assert.ThrowsAny<ArgumentException>(() => row.Set(row.IndexOf(input), Quantity.Parse(amount)));

        Assert.Equal((parameter, message), (exception.ParamName, exception.Message));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(22)] // 遂宁 has 22 inputs; behind them lie slots for what was found
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Set_InputThatIsNotThere_IsRefused(int place)
    {
        var row = Suining.Scorer.CreateRow();

        Assert.Throws<ArgumentOutOfRangeException>("input", () => row.Set(place, 1m));
        Assert.Throws<ArgumentOutOfRangeException>("input", () => row.Set(place, new Rational(1, 3)));
        Assert.Throws<ArgumentOutOfRangeException>("input", () => row.Set(place, Quantity.Parse("1元")));
        Assert.Throws<ArgumentOutOfRangeException>("input", () => row.Set(place, true));
        Assert.Throws<ArgumentOutOfRangeException>("input", () => row.Set(place, "甲"));
        Assert.Throws<ArgumentOutOfRangeException>("input", () => row.Set(place, DateOnly.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>("input", () => row.SetList(place, []));
        Assert.Throws<ArgumentOutOfRangeException>("input", () => row.Remove(place));
    }

    [Fact]
    public void SetFindings_NullAmongThem_IsRefused()
    {
        var row = Suining.Scorer.CreateRow();

        Assert.Throws<ArgumentException>("findings", () => row.SetFindings([null!]));
        Assert.Throws<ArgumentException>("findings", () => row.SetFindings([new Finding { Kind = null! }]));
    }

    [Fact]
    public void Fill_RatesAndFindingsAgain_AllocatesNothing()
    {
        var row = Suining.Scorer.CreateRow();
        var rate = Quantity.Parse("670元/人/年");
        var input = row.IndexOf("人均财政补助标准");
        void Fill()
        {
            row.Clear();
            row.Set(input, rate);
            row.SetFindingCount(0, 2);
        }

        Fill();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Fill();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
