using CsCheck;
using PerfRules.Cli.Rendering;

namespace PerfRules.Cli.Tests.Rendering;

public sealed class LineBreakerTests
{
    private static readonly string[] Characters = ["得", "分", "，", "（", "）", "a", "7", " ", "≥", "%", "“", "”", "。", "𠮷"];

    private static readonly Gen<string> Texts =
        Gen.Int[0, Characters.Length - 1].Select(i => Characters[i]).List[0, 60].Select(string.Concat);

    [Theory]
    [InlineData("得分理由", 4, "得分|理由")]
    [InlineData("得分理由", 5, "得分|理由")] // half a character does not fit
    [InlineData("得分，理由", 4, "得|分，|理由")] // no line begins with a comma
    [InlineData("理由（得分）", 6, "理由|（得|分）")] // or ends with an opening bracket
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("属于 [95%, 100%)，得分", 12, "属于 [95%,|100%)，得分")]
    [InlineData("abcdefgh", 3, "abc|def|gh")] // a word that fits nowhere is cut
    [InlineData("", 5, "")]
    public void Break_Text_BreaksWhereChineseIsBroken(string text, int width, string expected) =>
        Assert.Equal(expected.Split('|'), LineBreaker.Break(text, width));

    [Fact]
    public void Break_AnyText_FitsAndLosesNothingButBlanks() =>
        Gen.Select(Texts, Gen.Int[2, 40]).Sample((text, width) =>
        {
            var lines = LineBreaker.Break(text, width);
            return lines.All(l => DisplayWidth.Of(l) <= width)
                && string.Concat(lines).Replace(" ", string.Empty, StringComparison.Ordinal) == text.Replace(" ", string.Empty, StringComparison.Ordinal);
        });
}
