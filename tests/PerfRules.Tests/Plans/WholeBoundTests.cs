using System.Numerics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans.Compiled;
using PerfRules.Scoring;
using PerfRules.Tests.Oracle;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Plans;

/// <summary>The compiled engine decides before any row is known what the bounds of its numbers decide, so every value has to lie within them.</summary>
public sealed class WholeBoundTests(ITestOutputHelper output)
{
    private const int Seed = 20_261_123;

    private static readonly RoundingMode[] Modes = Enum.GetValues<RoundingMode>();

    // x is 2 to 400, 1000 / x rounded to a whole number 3 (2.5) to 500: the smallest quotient comes of the largest divisor.
    [Theory]
    [InlineData(400, "1")]
    [InlineData(11, "1")] // 90.9
    [InlineData(10, "10")] // 100
    [InlineData(2, "10")]
    public void Score_RoundedQuotientOfAConstant_IsDecidedByTheRow(int x, string points)
    {
        var scorer = new RuleScorer(TestPack.Judging("measure: 1000 / x\nbands: [ { at: \">= 100\", points: 10 }, { at: \"< 100\", points: 1 } ]")
            .With("rounding: []", "rounding: [ { stage: measure, places: 0, mode: half-away } ]")
            .With("x: { type: number }", "x: { type: number, range: \"[2, 400]\" }").Load());
        var row = scorer.CreateRow();
        row.Set(0, x);
        var leaves = new LeafResult[1];

        _ = scorer.Score(row, leaves);

        Assert.Equal(points, leaves[0].Points.ToString());
        Assert.Empty(scorer.Rows.Engine.Fallbacks);
    }

    // Found by the oracle (seed 7, 100,000 pairs): an amount of money by a count of findings, 198.34万元 ÷ 7 a person, and 27.23 months of it.
    // 27.23 is in the first band: 4.3 × 27.23 ÷ (56.48 ÷ 8) = 16.58…, held at the full 5.
    [Fact]
    public void Score_RoundedQuotientOfFindings_IsDecidedByTheRow()
    {
        var scorer = new RuleScorer(RulePack.Parse(
            """
            format: 1
            pack: test/2024/random
            version: 1.0.0
            title: 随机
            evaluation: 单位自评
            rounding: [ { stage: measure, places: 2, mode: half-even } ]
            findings: { 问题0: { unit: 人 } }
            indicators:
              - id: 指标9
                points: 5
                origin: printed
                measure: "((198.34万元 / count(问题0)) / (12.499393万元/人/年 - 106.10872元/人/年))"
                bands:
                  - { at: "＜ 118.6244670000000743593047月", points: 4.3, of: "56.48月 / 8" }
                  - { at: "≥ 118.6244670000000743593047月", of: "133.39年" }
            """));

        Assert.Null(EngineAgreement.Difference(scorer, FactSheet.Parse("findings: [ { kind: 问题0, count: 7 } ]")));
    }

    [Fact]
    public void Divide_EveryBoundAndMode_HoldsEveryQuotient()
    {
        var wrong = new List<string>();
        foreach (var (least, most) in Ranges(-6, 6))
        {
            foreach (var (leastDivisor, mostDivisor) in Ranges(0, 6))
            {
                foreach (var mode in Modes)
                {
                    var quotient = new WholeQuotient(new WholeSlot(0, least, most), new WholeSlot(1, leastDivisor, mostDivisor), mode);
                    var values = Numbers(least, most).SelectMany(n => Numbers(leastDivisor, mostDivisor).Select(d => WholeQuotient.Divide(n, d, mode)));
                    wrong.AddRange(values.Where(v => v < quotient.Least || v > quotient.Most).Distinct()
                        .Select(v => $"[{least}, {most}] / [{leastDivisor}, {mostDivisor}] {mode}: {v} is not in [{quotient.Least}, {quotient.Most}]"));
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Bounds_OfAnyNumber_HoldEveryValue()
    {
        var row = Suining.Scorer.CreateRow().Row;
        var wrong = new List<string>();
        var folded = 0;
        output.WriteLine($"seed {Seed}");
        for (var i = 0; i < 3_000; i++)
        {
            var dice = Dice.For(Seed, i);
            var slots = Enumerable.Range(0, 4).Select(s => new WholeSlot(s, dice.Between(-9, 3), dice.Between(3, 12))).ToArray();
            var number = Any(dice, slots, 4);
            var against = Wholes.Constant(dice.Between(-20, 20));
            var comparison = dice.Pick(BinaryOperator.Less, BinaryOperator.LessOrEqual, BinaryOperator.Greater, BinaryOperator.GreaterOrEqual, BinaryOperator.Equal);
            var test = Test.Compare(number, comparison, against);
            folded += test is TestConstant ? 1 : 0;
            for (var j = 0; j < 12; j++)
            {
                foreach (var slot in slots)
                {
                    row.Slots[slot.Slot] = dice.Between((int)slot.Least, (int)slot.Most);
                }

                var value = (BigInteger)number.Wide(row);
                if (value < number.Least || value > number.Most || test.Holds(row) != OperatorText.Holds(comparison, value.CompareTo(against.Least)))
                {
                    wrong.Add($"case {i}: {value} in [{number.Least}, {number.Most}], {comparison} {against.Least}: {test}");
                }
            }
        }

        output.WriteLine($"{folded} of 3000 comparisons are decided by bounds");
        Assert.Empty(wrong);
        Assert.True(folded > 100, $"Only {folded} comparisons are decided by bounds.");
    }

    private static Whole Any(Dice dice, WholeSlot[] slots, int depth)
    {
        if (depth == 0 || dice.Chance(15))
        {
            return dice.Chance(70) ? dice.Pick<Whole>(slots) : Wholes.Constant(dice.Between(-9, 9));
        }

        var left = Any(dice, slots, depth - 1);
        var right = Any(dice, slots, depth - 1);
        return dice.Below(7) switch
        {
            0 => Wholes.Add(left, right),
            1 => Wholes.Subtract(left, right),
            2 => Wholes.Multiply(left, right),
            3 => Wholes.Abs(left),
            4 => Wholes.Hold(left, dice.Between(-5, 0), dice.Between(0, 5)),
            5 => Wholes.Choose(Test.Compare(left, BinaryOperator.Less, right), left, right),
            _ => Wholes.Divide(left, Wholes.Abs(right), dice.Pick(Modes)),
        };
    }

    private static IEnumerable<(int Least, int Most)> Ranges(int first, int last) => Numbers(first, last).SelectMany(least => Numbers(least, last).Select(most => ((int)least, (int)most)));

    private static IEnumerable<long> Numbers(long first, long last)
    {
        for (var i = first; i <= last; i++)
        {
            yield return i;
        }
    }
}
