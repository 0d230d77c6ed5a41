using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using PerfRules.Facts;
using PerfRules.NRules.SessionFacts;
using PerfRules.NRules.Tests.Support;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.NRules.Tests.Sessions;

/// <summary>The engine in a program: services, scopes, logging, tracing, threads, cancellation.</summary>
public sealed class EmbeddingTests
{
    private const string Suining = "sichuan/2024/suining-resident";

    [Fact]
    public void AddNRules_RuleForOnePack_IsInThatPackOnly()
    {
        using var services = Services(o => o.AddRule<Asking>(Suining).AddRule<Asking>(Suining));
        var scorers = services.GetRequiredService<NRulesScorerCatalog>();
        using var session = scorers.Get(Suining).Open(FactSheet.Load(Shipped.Case(Suining)));
        using var cohort = scorers.Get("shandong/2022/yantai-employee").Open(FactCohort.Load(Shipped.Case("shandong/2022/yantai-employee")));

        session.Score();
        cohort.Score();

        Assert.Same(scorers.Get(Suining), scorers.Get(Suining));
        Assert.Equal(1, session.LastFired.Count(r => r == "询问"));
        Assert.DoesNotContain("询问", cohort.LastFired);
    }

    [Fact]
    public void PR0901_RuleForAPackThatThereIsNot_IsNamedWhicheverPackIsAskedFor()
    {
        using var services = Services(o => o.AddRule<Asking>("sichuan/2024/suining-residents").AddRule<Hidden>(Suining));

        var exception = Assert.Throws<PerfRules.Diagnostics.PerfRulesException>(() => services.GetRequiredService<NRulesScorerCatalog>().Get("shandong/2022/yantai-employee"));

        Assert.StartsWith($"error PR0901: The rule '{typeof(Asking).FullName}' is for the pack 'sichuan/2024/suining-residents', which is not among the packs.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("'" + Suining + "'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddRule_BlankPackId_IsRefused() =>
        Assert.Equal("packs", Assert.Throws<ArgumentException>(() => new NRulesOptions().AddRule<Hidden>(Suining, " ")).ParamName);

    // The rule's constructor is given the singleton; its action a service of the session's scope, disposed with it.
    [Fact]
    public void Score_RuleThatAsksForServices_GetsThemFromOneScopeASession()
    {
        using var services = Services(o => o.AddRule<Asking>());
        var scorer = services.GetRequiredService<NRulesScorerCatalog>().Get(Suining);
        var facts = FactSheet.Load(Shipped.Case(Suining));

        scorer.Score(facts);
        scorer.Score(facts);

        var register = services.GetRequiredService<Register>();
        Assert.Equal(["made", "asked 1", "disposed 1", "asked 2", "disposed 2"], register.Events);
    }

    [Fact]
    public void AddRules_Assembly_TakesEveryRuleOfIt()
    {
        var rules = new NRulesOptions().AddRules(typeof(EmbeddingTests).Assembly).RulesFor(SmallPack.Pack);

        Assert.Contains(typeof(Hidden), rules);
        Assert.Contains(typeof(Asking), rules);
        Assert.Equal(rules.Length, rules.Distinct().Count());
    }

    [Fact]
    public void Score_RuleThatIsNotPublic_Fires() =>
        Assert.Equal(3, new NRulesScorer(SmallPack.Pack, new NRulesOptions().AddRule<Hidden>()).Score(SmallPack.Facts)["满意"].Score!.Value);

    [Fact]
    public void Score_WithLogging_TellsRulesFactsAndInterventions()
    {
        using var log = new Listening();
        using var services = new ServiceCollection().AddSingleton<ILoggerFactory>(log).BuildServiceProvider();

        new NRulesScorer(SmallPack.Pack, new NRulesOptions().AddRule<Hidden>(), services).Score(SmallPack.Facts);

        Assert.Equal(["PerfRules.NRules"], log.Categories);
        Assert.Contains("Debug test/2025/small@1.0.0: rule 满意 fired (Created)", log.Lines);
        Assert.Contains(log.Lines, l => l.StartsWith("Trace test/2025/small@1.0.0: inserted Measurement { Subject = 东, Input = 收入", StringComparison.Ordinal));
        Assert.Contains("Information test/2025/small@1.0.0: rule 内部 intervened for '东': Added 满意, because 内部", log.Lines);
    }

    [Fact]
    public void Score_WithLogging_TellsFailures()
    {
        using var log = new Listening();
        using var services = new ServiceCollection().AddSingleton<ILoggerFactory>(log).BuildServiceProvider();
        var scorer = new NRulesScorer(SmallPack.Pack, new NRulesOptions().AddRule<Rules.RuleFaultTests.Throwing>(), services);

        Assert.Throws<PerfRules.Diagnostics.PerfRulesException>(() => scorer.Score(SmallPack.Facts));

        Assert.Contains("Warning test/2025/small@1.0.0: scoring failed", log.Lines);
    }

    // Conditions are looked at when facts come, before any rule fires.
    [Fact]
    public void Open_ConditionThatThrows_IsToldAndNamed()
    {
        using var log = new Listening();
        using var services = new ServiceCollection().AddSingleton<ILoggerFactory>(log).BuildServiceProvider();
        var scorer = new NRulesScorer(SmallPack.Pack, new NRulesOptions().AddRule<Doubting>(), services);

        var exception = Assert.Throws<PerfRules.Diagnostics.PerfRulesException>(() => scorer.Open(SmallPack.Facts));

        Assert.Equal("error PR0902: Pack test/2025/small: the rule '存疑' failed: 收入", exception.Message);
        Assert.Contains("Warning test/2025/small@1.0.0: scoring failed", log.Lines);
    }

    [Fact]
    public void Score_WithTracing_HasOneActivityWithARuleAnEvent()
    {
        var subject = "追踪" + Guid.NewGuid();
        var activities = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == "PerfRules.NRules",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = a =>
            {
                lock (activities)
                {
                    activities.Add(a);
                }
            },
        };
        using var parent = new Activity(subject).Start();
        ActivitySource.AddActivityListener(listener);

        new NRulesScorer(SmallPack.Pack).Score(SmallPack.Facts);

        var activity = Assert.Single(activities, a => a.RootId == parent.RootId);
        Assert.Equal(("score", "test/2025/small@1.0.0", 1, 9), (activity.OperationName, activity.GetTagItem("perfrules.pack"), activity.GetTagItem("perfrules.subjects"), activity.GetTagItem("perfrules.firings")));
        Assert.Equal(9, activity.Events.Count());
        Assert.Contains(activity.Events, e => e.Name == "完成率");
    }

    [Fact]
    public void Score_ManyThreadsAtATime_GiveTheSameSheet()
    {
        var facts = FactSheet.Load(Shipped.Case(Suining));
        var scorer = new NRulesScorer(Shipped.Pack(Suining), new NRulesOptions().AddRule<Hidden>("other"));
        var expected = Sheets.Text(new RuleScorer(Shipped.Pack(Suining)).Score(facts));

        var sheets = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8).Select(_ => Sheets.Text(scorer.Score(facts))).ToList();

        Assert.All(sheets, s => Assert.Equal(expected, s));
    }

    [Fact]
    public void Score_CancelledBefore_ThrowsAndFiresNothing()
    {
        using var session = new NRulesScorer(SmallPack.Pack).Open(SmallPack.Facts);

        Assert.Throws<OperationCanceledException>(() => session.Score(new CancellationToken(canceled: true)));

        Assert.Empty(session.LastFired);
    }

    [Fact]
    public void Constructor_Cancelled_GivesNoScorer() => Assert.Throws<OperationCanceledException>(() =>
        new NRulesScorer(SmallPack.Pack, cancellationToken: new CancellationToken(canceled: true)));

    // NRules stops after the rule that was firing; what it has by then is no sheet. The next call goes on.
    [Fact]
    public void Score_CancelledByARule_ThrowsAndGoesOnTheNextTime()
    {
        using var source = new CancellationTokenSource();
        using var services = new ServiceCollection().AddSingleton(source).BuildServiceProvider();
        using var session = new NRulesScorer(SmallPack.Pack, new NRulesOptions().AddRule<Cancelling>(), services).Open(SmallPack.Facts);

        Assert.Throws<OperationCanceledException>(() => session.Score(source.Token));
        var sheet = session.Score(TestContext.Current.CancellationToken);

        Assert.Equal(Sheets.Text(new RuleScorer(SmallPack.Pack).Score(SmallPack.Facts)), Sheets.Text(sheet));
    }

    [Fact]
    public void Define_RulesOfAPack_CarryIndicatorSourceAndOrigin()
    {
        using var session = new NRulesScorer(SmallPack.Pack).Open(SmallPack.Facts);
        var rules = new Dictionary<string, IRuleDefinition>(StringComparer.Ordinal);
        session.Session.Events.RuleFiringEvent += (_, e) => rules[e.Rule.Name] = e.Rule;

        session.Score();

        Assert.Equal(("test/2025/small@1.0.0", "leaf", "完成率", "《评分标准》 一“完成率”", Origin.Printed), (
            rules["完成率"].Properties[PackRules.PackProperty],
            rules["完成率"].Properties[PackRules.KindProperty],
            rules["完成率"].Properties[PackRules.IndicatorProperty],
            rules["完成率"].Properties[PackRules.SourceProperty],
            rules["完成率"].Properties[PackRules.OriginProperty]));
        Assert.Equal(Origin.Applied, rules["及时性"].Properties[PackRules.OriginProperty]);
        Assert.Equal(["section"], rules["section 产出"].Tags);
        Assert.All(rules.Values, r => Assert.Equal("test/2025/small@1.0.0", r.Properties[PackRules.PackProperty]));
    }

    // What the document alone gives is the pack's: the embedder's rule adds to the standard that is applied.
    [Fact]
    public void Score_PackWithTwoStandards_LeavesThePrintedOneToThePack()
    {
        var pack = RulePack.Parse(
            """
            format: 1
            pack: test/2025/two
            version: 1.0.0
            title: 两种标准
            evaluation: 单位自评
            rounding: []
            inputs: { 满意度: { type: percent } }
            indicators:
              - { id: 满意, points: 4, origin: applied, measure: 满意度, threshold: { at: "≥ 90%", else: 0 }, asPrinted: { note: 印为85%, measure: 满意度, threshold: { at: "≥ 85%", else: 1 } } }
            """);

        var sheet = new NRulesScorer(pack, new NRulesOptions().AddRule<Hidden>()).Score(FactSheet.Parse("facts: { 满意度: 80% }").With("满意度", "95%"));

        Assert.Equal((3, 4), (sheet.Total, sheet.AsPrinted!.Total));
        Assert.Empty(sheet.AsPrinted.Interventions);
    }

    // The row is met at first; then another target stands in it, which is another rule.
    [Fact]
    public void Score_RowsOfTargets_AreRulesOfThatSheet()
    {
        var pack = RulePack.Parse(
            """
            format: 1
            pack: test/2025/rows
            version: 1.0.0
            title: 自带指标
            evaluation: 单位自评
            rounding: []
            inputs: { 满意度: { type: percent } }
            indicators: [ { id: 满意, points: 4, origin: printed, measure: 满意度, threshold: { at: "≥ 90%", else: 0 } } ]
            targetRows: { section: 绩效指标, points: 10, plain: atLeast, unmet: zero, origin: inferred }
            """);
        var core = new RuleScorer(pack);
        var facts = FactSheet.Parse(Rows("3家", "≥3家"));
        using var session = new NRulesScorer(pack).Open(facts);
        Assert.Equal(Sheets.Text(core.Score(facts)), Sheets.Text(session.Score()));

        var others = FactSheet.Parse(Rows("2家", "≥4家"));
        session.Update(others, TestContext.Current.CancellationToken);

        Assert.Equal(Sheets.Text(core.Score(others)), Sheets.Text(session.Score()));
    }

    private static string Rows(string value, string target) =>
        $"subject: 东\nfacts: {{ 满意度: 95% }}\nrows:\n  - {{ id: 数量, points: 10, target: {target}, value: {value} }}\n";

    private static ServiceProvider Services(Action<NRulesOptions> configure) => new ServiceCollection()
        .AddPerfRules(o => o.RulesetsDirectory = Repository.Combine("rulesets"))
        .AddNRules(configure)
        .AddSingleton<Register>()
        .AddScoped<Scoped>()
        .BuildServiceProvider(validateScopes: true);

    public sealed class Register
    {
        public List<string> Events { get; } = [];

        public int Scopes { get; set; }
    }

    public sealed class Scoped(Register register) : IDisposable
    {
        public int Number { get; } = ++register.Scopes;

        public void Dispose() => register.Events.Add($"disposed {Number}");
    }

    [Name("询问"), Priority(PackRules.AfterGrade)]
    public sealed class Asking : Rule
    {
        public Asking(Register register) => register.Events.Add("made");

        public override void Define()
        {
            Register register = null!;
            Scoped scoped = null!;
            SessionFacts.Grade grade = null!;
            Dependency().Resolve(() => register).Resolve(() => scoped);
            When().Match(() => grade);
            Then().Do(_ => register.Events.Add("asked " + scoped.Number));
        }
    }

    [Name("取消"), Priority(PackRules.Parts)]
    public sealed class Cancelling : Rule
    {
        public override void Define()
        {
            CancellationTokenSource source = null!;
            Dependency().Resolve(() => source);
            When().Match<Examination>();
            Then().Do(_ => source.Cancel());
        }
    }

    [Name("存疑")]
    public sealed class Doubting : Rule
    {
        public override void Define()
        {
            When().Match<Measurement>(m => Throw(m));
            Then().Do(_ => Noted());
        }

        private static bool Throw(Measurement measurement) => throw new IOException(measurement.Input);

        private static void Noted()
        {
        }
    }

    [Name("内部")]
    internal sealed class Hidden : Rule
    {
        public override void Define()
        {
            ScoredSubject subject = null!;
            When().Match(() => subject);
            Then().Yield(_ => new ScoreAddition(subject.Subject, "满意", -1, "内部"));
        }
    }

    private sealed class Listening : ILoggerFactory, ILogger
    {
        public List<string> Categories { get; } = [];

        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName)
        {
            Categories.Add(categoryName);
            return this;
        }

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel} {formatter(state, exception)}");

        public void Dispose()
        {
        }
    }
}
