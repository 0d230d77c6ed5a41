using System.Globalization;
using PerfRules.Texts;

namespace PerfRules.Tests.Texts;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("没有值", "没有值|-1")]
    [InlineData("{0}", "|0 |-1")]
    [InlineData("{1}位于{0}，得{10}分", "|1 位于|0 ，得|10 分|-1")]
    [InlineData("写 {{ 金额: {0} }}", "写 { 金额: |0  }|-1")] // 两个花括号是一个
    [InlineData("{{}}", "{}|-1")]
    [InlineData("", "|-1")]
    public void Parse_AnySentence_GivesWordsAndPlacesOfValues(string text, string expected)
    {
        var parts = Sentence.Parse(text).Parts.Select(p => $"{p.Words}|{p.Value.ToString(CultureInfo.InvariantCulture)}");

        Assert.Equal(expected, string.Join(' ', parts));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{0")]
    [InlineData("{a}")]
    [InlineData("得{0}分}")]
    public void Parse_BraceThatOpensNoValue_Throws(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Sentence.Parse(text));

        Assert.Contains(text, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_SentenceWithinSentence_ReadsLikeTheSentencesAlone()
    {
        // Criterion_ConstantPiece: 「{0}：得 {1} 分」 and "{0}: {1} points"; the inner text stands where its own reading would.
        var inner = LocalizedText.Join("、", ", ", [LocalizedText.Verbatim("甲"), LocalizedText.PerLanguage(l => l == DisplayLanguage.Chinese ? "乙" : "b")]);
        var text = TextCatalog.Core.Text("Criterion_ConstantPiece", inner, "3");
        var same = TextCatalog.Core.Text("Criterion_ConstantPiece", inner.ToString(DisplayLanguage.Chinese), "3");

        Assert.Equal("甲、乙", inner.ToString(DisplayLanguage.Chinese));
        Assert.Equal("甲, b", inner.ToString(DisplayLanguage.English));
        Assert.Equal(same.ToString(DisplayLanguage.Chinese), text.ToString(DisplayLanguage.Chinese));
        Assert.Contains("甲, b", text.ToString(DisplayLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Key_TextPerLanguage_IsTheEnglishReading() =>
        Assert.Equal("yes", LocalizedText.PerLanguage(l => l == DisplayLanguage.Chinese ? "是" : "yes").Key);
}
