using PerfRules.Cli.Rendering;

namespace PerfRules.Cli.Tests.Rendering;

public sealed class MarkdownCanvasTests
{
    [Fact]
    public void Line_Headings_FirstIsTheTitle() =>
        Assert.Equal("# 甲\n\n## 乙\n\n", Draw(c =>
        {
            c.Line("甲", Tone.Strong);
            c.Gap();
            c.Line("乙", Tone.Strong);
        }));

    [Theory]
    [InlineData("", "文字\n\n")]
    [InlineData("  ", "- 文字\n\n")]
    [InlineData("      ", "  文字\n\n")] // goes on below the item
    [InlineData("规则包： ", "- 规则包： 文字\n\n")]
    [InlineData("    • ", "- • 文字\n\n")]
    public void Line_Lead_BecomesAnItemOrALabel(string lead, string expected) => Assert.Equal(expected, Draw(c => c.Line("文字", lead: lead)));

    [Fact]
    public void Line_SignsOfMarkdown_AreTakenLiterally() =>
        Assert.Equal("3 \\* 2 \\| a\\_b \\<c> \\`d\\` 一行\n\n", Draw(c => c.Line("3 * 2 | a_b <c> `d` 一行")));

    [Fact]
    public void Table_NumbersTreeAndStrongCells_AreKept() =>
        Assert.Equal(
            "| 指标 | 得分 |\n| --- | ---: |\n| **产出** | **2** |\n| \u2003征缴率 \\| 甲 | 2 |\n\n",
            Draw(c =>
            {
                var table = new TextTable(new TextColumn("指标"), new TextColumn("得分", IsNumber: true));
                table.Add(new("产出", Tone.Strong), new("2", Tone.Strong));
                table.Add("  征缴率 | 甲", "2");
                c.Table(table);
            }));

    private static string Draw(Action<ICanvas> draw)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        draw(new MarkdownCanvas(writer));
        return writer.ToString();
    }
}
