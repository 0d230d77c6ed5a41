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

/// <summary>A session that stays: only what depends on a change is scored again, and the sheet is that of a fresh run.</summary>
public sealed class LiveSessionTests
{
    private const long Seed = 31_415;

    [Fact]
    public void Score_FirstTime_FiresEachRuleOnceAndTotalsLast()
    {
        using var session = new NRulesScorer(SmallPack.Pack).Open(SmallPack.Facts);

        session.Score();

        Assert.Equal(
            ["check 收入不超预算", "grade", "section 产出", "section 效益", "total", "veto 违规多", "及时性", "完成率", "满意"], session.LastFired.Order(StringComparer.Ordinal));
        Assert.Equal(["total", "grade"], session.LastFired[^2..]);
    }

    // 收入 is looked at by one leaf and one check; that leaf is in one section.
    [Fact]
    public void Update_OneInput_FiresOnlyWhatDependsOnIt()
    {
        using var session = new NRulesScorer(SmallPack.Pack).Open(SmallPack.Facts);
        session.Score();

        session.Update(session.Facts.With("收入", "80万元"));
        var sheet = session.Score();

        Assert.Equal(["check 收入不超预算", "grade", "section 产出", "total", "完成率"], session.LastFired.Order(StringComparer.Ordinal));
        Assert.Equal((8, 18, "优"), (sheet["完成率"].Score!.Value, sheet.Total, sheet.Grade));
    }

    // 95% and 96% both give 4 points: the leaf says something else, the section and the total are worked out and stay, and the grade is not asked.
    [Fact]
    public void Update_ThatLeavesThePointsAsTheyWere_StopsAtTheTotal()
    {
        using var session = new NRulesScorer(SmallPack.Pack).Open(SmallPack.Facts);
        session.Score();

        session.Update(session.Facts.With("满意度", "96%"));
        var sheet = session.Score();

        Assert.Equal(["section 效益", "total", "满意"], session.LastFired.Order(StringComparer.Ordinal));
        Assert.Equal("96%", sheet["满意"].MeasureText);
    }

    [Fact]
    public void Update_WithTheSameFacts_FiresNothing()
    {
        using var session = new NRulesScorer(SmallPack.Pack).Open(SmallPack.With(SmallPack.Late("甲")));
        session.Score();

        session.Update(SmallPack.With(SmallPack.Late("甲")).With("收入", "1000000元"));
        session.Score();

        Assert.Empty(session.LastFired);
    }

    [Fact]
    public void Update_FactsThatDoNotFit_LeavesTheSessionAsItWas()
    {
        using var session = new NRulesScorer(SmallPack.Pack).Open(SmallPack.Facts);
        var before = Sheets.Text(session.Score());

        Assert.Throws<PerfRulesException>(() => session.Update(session.Facts.With("收入", "80万人").With("满意度", "10%")));

        Assert.Equal(before, Sheets.Text(session.Score()));
        Assert.Same(SmallPack.Facts, session.Facts);
    }

    [Fact]
    public void Update_AnotherSubject_IsRefused()
    {
        using var session = new NRulesScorer(SmallPack.Pack).Open(SmallPack.Facts);

        Assert.Equal("facts", Assert.Throws<ArgumentException>(() => session.Update(new FactSheet("西", []))).ParamName);
    }

    // The finding goes, and with it what the rule derived from it.
    [Fact]
    public void Update_FindingTakenBack_TakesTheInterventionBack()
    {
        using var session = new NRulesScorer(SmallPack.Pack, new NRulesOptions().AddRule<Rules.InterventionTests.DoubleCost>()).Open(SmallPack.With(SmallPack.Late("甲")));
        Assert.Equal(4, session.Score()["及时性"].Score!.Value);

        session.Update(SmallPack.Facts);

        Assert.Equal(Sheets.Text(new RuleScorer(SmallPack.Pack).Score(SmallPack.Facts)), Sheets.Text(session.Score()));
    }

    [Fact]
    public void Insert_InterventionOfTheProgram_IsToldAsTheProgram()
    {
        using var session = new NRulesScorer(SmallPack.Pack).Open(SmallPack.Facts);
        var addition = new ScoreAddition("东", "满意", -1, "人工调整");

        session.InsertFact(addition);
        var adjusted = session.Score();
        session.RetractFact(addition);
        var restored = session.Score();

        Assert.Equal((3, 4), (adjusted["满意"].Score!.Value, restored["满意"].Score!.Value));
        Assert.Equal(new Intervention(InterventionKind.Added, "满意", -1, null, "人工调整", "the program"), Assert.Single(adjusted.Interventions));
        Assert.Empty(restored.Interventions);
    }

    // A rule derives what nobody gave; then it is given, and the rule no longer holds.
    [Fact]
    public void Update_InputThatARuleDerivedUntilNow_TakesThePlaceOfTheDerivedOne()
    {
        using var session = new NRulesScorer(SmallPack.Pack, new NRulesOptions().AddRule<SatisfactionOfLateSheets>()).Open(SmallPack.With(SmallPack.Late("甲")).With("满意度", null));
        Assert.Equal((4, 1), (session.Score()["满意"].Score!.Value, session.Score().Interventions.Length));

        session.Update(SmallPack.Facts.With("满意度", "10%"));

        Assert.Equal(Sheets.Text(new RuleScorer(SmallPack.Pack).Score(SmallPack.Facts.With("满意度", "10%"))), Sheets.Text(session.Score()));
    }

    [Fact]
    public void PR0902_InputThatARuleDerivesAndTheSheetGives_NamesTheRule()
    {
        using var session = new NRulesScorer(SmallPack.Pack, new NRulesOptions().AddRule<SatisfactionOfLateSheets>()).Open(SmallPack.With(SmallPack.Late("甲")).With("满意度", null));
        session.Score();

        Assert.Equal(
            "error PR0902: Pack test/2025/small: the rule '推算' failed: '满意度' of '东' has two values in the session.",
            Assert.Throws<PerfRulesException>(() => session.Update(SmallPack.With(SmallPack.Late("甲")))).Message);
    }

    // Which of the two fired first differs between the sessions, and the sheets do not tell.
    [Fact]
    public void Update_InterventionsAlikeButForTheRule_AreToldAsInAFreshRun()
    {
        var options = new NRulesOptions().AddRule<Dearer>().AddRule<Dear>();
        var scorer = new NRulesScorer(SmallPack.Pack, options);
        using var session = scorer.Open(SmallPack.With(new Finding { Kind = "违规" }));
        session.Score();

        session.Update(SmallPack.With(SmallPack.Late("甲")));

        Assert.Equal(Sheets.Text(scorer.Score(SmallPack.With(SmallPack.Late("甲")))), Sheets.Text(session.Score()));
        Assert.Equal(["严", "更严"], session.Score().Interventions.Select(i => i.Rule));
    }

    [Fact]
    public void FactsOf_TypeOfTheEmbedder_ListsWhatRulesYielded()
    {
        using var session = new NRulesScorer(SmallPack.Pack, new NRulesOptions().AddRule<Telling>()).Open(SmallPack.Facts);
        session.Score();

        Assert.Equal(["产出: 16", "效益: 4"], session.FactsOf<Told>().Select(t => t.Text).Order(StringComparer.Ordinal));
    }

    // Nothing examined: the veto is open and so is the grade; two violations: it holds, and 20 points are capped at 良; none: 优.
    [Fact]
    public void Update_VetoThatIsOpenAndHoldsAndDoesNot_GradesAccordingly()
    {
        using var session = new NRulesScorer(SmallPack.Pack).Open(SmallPack.Facts.WithFindings(null));
        var violations = new[] { new Finding { Kind = "违规", Count = 2 } };
        var core = new RuleScorer(SmallPack.Pack);

        Assert.All<(Finding[]? Findings, string? Grade)>([(null, null), (violations, "良"), (null, null), ([], "优"), (violations, "良")], step =>
        {
            var facts = SmallPack.Facts.WithFindings(step.Findings);
            session.Update(facts);
            var sheet = session.Score();
            Assert.Equal(step.Grade, sheet.Grade);
            Assert.Equal(Sheets.Text(core.Score(facts)), Sheets.Text(sheet));
        });
    }

    // Row by row, every input of 遂宁 is taken out and put back, and then changed; a fresh run is the judge of each sheet.
    [Fact]
    public void Update_EveryInputOfAShippedPack_GivesTheSheetOfAFreshRun()
    {
        var pack = Shipped.Pack("sichuan/2024/suining-resident");
        var facts = FactSheet.Load(Shipped.Case("sichuan/2024/suining-resident"));
        var core = new RuleScorer(pack);
        using var session = new NRulesScorer(pack).Open(facts);
        session.Score();

        Assert.All(facts.Facts.Keys, input =>
        {
            session.Update(facts.With(input, null));
            Assert.Equal(Sheets.Text(core.Score(facts.With(input, null))), Sheets.Text(session.Score()));
            session.Update(facts);
            Assert.Equal(Sheets.Text(core.Score(facts)), Sheets.Text(session.Score()));
        });
    }

    // The same session goes from one random sheet to the next; each result is that of the core, and so that of a fresh run.
    [Fact]
    public void Update_FromOneRandomSheetToTheNext_GivesTheSheetOfAFreshRun() => Assert.All(Enumerable.Range(0, 12), i =>
    {
        var text = RandomPacks.Throw(Dice.For(Seed, i), alone: true).ToYaml();
        var pack = RulePack.Parse(text);
        var document = NaiveEvaluator.Read(text);
        var core = new RuleScorer(pack);
        var dice = Dice.For(Seed + 1, i);
        using var session = new NRulesScorer(pack).Open(RandomFacts.Throw(dice, document).Write(dice, document));
        var subject = session.Facts.Subject;

        for (var change = 0; change < 6; change++)
        {
            var thrown = RandomFacts.Throw(dice, document).Write(dice, document);
            var facts = new FactSheet(subject, thrown.Facts, thrown.Findings, thrown.Awards) { Rows = thrown.Rows };
            session.Update(facts);
            Assert.Equal(Sheets.Text(core.Score(facts)), Sheets.Text(session.Score()));
        }
    });

    public sealed record Told(string Text);

    [Name("推算")]
    public sealed class SatisfactionOfLateSheets : Rule
    {
        public override void Define()
        {
            FindingFact late = null!;
            When().Match(() => late, f => f.Kind == "拖欠");
            Then().Yield(_ => new Measurement(late.Subject, "满意度", Quantity.Parse("95%")));
        }
    }

    [Name("严")]
    public sealed class Dear : Rule
    {
        public override void Define()
        {
            FindingFact finding = null!;
            When().Match(() => finding, f => f.Kind == "拖欠");
            Then().Yield(_ => new ScoreAddition(finding.Subject, "及时性", -1, "从严"));
        }
    }

    [Name("更严")]
    public sealed class Dearer : Rule
    {
        public override void Define()
        {
            FindingFact finding = null!;
            When().Match(() => finding);
            Then().Yield(_ => new ScoreAddition(finding.Subject, "及时性", -1, "从严"));
        }
    }

    [Name("报数")]
    public sealed class Telling : Rule
    {
        public override void Define()
        {
            SectionTotal section = null!;
            When().Match(() => section);
            Then().Yield(_ => new Told(section.Section.Id + ": " + section.Points));
        }
    }
}
