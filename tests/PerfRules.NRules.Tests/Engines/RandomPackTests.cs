using System.Diagnostics;
using System.Globalization;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Tests.Oracle;
using PerfRules.Tests.Support;

namespace PerfRules.NRules.Tests.Engines;

/// <summary>Random packs and facts, those of the core's tests, on all engines; each difference prints the seed that makes it again.</summary>
public sealed class RandomPackTests(ITestOutputHelper output)
{
    private const int SheetsPerPack = 8;

    private static long Cases => Setting("PERFRULES_RANDOM_CASES", 320);

    private static long Seed => Setting("PERFRULES_RANDOM_SEED", 20_240_502);

    [Fact]
    public void Score_AnyPackAndFacts_AgreesWithOracleAndCore()
    {
        var watch = Stopwatch.StartNew();
        var packs = (int)Math.Max(1, Cases / SheetsPerPack);
        for (var i = 0; i < packs; i++)
        {
            var pack = RandomPacks.Throw(Dice.For(Seed, i));
            var difference = OracleCase.Guarded(() => RandomCase.Compare(pack, Seed, i, SheetsPerPack));
            Assert.True(difference is null, $"PERFRULES_RANDOM_SEED={Seed}, pack {i}:\n{difference}\n{pack.ToYaml()}");
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"seed {Seed}, {packs} packs, eight sheets or four cohorts each, {watch.Elapsed.TotalSeconds:F1} s"));
    }

    [Fact]
    public void Score_ShippedPackAndAnyFacts_AgreesWithOracleAndCore()
    {
        foreach (var pack in RulePackCatalog.Load(Repository.Combine("rulesets")).Packs.Where(p => p.HasPoints))
        {
            var core = new RuleScorer(pack);
            var rules = new NRulesScorer(pack);
            var document = NaiveEvaluator.Read(File.ReadAllText(pack.File));
            for (var i = 0; i < (document.Cohort is null ? Cases / 4 : Cases / 40); i++)
            {
                var dice = Dice.For(Seed + 2, i);
                var difference = document.Cohort is null ? RandomCase.CompareSheet(core, rules, document, dice) : RandomCase.CompareCohort(core, rules, document, dice);
                Assert.True(difference is null, $"PERFRULES_RANDOM_SEED={Seed}, {pack.Id}, facts {i}:\n{difference}");
            }
        }
    }

    private static long Setting(string name, long otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
