using System.Globalization;
using PerfRules.Analysis.Differences;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Tests.Oracle;

namespace PerfRules.Tests.Analysis.Differences;

/// <summary>Where two random lists of bands are said to differ, and nowhere else, the engine gives other points: tried at every edge, beside it,
/// between edges, and at random fractions.</summary>
public sealed class PieceDifferenceAgreementTests(ITestOutputHelper output)
{
    private static readonly Rational Hair = Rational.PowerOfTen(-9);

    private static long Cases => Environment.GetEnvironmentVariable("PERFRULES_RANDOM_CASES") is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) / 4 : 250;

    private static long Seed => Environment.GetEnvironmentVariable("PERFRULES_RANDOM_SEED") is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : 20_240_601;

    [Fact]
    public void Compare_AnyTwoListsOfBands_ListsExactlyWhereTheEngineDiffers()
    {
        var (same, different, regions) = (0, 0, 0);
        for (var i = 0; i < Cases; i++)
        {
            var dice = Dice.For(Seed, i);
            var places = dice.Pick(0, 0, 1);
            var isCount = dice.Chance(20);
            var older = Bands.Throw(dice, isCount ? 0 : places);
            var newer = older.Vary(dice);
            var (a, b) = (Load(older, isCount), Load(newer, isCount));

            var found = PackComparer.Compare(a.Pack, b.Pack).Items;

            var listed = found.Where(d => d.Part == DifferencePart.Criterion).SelectMany(d => d.Regions).Select(r => r.Stretch!).ToList();
            var told = string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, case {i}\n{older}\n--\n{newer}\n{string.Join('\n', found.SelectMany(d => d.Regions).Select(r => $"{r.Where}: {r.Older} → {r.Newer}"))}");
            Assert.True(found.All(d => d.Undecided.IsEmpty), told);
            foreach (var value in Samples(dice, older, newer, isCount))
            {
                var differs = Points(a, value, isCount) != Points(b, value, isCount);
                Assert.True(listed.Exists(r => r.Holds(value)) == differs, $"{told}\nat {value}: {Points(a, value, isCount)} → {Points(b, value, isCount)}");
            }

            same += listed.Count == 0 ? 1 : 0;
            different += listed.Count > 0 ? 1 : 0;
            regions += listed.Count;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{same} the same, {different} different, {regions} stretches"));
        Assert.True(same > Cases / 20 && different > Cases / 3, $"{same} the same, {different} different");
    }

    private static RuleScorer Load(Bands bands, bool isCount)
    {
        var unit = isCount ? "家" : string.Empty;
        var result = RulePackLoader.Parse(
            $$"""
            format: 1
            pack: test/2024/random
            version: 1.0.0
            title: 随机
            evaluation: 单位自评
            rounding: []
            inputs: { x: { type: {{(isCount ? "count, unit: 家" : "number")}} } }
            indicators:
              - id: 叶
                points: 10
                origin: printed
                measure: x
                bands:
            {{bands.ToYaml(unit)}}

            """,
            "pack.yaml");
        Assert.True(result.Pack is not null, $"{string.Join('\n', result.Diagnostics)}\n{bands}");
        return new RuleScorer(result.Pack);
    }

    private static Rational? Points(RuleScorer scorer, Rational value, bool isCount) => scorer.Score(
        new FactSheet("甲", [new("x", FactValue.FromQuantity(isCount ? Quantity.FromBase(value, UnitOf("家")) : new Quantity(value, Unit.None)))]))["叶"].Score;

    private static Unit UnitOf(string symbol) => Unit.TryParse(symbol, out var unit) ? unit : throw new ArgumentException(symbol);

    private static IEnumerable<Rational> Samples(Dice dice, Bands older, Bands newer, bool isCount)
    {
        var edges = older.Places.Concat(newer.Places).Distinct().Order().ToList();
        var values = edges.SelectMany(e => new[] { e, e + Hair, e - Hair, e + new Rational(1, 2), e - 1 })
            .Concat(edges.Zip(edges.Skip(1), (a, b) => (a + b) / 2)).Concat([-50, 500])
            .Concat(Enumerable.Range(0, 25).Select(_ => new Rational(dice.Between(-300, 1_500), dice.Between(1, 120))));
        return isCount ? values.Select(v => v.RoundToWhole(RoundingMode.Floor)).Distinct() : values.Distinct();
    }

    // Edges in order, and between each two the shape of what lies there.
    private sealed record Bands(List<Band> All)
    {
        // Ends, and where staircases turn or lines begin: points bend there or a step away.
        internal IEnumerable<Rational> Places => All.SelectMany(b => new[] { b.Lower, b.Upper, b.Origin, b.Origin + b.Step, b.Origin - b.Step, b.Origin + (b.Step * 2) }).OfType<Rational>();

        internal static Bands Throw(Dice dice, int places)
        {
            var edges = Enumerable.Range(0, dice.Between(1, 3)).Select(_ => (Rational)decimal.Round(dice.Below(4_000) / 400m, places)).Distinct().Order().ToList();
            var all = new List<Band>();
            Rational? lower = null;
            var closed = false;
            foreach (var edge in edges)
            {
                var mine = dice.Chance(50);
                all.Add(Band.Throw(dice, lower, closed, edge, mine));
                (lower, closed) = (edge, !mine);
            }

            all.Add(Band.Throw(dice, lower, closed, null, false));
            return new Bands(all);
        }

        // The same in other words, or something else: points, an edge, a step, a direction.
        internal Bands Vary(Dice dice)
        {
            var all = All.ToList();
            var at = dice.Below(all.Count);
            switch (dice.Below(7))
            {
                case 0:
                    return new Bands([.. dice.Shuffle(all)]);
                case 1 when all[at] is { Lower: { } low, Upper: { } high } && all[at].Shape == 0:
                    var middle = (low + high) / 2;
                    all[at] = all[at] with { Upper = middle, UpperClosed = true };
                    all.Insert(at, all[at] with { Lower = middle, LowerClosed = false, Upper = high, UpperClosed = All[at].UpperClosed });
                    return new Bands(all);
                case 2 when all.Count > 1 && all[0].Upper is { } edge:
                    var moved = edge - new Rational(dice.Between(1, 4), 4);
                    all[0] = all[0] with { Upper = moved };

                    // Counting of steps begins outside the band.
                    all[1] = all[1] with { Lower = moved, Origin = moved };
                    return new Bands(all);
                case 3:
                    all[at] = all[at] with { Points = dice.Between(0, 10) };
                    return new Bands(all);
                case 4:
                    all[at] = all[at] with { Partial = dice.Pick("up", "down", "exact"), Step = dice.Pick(1, 2, 3) };
                    return new Bands(all);
                case 5:
                    all[at] = Band.Throw(dice, all[at].Lower, all[at].LowerClosed, all[at].Upper, all[at].UpperClosed);
                    return new Bands(all);
                default:
                    all[at] = all[at] with { Other = dice.Between(0, 10), Deduct = dice.Pick(1, 2, 3) };
                    return new Bands(all);
            }
        }

        internal string ToYaml(string unit) => string.Join('\n', All.Select(b => "      - " + b.ToYaml(unit)));

        public override string ToString() => ToYaml(string.Empty);
    }

    // Shape 0: constant; 1: a staircase; 2: a line.
    private sealed record Band(
        Rational? Lower, bool LowerClosed, Rational? Upper, bool UpperClosed, int Shape, int Points, Rational Origin, int Step, int Deduct, string Partial, int Other)
    {
        internal static Band Throw(Dice dice, Rational? lower, bool lowerClosed, Rational? upper, bool upperClosed) => new(
            lower, lowerClosed, upper, upperClosed, dice.Pick(0, 0, 1, 2), dice.Between(0, 10), lower ?? upper ?? 0, dice.Pick(1, 2), dice.Pick(1, 2), dice.Pick("up", "down", "exact"), dice.Between(0, 10));

        internal string ToYaml(string unit) =>
            $"{{ at: \"{(LowerClosed ? '[' : '(')}{(Lower is { } l ? l + unit : "-∞")}, {(Upper is { } u ? u + unit : "+∞")}{(UpperClosed ? ']' : ')')}\", {Outcome(unit)} }}";

        private string Outcome(string unit) => Shape switch
        {
            0 => $"points: {Points}",
            1 => $"points: {Points}, step: {Step}{unit}, beyond: {Origin}{unit}, deduct: {Deduct}, partial: {Partial}",
            _ => $"from: {{ at: {Origin}{unit}, points: {Points} }}, to: {{ at: {Origin + Step}{unit}, points: {Other} }}",
        };
    }
}
