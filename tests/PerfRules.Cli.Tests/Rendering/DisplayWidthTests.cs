using PerfRules.Cli.Rendering;

namespace PerfRules.Cli.Tests.Rendering;

public sealed class DisplayWidthTests
{
    // East Asian Width of Unicode Standard Annex 11: W and F take two columns, everything else one, marks none.
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("得分", 4)]
    [InlineData("（％）", 6)] // full-width forms
    [InlineData("，。、", 6)]
    [InlineData("≥95%", 4)] // ambiguous: one outside old fonts
    [InlineData("—", 1)]
    [InlineData("“”", 2)]
    [InlineData("㎡", 2)]
    [InlineData("e\u0301", 1)] // a combining mark
    [InlineData("𠮷", 2)] // beyond the basic plane
    [InlineData("👍", 2)]
    public void Of_Text_CountsColumns(string text, int expected) => Assert.Equal(expected, DisplayWidth.Of(text));

    [Theory]
    [InlineData("得分", 6, "得分  ", "  得分")]
    [InlineData("得分", 3, "得分", "得分")] // never cut
    public void Pad_Text_FillsUpToTheWidth(string text, int width, string right, string left)
    {
        Assert.Equal(right, DisplayWidth.PadRight(text, width));
        Assert.Equal(left, DisplayWidth.PadLeft(text, width));
    }
}
