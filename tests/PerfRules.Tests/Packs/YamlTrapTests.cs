using PerfRules.Tests.Support;

namespace PerfRules.Tests.Packs;

/// <summary>What people write who do not know that YAML reads > and [ as something of its own: one hint, at the value.</summary>
public sealed class YamlTrapTests
{
    private const string Threshold = "threshold: { at: \"≥ 100%\" }";

    [Theory]
    [InlineData("> 105%")]
    [InlineData(">105%")]
    [InlineData(">= 105%")]
    [InlineData("[95%, 100%)")]
    [InlineData("[95%, 100%]")]
    [InlineData("[0, +∞)")]
    public void Parse_UnquotedIntervalInABlock_IsPointedAt(string interval) =>
        TestPack.Minimal.With(Threshold, $"threshold:\n      at: «{interval}\n      else: 0").Refuses(Hint(interval));

    [Theory]
    [InlineData("> 105%")]
    [InlineData(">105%")]
    [InlineData(">= 105%")]
    [InlineData("[95%, 100%)")]
    [InlineData("[95%, 100%]")]
    [InlineData("(95%, 100%]")]
    [InlineData("(95%, 100%)")]
    public void Parse_UnquotedIntervalInBraces_IsPointedAt(string interval) =>
        TestPack.Minimal.With(Threshold, $"threshold: {{ at: «{interval}, else: 0 }}").Refuses(Hint(interval));

    [Fact]
    public void Parse_UnquotedIntervalInAListOfBands_IsPointedAt() =>
        TestPack.Minimal.With(Threshold, "bands:\n      - { at: \"≥ 105%\", points: 10 }\n      - { at: «[95%, 105%), points: 5 }\n      - { at: \"< 95%\", points: 0 }")
            .Refuses(Hint("[95%, 105%)"));

    [Fact]
    public void Parse_UnquotedInterval_IsPointedAtInChinese() =>
        TestPack.Minimal.With(Threshold, "threshold: { at: «> 105% }")
            .RefusesInChinese("error PR0006: 区间或比较式“> 105%”没有加引号，YAML 会把它读成别的东西。请写成 \"> 105%\"。");

    [Theory]
    [InlineData("≥ 100%")]
    [InlineData("<= 100%")]
    [InlineData("≤ 100%")]
    [InlineData("= 100%")]
    [InlineData("< 100%")]
    public void Parse_UnquotedComparisonThatYamlReadsAsText_IsAccepted(string interval)
    {
        var pack = TestPack.Minimal.With(Threshold, $"threshold: {{ at: {interval} }}").Load();

        Assert.Single(pack.Leaves);
    }

    [Fact]
    public void Parse_ListOfWordsForText_IsNotTakenForAnInterval() =>
        TestPack.Minimal.With("title: 最小的规则包", "title: «[甲, 乙]").Refuses("error PR0102: Found a list for the title, expected a single value.");

    private static string Hint(string interval) =>
        $"error PR0006: The interval or comparison {interval} is not quoted, so YAML reads it as something else. Write \"{interval}\" with the quotes.";
}
