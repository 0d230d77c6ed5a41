using PerfRules.Scoring;
using Xunit;

namespace PerfAppNamespace.Tests;

public sealed class SelfEvaluationTests
{
    [Fact]
    public void Score_FactsOfTheReport_GivesWhatItPrints()
    {
        var sheet = SelfEvaluation.Score(SelfEvaluation.Published);

        Assert.Equal((99.36m, "优"), (sheet.Total, sheet.Grade));
    }

    // 278575 / 265284.08 is 105.01%: a little more than 105%, which costs a whole step, 5.4 - 0.9 = 4.5 points. 99.36 - 5.4 + 4.5 = 98.46.
    [Fact]
    public void Score_SpentMoreThan105Percent_CostsAStep()
    {
        var sheet = SelfEvaluation.Score(SelfEvaluation.Published with { 基金支出决算 = Money.万元(278575m) });

        Assert.Equal((4.5m, 98.46m), (sheet[SuiningResident2024.Indicators.支出预算完成].Score, sheet.Total));
    }

    [Fact]
    public void Score_WithoutASheet_GivesTheSameTotal()
    {
        var leaves = new LeafResult[SuiningResident2024.LeafCount];

        Assert.Equal(SelfEvaluation.Score(SelfEvaluation.Published).Total, SelfEvaluation.Score(SelfEvaluation.Published, leaves).Total);
    }
}
