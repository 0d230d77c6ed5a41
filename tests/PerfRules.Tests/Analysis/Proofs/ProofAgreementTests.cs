using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using PerfRules.Analysis;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Tests.Oracle;

namespace PerfRules.Tests.Analysis.Proofs;

/// <summary>What the prover says of random criteria agrees with trying values: no false alarm, no miss, and every counterexample is one.</summary>
public sealed partial class ProofAgreementTests(ITestOutputHelper output)
{
    private const int FewestShare = 5;

    private static long Cases => Setting("PERFRULES_RANDOM_CASES", 1_000);

    private static long Seed => Setting("PERFRULES_RANDOM_SEED", 20_240_502);

    [Fact]
    public void Lint_AnyBands_AgreesWithBruteForce()
    {
        var shares = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        var cases = Cases / 2;
        for (var i = 0; i < cases; i++)
        {
            var bands = BruteBands.Throw(Dice.For(Seed, i));
            var text = bands.Pack();
            var pack = Load(text, i);

            var found = Lint(pack, BruteBands.FirstLine, d => Counterexample(bands, d));

            var expected = bands.Faults();
            Assert.True(expected.SetEquals(found), Difference(i, text, expected, found));
            Count(shares, expected);
        }

        Print(shares, cases, watch, "overlap", "unreachable", "gap", "full", "floor", "direction", "valley", "clean");
    }

    [Fact]
    public void Lint_AnyTable_AgreesWithBruteForce()
    {
        var shares = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        var cases = Cases / 2;
        for (var i = 0; i < cases; i++)
        {
            var table = BruteTable.Throw(Dice.For(Seed + 1, i));
            var text = table.Pack();
            var pack = Load(text, i);

            var found = Lint(pack, BruteTable.FirstLine, d => Counterexample(table, d));

            var expected = table.Faults();
            if (found.Count(IsOverlap) == LintReport.MostOfAKind)
            {
                expected.RemoveWhere(f => IsOverlap(f) && !found.Contains(f));
            }

            Assert.True(expected.SetEquals(found), Difference(i, text, expected, found));
            Count(shares, expected);
            Count(shares, [string.Create(CultureInfo.InvariantCulture, $"dimensions:{table.Dimensions}"), table.TakesFirst ? "order:first" : "order:one"], clean: false);
        }

        Print(shares, cases, watch, "overlap", "unreachable", "gap", "clean", "dimensions:1", "dimensions:2", "dimensions:3", "order:first", "order:one");
    }

    private static bool IsOverlap(string fault) => fault.StartsWith("overlap", StringComparison.Ordinal);

    private static RulePack Load(string text, int index)
    {
        var result = RulePackLoader.Parse(text, "pack.yaml");
        Assert.True(result.Pack is not null, string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, case {index}: {string.Join('\n', result.Diagnostics)}\n{text}"));
        return result.Pack;
    }

    // Each finding as the brute force calls it; a counterexample that is none makes a fault of its own.
    private static SortedSet<string> Lint(RulePack pack, int firstLine, Func<Diagnostic, bool> isRight)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var diagnostic in PackLinter.Lint(pack).Where(d => d.Code is not ("PR0503" or "PR0521" or "PR0519")))
        {
            var row = diagnostic.Location.Position.Line - firstLine;
            found.Add(diagnostic.Code switch
            {
                "PR0501" or "PR0510" => string.Create(CultureInfo.InvariantCulture, $"overlap {diagnostic.Related[0].Position.Line - firstLine}-{row}"),
                "PR0502" or "PR0511" => "gap",
                "PR0508" => string.Create(CultureInfo.InvariantCulture, $"unreachable {row}"),
                "PR0513" => "full",
                "PR0514" => "direction",
                "PR0515" => "valley",
                "PR0516" => "floor",
                _ => diagnostic.ToString(),
            });
            if (!isRight(diagnostic))
            {
                found.Add("wrong counterexample: " + diagnostic);
            }
        }

        // A table of which no row is reachable has nothing that gives the full points; its rows say so.
        if (firstLine == BruteTable.FirstLine && found.Any(f => f.StartsWith("unreachable", StringComparison.Ordinal)))
        {
            found.Remove("full");
        }

        return found;
    }

    private static bool Counterexample(BruteBands bands, Diagnostic diagnostic)
    {
        var text = diagnostic.Message.ToString();
        return diagnostic.Code switch
        {
            "PR0501" => bands.IsShared(
                Quantity.Parse(Shared().Match(text).Groups[1].Value).Value,
                diagnostic.Related[0].Position.Line - BruteBands.FirstLine,
                diagnostic.Location.Position.Line - BruteBands.FirstLine),
            "PR0502" => bands.IsGap(Quantity.Parse(Instance().Match(text).Groups[1].Value).Value),
            _ => true,
        };
    }

    private static bool Counterexample(BruteTable table, Diagnostic diagnostic)
    {
        var text = diagnostic.Message.ToString();
        return diagnostic.Code switch
        {
            "PR0510" => table.HoldingAt(Facts().Match(text).Groups[1].Value).All(n => n >= 2),
            "PR0511" => table.HoldingAt(Facts().Match(text).Groups[1].Value).All(n => n == 0),
            _ => true,
        };
    }

    private static string Difference(int index, string text, IEnumerable<string> expected, IEnumerable<string> found) => string.Create(
        CultureInfo.InvariantCulture,
        $"PERFRULES_RANDOM_SEED={Seed}, case {index}\ntried: {string.Join("; ", expected)}\nproven: {string.Join("; ", found)}\n{text}");

    private static void Count(SortedDictionary<string, int> shares, IEnumerable<string> faults, bool clean = true)
    {
        var kinds = faults.Select(f => f.Split(' ')[0]).Distinct().ToList();
        foreach (var kind in kinds.Count > 0 || !clean ? kinds : ["clean"])
        {
            shares[kind] = shares.GetValueOrDefault(kind) + 1;
        }
    }

    private void Print(SortedDictionary<string, int> shares, long cases, Stopwatch watch, params string[] wanted)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, {cases} cases, {watch.Elapsed.TotalSeconds:F1} s"));
        foreach (var (kind, count) in shares)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind}: {count} ({100m * count / cases:F1}%)"));
        }

        Assert.All(wanted, kind => Assert.True(shares.GetValueOrDefault(kind) * 100 >= FewestShare * cases, $"'{kind}' is in {shares.GetValueOrDefault(kind)} of {cases} cases."));
    }

    private static long Setting(string name, long otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    [GeneratedRegex(@"both hold (\S+)\.$")]
    private static partial Regex Shared();

    [GeneratedRegex(@"for instance (\S+)\.$")]
    private static partial Regex Instance();

    [GeneratedRegex(@"hold(?:s)? for: (.+)\.$")]
    private static partial Regex Facts();
}
