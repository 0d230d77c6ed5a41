using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Tests.Oracle;

/// <summary>What the oracle and the random packs found, each kept as one small example.</summary>
public sealed class FoundByOracleTests
{
    private const string Head =
        """
        format: 1
        pack: test/2024/example
        version: 1.0.0
        title: 例
        evaluation: 单位自评
        rounding: []

        """;

    private const string Worked =
        """
        inputs: { 数: { type: number }, 方式: { type: choice, choices: [ 甲, 乙 ] }, 等次: { type: choice, choices: [ 丙, 丁 ] } }
        measures: { 所选: "if(1 / 数 > 0, 方式, 等次)" }
        indicators:
          - { id: 指标, points: 6, origin: printed, choice: { of: 所选, points: { 甲: 6, 乙: 4, 丙: 2, 丁: 0 } } }
          - { id: 系数, points: 6, origin: printed, measure: "lookup(所选, 甲, 1, 乙, 2, 丙, 3, 丁, 4)", threshold: { at: "= 3" } }
        """;

    // `one`: exactly one row holds; 否则 holds when no other does, and it stands first here.
    [Xunit.Fact]
    public void Score_OtherwiseRowBeforeTheRowThatHolds_TakesTheRowThatHolds()
    {
        var sheet = Score(
            """
            inputs: { 到位: { type: yesno } }
            indicators:
              - id: 指标
                points: 6
                origin: printed
                table: { hit: one, rows: [ { when: 否则, points: 0 }, { when: 到位, points: 6 } ] }
            """,
            ("到位", "是"));

        Assert.Equal((Rational)6, sheet["指标"].Score);
    }

    // Two items make 2, whatever they are: 名单 names the list of inputs.
    [Xunit.Fact]
    public void Score_CountOfAListBehindASharedMeasure_CountsItsItems()
    {
        var sheet = Score(
            """
            inputs: { 各月: { type: money, unit: 万元, list: true } }
            measures: { 名单: 各月 }
            indicators:
              - id: 指标
                points: 6
                origin: printed
                measure: count(名单)
                bands: [ { at: "= 2", points: 6 }, { at: "> 2", points: 0 } ]
            """,
            ("各月", FactValue.FromList(["5万元", "7万元"])));

        Assert.Equal((Rational)6, sheet["指标"].Score);
    }

    // Awards name indicators, so a part could never get one; loading says so instead of scoring crashing.
    [Xunit.Fact]
    public void Parse_AwardInAPart_IsRefused()
    {
        var result = RulePackLoader.Parse(Head +
            """
            indicators:
              - id: 指标
                points: 6
                origin: printed
                parts: [ { id: 甲, points: 6, award: 考核组赋分 } ]
            """);

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("PR0110", diagnostic.Code);
        Assert.Equal("A part cannot be awarded: the awards of a facts file name indicators, not parts.", diagnostic.Message.ToString(DisplayLanguage.English));
        Assert.Equal((11, 41), (diagnostic.Location.Position.Line, diagnostic.Location.Position.Column));
    }

    // 方式 is DRG, so it equals the word "DRG" (1) and differs from the input DRG, which is DIP (0): two measures that read the same.
    [Xunit.Fact]
    public void Score_WordThatIsAlsoAnInput_KeepsTheTwoMeasuresApart()
    {
        var sheet = Score(
            """
            inputs:
              方式: { type: choice, choices: [ DRG, DIP ] }
              DRG: { type: choice, choices: [ DRG, DIP ] }
            indicators:
              - { id: 词, points: 6, origin: printed, measure: "if(方式 = 'DRG', 1, 0)", threshold: { at: "= 1" } }
              - { id: 数据项, points: 6, origin: printed, measure: "if(方式 = DRG, 1, 0)", threshold: { at: "= 1" } }
            """,
            ("方式", "DRG"),
            ("DRG", "DIP"));

        Assert.Equal([6, 0], sheet.Indicators.Select(i => i.Score!.Value));
    }

    // Words have no distance: with a tolerance, 医院 = 药店 would hold.
    [Xunit.Fact]
    public void Parse_ToleranceForWords_IsRefused()
    {
        var result = RulePackLoader.Parse(Head +
            """
            inputs: { 方式: { type: choice, choices: [ 医院, 药店 ] } }
            checks: [ { id: 方式相符, that: 方式 = 药店, tolerance: 0 } ]
            indicators: [ { id: 指标, points: 6, origin: awarded, award: 赋分 } ]
            """);

        Assert.Equal("PR0116", Assert.Single(result.Diagnostics).Code);
    }

    // |0 - (5万元 - 4万元)| = 1万元, within 1万元; 0 needs no unit on either side of a check.
    [Xunit.Fact]
    public void Score_CheckWithABareZeroOnTheLeftAndATolerance_MeasuresTheOtherSide()
    {
        var sheet = Score(
            """
            inputs: { 收入: { type: money }, 支出: { type: money } }
            checks: [ { id: 收支相等, that: 0 = 收入 - 支出, tolerance: 1万元 } ]
            indicators: [ { id: 指标, points: 6, origin: awarded, award: 赋分 } ]
            """,
            ("收入", "5万元"),
            ("支出", "4万元"));

        Assert.True(Assert.Single(sheet.Checks).Holds);
    }

    // 100家 - 75家 = 25家, which is 2.5 steps of 10家: 3 with a part counted whole, and 6 - 3 × 1 = 3.
    [Xunit.Fact]
    public void Reason_StaircaseWithOriginAndStepFromFacts_SaysTheDistance()
    {
        var sheet = Score(
            """
            inputs: { 实际: { type: count, unit: 家 }, 目标: { type: count, unit: 家 }, 档差: { type: count, unit: 家 } }
            indicators:
              - { id: 指标, points: 6, origin: printed, measure: 实际, stepDeduction: { at: "≥ 目标", step: 档差, deduct: 1, partial: up } }
            """,
            ("实际", "75家"),
            ("目标", "100家"),
            ("档差", "10家"));

        Assert.Equal(
            "75家 is <目标, 25家 away from 目标, steps: 3, 6 - 3 × 1 = 3: 3 points", sheet["指标"].Reason.ToString(DisplayLanguage.English));
    }

    // 甲 is left out and 乙 takes its 4 points over, so all 10 of the section leave the total: 丙 has 10 of 20 - 10, and 10 × 20 / 10 = 20.
    [Xunit.Fact]
    public void Score_LeavesLeftOutOfSectionAndOfTotalTogether_FullPointsStayFullPoints()
    {
        var sheet = Score(
            """
            inputs: { 适用: { type: yesno } }
            indicators:
              - section: 一
                points: 10
                children:
                  - { id: 甲, points: 4, origin: awarded, award: 赋分, notApplicable: { when: not 适用, policy: rescaleSection } }
                  - { id: 乙, points: 6, origin: awarded, award: 赋分, notApplicable: { when: not 适用, policy: rescaleTotal } }
              - { id: 丙, points: 10, origin: printed, items: { mode: all, list: [ { id: 不适用, when: not 适用 } ] } }
            """,
            ("适用", "否"));

        Assert.Equal((Rational)20, sheet.Total);
    }

    // (10万元 - 3万元) + (3万元 - 1万元) = 9万元: what is taken out of 甲 is 乙 as the facts have it.
    [Xunit.Fact]
    public void Score_AdjustmentByAnInputThatIsAdjustedItself_TakesOutTheFact()
    {
        var sheet = Score(
            """
            inputs: { 甲: { type: money, unit: 万元 }, 乙: { type: money, unit: 万元 } }
            indicators:
              - id: 指标
                points: 6
                origin: printed
                measure: 甲 + 乙
                adjust: [ { of: 甲, takeOut: 乙, because: 不可比 }, { of: 乙, takeOut: 1万元, because: 不可比 } ]
                threshold: { at: "= 9万元" }
            """,
            ("甲", "10万元"),
            ("乙", "3万元"));

        Assert.Equal((Rational)6, sheet["指标"].Score);
    }

    // 所选 is 丙, a word of its second argument.
    [Xunit.Fact]
    public void Score_ChoiceBetweenInputsOfDifferentWords_HasTheWordsOfBoth()
    {
        var sheet = Score(Worked, ("数", "-1"), ("方式", "甲"), ("等次", "丙"));

        Assert.Equal((Rational)2, sheet["指标"].Score);
        Assert.Equal((Rational)3, sheet["系数"].Measure!.Value.Value);
    }

    // 1 / 0 leaves open which level it is.
    [Xunit.Fact]
    public void Score_ChoiceThatDividesByZero_IsUndefined()
    {
        var sheet = Score(Worked, ("数", "0"), ("方式", "甲"), ("等次", "丙"));

        Assert.Equal(IndicatorStatus.Undefined, sheet["指标"].Status);
        Assert.Equal("a divisor is zero, so there is no value: no score", sheet["指标"].Reason.ToString(DisplayLanguage.English));
    }

    // Like every other function, lookup shows the unit of the first value as written: 26000元 is 2.6万元.
    [Xunit.Fact]
    public void Score_LookupWithValuesInOtherOrderThanTheWords_ShowsTheFirstUnitAsWritten()
    {
        var sheet = Score(
            """
            inputs: { 方式: { type: choice, choices: [ 甲, 乙 ] } }
            indicators:
              - { id: 指标, points: 6, origin: printed, measure: "lookup(方式, 乙, 1万元, 甲, 26000元)", threshold: { at: "= 2.6万元" } }
            """,
            ("方式", "甲"));

        Assert.Equal("2.6万元", sheet["指标"].MeasureText);
    }

    // The weight mentions 乙, which is missing, so it is missing as any rule would be: no mean, and not 甲 as if 乙 had not been said.
    [Xunit.Fact]
    public void Score_WeightThatMentionsAMissingInput_LeavesTheWholeIncomplete()
    {
        var pack = RulePack.Parse(Head +
            """
            inputs: { 是否: { type: yesno }, 甲: { type: people }, 乙: { type: people } }
            cohort: { combine: leaf, weightBy: "if(是否, 甲, 乙)" }
            indicators: [ { id: 指标, points: 6, origin: printed, items: { mode: all, list: [ { id: 是否, when: 是否 } ] } } ]
            """);

        var sheet = new RuleScorer(pack).Score(new FactCohort([new FactSheet("一", [new("是否", "是"), new("甲", "5人")])]));

        Assert.True(sheet["一"].IsComplete);
        Assert.False(sheet.Aggregate.IsComplete);
    }

    // Nobody could give such an award, because awards name indicators and are read by the standard that is applied.
    [Xunit.Theory]
    [Xunit.InlineData("award: 赋分, origin: awarded, bonus: { points: 1, award: 赋分 }")]
    [Xunit.InlineData("origin: printed, items: { mode: all, list: [ { id: 有, when: 有 } ] }, asPrinted: { award: 赋分 }")]
    [Xunit.InlineData("origin: printed, oneOf: [ { when: 有, award: 赋分 }, { when: not 有, items: { mode: all, list: [ { id: 有, when: 有 } ] } } ]")]
    public void Parse_AwardBesideTheRuleOfAnIndicator_IsRefused(string rule)
    {
        var result = RulePackLoader.Parse($"{Head}inputs: {{ 有: {{ type: yesno }} }}\nindicators: [ {{ id: 指标, points: 6, {rule} }} ]");

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("PR0110", diagnostic.Code);
        Assert.Equal("A part cannot be awarded: the awards of a facts file name indicators, not parts.", diagnostic.Message.ToString(DisplayLanguage.English));
    }

    private static ScoreSheet Score(string pack, params (string Name, FactValue Value)[] facts) =>
        new RuleScorer(RulePack.Parse(Head + pack)).Score(new FactSheet("", facts.Select(f => KeyValuePair.Create(f.Name, f.Value)), []));
}
