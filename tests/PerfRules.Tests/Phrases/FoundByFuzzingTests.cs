using PerfRules.Phrases;

namespace PerfRules.Tests.Phrases;

/// <summary>Texts that fuzzing found, made short.</summary>
public sealed class FoundByFuzzingTests
{
    // The formula is no part of the rule, because more than a name stands before it. The first band was then taken for the formula, which holds
    // wherever the other clause does not: it became ≥90%, and with a formula further back the reader failed.
    [Fact]
    public void Read_FormulaThatIsNotUnderstoodBeforeABand_LeavesTheBandAndAsks()
    {
        var reading = PhraseBook.Read("若同时得分=2×预算执行率;≥95%得6分;<90%得4分", new PhraseContext { FullPoints = 6 });

        Assert.Equal(ReadingExtent.Partial, reading.Extent);
        Assert.Equal("bands:\n  - { at: \"≥ 95%\", points: 6 }\n  - { at: \"< 90%\", points: 4 }", reading.Yaml);
    }

    [Fact]
    public void Read_FormulaThatIsNotUnderstoodBehindTwoBands_DoesNotFail() =>
        Assert.Equal(ReadingExtent.Partial, PhraseBook.Read("≥95%得6分;<90%得4分;若同时得分=2×预算执行率", new PhraseContext { FullPoints = 6 }).Extent);

    // Each rule within a rule takes a stretch of the stack: without a limit a text of parts within parts ends the process.
    [Theory]
    [InlineData(31, true)] // with the band inside, 32 rules
    [InlineData(32, false)]
    [InlineData(400, false)]
    public void Read_RulesWithinRules_AreUnderstoodToTheLimit(int levels, bool isComplete)
    {
        var text = string.Concat(Enumerable.Repeat("「甲」(1分)【", levels)) + "≥95%得1分，<95%得0分" + new string('】', levels);

        Assert.Equal(isComplete, PhraseBook.Read(text, new PhraseContext()).Extent == ReadingExtent.Complete);
    }

    [Fact]
    public void Read_TextLongerThanAnyCriterion_IsRefusedAtOnce()
    {
        var reading = PhraseBook.Read(string.Concat(Enumerable.Repeat("≥95%得1分；", 100_000)), new PhraseContext());

        Assert.Equal(ReadingExtent.None, reading.Extent);
        Assert.Equal("The text has 800000 characters; a criterion has 4000 at most.", Assert.Single(reading.Questions).Text.ToString());
    }
}
