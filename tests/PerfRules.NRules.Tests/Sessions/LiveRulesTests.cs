using NRules.Fluent.Dsl;
using PerfRules.Facts;
using PerfRules.NRules.SessionFacts;
using PerfRules.NRules.Tests.Rules;
using PerfRules.NRules.Tests.Support;
using PerfRules.Tests.Oracle;

namespace PerfRules.NRules.Tests.Sessions;

/// <summary>A session that stays, with rules of an embedder that add, replace, forbid, cap and derive: every sheet is that of a fresh run, interventions and their order included.</summary>
public sealed class LiveRulesTests
{
    private const long Seed = 27_182;

    [Fact]
    public void Update_FromOneRandomSheetToTheNext_GivesWhatAFreshRunWithTheRulesGives()
    {
        var scorer = new NRulesScorer(
            SmallPack.Pack,
            new NRulesOptions()
                .AddRule<InterventionTests.DoubleCost>().AddRule<InterventionTests.Bonus>().AddRule<InterventionTests.Estimate>()
                .AddRule<InterventionTests.ProvincialCap>().AddRule<LateAndWrong>().AddRule<LateAsWell>().AddRule<HighTotal>());
        var told = 0;

        Assert.All(Enumerable.Range(0, 40), i =>
        {
            var dice = Dice.For(Seed, i);
            using var session = scorer.Open(Throw(dice));
            for (var change = 0; change < 8; change++)
            {
                var fresh = scorer.Score(session.Facts);
                Assert.Equal(Sheets.Text(fresh), Sheets.Text(session.Score()));
                told += fresh.Interventions.Length;
                session.Update(Throw(dice));
            }
        });

        Assert.True(told > 320, "The rules hardly ever held.");
    }

    private static FactSheet Throw(Dice dice)
    {
        var facts = SmallPack.Facts.With("收入", $"{dice.Between(40, 120)}万元").With("满意度", dice.Below(5) == 0 ? null : (FactValue)$"{dice.Between(80, 100)}%");
        return dice.Below(6) == 0
            ? facts.WithFindings(null)
            : facts.WithFindings([.. Enumerable.Range(0, dice.Below(4)).Select(_ => new Finding { Kind = dice.Below(2) == 0 ? "拖欠" : "违规", Key = $"{dice.Below(4)}", Count = dice.Between(1, 2) })]);
    }

    [Name("又迟又错")]
    public sealed class LateAndWrong : Rule
    {
        public override void Define()
        {
            FindingFact wrong = null!, late = null!;
            When()
                .Match(() => wrong, f => f.Kind == "违规", f => f.Finding.Key == "1")
                .Match(() => late, f => f.Kind == "拖欠", f => f.Finding.Key == "2", f => f.Subject == wrong.Subject);
            Then().Yield(_ => new ScoreProhibition(wrong.Subject, "及时性", "先查清"));
        }
    }

    [Name("违规也是拖欠")]
    public sealed class LateAsWell : Rule
    {
        public override void Define()
        {
            FindingFact wrong = null!;
            When().Match(() => wrong, f => f.Kind == "违规", f => f.Finding.Key == "3");
            Then().Yield(_ => new FindingFact(wrong.Subject, new Finding { Kind = "拖欠", Key = $"推{wrong.Finding.Count}" }));
        }
    }

    // Looks at what follows from the others.
    [Name("高分复核")]
    public sealed class HighTotal : Rule
    {
        public override void Define()
        {
            SheetTotal total = null!;
            When().Match(() => total, t => t.Points >= 15);
            Then().Yield(_ => new GradeCap(total.Subject, "良", "待复核"));
        }
    }
}
