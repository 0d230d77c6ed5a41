using NRules.Fluent.Dsl;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.NRules.SessionFacts;
using PerfRules.NRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.NRules.Tests.Rules;

/// <summary>A mistake of a rule is an error that names pack, rule and cause; never a sheet or a scorer with only some of the rules.</summary>
public sealed class RuleFaultTests
{
    [Fact]
    public void PR0901_RuleWhoseConstructorThrows_IsNamedWithThePackAndTheCause() => Assert.Equal(
        $"error PR0901: Pack test/2025/small: the rule '{typeof(CannotBeMade).FullName}' does not compile: no file",
        Refused<CannotBeMade>());

    [Fact]
    public void PR0901_RuleWithoutAction_IsNamed() => Assert.Equal(
        $"error PR0901: Pack test/2025/small: the rule '{typeof(WithoutAction).FullName}' does not compile: Rule must have at least one match action",
        Refused<WithoutAction>());

    [Fact]
    public void PR0902_ActionThatThrows_IsNamedWithTheCause()
    {
        var exception = Fails<Throwing>();

        Assert.Equal("error PR0902: Pack test/2025/small: the rule '出错' failed: no disk", exception.Message);
        Assert.EndsWith(" PR0902: 规则包 test/2025/small：规则“出错”执行失败：no disk", exception.Diagnostics[0].ToString(DisplayLanguage.Chinese), StringComparison.Ordinal);
        Assert.IsType<IOException>(exception.InnerException);
    }

    // The rule of the embedder failed, and not the leaf of that name.
    [Fact]
    public void PR0902_ActionOfARuleNamedLikeALeaf_NamesNoPlaceInThePack() =>
        Assert.Equal("error PR0902: Pack test/2025/small: the rule '满意' failed: no disk", Fails<NamedLikeALeaf>().Message);

    [Fact]
    public void PR0902_ConditionThatThrows_IsAnError() =>
        Assert.Equal("error PR0902: Pack test/2025/small: the rule '条件出错' failed: 完成率", Fails<ThrowingCondition>().Message);

    // The rule of the leaf 满意 takes the derived value up and refuses it, so its place in the pack is named.
    [Fact]
    public void PR0902_DerivedInputOutsideItsRange_NamesTheLeafAndItsPlace()
    {
        var exception = Fails<DerivedOutside>(SmallPack.Facts.With("满意度", null));

        Assert.StartsWith("small.yaml(25,15): error PR0902: Pack test/2025/small: the rule '满意' failed: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("120%", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PR0902_DerivedInputThatIsGivenAsWell_IsRefused() =>
        Assert.Contains("'收入' of '东' has two values in the session", Fails<GivenAgainAsWord>().Message, StringComparison.Ordinal);

    [Fact]
    public void PR0902_RuleThatHalts_IsAnErrorAndNoSheet() => Assert.Equal(
        "error PR0902: Pack test/2025/small: the rule '中止' halted the session before all rules had fired, so the sheet would not be whole.", Fails<Halting>().Message);

    // 500, and one for each of the nine rules of the pack and the one beside them.
    [Fact]
    public void PR0903_RuleThatLooksAtWhatItChanges_IsNamedAsLooping()
    {
        var options = new NRulesOptions { MaxFirings = 500 }.AddRule<Looping>();

        var exception = Assert.Throws<PerfRulesException>(() => new NRulesScorer(SmallPack.Pack, options).Score(SmallPack.Facts));

        Assert.Matches("^error PR0903: Pack test/2025/small: the rules did not come to an end within 510 firings; '越加越多' fired [0-9]+ times and seems to loop\\.", exception.Message);
    }

    [Fact]
    public void PR0904_EverythingThatDoesNotFit_IsSaidAtOnceWithTheRule() => Assert.Equal(
        """
        error PR0904: Pack test/2025/small: the rule '乱写' awards points to '满意', which has a criterion of its own.
        error PR0904: Pack test/2025/small: the rule '乱写' caps the grade at '特优', which is no grade of the pack.
        error PR0904: Pack test/2025/small: the rule '乱写' derives '没有的数据', which is no input of the pack.
        error PR0904: Pack test/2025/small: the rule '乱写' derives a finding of the kind '没有的事项', which the pack does not have.
        error PR0904: Pack test/2025/small: the rule '乱写' failed: The count -1 of '拖欠' is negative.
        error PR0904: Pack test/2025/small: the rule '乱写' gives '满意' 5 points; they lie between 0 and 4.
        error PR0904: Pack test/2025/small: the rule '乱写' speaks of the leaf '没有的指标', which the pack does not have.
        error PR0904: Pack test/2025/small: the rule '乱写' speaks of the subject '没有的单位', which is not scored in this session.
        """.ReplaceLineEndings("\n"),
        string.Join('\n', Fails<Nonsense>().Diagnostics.Select(d => d.ToString()).Order(StringComparer.Ordinal)));

    [Fact]
    public void PR0905_TwoReplacementsOfOneScore_NameBothRules()
    {
        var options = new NRulesOptions().AddRule<First>().AddRule<Second>();

        var exception = Assert.Throws<PerfRulesException>(() => new NRulesScorer(SmallPack.Pack, options).Score(SmallPack.Facts));

        Assert.Equal("error PR0905: Pack test/2025/small: the score of '满意' of '东' is replaced more than once: by 改分一, 改分二.", exception.Message);
    }

    [Fact]
    public void Score_AfterARuleFailed_IsRefused()
    {
        using var session = new NRulesScorer(SmallPack.Pack, new NRulesOptions().AddRule<Throwing>()).Open(SmallPack.Facts);
        Assert.Throws<PerfRulesException>(() => session.Score());

        Assert.Throws<InvalidOperationException>(() => session.Score());
    }

    [Fact]
    public void AddRule_TypeThatIsNoRule_IsRefused() =>
        Assert.Equal("rule", Assert.Throws<ArgumentException>(() => new NRulesOptions().AddRule(typeof(string))).ParamName);

    [Fact]
    public void AddRules_AssemblyWithoutRules_IsRefused() =>
        Assert.Equal("assembly", Assert.Throws<ArgumentException>(() => new NRulesOptions().AddRules(typeof(string).Assembly)).ParamName);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void MaxFirings_LessThanOne_IsRefused(int value) => Assert.Throws<ArgumentOutOfRangeException>(() => new NRulesOptions { MaxFirings = value });

    private static string Refused<TRule>()
        where TRule : Rule =>
        Assert.Throws<PerfRulesException>(() => new NRulesScorer(SmallPack.Pack, new NRulesOptions().AddRule<TRule>())).Message;

    private static PerfRulesException Fails<TRule>(FactSheet? facts = null)
        where TRule : Rule =>
        Assert.Throws<PerfRulesException>(() => new NRulesScorer(SmallPack.Pack, new NRulesOptions().AddRule<TRule>()).Score(facts ?? SmallPack.Facts));

    public sealed class CannotBeMade : Rule
    {
        public CannotBeMade() => throw new IOException("no file");

        public override void Define() => When().Match<ScoredSubject>();
    }

    public sealed class WithoutAction : Rule
    {
        public override void Define() => When().Match<ScoredSubject>();
    }

    [Name("出错")]
    public sealed class Throwing : Rule
    {
        public override void Define()
        {
            When().Match<IndicatorScore>(s => s.Id == "满意");
            Then().Do(_ => Throw());
        }

        private static void Throw() => throw new IOException("no disk");
    }

    [Name("满意")]
    public sealed class NamedLikeALeaf : Rule
    {
        public override void Define()
        {
            When().Match<Examination>();
            Then().Do(_ => Throw());
        }

        private static void Throw() => throw new IOException("no disk");
    }

    [Name("条件出错")]
    public sealed class ThrowingCondition : Rule
    {
        public override void Define()
        {
            When().Match<IndicatorScore>(s => Throw(s));
            Then().Do(_ => Noted());
        }

        private static bool Throw(IndicatorScore score) => throw new IOException(score.Id);

        private static void Noted()
        {
        }
    }

    [Name("推出界外")]
    public sealed class DerivedOutside : Rule
    {
        public override void Define()
        {
            Examination examination = null!;
            When().Match(() => examination);
            Then().Yield(_ => new Measurement(examination.Subject, "满意度", Quantity.Parse("120%")));
        }
    }

    [Name("又给一次")]
    public sealed class GivenAgainAsWord : Rule
    {
        public override void Define()
        {
            Examination examination = null!;
            When().Match(() => examination);
            Then().Yield(_ => new Choice(examination.Subject, "收入", "多"));
        }
    }

    [Name("中止")]
    public sealed class Halting : Rule
    {
        public override void Define()
        {
            When().Match<Examination>();
            Then().Do(c => c.Halt());
        }
    }

    // Each time the points change it adds one more.
    [Name("越加越多")]
    public sealed class Looping : Rule
    {
        public override void Define()
        {
            IndicatorScore score = null!;
            When().Match(() => score, s => s.Id == "满意", s => s.Points != null);
            Then().Yield(_ => new ScoreAddition(score.Subject, "满意", score.Points!.Value - score.RulePoints!.Value + 1, "更多"));
        }
    }

    [Name("乱写")]
    public sealed class Nonsense : Rule
    {
        public override void Define()
        {
            Examination examination = null!;
            When().Match(() => examination);
            Then()
                .Yield(_ => new ScoreAddition(examination.Subject, "没有的指标", 1, "无"))
                .Yield(_ => new ScoreAddition("没有的单位", "满意", 1, "无"))
                .Yield(_ => new ScoreReplacement(examination.Subject, "满意", 5, "无"))
                .Yield(_ => new GradeCap(examination.Subject, "特优", "无"))
                .Yield(_ => new Choice(examination.Subject, "没有的数据", "无"))
                .Yield(_ => new FindingFact(examination.Subject, new Finding { Kind = "没有的事项" }))
                .Yield(_ => new FindingFact(examination.Subject, new Finding { Kind = "拖欠", Count = -1 }))
                .Yield(_ => new AwardFact(examination.Subject, "满意", new Award { Points = 1, Reason = "无" }));
        }
    }

    [Name("改分一")]
    public sealed class First : Rule
    {
        public override void Define()
        {
            Examination examination = null!;
            When().Match(() => examination);
            Then().Yield(_ => new ScoreReplacement(examination.Subject, "满意", 1, "一"));
        }
    }

    [Name("改分二")]
    public sealed class Second : Rule
    {
        public override void Define()
        {
            Examination examination = null!;
            When().Match(() => examination);
            Then().Yield(_ => new ScoreReplacement(examination.Subject, "满意", 2, "二"));
        }
    }
}
