using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PerfRules.Fuzz.Parsers;

namespace PerfRules.Fuzz.Loop;

/// <summary>The process that runs the instrumented libraries: it tries inputs, keeps those that reach something new, and writes down those that break something.</summary>
internal static class Child
{
    private const int MostFindings = 50;

    internal static int Run(Order order)
    {
        // Before anything of the instrumented libraries is touched.
        var map = new EdgeMap();
        var parser = FuzzedParsers.Get(order.Parser);
        using var current = new CurrentInput(order.CurrentInput);
        var loop = new FuzzLoop(order, parser, map, current);
        var watch = Stopwatch.StartNew();
        loop.Run();
        if (order.KeepsCorpus)
        {
            loop.WriteCorpus();
        }

        Console.WriteLine(JsonSerializer.Serialize(loop.Outcome with { Seconds = watch.Elapsed.TotalSeconds }));
        return 0;
    }

    /// <summary>Runs inputs for one parser.</summary>
    private sealed class FuzzLoop(Order order, IFuzzedParser parser, EdgeMap map, CurrentInput current)
    {
        private readonly List<string> _known = [];
        private readonly HashSet<string> _faults = new(StringComparer.Ordinal);
        private readonly Random _random = new(order.Seed);
        private long _executions;
        private long _slowest;

        internal Outcome Outcome => new()
        {
            Executions = _executions,
            Edges = map.Edges,
            Inputs = _known.Count,
            InputCharacters = _known.Sum(k => (long)k.Length),
            Findings = _faults.Count,
            SlowestMilliseconds = _slowest * 1000.0 / Stopwatch.Frequency,
        };

        internal void Run()
        {
            foreach (var file in Directory.EnumerateFiles(order.Corpus).Order(StringComparer.Ordinal))
            {
                Try(File.ReadAllText(file, Encoding.UTF8), isSeed: true);
            }

            var mutator = new Mutator(_random, parser);
            var watch = Stopwatch.StartNew();
            while (_executions < order.Executions && _faults.Count < MostFindings && (order.Seconds == 0 || watch.Elapsed.TotalSeconds < order.Seconds))
            {
                Try(mutator.Next(Pick(), Pick()), isSeed: false);
            }
        }

        /// <summary>Keeps for each edge one input that passes it, short inputs first, and writes those that are kept.</summary>
        internal void WriteCorpus()
        {
            var covered = new HashSet<int>();
            var kept = new List<string>();
            foreach (var text in _known.Distinct(StringComparer.Ordinal).OrderBy(k => k.Length).ThenBy(k => k, StringComparer.Ordinal))
            {
                map.Begin();
                Attempt(text);
                var passed = map.Passed();
                if (passed.Exists(e => !covered.Contains(e)))
                {
                    covered.UnionWith(passed);
                    kept.Add(text);
                }
            }

            foreach (var file in Directory.EnumerateFiles(order.Corpus))
            {
                File.Delete(file);
            }

            kept.ForEach(k => File.WriteAllText(Path.Combine(order.Corpus, NameOf(k)), k));
        }

        private static string NameOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

        // Of two the shorter, which runs faster and says more clearly what it is about; half of the time of the newest, which lead to what was found last.
        private string Pick()
        {
            var (one, other) = (PickOne(), PickOne());
            return one.Length <= other.Length ? one : other;
        }

        private string PickOne()
        {
            if (_known.Count == 0)
            {
                return string.Empty;
            }

            var newest = Math.Min(_known.Count, 64);
            return _random.Next(2) == 0 ? _known[^(1 + _random.Next(newest))] : _known[_random.Next(_known.Count)];
        }

        private void Try(string text, bool isSeed)
        {
            _executions++;
            current.Begin(text);
            map.Begin();
            var start = Stopwatch.GetTimestamp();
            var fault = Attempt(text);
            _slowest = Math.Max(_slowest, Stopwatch.GetTimestamp() - start);
            if (fault is not null)
            {
                Note(fault, text);
            }
            else if (map.Learn() || isSeed)
            {
                _known.Add(text);
            }
        }

        private Exception? Attempt(string text)
        {
            try
            {
                parser.Try(text);
                return null;
            }
            catch (Exception exception)
            {
                return exception;
            }
        }

        // One input for each place that faults come from is enough.
        private void Note(Exception fault, string text)
        {
            var place = new StackTrace(fault).GetFrames().Select(f => f.GetMethod()?.ToString()).FirstOrDefault();
            var kind = $"{fault.GetType().Name} {(fault is BrokenInvariantException ? fault.Message.Split(':')[0] : place)}";
            if (_faults.Add(kind))
            {
                var file = Path.Combine(order.Findings, $"{order.Parser}-{NameOf(text)}");
                File.WriteAllText(file, text);
                File.WriteAllText(file + ".txt", fault.ToString());
                Console.Error.WriteLine($"{order.Parser}: {file}: {fault.GetType().Name}: {fault.Message}");
            }
        }
    }
}
