using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing.Mutation;

namespace PerfRules.Testing.Tests.Mutation;

/// <summary>Each kind of mistake with a case that notices it and one that does not, the arithmetic of both beside it.</summary>
public sealed class OperatorTests
{
    private const string Bands = """
        measure: 甲率
        bands:
          - { at: "≥ 90%", points: 10 }
          - { at: "[60%, 90%)", points: 6, step: 1pp, beyond: 90%, deduct: 0.5, partial: up }
          - { at: "< 60%", points: 0 }
        """;

    private const string Overlapping = """
        measure: 甲率
        bands:
          - { at: "≥ 80%", points: 6 }
          - { at: "≥ 60%", points: 4 }
          - { at: "< 60%", points: 10 }
        """;

    private const string Ratio = """
        measure: 决算 / 预算
        proportional: { at: "[50%, 150%]", of: 100%, else: 0 }
        """;

    private const string Table = """
        table:
          hit: first
          rows:
            - { when: 是甲 and 是乙, points: 10 }
            - { when: 家数 > 5家, points: 6 }
            - { when: otherwise, points: 0 }
        """;

    private const string Findings = "deductions: [ { finding: 拖欠, deduct: 1, per: key, cap: 3 } ]";

    private const string Items = "items: { mode: minus, deduct: 3, list: [ { id: ①, when: 是甲 }, { id: ②, when: 是乙 } ] }";

    private const string OneOf = """
        oneOf:
          - { when: 方式 = DRG, measure: 甲率, threshold: { at: "≥ 90%" } }
          - { when: 方式 != DRG, measure: 甲率, threshold: { at: "≥ 50%" } }
        """;

    private const string Threshold = """
        measure: 甲率
        threshold: { at: "≥ 60%" }
        """;

    private const string Share = """
        measure: 甲率
        proportional: { at: "≥ 0%", of: 100%, else: 0 }
        """;

    private const string OnePlace = "rounding: [ { stage: leaf, places: 1, mode: half-away } ]";

    [Theory]

    // 90% is in the first row and gives 10; with the edge open it is in the second: 6 - 0.5*0 = 6. 91% is in the first row of both.
    [InlineData("edge/1", Bands, ">90%: 10 points", "甲率: 90%", "10", "甲率: 91%", "10")]

    // 5家 is not above 5家: otherwise, 0; with ≥ it gives 6. 10家 is above either way.
    [InlineData("edge/1", Table, "家数 ≥ 5家", "是甲: 否, 家数: 5家", "0", "是甲: 否, 家数: 10家", "6")]

    // 89% loses one step: 6 - 0.5*1 = 5.5; above a threshold of 89% it gives 10. 88% is below both: 6 - 0.5*2 = 5.
    [InlineData("threshold/1", Bands, "≥89%: 10 points", "甲率: 89%", "6 - 0.5*1", "甲率: 88%", "6 - 0.5*2")]

    // With the points of the first two rows swapped 95% gives 6. 50% is in the third row.
    [InlineData("points-swapped/1", Bands, "≥90%: 6 points", "甲率: 95%", "10", "甲率: 50%", "0")]

    // 88% gives 6 - 0.5*2 = 5, from 5 points on only 4. 95% is in another row.
    [InlineData("points/2", Bands, "[60%, 90%): 5 points", "甲率: 88%", "6 - 0.5*2", "甲率: 95%", "10")]

    // 80% gives 6 - 0.5*10 = 1; without the row nothing holds it. 95% is in another row.
    [InlineData("row-dropped/2", Bands, "<60%: 0 points", "甲率: 80%", "6 - 0.5*10", "甲率: 95%", "10")]

    // 85% is in the first two rows: 6, and in the other order 4. 70% is only in the second.
    [InlineData("rows-reordered/1", Overlapping, "≥60%: 4 points; ≥80%: 6 points", "甲率: 85%", "6", "甲率: 70%", "4")]

    // 2 points below 90% are two steps of 1, 6 - 0.5*2 = 5, and one of 2: 5.5. 1 point is one step of either: 5.5.
    [InlineData("step/1", Bands, "for each 2个百分点", "甲率: 88%", "6 - 0.5*2", "甲率: 89%", "6 - 0.5*1")]

    // 88% is 2 steps from 90%, 3 from 91%: 4.5. 70% is 20 or 21 steps away, and 6 - 0.5*20 is below 0 either way.
    [InlineData("origin/1", Bands, "away from 91%", "甲率: 88%", "6 - 0.5*2", "甲率: 70%", "0")]

    // 1.5 steps are 2 with partial up: 6 - 0.5*2 = 5; 1 with down: 5.5. 2 whole steps are 2.
    [InlineData("partial/1", Bands, "a part does not count", "甲率: 88.5%", "6 - 0.5*2", "甲率: 88%", "6 - 0.5*2")]

    // 2 steps of 0.6: 6 - 0.6*2 = 4.8. 95% loses no step.
    [InlineData("deduction/1", Bands, "less 0.6 for each", "甲率: 88%", "6 - 0.5*2", "甲率: 95%", "10")]

    // Half of the budget gives 10*0.5 = 5, of 101% only 10*0.5/1.01. 40% is below the line's beginning.
    [InlineData("line/1", Ratio, "101%", "决算: 500万元", "10*0.5", "决算: 400万元", "0")]

    // 40% is below 50%: 0; where the line goes on, 10*0.4 = 4. 60% is on the line either way.
    [InlineData("floor/1", Ratio, "≤150%: points", "决算: 400万元", "0", "决算: 600万元", "10*0.6")]

    // 600 of 1000 give 6; 支出 is 1000 of 1000 and gives 10. With 决算 = 支出 nothing tells them apart.
    [InlineData("numerator/2", Ratio, "支出 ÷ 预算", "决算: 600万元", "10*0.6", "决算: 1000万元", "10")]

    // 500 of 500 give 10; by 支出 500 of 1000: 5. With 预算 = 支出 nothing tells them apart.
    [InlineData("denominator/2", Ratio, "决算 ÷ 支出", "决算: 500万元, 预算: 500万元", "10", "决算: 1000万元", "10")]

    // 甲率 95% gives 10, 乙率 50% would give 0. With both the same nothing tells them apart.
    [InlineData("input/1", Bands, "Measure: 乙率", "甲率: 95%, 乙率: 50%", "10", "甲率: 95%, 乙率: 95%", "10")]

    // 800 of 1000 give 8; upside down 125% give 10, the full points. 100% is the same upside down.
    [InlineData("inverted/1", Ratio, "预算 ÷ 决算", "决算: 800万元", "10*0.8", "决算: 1000万元", "10")]

    // 6个月 reach 6个月 and not 6年, which are 72个月. 5个月 reach neither.
    [InlineData("unit/1", "measure: 月数\nthreshold: { at: \"≥ 6个月\", else: 3 }", "≥6年", "月数: 6个月", "10", "月数: 5个月", "3")]

    // 是甲 alone does not do for and, and does for or: 10 instead of 6. With both it does for either.
    [InlineData("connective/1", Table, "是甲 or 是乙", "是乙: 否", "6", "是乙: 是", "10")]

    // ② not met: 10 - 3 = 7; all or nothing: 0. With all met 10 either way.
    [InlineData("items-mode/1", Items, "10 points when all are met", "是乙: 否", "10 - 3", "是乙: 是", "10")]

    // 70% in a DRG region misses 90%: 0; by the rule of the others it reaches 50%. 95% reaches both.
    [InlineData("alternatives/1", OneOf, "≥50%: 10 points; <50%: 0 points; ≥90%", "甲率: 70%", "0", "甲率: 95%", "10")]

    // The gate takes the 10 points; where it does not hold it is not missed.
    [InlineData("gate/1", Threshold + "\ngate: not 是甲", "(nothing)", "是甲: 否", "0", "是甲: 是", "10")]

    // 4家 are exempt and get 10 in spite of 50%; 10家 with 90% get 10 by the rule.
    [InlineData("exemption/1", Threshold + "\nexempt: { when: 家数 < 5家, because: 免 }", "(nothing)", "家数: 4家, 甲率: 50%", "10", "家数: 10家", "10")]

    // 10 + 2 with the budget reached, with a bonus of at most 1 only 11. Below it there is no bonus.
    [InlineData("bonus/1", Threshold + "\nbonus: { points: 2, measure: 决算 / 预算, threshold: { at: \"≥ 100%\" } }", "at most 1 points", "决算: 1000万元", "10 + 2", "决算: 900万元", "10")]
    public void Run_MistakeInALeaf_IsKilledWhereItShowsAndSurvivesWhereItDoesNot(
        string mutant, string leaf, string after, string noticing, string noticed, string blind, string score)
    {
        var killed = Mutant(SmallPack.Run(leaf, noticing, Expect(noticed)), "叶/" + mutant);
        var survived = Mutant(SmallPack.Run(leaf, blind, Expect(score)), "叶/" + mutant);

        Assert.Contains(after, killed.After.ToString(), StringComparison.Ordinal);
        Assert.Equal((MutantOutcome.Killed, "案例/一"), (killed.Outcome, killed.KilledBy));
        Assert.Equal(MutantOutcome.Survived, survived.Outcome);
    }

    [Theory]

    // Two findings of one key cost 1 once: 9; counted one by one 8. A single finding is one either way.
    [InlineData("distinct/1", "{ kind: 拖欠, key: 甲, count: 2 }", "10 - 1", "{ kind: 拖欠, key: 甲 }", "10 - 1")]

    // Four keys cost 4, capped at 3: 7; without the cap 6. Three cost 3 either way.
    [InlineData("cap/1", "{ kind: 拖欠, key: 甲 }, { kind: 拖欠, key: 乙 }, { kind: 拖欠, key: 丙 }, { kind: 拖欠, key: 丁 }", "10 - 3", "{ kind: 拖欠, key: 甲 }, { kind: 拖欠, key: 乙 }, { kind: 拖欠, key: 丙 }", "10 - 3")]

    // One finding costs 1, or 2 with the mistake. None costs nothing.
    [InlineData("deduction/1", "{ kind: 拖欠 }", "10 - 1", "", "10")]
    public void Run_MistakeInACounter_IsKilledWhereItShowsAndSurvivesWhereItDoesNot(string mutant, string noticing, string noticed, string blind, string score)
    {
        var killed = Mutant(SmallPack.Run(Findings, "是甲: 是", Expect(noticed), findings: noticing), "叶/" + mutant);
        var survived = Mutant(SmallPack.Run(Findings, "是甲: 是", Expect(score), findings: blind), "叶/" + mutant);

        Assert.Equal(MutantOutcome.Killed, killed.Outcome);
        Assert.Equal(MutantOutcome.Survived, survived.Outcome);
    }

    [Theory]

    // 98.4% gives 10*0.984 = 9.84, to one place 9.8, to none 10. 90% gives 9 with any places.
    [InlineData("rounding-places/1", "98.4%", "9.8", "90%", "9")]

    // 9.85 is a tie: away from zero 9.9, to the even digit 9.8. 9.84 is none.
    [InlineData("rounding-mode/1", "98.5%", "9.9", "98.4%", "9.8")]

    // Not rounded at all 9.84. 9 needs no rounding.
    [InlineData("rounding-stage/1", "98.4%", "9.8", "90%", "9")]
    public void Run_MistakeInRounding_IsKilledWhereItShowsAndSurvivesWhereItDoesNot(string mutant, string noticing, string noticed, string blind, string score)
    {
        var killed = Mutant(SmallPack.Run(Share, "甲率: " + noticing, Expect(noticed), OnePlace), "*/" + mutant);
        var survived = Mutant(SmallPack.Run(Share, "甲率: " + blind, Expect(score), OnePlace), "*/" + mutant);

        Assert.Equal(MutantOutcome.Killed, killed.Outcome);
        Assert.Equal(MutantOutcome.Survived, survived.Outcome);
    }

    // Without 是甲 the grade of 9 points is 差 and not 优; with it the veto is not missed.
    [Fact]
    public void Run_VetoForgotten_IsKilledWhereItHeldAndSurvivesWithFactsThatShowIt()
    {
        const string Top = "rounding: []\ngrades: { 优: \"≥ 9\", 良: \"[6, 9)\", 差: \"[0, 6)\" }\nvetoes: [ { id: 否, when: not 是甲, cap: 差, because: 无 } ]";

        var killed = Mutant(SmallPack.Run(Share, "是甲: 否", "grade: 差", Top), "*/veto/1");
        var survived = Mutant(SmallPack.Run(Share, "是甲: 是", "grade: 优", Top), "*/veto/1");

        Assert.Equal(MutantOutcome.Killed, killed.Outcome);
        Assert.Equal(MutantOutcome.Survived, survived.Outcome);
        Assert.Equal("是甲=否: grade 差 / grade 优", Show(survived.Killer!));
    }

    // 叶 has 10 points and 另 5, of which one goes over: 9 and 6. Full points show it (10 becomes 9); 0 points of both do not.
    [Theory]
    [InlineData("甲率: 60%", "10", MutantOutcome.Killed)]
    [InlineData("甲率: 59%", "0", MutantOutcome.Survived)]
    public void Run_PointsMovedToTheNextLeaf_ShowWhereTheyAreEarned(string facts, string score, MutantOutcome outcome)
    {
        const string Other = "  - { id: 另, points: 5, origin: printed, measure: 甲率, threshold: { at: \"≥ 60%\" } }";

        var mutant = Mutant(SmallPack.Run(Threshold, facts, Expect(score), more: Other), "叶/weight/1");

        Assert.Equal("叶 10 points, 另 5 points → 叶 9 points, 另 6 points", $"{mutant.Before} → {mutant.After}");
        Assert.Equal(outcome, mutant.Outcome);
    }

    // 19条 miss the target of 20条: 0, and as an upper bound they meet it: 10. 20条 meet it either way.
    [Theory]
    [InlineData("19条", "0", MutantOutcome.Killed)]
    [InlineData("20条", "10", MutantOutcome.Survived)]
    public void Run_PlainTargetReadInAnotherWay_ShowsBesideTheTarget(string value, string total, MutantOutcome outcome)
    {
        var pack = RulePack.Parse(
            """
            format: 1
            pack: test/2024/rows
            version: 1.0.0
            title: 目标
            evaluation: 单位自评
            rounding: []
            inputs: {}
            indicators: []
            targetRows: { section: 绩效指标, points: 10, plain: atLeast, unmet: zero, origin: applied, assumed: { 没有运算符的指标值: 不低于 } }
            """);
        var golden = GoldenCase.Parse(
            $$"""
            format: 1
            case: 案例
            pack: test/2024/rows
            subject: 甲
            facts: {}
            rows: [ { id: 专线数量, points: 10, target: 20条, value: {{value}} } ]
            expect: { total: {{total}} }
            """);

        var mutant = MutationRunner.Run(new RuleScorer(pack), [golden], cancellationToken: TestContext.Current.CancellationToken).Mutants.Single(m => m.After.ToString() == "plain: atMost");

        Assert.Equal(outcome, mutant.Outcome);
    }

    [Fact]
    public void All_Operators_HaveIdsOfTheirOwnAndSentences()
    {
        Assert.Equal(MutationOperators.All.Length, MutationOperators.All.Select(o => o.Id).Distinct().Count());
        Assert.All(MutationOperators.All, o => Assert.NotEmpty(o.Mistake.ToString()));
    }

    private static string Expect(string score) => $"indicators: {{ 叶: {score} }}";

    private static string Show(MutantKiller killer) => $"{string.Join(", ", killer.Facts.Select(f => $"{f.Key}={f.Value}"))}: {killer.Expected} / {killer.Given}";

    private static Mutant Mutant(MutationReport report, string id) => Assert.Single(report.Mutants, m => m.Id == id);
}
