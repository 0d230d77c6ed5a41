using BenchmarkDotNet.Attributes;
using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using PerfRules.Benchmarks.Suining;
using PerfRules.Facts;
using PerfRules.NRules;
using PerfRules.Scoring;

namespace PerfRules.Benchmarks.Sessions;

/// <summary>One subject, 遂宁's sixteen leaves, on NRules: a session for each subject, one session for all, one fact changed, and rules written by hand.</summary>
[MemoryDiagnoser]
public class SessionBenchmarks
{
    private const int Subjects = 64;

    private RuleScorer _core = null!;
    private NRulesScorer _rules = null!;
    private ISessionFactory _byHand = null!;
    private SuiningFacts[] _records = null!;
    private FactSheet[] _facts = null!;
    private FactSheet[] _oneChanged = null!;
    private ScoringSession _reused = null!;
    private ScoringSession _changed = null!;

    [GlobalSetup]
    public void Setup()
    {
        _core = SuiningData.CreateScorer();
        _rules = new NRulesScorer(_core.Pack);
        _byHand = CompileByHand();
        _records = SuiningData.Varied(Subjects);
        _facts = Array.ConvertAll(_records, SuiningData.ToNumbers);

        // One fact goes to and fro across an edge, so that a leaf, its section, the total and the grade follow.
        _oneChanged = [.. Enumerable.Range(0, Subjects).Select(i => _facts[0].With("利息收益率", i % 2 == 0 ? "1.47%" : "0.95%"))];
        _reused = _rules.Open(_facts[0]);
        _changed = _rules.Open(_oneChanged[0]);
        foreach (var (record, facts) in _records.Zip(_facts))
        {
            Require(record, facts);
        }

        foreach (var facts in _oneChanged)
        {
            _changed.Update(facts);
            Require(Agree(_changed.Score(), _core.Score(facts)));
        }
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _reused.Dispose();
        _changed.Dispose();
    }

    /// <summary>The core, for comparison.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Subjects)]
    public ScoreSheet Core()
    {
        ScoreSheet? sheet = null;
        foreach (var facts in _facts)
        {
            sheet = _core.Score(facts);
        }

        return sheet!;
    }

    /// <summary>The pack's rules, a session for each subject.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public ScoreSheet SessionPerSubject()
    {
        ScoreSheet? sheet = null;
        foreach (var facts in _facts)
        {
            sheet = _rules.Score(facts);
        }

        return sheet!;
    }

    /// <summary>The pack's rules, one session whose facts become those of the next subject.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public ScoreSheet ReusedSession()
    {
        ScoreSheet? sheet = null;
        foreach (var facts in _facts)
        {
            _reused.Update(facts);
            sheet = _reused.Score();
        }

        return sheet!;
    }

    /// <summary>The pack's rules, one session in which one fact changes.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public ScoreSheet UpdateOfOneFact()
    {
        ScoreSheet? sheet = null;
        foreach (var facts in _oneChanged)
        {
            _changed.Update(facts);
            sheet = _changed.Score();
        }

        return sheet!;
    }

    /// <summary>Sixteen rules and one for the total in NRules.Fluent on one typed record: points, total and grade, no sheet.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public decimal FluentRulesByHand()
    {
        var sum = 0m;
        foreach (var record in _records)
        {
            sum += ScoreByHand(record).Query<FluentTotal>().Single().Total;
        }

        return sum;
    }

    private static ISessionFactory CompileByHand()
    {
        var repository = new RuleRepository();
        repository.Load(l => l.From(typeof(FluentPoints).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Rule)))));
        return repository.Compile();
    }

    private ISession ScoreByHand(SuiningFacts facts)
    {
        var session = _byHand.CreateSession();
        session.Insert(facts);
        session.Fire();
        return session;
    }

    // Every way gives the same points, or nothing is timed.
    private void Require(SuiningFacts record, FactSheet facts)
    {
        var expected = _core.Score(facts);
        _reused.Update(facts);
        _changed.Update(facts);
        var sheets = new[] { _rules.Score(facts), _reused.Score(), _changed.Score() };
        var byHand = ScoreByHand(record);
        var total = byHand.Query<FluentTotal>().Single();
        Require(sheets.All(s => Agree(s, expected))
            && byHand.Query<FluentPoints>().OrderBy(p => p.Leaf).Select(p => (Rational?)p.Points).SequenceEqual(expected.Indicators.Select(i => i.Score))
            && total.Total == expected.Total
            && total.Grade == expected.Grade);
    }

    private static bool Agree(ScoreSheet sheet, ScoreSheet expected) =>
        sheet.Total == expected.Total && sheet.Grade == expected.Grade && sheet.Indicators.Select(i => i.Score).SequenceEqual(expected.Indicators.Select(i => i.Score));

    private static void Require(bool agree)
    {
        if (!agree)
        {
            throw new InvalidOperationException("The engines differ.");
        }
    }
}
