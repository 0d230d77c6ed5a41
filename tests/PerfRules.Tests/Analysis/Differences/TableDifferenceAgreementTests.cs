using System.Globalization;
using PerfRules.Analysis.Differences;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Tests.Oracle;

namespace PerfRules.Tests.Analysis.Differences;

/// <summary>Where two random tables of conditions are said to differ, and nowhere else, the engine gives other points: tried for every yes or no, every
/// word and every number at, beside and between edges. What is listed is read back as text.</summary>
public sealed class TableDifferenceAgreementTests(ITestOutputHelper output)
{
    private static readonly string[] Words = ["甲", "乙", "丙"];

    private static long Cases => Environment.GetEnvironmentVariable("PERFRULES_RANDOM_CASES") is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) / 4 : 200;

    private static long Seed => Environment.GetEnvironmentVariable("PERFRULES_RANDOM_SEED") is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : 20_240_602;

    [Fact]
    public void Compare_AnyTwoTables_ListsExactlyWhereTheEngineDiffers()
    {
        var (same, different) = (0, 0);
        for (var i = 0; i < Cases; i++)
        {
            var dice = Dice.For(Seed, i);
            var older = Throw(dice);
            var newer = dice.Choose<Table>((2, () => Throw(dice)), (3, () => Vary(dice, older)), (1, () => Respell(dice, older)));
            var (a, b) = (Load(older), Load(newer));

            var found = PackComparer.Compare(a.Pack, b.Pack).Items;

            // Rows that ask for other facts are another difference.
            var rules = found.Where(d => d.Part == DifferencePart.Criterion && (!d.Regions.IsEmpty || !d.Undecided.IsEmpty)).ToList();
            var listed = rules.SelectMany(d => d.Regions).ToList();
            var told = string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, case {i}\n{older.ToYaml()}\n--\n{newer.ToYaml()}\n{string.Join('\n', listed.Select(r => $"{r.Where}: {r.Older} → {r.Newer}"))}");
            Assert.True(rules.All(d => d.Undecided.IsEmpty), told);
            foreach (var (yes, word, number) in Samples())
            {
                var (before, after) = (Points(a, yes, word, number), Points(b, yes, word, number));
                var holding = listed.Where(r => Holds(r.Where.ToString(), yes, word, number)).ToList();
                Assert.True(holding.Count == (before == after ? 0 : 1), $"{told}\nat {yes} {word} {number}: {before} → {after}, in {holding.Count}");
                Assert.All(holding, r => Assert.Equal((Text(before), Text(after)), (r.Older.ToString(), r.Newer.ToString())));
            }

            same += listed.Count == 0 ? 1 : 0;
            different += listed.Count > 0 ? 1 : 0;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{same} the same, {different} different"));
        Assert.True(same > Cases / 10 && different > Cases / 3, $"{same} the same, {different} different");
    }

    private static string Text(Rational? points) => points?.ToString() ?? "no row";

    private static IEnumerable<(bool Yes, string Word, Rational Number)> Samples() =>
        from yes in new[] { true, false }
        from word in Words
        from half in Enumerable.Range(-2, 16)
        select (yes, word, new Rational(half, 2));

    // "x in [1, 3) and 是否 = yes and 档 = 甲 or 乙"
    private static bool Holds(string where, bool yes, string word, Rational number) => where == "always" || where.Split(" and ").All(part => part switch
    {
        "p = yes" => yes,
        "p = no" => !yes,
        ['c', ..] => part["c = ".Length..].Split(" or ").Contains(word),
        _ when part.StartsWith("x in ", StringComparison.Ordinal) && part["x in ".Length..] is var interval && interval[1..^1].Split(", ") is [var low, var high] =>
            number.CompareTo(Number(low)) >= (interval[0] == '[' ? 0 : 1) && number.CompareTo(Number(high)) <= (interval[^1] == ']' ? 0 : -1),
        _ => part["x ".Length] switch
        {
            '≥' => number >= Number(part[3..]),
            '>' => number > Number(part[3..]),
            '≤' => number <= Number(part[3..]),
            '<' => number < Number(part[3..]),
            _ => number == Number(part[4..]),
        },
    });

    private static Rational Number(string text) => Quantity.Parse(text).Value;

    private static Rational? Points(RuleScorer scorer, bool yes, string word, Rational number) => scorer.Score(new FactSheet(
        "甲", [new("p", FactValue.From(yes)), new("c", FactValue.From(word)), new("x", FactValue.FromQuantity(new Quantity(number, Unit.None)))]))["叶"].Score;

    private static RuleScorer Load(Table table)
    {
        var result = RulePackLoader.Parse(
            $$"""
            format: 1
            pack: test/2024/random
            version: 1.0.0
            title: 随机
            evaluation: 单位自评
            rounding: []
            inputs: { p: { type: yesno }, c: { type: choice, choices: [ 甲, 乙, 丙 ] }, x: { type: number } }
            indicators:
              - id: 叶
                points: 10
                origin: printed
                table:
            {{table.ToYaml()}}

            """,
            "pack.yaml");
        Assert.True(result.Pack is not null, $"{string.Join('\n', result.Diagnostics)}\n{table.ToYaml()}");
        return new RuleScorer(result.Pack);
    }

    private static Table Throw(Dice dice) => new(
        dice.Pick("first", "one"), [.. Enumerable.Range(0, dice.Between(1, 4)).Select(_ => new Row(Condition(dice, 2), dice.Between(0, 3)))], dice.Chance(60) ? dice.Between(0, 3) : null);

    private static string Condition(Dice dice, int depth) => (depth == 0 ? 0 : dice.Below(4)) switch
    {
        0 or 1 => dice.Below(3) switch
        {
            0 => "p",
            1 => $"c {dice.Pick("=", "≠")} {dice.Pick(Words)}",
            _ => $"x {dice.Pick("<", "≤", ">", "≥", "=", "≠")} {dice.Between(0, 5)}",
        },
        2 => $"not ({Condition(dice, depth - 1)})",
        _ => $"({Condition(dice, depth - 1)}) {dice.Pick("and", "or")} ({Condition(dice, depth - 1)})",
    };

    private static Table Vary(Dice dice, Table table)
    {
        var rows = table.Rows.ToList();
        var at = dice.Below(rows.Count);
        switch (dice.Below(4))
        {
            case 0:
                rows[at] = rows[at] with { Points = dice.Between(0, 3) };
                return table with { Rows = rows };
            case 1:
                rows[at] = rows[at] with { Condition = Condition(dice, 2) };
                return table with { Rows = rows };
            case 2:
                return table with { Rows = dice.Shuffle(rows) };
            default:
                return table with { Otherwise = dice.Chance(50) ? dice.Between(0, 3) : null };
        }
    }

    // The same meaning in other words.
    private static Table Respell(Dice dice, Table table)
    {
        var rows = table.Rows.ConvertAll(r => r with { Condition = dice.Pick($"not (not ({r.Condition}))", $"({r.Condition}) and (p or not p)", $"({r.Condition}) or (x < 1 and x > 1)") });
        return table.Hit == "one" ? table with { Rows = dice.Shuffle(rows) } : table with { Rows = rows };
    }

    private sealed record Row(string Condition, int Points);

    private sealed record Table(string Hit, List<Row> Rows, int? Otherwise)
    {
        internal string ToYaml() => string.Join('\n', Rows
            .Select(r => $"          - {{ when: \"{r.Condition}\", points: {r.Points} }}")
            .Concat(Otherwise is { } points ? [$"          - {{ when: otherwise, points: {points} }}"] : [])
            .Prepend("        rows:").Prepend($"        hit: {Hit}"));
    }
}
