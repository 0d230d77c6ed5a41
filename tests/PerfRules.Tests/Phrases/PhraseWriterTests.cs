using PerfRules.Facts;
using PerfRules.Phrases;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Phrases;

/// <summary>What phrases cannot say is said to be so, and a text that ends too early or says nothing is no criterion.</summary>
public sealed class PhraseWriterTests
{
    [Theory]
    [InlineData("「一")]
    [InlineData("一」「")]
    public void Draft_NameWithHalfABracketOfPhrases_CannotBeSaid(string id)
    {
        var pack = TestPack.Judging($"items: {{ mode: all, list: [ {{ id: {id}, when: x > 1 }} ] }}").Load();

        Assert.Null(PhraseWriter.Draft(pack.Leaves[0].Criterion!, out var why));
        Assert.Equal("Phrase_NameUnsayable", why!.Key);
    }

    // One point for each 3 of the first 10: 10 ÷ 3 points there, which do not end as a decimal; 20 ÷ 3 more up to 30 are 10 in all.
    [Theory]
    [InlineData("measure: x\nbrackets: { start: 0, list: [ { upTo: 10, step: 3, points: 1 }, { upTo: 30, step: 3, points: 1 } ] }", "10得10/3分")]
    [InlineData("items: { mode: all, list: [ { id: 甲「一」乙【二】, when: x > 1 } ] }", "「甲「一」乙【二】」须「x > 1」")]
    [InlineData("measure: x\nadjust: [ { of: x, takeOut: 1, because: 不可比 } ]\nthreshold: { at: \"≥ 9\" }", "剔除「x」中的「1」（因「不可比」）后，≥9得10分，否则不得分")]
    public void Read_WhatIsHardToSay_IsReadBackAsTheSameCriterion(string yaml, string phrase)
    {
        var pack = TestPack.Judging(yaml).Load();

        var written = PhraseBook.Write(pack.Leaves[0]).Phrase!;

        Assert.Contains(phrase, written, StringComparison.Ordinal);
        var measure = yaml.StartsWith("measure", StringComparison.Ordinal) ? "x" : null;
        var reading = PhraseBook.Read(written, new PhraseContext { FullPoints = 10, Measure = measure });
        Assert.Equal(ReadingExtent.Complete, reading.Extent);
        Assert.Equal(CriterionText.Of(pack.Leaves[0].Criterion!), CriterionText.Of(TestPack.Judging(reading.Yaml).Load().Leaves[0].Criterion!));
    }

    [Theory]
    [InlineData("待研究")]
    [InlineData("")]
    [InlineData("低于标准值0-10%扣2分")] // a share of the target, not the values 0% to 10%
    public void Read_WhatIsNoIntervalOfTheMeasure_IsNotRead(string text) =>
        Assert.Equal(ReadingExtent.None, PhraseReader.Read(text, new PhraseContext { FullPoints = 5 }).Extent);

    [Theory]
    [InlineData("90%以上得10分，90%以下不得分", "90%在两档中都算在内，归入哪一档须填写。")] // both include the number
    [InlineData("超过90%得10分，低于90%不得分", "没有写明90%得多少分。")] // neither does
    [InlineData("≥90%得10分，每低1%扣1分，扣完为止", "“每低1%扣1分”没有写明是1个百分点，还是指标值的百分之几，须填写。")]
    [InlineData("≥90%得10分，低于90%不得分，不足2个百分点不计", "“不足2个百分点不计”与所写的扣分档次不相符。")]
    [InlineData("≥90得10分，否则不得分", "指标为百分比，而“90”没有百分号。")]
    [InlineData("≥90%得8分，否则不得分", "没有读到哪个完成值得满分10分。")]
    [InlineData("≥90%得10分，低于90%酌情扣分，否则不得分", "没有读懂“低于90%酌情扣分”。")]
    [InlineData("每发现一例投诉扣1分，最多扣5分，整改到位的不扣分", "没有读懂“最多扣5分”。")]
    [InlineData("①有制度（5分）；②有执行（5分），缺一项不得分", "没有读懂“缺一项不得分”。")] // so how the items count stays open, too
    [InlineData("得分=完成率×10，最高8分", "没有读懂“最高8分”。")]
    public void Read_WhatIsOpen_IsAsked(string text, string question)
    {
        var reading = PhraseReader.Read(text, new PhraseContext { FullPoints = 10, Unit = Unit.Percent });

        Assert.Equal(ReadingExtent.Partial, reading.Extent);
        Assert.Equal(question, reading.Questions[0].Text.ToString(DisplayLanguage.Chinese));
    }

    [Theory]
    [InlineData("90%（含）以上得10分，80%（含）-90%（不含）得6分，低于80%不得分", "≥90%得10分；80%（含）至90%（不含）得6分；＜80%不得分")]
    [InlineData("不低于１，０００元的，得满分（10分）；否则，不得分。", "≥1000元得10分，否则不得分")]
    [InlineData("达到6个月得10分，每减少一个月扣2分，不足一个月不计，扣完为止", "≥6个月得10分，每低1个月扣2分，不足1个月不计，扣完为止")]
    [InlineData("≤10%得满分，每超1个百分点扣0.1分，不满1个百分点按比例计算", "≤10%得10分，每高1个百分点扣0.1分，不足1个百分点按比例计，扣完为止")]
    public void Read_WordsOfDocuments_AreShownBackInCanonicalOnes(string text, string phrase)
    {
        var reading = PhraseReader.Read(text, new PhraseContext { FullPoints = 10 });

        Assert.Empty(reading.Questions);
        Assert.Equal(phrase, reading.Phrase);
    }
}
