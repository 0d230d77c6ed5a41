using NRules.Fluent.Dsl;
using NRules.RuleModel;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.NRules.SessionFacts;
using PerfRules.NRules.Tests.Support;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Tests.Oracle;

namespace PerfRules.NRules.Tests.Sessions;

/// <summary>Several subjects: in one session or in one each, compared with each other or not, and changed while the session lives.</summary>
public sealed class CohortTests
{
    private const string Yantai = "shandong/2022/yantai-employee";

    // Ranks: 东 90 is second of 95, 90, 80.
    private static readonly RulePack Ranked = RulePack.Parse(
        """
        format: 1
        pack: test/2025/ranked
        version: 1.0.0
        title: 排名
        evaluation: 部门评价
        rounding: []
        grades: { 优: "[8, +∞)", 差: "[0, 8)" }
        inputs: { 得数: { type: number } , 另外: { type: number } }
        cohort: { combine: total }
        indicators:
          - { id: 名次, points: 9, origin: printed, measure: rank(得数), bands: [ { at: "= 1", points: 9 }, { at: "= 2", points: 6 }, { at: "> 2", points: 3 } ] }
          - { id: 自己, points: 1, origin: printed, measure: 另外, threshold: { at: "≥ 1", else: 0 } }
        """);

    private static readonly FactCohort Three = FactCohort.Parse("subjects: { 西: { facts: { 得数: 95, 另外: 1 } }, 东: { facts: { 得数: 90, 另外: 1 } }, 南: { facts: { 得数: 80, 另外: 1 } } }");

    [Fact]
    public void PR0906_PackThatComparesSubjects_CannotTakeASessionEach()
    {
        var exception = Assert.Throws<PerfRulesException>(() => new NRulesScorer(Ranked).Score(Three, CohortSessions.PerSubject));

        Assert.StartsWith("error PR0906: The pack test/2025/ranked compares subjects, so they cannot be scored in a session each.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("CohortSessions.One", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PR0413_OneSubjectOfAPackThatCompares_IsRefusedAsByTheCore() =>
        Assert.Equal("PR0413", Assert.Single(Assert.Throws<PerfRulesException>(() => new NRulesScorer(Ranked).Score(Three.Subjects[0])).Diagnostics).Code);

    [Fact]
    public void Score_UnknownWayOfSharing_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new NRulesScorer(Ranked).Score(Three, (CohortSessions)2));

    // 95, 90, 80 are first, second, third: 9, 6, 3 points, and 1 each.
    [Fact]
    public void Score_RanksInOneSession_AreThoseOfTheCohort() =>
        Assert.Equal([10, 7, 4], new NRulesScorer(Ranked).Score(Three, CohortSessions.One).Sheets.Select(s => s.Total));

    // Five rules for each of three subjects: fifteen firings are no loop, whatever the limit is.
    [Fact]
    public void Score_MoreFiringsThanTheLimitBecauseOfManySubjects_IsNoLoop() =>
        Assert.Equal([10, 7, 4], new NRulesScorer(Ranked, new NRulesOptions { MaxFirings = 1 }).Score(Three, CohortSessions.One).Sheets.Select(s => s.Total));

    // 南 overtakes everybody: all three ranks are worked out again, the leaf that compares nobody is not.
    [Fact]
    public void Update_OneSubjectOfARank_ScoresAllSubjectsAgainOnThatLeafOnly()
    {
        using var session = new NRulesScorer(Ranked).Open(Three);
        session.Score();

        session.Update(Three.With(Three["南"].With("得数", "99")));
        var sheet = session.Score();

        Assert.Equal([7, 4, 10], sheet.Sheets.Select(s => s.Total));
        Assert.Equal(3, session.LastFired.Count(r => r == "名次"));
        Assert.DoesNotContain("自己", session.LastFired);
    }

    [Fact]
    public void Update_SubjectsThatComeAndGo_GivesTheSheetsOfAFreshRun()
    {
        var core = new RuleScorer(Ranked);
        var two = new FactCohort([Three["南"], Three["东"]]);
        var four = new FactCohort([.. Three.Subjects, new FactSheet("北", [new("得数", "91")])]);
        using var session = new NRulesScorer(Ranked).Open(Three);

        Assert.All([two, four, Three], cohort =>
        {
            session.Update(cohort);
            Assert.Equal(Sheets.Text(core.Score(cohort)), Sheets.Text(session.Score()));
        });
    }

    // Facts of one subject of 烟台 change; the other five are not looked at again.
    [Fact]
    public void Update_OneSubjectOfAShippedCohort_FiresForThatSubjectOnly()
    {
        var cohort = FactCohort.Load(Shipped.Case(Yantai));
        var core = new RuleScorer(Shipped.Pack(Yantai));
        using var session = new NRulesScorer(Shipped.Pack(Yantai)).Open(cohort);
        session.Score();
        var changed = cohort.With(cohort.Subjects[2].With("参保群众满意率", "50%"));

        session.Update(changed);
        var sheet = session.Score();

        Assert.Equal(Sheets.Text(core.Score(changed)), Sheets.Text(sheet));
        Assert.Equal(session.LastFired.Length, session.LastFired.Distinct().Count());
        Assert.InRange(session.LastFired.Length, 4, 8);
    }

    [Fact]
    public void Update_FromOneRandomCohortToTheNext_GivesTheSheetsOfAFreshRun() => Assert.All(Cohorts().Take(8), p =>
    {
        var core = new RuleScorer(p.Pack);
        var cohort = RandomCohort.Throw(p.Dice, p.Document).Write(p.Dice, p.Document);
        using var session = new NRulesScorer(p.Pack).Open(cohort);
        for (var change = 0; change < 4; change++)
        {
            cohort = RandomCohort.Throw(p.Dice, p.Document).Write(p.Dice, p.Document);
            session.Update(cohort);
            Assert.Equal(Sheets.Text(core.Score(cohort)), Sheets.Text(session.Score()));
        }
    });

    // A rule that compares subjects sees all of them in one session, and one at a time otherwise.
    [Theory]
    [InlineData(CohortSessions.One, "西 东 南")]
    [InlineData(CohortSessions.PerSubject, "")]
    public void Score_RuleThatComparesSubjects_SeesWhoIsInItsSession(CohortSessions sessions, string lower)
    {
        var pack = RulePack.Parse("""
            format: 1
            pack: test/2025/alone
            version: 1.0.0
            title: 各自
            evaluation: 部门评价
            rounding: []
            inputs: { 得数: { type: number } }
            cohort: { combine: total }
            indicators: [ { id: 得分, points: 9, origin: printed, measure: 得数, threshold: { at: "≥ 1", else: 0 } } ]
            """);
        var cohort = FactCohort.Parse("subjects: { 西: { facts: { 得数: 95 } }, 东: { facts: { 得数: 90 } }, 南: { facts: { 得数: 80 } } }");

        var sheet = new NRulesScorer(pack, new NRulesOptions().AddRule<NotTheLowest>()).Score(cohort, sessions);

        Assert.Equal(lower.Length == 0 ? [] : ["西", "西", "东"], sheet.Sheets.SelectMany(s => s.Interventions.Select(_ => s.Subject)));
    }

    private static IEnumerable<(RulePack Pack, PerfRules.Packs.Reading.PackDocument Document, Dice Dice)> Cohorts() =>
        Enumerable.Range(0, 100)
            .Select(i => (Text: RandomPacks.Throw(Dice.For(2_718, i)).ToYaml(), Dice: Dice.For(2_719, i)))
            .Select(p => (Pack: RulePack.Parse(p.Text), Document: NaiveEvaluator.Read(p.Text), p.Dice))
            .Where(p => p.Pack.Cohort is not null);

    [Name("高于别人")]
    public sealed class NotTheLowest : Rule
    {
        public override void Define()
        {
            Measurement own = null!, other = null!;
            When()
                .Match(() => own, m => m.Input == "得数")
                .Match(() => other, m => m.Input == "得数", m => m.Subject != own.Subject, m => m.Value.Value < own.Value.Value);
            Then().Yield(_ => new ScoreAddition(own.Subject, "得分", 0.1m, "高于" + other.Subject));
        }
    }
}
