using System.Globalization;
using PerfRules.Facts;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Scoring;

/// <summary>The sheet that 遂宁市医疗保障局 published on 2025-04-22, recomputed from its facts.</summary>
public sealed class SuiningPublishedTests
{
    [Fact]
    public void Score_PublishedFacts_GivesThePrintedTotalAndTheInferredGrade()
    {
        var sheet = Suining.Published;

        // 合计 99.36; 产出 49.36 and 效益 50 are printed in the running text (四（二）1 and 2).
        Assert.Equal("99.36", sheet.Total.ToString());
        Assert.Equal("100", sheet.FullPoints.ToString());
        Assert.Equal("优", sheet.Grade);
        Assert.True(sheet.IsComplete);
        Assert.Equal("遂宁市", sheet.Subject);
    }

    [Fact]
    public void Score_PublishedFacts_GivesThePrintedSections()
    {
        var sections = Suining.Published.Sections.Select(s => $"{string.Join('/', s.Section.Path.Add(s.Section.Id))} {s.Score} of {s.Section.FullPoints}");

        // 数量 29.36 = 3 + 2.96 + 6 + 6 + 6 + 5.4; 质量 15; 时效 5; 产出 49.36 = 29.36 + 15 + 5.
        Assert.Equal(
            """
            产出指标 49.36 of 50
            产出指标/数量指标 29.36 of 30
            产出指标/质量指标 15 of 15
            产出指标/时效指标 5 of 5
            效益指标 50 of 50
            效益指标/经济效益指标 6 of 6
            效益指标/社会效益指标 20 of 20
            效益指标/可持续影响指标 14 of 14
            效益指标/满意度指标 10 of 10
            """,
            string.Join('\n', sections));
    }

    [Theory]
    [InlineData("综合参保率", "3", "97.35%", "267.53 / 274.80 = 97.3544…%, printed 97.35%")]
    [InlineData("年度目标任务完成率", "2.96", "98.82%", "230.25 / 233 = 98.8197…%, × 3 = 2.96459…")]
    [InlineData("财政补助到位", "6", "670元/人/年", "670 ≥ 670, all paid in time")]
    [InlineData("个人缴费标准", "6", null, "380 ≥ 380 gives 3, 400 ≥ 400 gives 3")]
    [InlineData("收入预算完成", "6", "100.68%", "273728.1 / 271870.17 = 100.6834…%, printed 100.68%")]
    [InlineData("支出预算完成", "5.4", "102.12%", "270906.35 / 265284.08 = 102.1193…%, printed 102.12%")]
    [InlineData("保险费收入占比", "5", "35.2%", "96347 / 273728.1 = 35.1980…%, printed 35.20%")]
    [InlineData("待遇支出占比", "5", "90.18%", "244313 / 270906.35 = 90.1836…%, printed 90.18%")]
    [InlineData("其他支出占比", "5", "0.01%", "22 / 270906.35 = 0.00812…%, printed 0.01%")]
    [InlineData("待遇支付及时性", "5", null, "无拖欠")]
    [InlineData("基金收益率", "6", "1.47%", "1.47% ≥ 1.1%")]
    [InlineData("住院费用报销比", "10", "71.3%", "71.30% ≥ 65%")]
    [InlineData("门诊费用报销比", "10", "67.68%", "67.68% ≥ 50%")]
    [InlineData("当期收支平衡", "8", "2822万元", "2822万元 ≥ 0")]
    [InlineData("基金运行安全可持续", "6", "10.19个月", "10.19 ≥ 6")]
    [InlineData("服务对象满意度", "10", "100%", "100% ≥ 90%")]
    public void Score_PublishedFacts_GivesThePrintedPointsOfTheLeaf(string leaf, string printed, string? measure, string arithmetic)
    {
        var result = Suining.Published[leaf];

        Assert.True(result.Score == Rational.FromDecimal(decimal.Parse(printed, CultureInfo.InvariantCulture)), $"{leaf}: {result.Score}, printed {printed}; {arithmetic}");
        Assert.Equal(measure, result.MeasureText);
        Assert.Equal(PerfRules.Scoring.IndicatorStatus.Scored, result.Status);
    }

    [Fact]
    public void Score_PublishedFacts_HoldsTheCheckWithinItsTolerance()
    {
        // 273728.10 - 270906.35 = 2821.75万元; printed 2822万元, off by 0.25万元, within 1万元.
        var check = Assert.Single(Suining.Published.Checks);

        Assert.True(check.Holds);
        Assert.Equal("当期结余 (2822万元) = 基金收入决算 - 基金支出决算 (2821.75万元)", check.Reason.ToString());
    }
}
