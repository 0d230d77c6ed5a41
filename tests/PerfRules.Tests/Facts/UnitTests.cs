using PerfRules.Facts;

namespace PerfRules.Tests.Facts;

public sealed class UnitTests
{
    [Theory]
    [InlineData("%")]
    [InlineData("percent")]
    [InlineData("％")]
    public void TryParse_Percent_IsTheStaticUnit(string symbol)
    {
        Assert.True(Unit.TryParse(symbol, out var unit));
        Assert.True(unit == Unit.Percent);
        Assert.Equal(Unit.Percent.GetHashCode(), unit.GetHashCode());
    }

    [Fact]
    public void Operators_NullAndOthers_AgreeWithEquals()
    {
        Unit? none = null;

        Assert.True(none == null);
        Assert.True(Unit.None != none);
        Assert.True(Unit.Percent != Unit.PercentagePoint);
        Assert.False(Unit.Percent.Equals(none));
        Assert.False(Unit.Percent.Equals((object)"%"));
    }

    [Theory]
    [InlineData("万元", "月", "万元/月")]
    [InlineData("万元", "个", "万元/个")]
    [InlineData("元", "人", "元/人")]
    public void Per_AnotherUnit_WritesASymbolThatParsesBack(string dividend, string divisor, string symbol)
    {
        Assert.True(Unit.TryParse(dividend, out var above));
        Assert.True(Unit.TryParse(divisor, out var below));

        var unit = above.Per(below);

        Assert.Equal(symbol, unit.Symbol);
        Assert.True(Unit.TryParse(symbol, out var back) && back == unit);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("元人")]
    [InlineData("元/人/年/月/天")]
    [InlineData("/人")]
    [InlineData("元·人")]
    [InlineData("%/年")]
    public void TryParse_UnknownSymbol_IsNone(string? symbol)
    {
        Assert.False(Unit.TryParse(symbol, out var unit));
        Assert.True(unit == Unit.None);
    }

    [Fact]
    public void DefaultFor_EmptyDimension_IsNone() => Assert.True(Unit.DefaultFor(Dimension.None) == Unit.None);

    [Fact]
    public void CountingSymbols_EachAlone_IsACountOfItsOwnDimension()
    {
        var dimensions = Unit.CountingSymbols.Select(s => Unit.TryParse(s, out var unit) && unit.IsCount ? unit.Dimension : Dimension.None).ToList();

        Assert.DoesNotContain(Dimension.None, dimensions);
        Assert.Equal(dimensions.Count, dimensions.Distinct().Count());
    }

    [Fact]
    public void Dimension_ProductsAndQuotients_CancelAndCombine()
    {
        var perHead = Dimension.Money / Dimension.People;

        Assert.Equal(Dimension.Money, perHead * Dimension.People);
        Assert.Equal(Dimension.None, perHead / perHead);
        Assert.Equal(Dimension.None, default(Dimension));
        Assert.Equal("元/人", perHead.ToString());
        Assert.Equal("1/人", (Dimension.None / Dimension.People).ToString());
        Assert.Equal("元·元", (Dimension.Money * Dimension.Money).ToString());
        Assert.True(perHead != Dimension.Money);
        Assert.Equal(perHead.GetHashCode(), (Dimension.Money / Dimension.People).GetHashCode());
    }
}
