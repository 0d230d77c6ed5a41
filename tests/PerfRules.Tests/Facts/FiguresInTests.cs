using PerfRules.Facts;

namespace PerfRules.Tests.Facts;

/// <summary>Figures in a sentence: numbers with a known unit behind them, the longest unit first.</summary>
public sealed class FiguresInTests
{
    [Theory]
    [InlineData("特困人员住院费用按100%比例给予救助；低保对象住院费用按80%比例给予救助。", "100% 80%")]
    [InlineData("特困人员、低保对象年救助限额为3万元。", "3万元")]
    [InlineData("限额３０，０００元，自付 1.5 万元", "30000元 1.5万元")]
    [InlineData("2022年检查642家次，罚款92.65万元", "2022年 642家 92.65万元")] // a unit that goes on in a longer word is still the unit
    [InlineData("检查两次，合格率98.6％，其中3.2.1节", "98.6%")] // 3.2.1 is no number
    [InlineData("持续提升", "")]
    public void Words_Sentence_GivesItsFigures(string text, string figures) =>
        Assert.Equal(figures, string.Join(' ', FiguresIn.Words(text)));
}
