using PerfRules.Documents;

namespace PerfRules.Tests.Documents;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("收入完成律", "收入完成率")] // one character replaced
    [InlineData("收入成完率", "收入完成率")] // two neighbours swapped: one edit
    [InlineData("收完成率", "收入完成率")] // one left out
    [InlineData("收入入完成率", "收入完成率")] // one too many
    [InlineData("FORMAT", "format")] // case does not count
    [InlineData("收支完律率", null)] // two edits of five characters are too many
    [InlineData("formta1", "format")] // two edits of seven are not
    [InlineData("", null)]
    public void For_Word_NamesTheNearestThatIsNearEnough(string word, string? expected) =>
        Assert.Equal(expected, Suggestion.For(word, ["支出完成率", "收入完成率", "format"]));

    [Fact]
    public void For_TwoEquallyNear_NamesTheFirst() => Assert.Equal("abx", Suggestion.For("abc", ["abx", "aby"]));

    [Fact]
    public void For_MoreThan64Characters_SuggestsNothing() =>
        Assert.Null(Suggestion.For(new string('a', 65), [new string('a', 64)]));

    [Fact]
    public void For_NoCandidates_SuggestsNothing() => Assert.Null(Suggestion.For("word", []));
}
