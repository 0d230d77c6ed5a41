using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Phrases;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Phrases;

/// <summary>The phrase book as a caller sees it.</summary>
public sealed class PhraseBookTests
{
    // The example of the class's documentation.
    [Fact]
    public void Read_AStepWhosePartIsUnsaid_SaysAllButThat()
    {
        var reading = PhraseBook.Read("不低于95%的得满分，每降低1个百分点扣1分", new PhraseContext { FullPoints = 3, Unit = Unit.Percent });

        Assert.Equal(ReadingExtent.Partial, reading.Extent);
        Assert.Equal("≥95%得3分，每低1个百分点扣1分，不足1个百分点待填写，扣完为止", reading.Phrase);
        Assert.Equal("stepDeduction: { at: \"≥ 95%\", step: \"1个百分点\", deduct: 1, partial: 待填写 }", reading.Yaml);
        Assert.Equal([new PhrasePart(0, 10), new PhrasePart(11, 11)], reading.Parts);
        var question = Assert.Single(reading.Questions);
        Assert.Equal((22, 0, PhraseQuestionKind.Unsaid), (question.Offset, question.Length, question.Kind));
        Assert.Equal("没有写明不足1个百分点时如何计，须填写。", question.Text.ToString(DisplayLanguage.Chinese));
    }

    [Theory]
    [InlineData("待研究", PhraseQuestionKind.NotUnderstood)]
    [InlineData("≥90%得10分，低于80%不得分", PhraseQuestionKind.Unsaid)]
    [InlineData("90%以上得10分，90%以下不得分", PhraseQuestionKind.Ambiguous)]
    public void Read_WhatIsOpen_SaysWhy(string text, PhraseQuestionKind kind) =>
        Assert.Equal(kind, PhraseBook.Read(text, new PhraseContext { FullPoints = 10, Unit = Unit.Percent }).Questions[0].Kind);

    [Fact]
    public void Read_FaultsRequirementsAndLevels_NamesTheFactsThatAPackMustDeclare()
    {
        var context = new PhraseContext { FullPoints = 2, Prefix = "C1" };

        var faults = PhraseBook.Read("每发现一笔暂缓资金未按时处理扣0.2分，扣完为止", context).Names;
        var requirements = PhraseBook.Read("①有制度（1分）；②有执行（1分）。", context).Names;
        var levels = PhraseBook.Read("效果显著得2分，效果一般得1分，无效果不得分。", context).Names;

        Assert.Equal([("暂缓资金未按时处理", PhraseNameKind.Finding)], faults.Select(n => (n.Name, n.Kind)));
        Assert.Equal([("C1符合要点1", PhraseNameKind.YesNo), ("C1符合要点2", PhraseNameKind.YesNo)], requirements.Select(n => (n.Name, n.Kind)));
        var level = Assert.Single(levels);
        Assert.Equal(("C1等次", PhraseNameKind.Choice), (level.Name, level.Kind));
        Assert.Equal(["显著", "一般", "无"], level.Words);
    }

    [Fact]
    public void Write_ALeaf_GivesThePhraseThatIsReadBack()
    {
        var leaf = TestPack.Judging("measure: x\nthreshold: { at: \"> 9\", else: 0 }").Load().Leaves[0];

        var phrase = PhraseBook.Write(leaf).Phrase!;

        Assert.Equal("＞9得10分，否则不得分", phrase);
        Assert.Equal(phrase, PhraseBook.Read(phrase, new PhraseContext { FullPoints = 10 }).Phrase);
    }

    [Fact]
    public void Write_TheMissingPrintedCriterion_IsRefused()
    {
        var pack = TestPack.Judging("measure: x\nthreshold: { at: \"> 9\", else: 0 }").Load();

        Assert.Equal("leaf", Assert.Throws<ArgumentException>(() => PhraseBook.Write(pack.Leaves[0], ScoringStandard.Printed)).ParamName);
    }

    [Fact]
    public void FullPoints_NotGreaterThanZero_AreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PhraseContext { FullPoints = 0 });
}
