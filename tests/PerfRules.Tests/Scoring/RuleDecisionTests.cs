using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Scoring;

/// <summary>What decided a leaf, in figures: each expectation is worked out from the printed clause beside it.</summary>
public sealed class RuleDecisionTests
{
    [Theory]

    // 超过105%从5.4分起算，每超1个百分点扣0.9分 (third band of four): 6.2pp beyond 105% count as 7, 5.4 - 7 × 0.9 = -0.9.
    [InlineData("支出预算完成", "基金支出预算=100万元; 基金支出决算=111.2万元", "row 2, 111.2%, 6.2个百分点, 7 steps, -0.9")]

    // 预算完成率95%-100%得6分 (first band).
    [InlineData("支出预算完成", "基金支出预算=100万元; 基金支出决算=97万元", "row 0, 97%, 6")]

    // 得分等于年度目标任务完成率*3: 98.5% × 3 = 2.955.
    [InlineData("年度目标任务完成率", "参保目标任务=100万人; 居民参保人数=98.5万人", "row 0, 98.5%, 2.955")]

    // 2024年缴费标准低于380元，每低1元扣1分: 1.5元 count as 2, 3 - 2 = 1; ≥400元得3分.
    [InlineData("个人缴费标准", "当年个人缴费标准=378.5元/人/年; 次年个人缴费标准=400元/人/年",
        "2024年当年: row 1, 378.5元/人/年, 1.5元/人/年, 2 steps, 1; 2024年征缴2025年: row 0, 400元/人/年, 3")]

    // 小于标准值且基金累计可支付月数6-9月扣5分: the third row, 8 - 5 = 3.
    [InlineData("当期收支平衡", "当期结余=-1万元; 累计可支付月数=9个月", "row 2, -1万元, 3")]

    // ≥95%得3分，每低1个百分点扣1分，不满1个百分点按1个百分点算: 0.5pp count as 1, 3 - 1 = 2.
    [InlineData("综合参保率", "常住人口=100万人; 综合参保人数=94.5万人", "row 1, 94.5%, 0.5个百分点, 1 steps, 2")]
    public void Decisions_LeafOfSuining_SayRowMeasureStepsAndPoints(string leaf, string changes, string expected)
    {
        var result = Suining.ScoreOf(leaf, changes);

        Assert.Equal(expected, string.Join("; ", result.Decisions.Select(Text)));
    }

    // 发现一例扣0.5分: 3 × 0.5 are taken from 5.
    [Fact]
    public void Decisions_Counter_SaysHowOftenAndWhatItTakes()
    {
        var facts = new FactSheet("遂宁市", Suining.Facts.Facts, [new Finding { Kind = "拖欠", Count = 3 }]);

        var decision = Assert.Single(Suining.Scorer.Score(facts)["待遇支付及时性"].Decisions);

        Assert.Equal("row 0, 3 steps, -1.5", Text(decision));
    }

    [Fact]
    public void Decisions_MissingLeaf_AreNone()
    {
        var facts = new FactSheet("遂宁市", Suining.Facts.Facts.Where(f => f.Key != "常住人口"), Suining.Facts.Findings);

        Assert.Empty(Suining.Scorer.Score(facts)["综合参保率"].Decisions);
    }

    // The alternative comes before what it contains: DIP is the second, and 80 lies in its second band.
    [Fact]
    public void Decisions_Alternative_IsNamedBeforeItsRule()
    {
        var scorer = new RuleScorer(RulePack.Parse(
            """
            format: 1
            pack: test/2024/alternatives
            version: 1.0.0
            title: 测试
            evaluation: 单位自评
            rounding: []
            inputs:
              方式: { type: choice, choices: [DRG, DIP] }
              比例: { type: percent }
            indicators:
              - id: 付费
                points: 10
                origin: printed
                oneOf:
                  - when: 方式 = DRG
                    measure: 比例
                    threshold: { at: "≥ 50%", else: 0 }
                  - when: 方式 = DIP
                    measure: 比例
                    bands: [ { at: "≥ 90%", points: 10 }, { at: "< 90%", points: 4 } ]
            """,
            "pack.yaml"));

        var sheet = scorer.Score(FactSheet.FromDictionary("某市", [KeyValuePair.Create("方式", (object?)"DIP"), KeyValuePair.Create("比例", (object?)"80%")]));

        Assert.Equal("row 1, 4; row 1, 80%, 4", string.Join("; ", sheet["付费"].Decisions.Select(Text)));
    }

    [Fact]
    public void Location_BandThatDecided_IsItsPlaceInThePack()
    {
        var decision = Assert.Single(Suining.ScoreOf("支出预算完成", "基金支出预算=100万元; 基金支出决算=111.2万元").Decisions);

        var line = File.ReadAllLines(Suining.PackFile)[decision.Location!.Position.Line - 1];
        Assert.Contains("""{ at: "> 105%", points: 5.4, step: 1pp, beyond: 105%, deduct: 0.9, partial: up }""", line, StringComparison.Ordinal);
    }

    private static string Text(RuleDecision decision)
    {
        string?[] figures =
        [
            $"row {decision.Row?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}",
            decision.Measure?.ToString(),
            decision.Distance?.ToString(),
            decision.Steps is { } steps ? $"{steps.ToString()} steps" : null,
            decision.Points?.ToString(),
        ];
        return (decision.Part is { } part ? part + ": " : string.Empty) + string.Join(", ", figures.OfType<string>());
    }
}
