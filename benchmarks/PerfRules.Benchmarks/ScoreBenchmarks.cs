using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using PerfRules.Benchmarks.Peers;
using PerfRules.Benchmarks.Suining;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Plans.Compiled;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Benchmarks;

/// <summary>One subject, 遂宁's sixteen leaves: by hand, tuned, by the library with more and more asked of it, and by a peer.</summary>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class ScoreBenchmarks
{
    private const int Subjects = 64;

    private readonly LeafResult[] _leaves = new LeafResult[SuiningData.LeafCount];
    private readonly decimal[] _points = new decimal[SuiningData.LeafCount];
    private RuleScorer _scorer = null!;
    private RowScorer _walked = null!;
    private RecordReader<SuiningFacts> _reader = null!;
    private FactRow _row = null!;
    private MicrosoftRules _rules = null!;
    private MicrosoftRules.Predicates _predicates = null!;
    private SuiningFacts[] _records = null!;
    private FactRow[] _rows = null!;
    private FactSheet[] _numbers = null!;
    private FactSheet[] _texts = null!;
    private PlanFacts[] _bound = null!;

    /// <summary>Names the facts that are scored.</summary>
    public enum FactSet
    {
        /// <summary>The published case: 99.36, nearly every leaf in its best band.</summary>
        Published,

        /// <summary>Seeded facts around every edge: every band, half of the stairs.</summary>
        Varied,
    }

    [Params(FactSet.Published, FactSet.Varied)]
    public FactSet Facts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _scorer = SuiningData.CreateScorer();
        _walked = new RowScorer(new PlanEngine(_scorer.Plan));
        _reader = _scorer.CreateReader<SuiningFacts>();
        _row = _scorer.CreateRow();
        _rules = new MicrosoftRules();
        _predicates = new MicrosoftRules.Predicates();
        new Agreement(_scorer, _walked, _reader, _rules, _predicates).Check();
        _records = Facts == FactSet.Published ? [.. Enumerable.Repeat(SuiningData.Published, Subjects)] : SuiningData.Varied(Subjects);
        _numbers = Array.ConvertAll(_records, SuiningData.ToNumbers);
        _texts = Array.ConvertAll(_records, r => SuiningData.ToTexts(r, _scorer.Pack));
        _bound = Array.ConvertAll(_numbers, n => FactBinder.Bind(_scorer.Plan, n, new DiagnosticBag()));
        _rows = Array.ConvertAll(_records, r =>
        {
            var row = _scorer.CreateRow();
            SuiningRow.Fill(row, r);
            return row;
        });
        AllocationGate.Check(this, Subjects);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Subjects)]
    public decimal HandWritten()
    {
        Span<decimal> points = stackalloc decimal[SuiningData.LeafCount];
        var sum = 0m;
        foreach (var record in _records)
        {
            sum += HandWrittenScorer.Score(record, points).Total;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Subjects)]
    public decimal HandTuned()
    {
        Span<decimal> points = stackalloc decimal[SuiningData.LeafCount];
        var sum = 0m;
        foreach (var record in _records)
        {
            sum += HandTunedScorer.Score(record, points).Total;
        }

        return sum;
    }

    /// <summary>Points and status of every leaf, total and grade, from rows that hold the facts.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public Rational ScoreOnly()
    {
        var last = default(RowScore);
        foreach (var row in _rows)
        {
            last = _scorer.Score(row, _leaves);
        }

        return last.Total;
    }

    /// <summary>The same from the record that the hand-written methods read: 22 values into a row, checked, and scored.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public Rational FillAndScore()
    {
        var last = default(RowScore);
        foreach (var record in _records)
        {
            SuiningRow.Fill(_row, record);
            last = _scorer.Score(_row, _leaves);
        }

        return last.Total;
    }

    /// <summary>The same by a reader that knows the record's properties.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public Rational ReadRecordAndScore()
    {
        var last = default(RowScore);
        foreach (var record in _records)
        {
            _reader.Read(_row, record);
            _row.SetFindingCount(0, record.LatePayments);
            last = _scorer.Score(_row, _leaves);
        }

        return last.Total;
    }

    /// <summary>The same as <see cref="ScoreOnly"/>, the lowered leaves walked node by node, as under native AOT.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public Rational Walked()
    {
        var last = default(RowScore);
        foreach (var row in _rows)
        {
            last = _walked.Score(row.Row, _leaves);
        }

        return last.Total;
    }

    /// <summary>The plan interpreted on exact fractions, which keeps what decided; the facts are bound.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public object Interpreted()
    {
        object? last = null;
        foreach (var facts in _bound)
        {
            last = PlanInterpreter.Score(_scorer.Plan, [facts]);
        }

        return last!;
    }

    /// <summary>A sheet from a record, ready to give the reason and the explanation of every leaf when it is asked.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public ScoreSheet SheetOnDemand()
    {
        ScoreSheet? sheet = null;
        foreach (var record in _records)
        {
            SuiningRow.Fill(_row, record);
            sheet = _scorer.Score(_row, "遂宁市");
        }

        return sheet!;
    }

    /// <summary>The same, and what decided each leaf read in figures: row, measure, steps and points, no text.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public int SheetAllDecided() => ReadAll(Figures);

    /// <summary>The same, and the reason sentence of every leaf in Chinese.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public int SheetAllReasons() => ReadAll(static leaf => leaf.Reason.ToString(DisplayLanguage.Chinese).Length);

    /// <summary>The same, and one leaf explained with reason, rule and rows in Chinese: what somebody asks who sees a score.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public int SheetOneExplained()
    {
        var length = 0;
        for (var i = 0; i < _records.Length; i++)
        {
            SuiningRow.Fill(_row, _records[i]);
            length += Length(_scorer.Score(_row, "遂宁市").Indicators[i % SuiningData.LeafCount], DisplayLanguage.Chinese);
        }

        return length;
    }

    /// <summary>The same, and every leaf explained with reason, rule, rows and arithmetic in Chinese, written out.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public int SheetAllExplained() => ReadAll(static leaf => Length(leaf, DisplayLanguage.Chinese));

    /// <summary>The same in Chinese and in English.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public int SheetAllInBothLanguages() => ReadAll(static leaf => Length(leaf, DisplayLanguage.Chinese) + Length(leaf, DisplayLanguage.English));

    /// <summary>A sheet from a fact sheet of typed numbers: names, units and ranges looked up and checked.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public ScoreSheet FactSheetOfNumbers() => ScoreAll(_numbers);

    /// <summary>The same from facts as a file gives them, every value a text with its unit.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public ScoreSheet FactSheetOfTexts() => ScoreAll(_texts);

    /// <summary>The same from a dictionary of names and values, made into a fact sheet each time.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public ScoreSheet FactSheetOfDictionary()
    {
        ScoreSheet? sheet = null;
        foreach (var facts in _numbers)
        {
            sheet = _scorer.Score(FactSheet.FromDictionary("遂宁市", facts.Facts.Select(f => KeyValuePair.Create(f.Key, (object?)f.Value)), facts.Findings));
        }

        return sheet!;
    }

    /// <summary>The same from the record, made into a fact sheet by reflection each time.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public ScoreSheet FactSheetOfRecord()
    {
        ScoreSheet? sheet = null;
        foreach (var record in _records)
        {
            sheet = _scorer.Score(SuiningData.ToNumbers(record));
        }

        return sheet!;
    }

    /// <summary>Microsoft RulesEngine, the sixteen criteria with their points.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public async Task<decimal> RulesEnginePoints()
    {
        var sum = 0m;
        foreach (var record in _records)
        {
            sum += (await _rules.Score(record, _points).ConfigureAwait(false)).Total;
        }

        return sum;
    }

    /// <summary>Microsoft RulesEngine, sixteen bare predicates: whether each leaf has its full points.</summary>
    [Benchmark(OperationsPerInvoke = Subjects)]
    public async Task<int> RulesEnginePredicates()
    {
        var sum = 0;
        foreach (var record in _records)
        {
            sum += await _predicates.Count(record).ConfigureAwait(false);
        }

        return sum;
    }

    private ScoreSheet ScoreAll(FactSheet[] all)
    {
        ScoreSheet? sheet = null;
        foreach (var facts in all)
        {
            sheet = _scorer.Score(facts);
        }

        return sheet!;
    }

    private int ReadAll(Func<IndicatorResult, int> read)
    {
        var sum = 0;
        foreach (var record in _records)
        {
            SuiningRow.Fill(_row, record);
            foreach (var leaf in _scorer.Score(_row, "遂宁市").Indicators)
            {
                sum += read(leaf);
            }
        }

        return sum;
    }

    private static int Figures(IndicatorResult leaf)
    {
        var sum = 0;
        foreach (var decision in leaf.Decisions)
        {
            sum += (decision.Row ?? -1) + (decision.Measure?.Value.Sign ?? 0) + (decision.Steps?.Sign ?? 0) + (decision.Points?.Sign ?? 0);
        }

        return sum;
    }

    private static int Length(IndicatorResult leaf, DisplayLanguage language)
    {
        var explanation = leaf.Explain();
        var length = leaf.Reason.ToString(language).Length;
        foreach (var line in explanation.Rule)
        {
            length += line.ToString(language).Length;
        }

        foreach (var row in explanation.Decided)
        {
            length += row.Text.ToString(language).Length;
        }

        foreach (var line in explanation.Arithmetic)
        {
            length += line.Expression.ToString(language).Length + line.Substituted.ToString(language).Length + line.Shown.Length;
        }

        return length;
    }

    private sealed class Columns : ManualConfig
    {
        public Columns() => AddColumn(new PerItemColumn("ns/leaf", SuiningData.LeafCount));
    }
}
