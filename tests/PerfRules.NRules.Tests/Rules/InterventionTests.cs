using NRules.Fluent.Dsl;
using NRules.RuleModel;
using PerfRules.Facts;
using PerfRules.NRules.SessionFacts;
using PerfRules.NRules.Tests.Support;
using PerfRules.Scoring;

namespace PerfRules.NRules.Tests.Rules;

/// <summary>What rules of an embedder do to scores and grade, and what the sheet says of it.</summary>
public sealed class InterventionTests
{
    // Two late payments: 6 - 2 = 4, and each costs one more point: 4 - 1 - 1 = 2. 10 + 2 + 4 = 16, 良.
    [Fact]
    public void Addition_OnceForEachFinding_CountsEachAlthoughTheyAreAlike()
    {
        var sheet = Score<DoubleCost>(SmallPack.With(SmallPack.Late("甲"), SmallPack.Late("乙")));

        Assert.Equal((2, 4, 16, "良"), (sheet["及时性"].Score!.Value, sheet["及时性"].RuleScore!.Value, sheet.Total, sheet.Grade));
        Assert.Equal(
            [new(InterventionKind.Added, "及时性", -1, null, "拖欠加倍扣分", "加倍"), new(InterventionKind.Added, "及时性", -1, null, "拖欠加倍扣分", "加倍")],
            sheet.Interventions);
        Assert.Equal(12, sheet.Sections.Single(s => s.Section.Id == "产出").Score);
    }

    // Five late payments: 6 - 5 = 1, then five times -1 would be -4: held at 0.
    [Fact]
    public void Addition_BelowZero_IsHeldAtZero() =>
        Assert.Equal(0, Score<DoubleCost>(SmallPack.With([.. "甲乙丙丁戊".Select(c => SmallPack.Late(c.ToString()))]))["及时性"].Score!.Value);

    // 10 points and a bonus of half a point: beyond the full points, 20.5 in all.
    [Fact]
    public void Addition_BeyondTheFullPoints_Counts()
    {
        var sheet = Score<Bonus>(SmallPack.Facts);

        Assert.Equal((10.5m, 20.5m, "优"), (sheet["完成率"].Score!.Value, sheet.Total, sheet.Grade));
        Assert.EndsWith("; the rule '奖励' adds 0.5: 超额; in the end 10.5 points", sheet["完成率"].Reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Replacement_OfAMissingLeaf_MakesTheSheetComplete()
    {
        var sheet = Score<Estimate>(SmallPack.Facts.With("满意度", null));

        Assert.Equal((3, IndicatorStatus.Scored, true, 19), (sheet["满意"].Score!.Value, sheet["满意"].Status, sheet.IsComplete, sheet.Total));
        Assert.Null(sheet["满意"].RuleScore);
    }

    [Fact]
    public void Prohibition_OfAScore_LeavesTheSheetIncompleteAndWithoutGrade()
    {
        var sheet = Score<NoScoreWithViolations>(SmallPack.With(new Finding { Kind = "违规" }));

        Assert.Equal((null, IndicatorStatus.Missing, false, null), (sheet["满意"].Score, sheet["满意"].Status, sheet.IsComplete, sheet.Grade));
        Assert.Equal(10, sheet["满意"].RuleScore!.Value + 6);
    }

    // 20 points are 优; one violation caps at 中, two would also be the pack's veto (良), and the worse of both holds.
    [Theory]
    [InlineData(0, "优")]
    [InlineData(1, "中")]
    [InlineData(2, "中")]
    public void GradeCap_BesideTheVetoOfThePack_LeavesTheWorstOfBoth(int violations, string grade)
    {
        var sheet = Score<ProvincialCap>(SmallPack.With([.. Enumerable.Range(0, violations).Select(i => new Finding { Kind = "违规", Key = $"{i}" })]));

        Assert.Equal((20, grade), (sheet.Total, sheet.Grade));
        Assert.Equal(violations, sheet.Interventions.Count(i => i is { Kind: InterventionKind.GradeCapped, Grade: "中", Rule: "省级一票否决" }));
        Assert.Equal(violations == 2, sheet.Vetoes.Length == 1);
    }

    // 收入 80万元 of 预算 100万元 would be 8 points; the rule derives the satisfaction that nobody gave, 90%, which is enough: 4. The facts of the sheet
    // do not have it, so the sheet says where it comes from.
    [Fact]
    public void DerivedInput_OfARule_IsScoredLikeAGivenOneAndTold()
    {
        var sheet = Score<DerivedSatisfaction>(SmallPack.Facts.With("收入", "80万元").With("满意度", null));

        Assert.Equal((8, 4, "90%"), (sheet["完成率"].Score!.Value, sheet["满意"].Score!.Value, sheet["满意"].MeasureText));
        Assert.Equal(new Intervention(InterventionKind.FactAdded, null, null, null, "满意度: 90%", "推算满意度"), Assert.Single(sheet.Interventions));
        Assert.Equal(4, sheet["满意"].RuleScore!.Value);
    }

    [Fact]
    public void Score_RuleThatDoesNotHold_LeavesTheSheetOfTheCore() =>
        Assert.Equal(Sheets.Text(new RuleScorer(SmallPack.Pack).Score(SmallPack.Facts)), Sheets.Text(Score<DoubleCost>(SmallPack.Facts)));

    private static ScoreSheet Score<TRule>(FactSheet facts)
        where TRule : Rule => new NRulesScorer(SmallPack.Pack, new NRulesOptions().AddRule<TRule>()).Score(facts);

    [Name("加倍")]
    public sealed class DoubleCost : Rule
    {
        public override void Define()
        {
            FindingFact late = null!;
            When().Match(() => late, f => f.Kind == "拖欠", f => f.Counts);
            Then().Yield(_ => new ScoreAddition(late.Subject, "及时性", -1, "拖欠加倍扣分"));
        }
    }

    [Name("奖励")]
    public sealed class Bonus : Rule
    {
        public override void Define()
        {
            IndicatorScore score = null!;
            When().Match(() => score, s => s.Id == "完成率", s => s.RulePoints == s.FullPoints);
            Then().Yield(_ => new ScoreAddition(score.Subject, "完成率", 0.5m, "超额"));
        }
    }

    [Name("估计")]
    public sealed class Estimate : Rule
    {
        public override void Define()
        {
            ScoredSubject subject = null!;
            When().Match(() => subject).Not<Measurement>(m => m.Subject == subject.Subject, m => m.Input == "满意度");
            Then().Yield(_ => new ScoreReplacement(subject.Subject, "满意", 3, "没有调查"));
        }
    }

    [Name("不准")]
    public sealed class NoScoreWithViolations : Rule
    {
        public override void Define()
        {
            FindingFact violation = null!;
            When().Match(() => violation, f => f.Kind == "违规");
            Then().Yield(_ => new ScoreProhibition(violation.Subject, "满意", "有违规"));
        }
    }

    [Name("省级一票否决")]
    public sealed class ProvincialCap : Rule
    {
        public override void Define()
        {
            FindingFact violation = null!;
            When().Match(() => violation, f => f.Kind == "违规");
            Then().Yield(_ => new GradeCap(violation.Subject, "中", "有违规"));
        }
    }

    [Name("推算满意度")]
    public sealed class DerivedSatisfaction : Rule
    {
        public override void Define()
        {
            ScoredSubject subject = null!;
            When().Match(() => subject).Not<Measurement>(m => m.Subject == subject.Subject, m => m.Input == "满意度", m => m.Value.Unit != Unit.Percent);
            Then().Yield(_ => new Measurement(subject.Subject, "满意度", Quantity.Parse("90%")));
        }
    }
}
