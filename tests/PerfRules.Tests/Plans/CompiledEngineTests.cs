using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Plans.Compiled;
using PerfRules.Scoring;
using PerfRules.Tests.Oracle;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Plans;

/// <summary>Rows and the compiled engine: what fits, what does not, and that both score the same.</summary>
public sealed class CompiledEngineTests
{
    // 自评表, column 得分, in the order of the pack.
    private static readonly decimal[] PrintedPoints = [3m, 2.96m, 6m, 6m, 6m, 5.4m, 5m, 5m, 5m, 5m, 6m, 10m, 10m, 8m, 6m, 10m];

    [Fact]
    public void Score_RowOfThePublishedCase_GivesThePrintedPoints()
    {
        var row = Suining.Scorer.CreateRow();
        FillPublished(row);
        var leaves = new LeafResult[16];

        var score = Suining.Scorer.Score(row, leaves);

        Assert.Equal(new RowScore(99.36m, true, "优"), score);
        Assert.Equal(PrintedPoints.Select(p => (Rational?)p), leaves.Select(l => l.Points));
        Assert.All(leaves, l => Assert.Equal(IndicatorStatus.Scored, l.Status));
    }

    [Fact]
    public void Score_RowThatFits_AllocatesNothing()
    {
        var row = Suining.Scorer.CreateRow();
        var leaves = new LeafResult[16];
        FillPublished(row);
        _ = Suining.Scorer.Score(row, leaves);

        var before = GC.GetAllocatedBytesForCurrentThread();
        FillPublished(row);
        _ = Suining.Scorer.Score(row, leaves);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // 273728.1万元 of 271870.17万元 is 100.68%, 270906.35万元 of 265284.08万元 is 102.12%: the first and the second row.
    [Fact]
    public void OutcomeOf_RowOfThePublishedCase_SaysWhatDecidedEveryLeaf()
    {
        var row = Suining.Scorer.CreateRow();
        FillPublished(row);
        var facts = row.Row.Copy();

        var outcomes = Enumerable.Range(0, 16).Select(i => Suining.Scorer.Rows.Engine.OutcomeOf(facts, i)).ToList();

        Assert.Equal(PrintedPoints.Select(p => (Rational?)p), outcomes.Select(o => o?.Points));
        var income = new Rational(27_372_810, 27_187_017);
        var expense = new Rational(27_090_635, 26_528_408);
        Assert.Equal(new PieceDecision(income, null, 0, null, 6), outcomes[4]!.Decision);
        Assert.Equal(new PieceDecision(expense, null, 1, null, 5.4m), outcomes[5]!.Decision);
    }

    [Fact]
    public void OutcomeOf_FindingThatIsWaived_IsLeftToTheInterpreter()
    {
        var row = Suining.Scorer.CreateRow();
        FillPublished(row);
        row.Row.PutFindings([[new Finding { Kind = "拖欠", Count = 1, Waived = "已整改" }]]);

        var outcome = Suining.Scorer.Rows.Engine.OutcomeOf(row.Row.Copy(), 9);

        Assert.Null(outcome);
        Assert.Equal(5m, Suining.Scorer.Score(row, "遂宁市").Indicators[9].Score);
    }

    [Fact]
    public void Fallbacks_ShippedPacks_AreNone() =>
        Assert.Empty(RulePackCatalog.Load(Repository.Combine("rulesets")).Packs.SelectMany(p => new RuleScorer(p).Rows.Engine.Fallbacks));

    // 3 × x ≥ 1: a third reaches it, and 28 digits of a third do not: 3 × 0.333…3 = 0.999…9.
    [Theory]
    [InlineData("1/3", "10")]
    [InlineData("0.3333333333333333333333333333", "0")]
    [InlineData("0.3333333333333333333333333334", "10")]
    [InlineData("0.333333", "0")]
    [InlineData("0.333334", "10")]
    [InlineData("9999999999999999999999999999", "10")]
    [InlineData("-7922816251426433759354395033.5", "0")]
    public void Score_ThirdsAndLongDecimals_AreDecidedExactly(string x, string points) =>
        Assert.Equal(points, PointsAt(x, "measure: x * 3\nthreshold: { at: \">= 1\", else: 0 }"));

    // 10 − ⌈(1 − x) / 0.1⌉: at 0.9 one step, a part in 10^28 below it two.
    [Theory]
    [InlineData("1", "10")]
    [InlineData("0.9999999999999999999999999999", "9")]
    [InlineData("0.9", "9")]
    [InlineData("0.8999999999999999999999999999", "8")]
    [InlineData("0.899999", "8")]
    [InlineData("-5", "0")]
    public void Score_StairsAtEveryWidth_CountTheSameSteps(string x, string points) =>
        Assert.Equal(points, PointsAt(x, "measure: x\nstepDeduction: { at: \">= 1\", step: \"0.1\", deduct: 1, partial: up }"));

    // 10^17 points for x ≥ 1, else 10^17 × x: more than 64 bits hold in hundredths, and grades beyond them.
    [Theory]
    [InlineData("1", "100000000000000000")]
    [InlineData("0.333333", "33333300000000000")]
    [InlineData("0.12345678901234567890123", "12345678901234567.89")]
    public void Score_HugePoints_AreExact(string x, string points)
    {
        var pack = TestPack.Judging("measure: x\nproportional: { at: \">= 0\", of: 1, else: 0 }").With("points: 10", "points: 100000000000000000")
            .With("rounding: []", "rounding: [ { stage: leaf, places: 2, mode: half-away } ]\ngrades: { 优: \"[50000000000000000000, +∞)\", 差: \"[0, 50000000000000000000)\" }");
        var scorer = new RuleScorer(pack.Load());
        var row = scorer.CreateRow();
        row.Set(0, Number(x));
        var leaves = new LeafResult[1];

        var score = scorer.Score(row, leaves);

        Assert.Equal(points, score.Total.ToString());
        Assert.Equal("差", score.Grade);
    }

    // Found by the oracle (seed 20240502, 4,000 cases): the bounds of points that are cut after one place lie in 64 bits, but no longer in parts of the denominator of both leaves.
    // 0.1 × 1 / (152.684% / 8) = 0.5239… is 0.5; (51 − 0.065) × 1.975 / 2 = 50.29… is held at 2.5; 1% is in the first band. The other leaf has its full points, which are not rounded.
    [Theory]
    [InlineData(2, 1, "0.5")]
    [InlineData(1065, 1000, "2.5")]
    [InlineData(101, 100, "0")]
    public void Score_RoundedPointsWithBoundsNear64Bits_AreDecided(int x, int y, string points)
    {
        var scorer = new RuleScorer(RulePack.Parse(
            """
            format: 1
            pack: test/2024/random
            version: 1.0.0
            title: 随机
            evaluation: 单位自评
            rounding: [ { stage: leaf, places: 1, mode: truncate } ]
            inputs: { x: { type: duration, unit: "个工作日" }, y: { type: duration, unit: "工作日" } }
            indicators:
              - id: 一
                points: 2.5
                origin: printed
                undefined: zero
                measure: "abs(x - y) / y"
                bands:
                  - { at: "(-inf,50% of 122.0000002‰]", points: 0 }
                  - { at: "(50% of 122.0000002‰,66.0000001‰]", from: { at: "51倍", points: 0 }, to: { at: "49倍", points: 1.975 } }
                  - { at: "＞ 66.0000001‰", points: 0.1, of: "152.684% / 8" }
              - { id: 二, points: 3.335, origin: printed, items: { mode: all, list: [ { id: 要点, when: "否" } ] }, notApplicable: { when: "是", policy: full } }
            """));
        var row = scorer.CreateRow();
        row.Set(0, x);
        row.Set(1, y);
        var leaves = new LeafResult[2];

        _ = scorer.Score(row, leaves);

        Assert.Equal([points, "3.335"], leaves.Select(l => l.Points.ToString()));
    }

    // Found by the oracle (seed 606): a quotient divided by what is zero before any fact.
    [Fact]
    public void Score_QuotientDividedByZero_IsUndefinedAndLowered()
    {
        var scorer = new RuleScorer(TestPack.Judging("undefined: zero\nmeasure: (1 / x) / (1 - 1)\nthreshold: { at: \">= 1\", else: 0 }").Load());
        var row = scorer.CreateRow();
        row.Set(0, 5m);
        var leaves = new LeafResult[1];

        _ = scorer.Score(row, leaves);

        Assert.Equal("0 Undefined", leaves[0].ToString());
        Assert.Empty(scorer.Rows.Engine.Fallbacks);
    }

    [Fact]
    public void Score_NothingSet_LeavesEveryLeafMissing()
    {
        var row = Suining.Scorer.CreateRow();
        var leaves = new LeafResult[16];

        var score = Suining.Scorer.Score(row, leaves);

        Assert.Equal(new RowScore(Rational.Zero, false, null), score);
        Assert.All(leaves, l => Assert.Equal("Missing", l.ToString()));
    }

    // 6 − 0.5 × n for 5 points: a count is as much as one finding that occurred so often.
    [Fact]
    public void SetFindingCount_AsMuchAsOneFinding_CostsTheSame()
    {
        var counted = Suining.Scorer.CreateRow();
        var listed = Suining.Scorer.CreateRow();
        counted.SetFindingCount(0, 3);
        listed.SetFindings([new Finding { Kind = "拖欠", Count = 3 }, new Finding { Kind = "拖欠", Count = 9, Waived = "另有文件" }]);
        var byCount = new LeafResult[16];
        var byList = new LeafResult[16];

        _ = Suining.Scorer.Score(counted, byCount);
        _ = Suining.Scorer.Score(listed, byList);

        Assert.Equal("3.5 Scored", byCount[9].ToString());
        Assert.Equal(byCount, byList);
    }

    [Fact]
    public void Fallbacks_ListOfNumbers_IsNamedAndScoredByTheInterpreter()
    {
        var pack = TestPack.Judging("measure: sum(xs)\nthreshold: { at: \">= 6\", else: 0 }").With("x: { type: number }", "xs: { type: number, list: true }").Load();
        var scorer = new RuleScorer(pack);
        var row = scorer.CreateRow();
        row.SetList(0, [1, 2, 3]);
        var leaves = new LeafResult[1];

        _ = scorer.Score(row, leaves);

        Assert.Equal([("叶", "the input xs lies in no slot")], scorer.Rows.Engine.Fallbacks);
        Assert.Equal("10 Scored", leaves[0].ToString());
    }

    [Fact]
    public void Lower_NodeThatItDoesNotKnow_IsLeftToTheInterpreterWithTheReason()
    {
        var plan = Suining.Scorer.Plan;
        var strange = new Plan
        {
            Pack = plan.Pack,
            Slots = plan.Slots,
            FindingKinds = plan.FindingKinds,
            AggravatedKinds = plan.AggravatedKinds,
            Measures = plan.Measures,
            Leaves = plan.Leaves.SetItem(0, plan.Leaves[0] with { Criterion = new StrangeCriterion() }),
            Checks = plan.Checks,
            Vetoes = plan.Vetoes,
            WeightBy = plan.WeightBy,
            WeightNeeds = plan.WeightNeeds,
            NeedsCohort = plan.NeedsCohort,
        };

        var engine = new PlanEngine(strange);

        Assert.Equal([("综合参保率", "there is no form for StrangeCriterion")], engine.Fallbacks);
    }

    [Fact]
    public void Set_OutsideTheRange_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Suining.Scorer.CreateRow().Set(1, 0m));

    [Fact]
    public void Set_OtherType_Throws()
    {
        var row = Suining.Scorer.CreateRow();

        Assert.Throws<ArgumentException>("input", () => row.Set(0, true));
        Assert.Throws<ArgumentException>("input", () => row.Set(5, 1m));
        Assert.Throws<ArgumentException>("input", () => row.Set(5, "是"));
        Assert.Throws<ArgumentException>("input", () => row.Set(0, new DateOnly(2024, 5, 2)));
        Assert.Throws<ArgumentException>("input", () => row.SetList(0, []));
        Assert.Throws<ArgumentException>("leaf", () => row.SetAward(0, null));
    }

    [Fact]
    public void Set_NoSuchPlace_Throws()
    {
        var row = Suining.Scorer.CreateRow();

        Assert.Throws<ArgumentOutOfRangeException>("input", () => row.Set(22, 1m));
        Assert.Throws<ArgumentOutOfRangeException>("input", () => row.Set(-1, true));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => row.SetFindingCount(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("leaf", () => row.SetAward(16, null));
        Assert.Throws<KeyNotFoundException>(() => row.IndexOf("没有"));
    }

    [Fact]
    public void Score_RowOfAnotherScorerOrTooFewPlaces_Throws()
    {
        var row = Suining.Scorer.CreateRow();

        Assert.Throws<ArgumentException>("facts", () => new RuleScorer(Suining.Scorer.Pack).Score(row, new LeafResult[16]));
        Assert.Throws<ArgumentException>("leaves", () => Suining.Scorer.Score(row, new LeafResult[15]));
    }

    [Fact]
    public void Remove_ValueThatWasSet_IsMissingAgain()
    {
        var row = Suining.Scorer.CreateRow();
        FillPublished(row);
        row.Set(4, 1m / 3m);
        row.Remove(4);
        var leaves = new LeafResult[16];

        var score = Suining.Scorer.Score(row, leaves);

        Assert.Equal("Missing", leaves[2].ToString());
        Assert.Equal(new RowScore(93.36m, false, null), score);
    }

    // The engine writes statuses as numbers of the one enum, and results read them as numbers of the other.
    [Fact]
    public void IndicatorStatus_AndPlanStatus_HaveTheSameNumbers() =>
        Assert.Equal(Enum.GetNames<PlanStatus>(), Enum.GetNames<IndicatorStatus>());

    [Fact]
    public void Difference_PublishedCases_IsNone() => Assert.Null(EngineAgreement.Difference(Suining.Scorer, Suining.Facts));

    private static string PointsAt(string x, string criterion)
    {
        var scorer = new RuleScorer(TestPack.Judging(criterion).Load());
        var row = scorer.CreateRow();
        row.Set(0, Number(x));
        var leaves = new LeafResult[1];
        _ = scorer.Score(row, leaves);
        return leaves[0].Points.ToString()!;
    }

    private static Rational Number(string text) => text == "1/3" ? new Rational(1, 3) : Rational.TryParse(text, out var number) ? number : throw new FormatException(text);

    private static void FillPublished(FactRow row)
    {
        ReadOnlySpan<decimal> numbers =
        [
            267.53m, 274.80m, 230.25m, 233m, 670m, 1m, 1m, 380m, 400m, 271870.17m, 273728.1m, 265284.08m, 270906.35m, 96347m, 244313m, 22m, 1.47m, 71.30m, 67.68m,
            2822m, 10.19m, 100m,
        ];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (i is 5 or 6)
            {
                row.Set(i, true);
            }
            else
            {
                row.Set(i, numbers[i]);
            }
        }

        row.SetFindingCount(0, 0);
    }

    private sealed record StrangeCriterion : PlanCriterion;
}
