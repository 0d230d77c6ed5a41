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
}
