using NRules.Fluent.Dsl;
using NRules.RuleModel;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.NRules.SessionFacts;
using PerfRules.NRules.Tests.Support;

namespace PerfRules.NRules.Tests.Rules;

/// <summary>What was given and what rules of the pack derived is not for rules of an embedder to change: scores would follow that no sheet explains.</summary>
public sealed class ForeignFactTests
{
    private static readonly FactSheet Late = SmallPack.With(SmallPack.Late("甲"));

    // Without the finding the leaf would have 6 points in place of 5, and nobody would know why.
    [Fact]
    public void PR0904_RuleThatTakesOutAFinding_IsNamedWithTheFinding() => Assert.Equal(
        "error PR0904: Pack test/2025/small: '撤回' changes or takes out 'findings: 拖欠 甲 × 1', which comes from the facts that were given; change those, or yield an intervention.",
        Fails<TakingOut>().Message);

    [Fact]
    public void PR0904_RuleThatChangesAMeasurement_IsNamedWithTheValue() =>
        Assert.StartsWith("error PR0904: Pack test/2025/small: '改数' changes or takes out '满意度: 10%', which comes from the facts", Fails<Changing>().Message, StringComparison.Ordinal);

    [Fact]
    public void PR0904_RuleThatTakesOutTheSubject_IsNamed() =>
        Assert.StartsWith("error PR0904: Pack test/2025/small: '撤单位' changes or takes out 'ScoredSubject', ", Fails<TakingOutTheSubject>().Message, StringComparison.Ordinal);

    // The rule catches the refusal, and the finding is gone all the same.
    [Fact]
    public void PR0904_RuleThatSwallowsTheRefusal_FailsAllTheSame() => Assert.Contains("'悄悄撤回' changes or takes out", Fails<TakingOutSilently>().Message, StringComparison.Ordinal);

    [Fact]
    public void PR0904_ScoreOfAnotherSubject_IsRefusedWithTheRule() => Assert.Equal(
        "error PR0904: Pack test/2025/small: '冒名' puts in 'IndicatorScore 满意', which only rules of the pack derive.", Fails<ScoringOthers>().Message);

    [Fact]
    public void PR0902_SecondScoreOfALeaf_IsRefusedWithTheRule() =>
        Assert.StartsWith("error PR0902: Pack test/2025/small: the rule '再打分' failed: ", Fails<ScoringAgain>().Message, StringComparison.Ordinal);

    [Fact]
    public void PR0902_ScoreThatIsTakenOut_IsRefusedWithTheRule() =>
        Assert.StartsWith("error PR0902: Pack test/2025/small: the rule '撤分' failed: ", Fails<TakingOutAScore>().Message, StringComparison.Ordinal);

    [Fact]
    public void PR0903_RuleThatUpdatesItsOwnFactForEver_IsNamedAsLooping()
    {
        using var session = new NRulesScorer(SmallPack.Pack, new NRulesOptions { MaxFirings = 300 }.AddRule<Counting>()).Open(Late);
        session.InsertFact(new Counter());

        Assert.StartsWith("error PR0903: Pack test/2025/small: the rules did not come to an end within 310 firings; '数下去' fired ", Message(() => session.Score()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void PR0904_FactOfTheProgramThatIsThereAlready_LeavesTheSessionAsItWas(bool scoredBefore)
    {
        using var session = new NRulesScorer(SmallPack.Pack).Open(Late);
        session.InsertFact(new PastScore(18));
        if (scoredBefore)
        {
            session.Score();
        }

        Assert.Equal(
            "error PR0904: Pack test/2025/small: 'the program' puts in 'PastScore { Points = 18 }', which is in the session already.",
            Message(() => session.InsertFact(new PastScore(18))));
        Assert.Equal(19, session.Score().Total);
    }

    [Fact]
    public void PR0904_FactThatTheProgramDidNotPutIn_CannotBeTakenOutOrChanged()
    {
        using var session = new NRulesScorer(SmallPack.Pack).Open(Late);
        session.Score();

        Assert.All<Action>(
            [
                () => session.RetractFact(new PastScore(18)),
                () => session.UpdateFact(new PastScore(18)),
                () => session.RetractFact(session.FactsOf<FindingFact>()[0]),
                () => session.UpdateFact(new Measurement("东", "满意度", Quantity.Parse("10%"))),
                () => session.RetractFact(session.FactsOf<IndicatorScore>()[0]),
                () => session.UpdateFact(session.FactsOf<Grade>()[0]),
                () => session.InsertFact(session.FactsOf<Grade>()[0]),
                () => session.InsertFact(session.FactsOf<Measurement>()[0]),
            ],
            act => Assert.StartsWith("error PR0904: Pack test/2025/small: 'the program' ", Message(act), StringComparison.Ordinal));
        Assert.Equal(19, session.Score().Total);
    }

    [Fact]
    public void PR0904_SheetThatGivesWhatTheProgramPutIn_LeavesTheSessionAsItWas()
    {
        using var session = new NRulesScorer(SmallPack.Pack).Open(Late.With("满意度", null));
        session.InsertFact(new Measurement("东", "满意度", Quantity.Parse("95%")));
        var before = Sheets.Text(session.Score());

        Assert.Equal("error PR0904: Pack test/2025/small: 'the program' puts in '满意度: 95%', which is in the session already.", Message(() => session.Update(Late)));

        Assert.Equal(before, Sheets.Text(session.Score()));
        Assert.Contains("\"kind\": \"factAdded\"", before, StringComparison.Ordinal);
    }

    [Fact]
    public void PR0902_RulesKeptFromFiring_AreAnErrorAndNoSheet()
    {
        using var session = new NRulesScorer(SmallPack.Pack).Open(Late);
        session.Session.Agenda.Clear();

        Assert.Equal("error PR0902: Pack test/2025/small: the rule '完成率' was kept from firing for '东', so the sheet would not be whole.", Message(() => session.Score()));
    }

    [Fact]
    public void Score_WithinAnActionOfTheSameSession_IsRefused()
    {
        using var session = new NRulesScorer(SmallPack.Pack, new NRulesOptions().AddRule<Nested>()).Open(Late);
        session.InsertFact(new Holder { Session = session });

        Assert.Equal(
            "error PR0902: Pack test/2025/small: the rule '套娃' failed: The session is in use: by another thread, or by a rule that is firing in it.",
            Message(() => session.Score()));
    }

    [Fact]
    public void Facts_WithoutWhatTheyAreAbout_CannotBeMade()
    {
        var finding = new Finding { Kind = "拖欠" };
        Assert.All<Action>(
            [
                () => _ = new Measurement(null!, "满意度", Quantity.Parse("95%")),
                () => _ = new Measurement("东", null!, Quantity.Parse("95%")),
                () => _ = new MeasurementList("东", "满意度", default),
                () => _ = new Choice("东", "满意度", null!),
                () => _ = new FindingFact(null!, finding),
                () => _ = new FindingFact("东", null!),
                () => _ = new AwardFact("东", null!, new Award { Points = 1, Reason = "好" }),
                () => _ = new AwardFact("东", "满意", null!),
                () => _ = new GradeCap("东", null!, "违规"),
                () => _ = new GradeCap("东", "中", null!),
                () => _ = new ScoreAddition("东", null!, 1, "奖励"),
            ],
            make => Assert.Throws<ArgumentNullException>(make));
    }

    [Fact]
    public void Interventions_WithoutAReason_CannotBeMade()
    {
        var (added, capped) = (new ScoreAddition("东", "满意", 1, "奖励"), new GradeCap("东", "中", "违规"));
        Assert.All<Action>(
            [() => _ = new GradeCap("东", "中", " "), () => _ = new ScoreProhibition("东", "满意", ""), () => _ = added with { Because = "" }, () => _ = capped with { Because = " " }],
            make => Assert.Throws<ArgumentException>(make));
    }

    private static PerfRulesException Fails<TRule>()
        where TRule : Rule =>
        Assert.Throws<PerfRulesException>(() => new NRulesScorer(SmallPack.Pack, new NRulesOptions().AddRule<TRule>()).Score(Late));

    private static string Message(Action act) => Assert.Throws<PerfRulesException>(act).Message;

    public sealed record PastScore(int Points);

    public sealed class Counter;

    public sealed class Holder
    {
        public required ScoringSession Session { get; init; }
    }

    [Name("撤回")]
    public sealed class TakingOut : Rule
    {
        public override void Define()
        {
            FindingFact late = null!;
            When().Match(() => late, f => f.Kind == "拖欠");
            Then().Do(c => c.Retract(late));
        }
    }

    [Name("悄悄撤回")]
    public sealed class TakingOutSilently : Rule
    {
        public override void Define()
        {
            FindingFact late = null!;
            When().Match(() => late, f => f.Kind == "拖欠");
            Then().Do(c => Silently(c, late));
        }

        private static void Silently(IContext context, FindingFact late) => Record.Exception(() => context.Retract(late));
    }

    [Name("改数")]
    public sealed class Changing : Rule
    {
        public override void Define()
        {
            Examination examination = null!;
            When().Match(() => examination);
            Then().Do(c => c.Update(new Measurement(examination.Subject, "满意度", Quantity.Parse("10%"))));
        }
    }

    [Name("撤单位")]
    public sealed class TakingOutTheSubject : Rule
    {
        public override void Define()
        {
            ScoredSubject subject = null!;
            When().Match(() => subject);
            Then().Do(c => c.Retract(subject));
        }
    }

    [Name("冒名")]
    public sealed class ScoringOthers : Rule
    {
        public override void Define()
        {
            IndicatorScore score = null!;
            When().Match(() => score, s => s.Id == "满意");
            Then().Yield(_ => Of(score));
        }

        private static IndicatorScore Of(IndicatorScore score) => score with { Subject = "西" };
    }

    [Name("再打分")]
    public sealed class ScoringAgain : Rule
    {
        public override void Define()
        {
            IndicatorScore score = null!;
            When().Match(() => score, s => s.Id == "满意");
            Then().Yield(_ => Again(score));
        }

        private static IndicatorScore Again(IndicatorScore score) => score with { };
    }

    [Name("撤分")]
    public sealed class TakingOutAScore : Rule
    {
        public override void Define()
        {
            IndicatorScore score = null!;
            When().Match(() => score, s => s.Id == "满意");
            Then().Do(c => c.Retract(score));
        }
    }

    [Name("数下去")]
    public sealed class Counting : Rule
    {
        public override void Define()
        {
            Counter counter = null!;
            When().Match(() => counter);
            Then().Do(c => c.Update(counter));
        }
    }

    [Name("套娃")]
    public sealed class Nested : Rule
    {
        public override void Define()
        {
            Holder holder = null!;
            When().Match(() => holder);
            Then().Do(_ => holder.Session.Score(CancellationToken.None));
        }
    }
}
