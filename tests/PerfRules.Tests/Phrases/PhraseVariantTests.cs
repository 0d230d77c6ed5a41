using PerfRules.Facts;
using PerfRules.Phrases;
using PerfRules.Texts;

namespace PerfRules.Tests.Phrases;

/// <summary>The variants of documents for criteria of 10 points over a percentage: what each means in canonical words, and what is asked instead of guessed.</summary>
public sealed class PhraseVariantTests
{
    [Theory]
    [InlineData("大于标准值得10分，否则不得分", "＞65%得10分，否则不得分")]
    [InlineData("达到目标值得满分，未达到的不得分", "≥65%得10分，否则不得分")]
    [InlineData("≥标准值得满分，低于标准值5个百分点以内扣4分，低于标准值5个百分点以上不得分", null)] // 5 个百分点 below stands in both
    [InlineData("≥90%得满分，低于90%按比例得分", "≥90%得10分；＜90%按比例得分，90%得10分")]
    [InlineData("≥90%得满分，未达到的按完成比例得分", "≥90%得10分；＜90%按比例得分，90%得10分")]
    [InlineData("≥90%得满分，80%（含）-90%（不含）扣4分，低于80%不得分", "≥90%得10分；80%（含）至90%（不含）得6分；＜80%不得分")]
    [InlineData("满意度90%（含）以上得10分，80%（含）至90%（不含）之间得6分，80%以下（不含）不得分", "≥90%得10分；80%（含）至90%（不含）得6分；＜80%不得分")]
    [InlineData("较上年提高得满分，较上年持平或下降不得分", "较上年变动：＞0得10分，否则不得分")]
    [InlineData("满意度较去年同期有所提升得10分，否则不得分", "较上年变动：＞0得10分，否则不得分")]
    [InlineData("发现一处违规扣2分，扣完为止", "每发现一例「违规」扣2分，扣完为止")]
    [InlineData("每发现一类问题扣2分，扣完为止", "每发现一类「问题」扣2分，扣完为止")]
    [InlineData("每发现一例拖欠扣1分，发现弄虚作假的，不得分", "每发现一例「拖欠」扣1分；发现「弄虚作假」即扣10分，扣完为止")]
    [InlineData("资金拨付及时得满分，若发现截留、挪用扣5分", "发现「截留挪用」即扣5分，扣完为止")]
    [InlineData("①有制度（财务和业务各2分）；②有执行（6分）", "逐项得分：「①财务」（2分）须「符合要点1之1」；「①业务」（2分）须「符合要点1之2」；「②」（6分）须「符合要点2」")]
    [InlineData("得分=执行率×10；执行率=（实际支出/预算安排）×100%；实际支出：本年度实际拨付的资金。", "任何数值按比例得分，100%得10分")]
    public void Read_AVariant_IsShownInCanonicalWords(string text, string? phrase)
    {
        var reading = PhraseBook.Read(text, new PhraseContext { FullPoints = 10, Unit = Unit.Percent, Target = "≥65%" });

        Assert.Equal(phrase ?? "-", reading.Extent == ReadingExtent.Complete ? reading.Phrase : "-");
    }

    [Theory]
    [InlineData("大于标准值得10分，否则不得分", null, "原文说“标准值”，表中没有给出是多少，须填写。")]
    [InlineData("大于标准值得10分，否则不得分", "60%-70%", "原文说“标准值”，表中没有给出是多少，须填写。")]
    [InlineData("≥标准值得10分，低于标准值10%以内（含）得6分，其余不得分", "65%", "“低于标准值10%以内（含）得6分”")]
    [InlineData("低于90%扣2分，扣完为止", "65%", "“低于90%扣2分”没有写“每”：是只扣一次，还是每档都扣，须填写。")]
    [InlineData("任务完成得满分，每发现一例拖欠扣1分", "65%", "没有读懂“任务完成得满分”。")] // a condition, not what is looked at
    [InlineData("逾期30天以内，每发现一例扣1分", "65%", "没有读懂“逾期30天以内”。")]
    [InlineData("出现一次扣1分，出现第二次扣3分", "65%", "没有读懂")]
    public void Read_WhatAVariantLeavesOpen_IsAsked(string text, string? target, string shows)
    {
        var reading = PhraseBook.Read(text, new PhraseContext { FullPoints = 10, Unit = Unit.Percent, Target = target });

        Assert.NotEqual(ReadingExtent.Complete, reading.Extent);
        Assert.Contains(reading.Questions, q => q.Text.ToString(DisplayLanguage.Chinese).Contains(shows, StringComparison.Ordinal));
    }

    // 10% below a target of 1.1% is 0.99% or -8.9%; of one of 50 days it is 45 days.
    [Fact]
    public void Read_ShareBelowATarget_IsOneOnlyWhereItCannotBePoints()
    {
        const string Text = "不超过标准值得10分，高于标准值0-10%扣4分，高于标准值10%以上（不含）不得分";

        var percent = PhraseBook.Read(Text, new PhraseContext { FullPoints = 10, Unit = Unit.Percent, Target = "≤1.1%" });
        var days = PhraseBook.Read("不超过标准值得10分，高于标准值20%以内得6分，其余不得分", new PhraseContext { FullPoints = 10, Target = "50天" });

        Assert.Contains(percent.Questions, q => q.Kind == PhraseQuestionKind.Ambiguous);
        Assert.DoesNotContain(days.Questions, q => q.Kind == PhraseQuestionKind.Ambiguous);
    }

    [Fact]
    public void Read_ConditionsJoinedByAnd_BecomeRows()
    {
        var reading = PhraseBook.Read(
            "当期结余≥0万元得10分，小于0万元且可支付月数大于9个月扣3分，6-9个月扣5分，小于6个月不得分",
            new PhraseContext { FullPoints = 10, Measure = "当期结余", Unit = Unit.DefaultFor(Dimension.Money) });

        Assert.Empty(reading.Questions);
        Assert.Equal(
            "只取成立的一行：「当期结余 >= 0万元」得10分；「当期结余 < 0万元 and 可支付月数 > 9个月」得7分；「当期结余 < 0万元 and 可支付月数 >= 6个月 and 可支付月数 <= 9个月」得5分；"
            + "「当期结余 < 0万元 and 可支付月数 < 6个月」不得分",
            reading.Phrase);
        Assert.Equal([("可支付月数", PhraseNameKind.Number)], reading.Names.Select(n => (n.Name, n.Kind)));
    }

    [Fact]
    public void Read_TwoMeasuresWithPointsOfTheirOwn_BecomeParts()
    {
        var reading = PhraseBook.Read("甲标准≥380元得4分，否则不得分。乙标准≥400元得6分，否则不得分。", new PhraseContext { FullPoints = 10 });

        Assert.Equal("「甲标准」（4分）【≥380元得4分，否则不得分】「乙标准」（6分）【≥400元得6分，否则不得分】", reading.Phrase);
    }

    // 4 + 5 points are not the 10 that there are.
    [Fact]
    public void Read_TwoMeasuresWhosePointsDoNotAddUp_AreAsked() =>
        Assert.Contains(
            PhraseBook.Read("甲标准≥380元得4分，否则不得分。乙标准≥400元得5分，否则不得分。", new PhraseContext { FullPoints = 10 }).Questions,
            q => q.Text.Key == "Phrase_SecondMeasure");
}
