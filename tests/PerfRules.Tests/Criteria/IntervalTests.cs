using PerfRules.Criteria;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Tests.Criteria;

public sealed class IntervalTests
{
    [Theory]
    [InlineData("[95%, 100%)", "[95%, 100%)")]
    [InlineData("(95%,100%]", "(95%, 100%]")]
    [InlineData("[95%, 100%]", "[95%, 100%]")]
    [InlineData("(95%, 100%)", "(95%, 100%)")]
    [InlineData("［９５％，１００％）", "[95%, 100%)")]
    [InlineData("（95%，100%］", "(95%, 100%]")]
    [InlineData(" [ 95% , 100% ) ", "[95%, 100%)")]
    [InlineData("> 105%", ">105%")]
    [InlineData("＞105%", ">105%")]
    [InlineData(">= 105%", "≥105%")]
    [InlineData("≥105%", "≥105%")]
    [InlineData("< 95%", "<95%")]
    [InlineData("<=95%", "≤95%")]
    [InlineData("≤ 95%", "≤95%")]
    [InlineData("= 0", "=0")]
    [InlineData("== 0", "=0")]
    [InlineData("[5, 5]", "=5")]
    [InlineData("[90, +∞)", "≥90")]
    [InlineData("(90, ∞)", ">90")]
    [InlineData("(-∞, 60)", "<60")]
    [InlineData("(−∞, 60]", "≤60")]
    [InlineData("(-inf, +inf)", "(-∞, +∞)")]
    [InlineData("[-5%, -1%)", "[-5%, -1%)")]
    [InlineData("[80% of 1.1%, 90% of 1.1%)", "[80% × 1.1%, 90% × 1.1%)")]
    [InlineData("[min(1, 2), 3]", "[min(1, 2), 3]")]
    [InlineData("≥ 6个月", "≥6个月")]
    [InlineData("[(1 + 2) * 3, 10)", "[(1 + 2) × 3, 10)")]
    public void Parse_EverySpelling_IsTheInterval(string text, string printed)
    {
        var errors = new List<ExpressionError>();

        var interval = IntervalText.Parse(text, ExpressionScope.Empty, errors);

        Assert.Empty(errors);
        Assert.Equal(printed, interval!.ToString());
        Assert.Equal(printed, IntervalText.Parse(printed, ExpressionScope.Empty, errors)!.ToString());
    }

    [Theory]
    [InlineData("[95%, 100%)", true, "95%", false, "100%")]
    [InlineData("> 105%", false, "105%", null, null)]
    [InlineData("≤ 5%", null, null, true, "5%")]
    [InlineData("= 3%", true, "3%", true, "3%")]
    public void Parse_Ends_AreClosedAsWritten(string text, bool? lowerClosed, string? lower, bool? upperClosed, string? upper)
    {
        var interval = IntervalText.Parse(text, ExpressionScope.Empty, [])!;

        Assert.Equal((lowerClosed, lower is null ? null : Quantity.Parse(lower).Value), (interval.Lower?.IsClosed, interval.Lower?.Constant));
        Assert.Equal((upperClosed, upper is null ? null : Quantity.Parse(upper).Value), (interval.Upper?.IsClosed, interval.Upper?.Constant));
    }

    [Theory]
    [InlineData("", "PR0301 0+1")]
    [InlineData("   ", "PR0301 0+3")]
    [InlineData("95%", "PR0301 0+3")]
    [InlineData("[95%, 100%", "PR0301 0+10")]
    [InlineData("[95%; 100%]", "PR0301 0+11")]
    [InlineData("[95%, 100%, 105%]", "PR0201 10+1")]
    [InlineData("[, 5]", "PR0201 1+1")]
    [InlineData(">", "PR0201 1+1")]
    [InlineData("> 5 6", "PR0201 4+1")]
    [InlineData("> 是", "PR0206 1+2")]
    [InlineData("[5, 3]", "PR0302 0+6")]
    [InlineData("(3, 3]", "PR0302 0+6")]
    public void Parse_WhatIsNone_IsPointedAt(string text, string expected)
    {
        var errors = new List<ExpressionError>();

        Assert.Null(IntervalText.Parse(text, ExpressionScope.Empty, errors));
        Assert.Equal(expected, string.Join('\n', errors.Select(e => $"{e.Code} {e.Offset}+{e.Length}")));
    }
}
