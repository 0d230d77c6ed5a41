using PerfRules.Facts;

namespace PerfRules.Tests.Facts;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2024-05-02")]
    [InlineData("2024-5-2")]
    [InlineData("2024/5/2")]
    [InlineData("2024.5.2")]
    [InlineData("2024年5月2日")]
    [InlineData("２０２４年５月２日")]
    [InlineData(" 2024 年 5 月 2 日 ")]
    public void TryParse_WhatPeopleWrite_IsTheDate(string text)
    {
        Assert.True(DateText.TryParse(text, out var date));
        Assert.Equal(new DateOnly(2024, 5, 2), date);
    }

    [Theory]
    [InlineData("2023-02-29")] // no leap year
    [InlineData("2024-13-01")]
    [InlineData("24-5-2")]
    [InlineData("5/2/2024")]
    [InlineData("2024-05-02T00:00:00")]
    [InlineData("2024-05")]
    [InlineData("昨天")]
    [InlineData("")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(DateText.TryParse(text, out _));
}
