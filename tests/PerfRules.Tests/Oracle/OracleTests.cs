using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.Tests.Oracle;

public sealed class OracleTests(ITestOutputHelper output)
{
    private const int SheetsPerPack = 8;
    private const int FewestShare = 5;

    // What a pack can say, each in at least one pack of twenty.
    private static readonly string[] Wanted =
    [
        "bands", "bands staircase", "bands of", "bands line", "one-point band", "end from facts", "end from peers",
        "threshold", "stepDeduction", "proportional", "interpolate", "brackets", "brackets progressive",
        "trend", "deviation", "relative shortfall", "rank ladder",
        "partial up", "partial down", "partial exact", "step relative", "deduct a share of the points",
        "table first", "table one", "table otherwise",
        "deductions item", "deductions key", "deductions kind", "deductions any", "deductions count", "deductions cap",
        "deductions escalating", "deductions aggravated", "deductions of several kinds",
        "items each", "items all", "items minus", "choice", "choice of an assessor", "oneOf", "parts", "award",
        "adjust", "gate", "exempt", "bonus", "asPrinted", "weight", "veto", "undefined full", "undefined zero", "undefined error",
        "notApplicable full", "notApplicable rescaleSection", "notApplicable rescaleTotal", "notApplicable peerMean",
        "target rows atLeast", "target rows atMost", "target rows equal", "target rows zero", "target rows proportional",
        "extends", "extends twice", "extends overrides", "extends remove", "extends add", "extends drop", "extends inputs",
        "cohort", "cohort parts", "combine leaf", "combine total", "weightBy",
        "rank()", "best()", "worst()", "mean()", "lookup()", "if()", "min()", "max()", "sum()", "count()", "abs()", "round()", "given()", "default()",
        "shared measure", "check", "check with tolerance", "grades",
        "rounding measure", "rounding part", "rounding leaf", "rounding mean", "rounding section", "rounding total",
        "rounding by half-away", "rounding by half-even", "rounding by truncate", "rounding by ceiling", "rounding by floor",
        "input money", "input people", "input count", "input percent", "input duration", "input rate", "input number", "input date",
        "input yesno", "input choice", "input list",
    ];

    private static long Cases => Setting("PERFRULES_RANDOM_CASES", 1_200);

    private static long Seed => Setting("PERFRULES_RANDOM_SEED", 20_240_502);

    [Fact]
    public void Score_AnyPackAndFacts_AgreesWithOracle()
    {
        var shares = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        var packs = (int)Math.Max(1, Cases / SheetsPerPack);

        for (var i = 0; i < packs; i++)
        {
            var pack = RandomPacks.Throw(Dice.For(Seed, i));
            if (OracleCase.Guarded(() => OracleCase.Compare(pack, Seed, i, SheetsPerPack, shares)) is { } difference)
            {
                Assert.Fail(OracleCase.Shrink(pack, Seed, i, SheetsPerPack, difference));
            }
        }

        Print(shares, packs, string.Create(
            CultureInfo.InvariantCulture,
            $"seed {Seed}, {packs} packs with {SheetsPerPack} sheets or cohorts each, {shares["comparison"]} comparisons in {watch.Elapsed.TotalSeconds:F1} s"));
        Assert.All(Wanted, s => Assert.True(
            shares.GetValueOrDefault("pack: " + s) * 100 >= FewestShare * packs, $"'{s}' is in {shares.GetValueOrDefault("pack: " + s)} of {packs} packs."));
    }

    [Fact]
    public void Score_ShippedPackAndAnyFacts_AgreesWithOracle()
    {
        var shares = new SortedDictionary<string, int>(StringComparer.Ordinal);

        // Without points there is nothing to add up, and what meets its target is for tests of its own.
        var packs = RulePackCatalog.Load(Path.Combine(Root(), "rulesets")).Packs.RemoveAll(p => !p.HasPoints);
        var sheets = (int)Math.Max(1, Cases / 4);

        foreach (var pack in packs)
        {
            var scorer = new RuleScorer(pack);
            var text = File.ReadAllText(pack.File);

            // A cohort has up to six sheets, by up to two standards.
            var subjects = pack.Cohort is null ? sheets : (sheets + 9) / 10;

            // What explains a score takes longer than all else together: a thousand times in a long run.
            var explained = Math.Max(SheetsPerPack, sheets / 1_000);
            Parallel.ForEach(Partitioner.Create(0, subjects, 250), part =>
            {
                // What the oracle remembers of a document is for one thread.
                var document = NaiveEvaluator.Read(text);
                var counted = new SortedDictionary<string, int>(StringComparer.Ordinal);
                for (var i = part.Item1; i < part.Item2; i++)
                {
                    var dice = Dice.For(Seed + 2, i);
                    var difference = document.Cohort is null
                        ? OracleCase.Compare(scorer, document, dice, counted, explain: i % explained == 0)
                        : OracleCase.CompareCohort(scorer, document, dice, counted, explain: i % explained == 0);
                    Assert.True(difference is null, $"PERFRULES_RANDOM_SEED={Seed}, {pack.Id}, facts {i}:\n{difference}");
                }

                lock (shares)
                {
                    foreach (var (what, count) in counted)
                    {
                        shares[what] = shares.GetValueOrDefault(what) + count;
                    }
                }
            });
            output.WriteLine($"{pack.Id}: {subjects} {(pack.Cohort is null ? "subjects" : "cohorts")}, no difference");
        }

        Print(shares, packs.Length, $"seed {Seed}, {packs.Length} shipped packs, {sheets} sheets each");
        Assert.NotEmpty(packs);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PerfRules.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No PerfRules.sln above the tests.");
        }

        return folder;
    }

    private void Print(SortedDictionary<string, int> shares, int packs, string title)
    {
        output.WriteLine(title);
        foreach (var (what, count) in shares)
        {
            var share = what.StartsWith("pack: ", StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $" ({100m * count / packs:F1}%)") : string.Empty;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: {count}{share}"));
        }
    }

    private static long Setting(string name, long otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
