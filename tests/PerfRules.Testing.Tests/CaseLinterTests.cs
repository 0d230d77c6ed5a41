using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Testing.Tests;

/// <summary>What printed scores show of a pack: rules that they do not determine, and the stage at which the measure is rounded.</summary>
public sealed class CaseLinterTests
{
    private const string Threshold = "threshold: { at: \"≥ 90%\", else: 0 }";
    private const string Steps = "stepDeduction: { at: \"≥ 90%\", step: 1pp, deduct: 2, partial: up }";
    private const string MeasureStage = "{ stage: measure, places: 2, mode: half-away }";

    [Fact]
    public void PR0541_OnlyFullPointsPrinted_AnyThresholdWouldDo() => Finds(
        Lint(Inferred(Threshold), Printed("95%", "10"), Printed("91%", "10.00")),
        "pack.yaml(11,9): info PR0541: The rule of '叶' is inferred, and the printed scores do not determine it: of 2 printed (10) none comes from: <90%: 0 points. "
            + "Add a case of a report that prints another score; where there is none, say under assumed that these rows are a guess.");

    [Fact]
    public void PR0541_InChinese_SaysTheSame() => Assert.Equal(
        "pack.yaml(11,9): info PR0541: “叶”的标准是推定的，印出的得分定不出它：1 个得分（10）没有一个来自：<90%：得 0 分。有印出别的得分的报告时补一个案例；没有的，在 assumed 写明这些行是推定的。",
        CaseLinter.Lint(Inferred(Threshold), [Printed("95%", "10")]).Single().ToString(DisplayLanguage.Chinese));

    [Fact]
    public void Lint_EveryRowPrinted_HasNothingToSay() => Finds(Lint(Inferred(Threshold), Printed("95%", "10"), Printed("80%", "0")));

    // 10 - 2 * 3 = 4 shows the steps; at 80% they would have cost 20, and what is held at 0 shows none.
    [Fact]
    public void PR0541_StepsThatEndAtZero_AreNotDetermined()
    {
        Finds(Lint(Inferred(Steps), Printed("95%", "10"), Printed("87%", "4")));
        Assert.Contains(
            "of 2 printed (10, 0) none comes from: <90%: 10 points less 2 for each 1个百分点 away from 90%, a part counts as a whole step.",
            Lint(Inferred(Steps), Printed("95%", "10"), Printed("80%", "0")),
            StringComparison.Ordinal);
    }

    // 8 is not what the rule gives at 80%, so it is no evidence for the row.
    [Fact]
    public void PR0541_PrintedScoreThatTheRuleDoesNotGive_DoesNotCount() =>
        Assert.Contains("of 1 printed (10) none comes from: <90%: 0 points", Lint(Inferred(Threshold), Printed("95%", "10"), Printed("80%", "8")), StringComparison.Ordinal);

    [Fact]
    public void Lint_NothingPrintedOrRulePrinted_HasNothingToSay()
    {
        Finds(Lint(Inferred(Threshold), Expecting("95%", "indicators: { 叶: 10 }")));
        Finds(Lint(Pack(Threshold, "printed"), Printed("95%", "10")));
    }

    [Fact]
    public void PR0541_Cohort_CountsThePrintedScoresOfSubjects() => Assert.Contains(
        "of 2 printed (10) none comes from: <90%: 0 points",
        Lint(RulePack.Parse(Text(Threshold, "inferred", string.Empty, "率") + "cohort: { combine: leaf, parts: [ { id: 全部, weight: 100%, subjects: all } ] }\n", "pack.yaml"), GoldenCase.Parse(
            """
            format: 1
            case: all
            pack: test/2024/one
            subjects: { 甲: { facts: { 率: 95% } }, 乙: { facts: { 率: 91% } }, 丙: { facts: { 率: 80% } } }
            expect: { subjects: { 甲: { total: 10 } } }
            published: { scores: { subjects: { 甲: { indicators: { 叶: 10 } }, 乙: { indicators: { 叶: 10 } } } } }
            """)),
        StringComparison.Ordinal);

    [Fact]
    public void PR0541_Suppressed_IsNotReported() => Finds(Lint(Suppressing("PR0541"), Printed("95%", "10")));

    [Fact]
    public void PR0526_SuppressionOfWhatCasesDoNotShow_IsFound() =>
        Assert.Contains("PR0526: This suppression keeps nothing back: there is no PR0541 on '叶'.", Lint(Suppressing("PR0541"), Printed("95%", "10"), Printed("80%", "0")), StringComparison.Ordinal);

    // What the next report prints may need it again, so no machine takes it away.
    [Fact]
    public void Lint_SuppressionOfWhatCasesDoNotShow_IsForAPersonToRemove() =>
        Assert.False(CaseLinter.Lint(Suppressing("PR0541"), []).Single().IsFixable);

    // 89.996% is below 90%; rounded to the printed 90.00% it is not.
    [Fact]
    public void PR0543_PrintedScoreOfTheRoundedMeasure_IsFound() => Finds(
        Lint(Pack(Threshold, "printed"), Printed("89.996%", "10", "90.00%")),
        "pack.yaml(11,9): warning PR0543: '叶' (one): the printed score is the 10 points that 90% gives; the pack judges 89.996%, which gives 0. "
            + "The report rounds the measure at another stage. Write a stage measure under rounding if the document rounds the measure first, else none; say under assumed what that rests on.");

    [Fact]
    public void PR0543_PrintedScoreOfTheExactMeasure_IsFoundWhereThePackRounds() => Assert.Contains(
        "'叶' (one): the printed score is the 0 points that 89.996% gives; the pack judges 90%, which gives 10.",
        Lint(Pack(Threshold, "printed", MeasureStage), Printed("89.996%", "0")),
        StringComparison.Ordinal);

    [Fact]
    public void PR0543_NoPrintedOrExpectedScore_IsFound() => Assert.Contains(
        "warning PR0543: '叶' (one): judged as 89.996% it gives 0 points, judged as 90% it would give 10. Whether the measure is rounded first decides, and no printed or expected score tells.",
        Lint(Pack(Threshold, "printed"), Expecting("89.996%", "grade: 差")),
        StringComparison.Ordinal);

    // The printed score, the expected score or the expected total is the exact one's; 89.9% is 89.9% at two places, and 89.96% has three places printed.
    [Theory]
    [InlineData("89.996%", "0", "90.00%")]
    [InlineData("89.996%", "3", null)]
    [InlineData("89.9%", "10", null)]
    [InlineData("89.996%", "10", "89.996%")]
    public void Lint_StageThatIsSettledOrDecidesNothing_HasNothingToSay(string measure, string score, string? printedMeasure) =>
        Finds(Lint(Pack(Threshold, "printed"), Printed(measure, score, printedMeasure)));

    [Theory]
    [InlineData("indicators: { 叶: 0 }")]
    [InlineData("total: 0")]
    public void Lint_StageThatAnExpectationSettles_HasNothingToSay(string expected) => Finds(Lint(Pack(Threshold, "printed"), Expecting("89.996%", expected)));

    // Of 5.5 steps 6 count, of 5.49 rounded to 5.5 as well: no row and no points change.
    [Fact]
    public void Lint_RoundingThatMovesNoRow_HasNothingToSay() => Finds(Lint(Pack(Steps, "printed"), Expecting("86.4951%", "grade: 差")));

    [Fact]
    public void PR0543_PartOfASum_IsFoundWithItsMeasure() => Assert.Contains(
        "judged as 89.996% it gives 4 points, judged as 90% it would give 10.",
        Lint(Pack("parts: [ { id: 一, points: 6, measure: 率, " + Threshold + " }, { id: 二, points: 4, measure: 率, threshold: { at: \"≥ 0%\" } } ]", "printed", measure: null), Expecting("89.996%", "grade: 差")),
        StringComparison.Ordinal);

    [Fact]
    public void Lint_ShippedPacks_HaveNotesOnInferredRulesOnly()
    {
        var root = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(root, "rulesets")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        var found = RulePackCatalog.Load(Path.Combine(root, "rulesets")).Packs.SelectMany(p => CaseLinter.Lint(p, GoldenCaseFolder.Files(p).SelectMany(f => GoldenCase.LoadAll(f)))).ToList();

        Assert.NotEmpty(found);
        Assert.All(found, d => Assert.Equal("PR0541", d.Code));
    }

    private static RulePack Inferred(string criterion) => Pack(criterion, "inferred");

    private static RulePack Suppressing(string code) =>
        RulePack.Parse(Text(Threshold, "inferred", string.Empty, "率") + $"lint: {{ suppress: [ {{ code: {code}, on: 叶, because: 只有一份报告 }} ] }}\n", "pack.yaml");

    private static RulePack Pack(string criterion, string origin, string rounding = "", string? measure = "率") => RulePack.Parse(Text(criterion, origin, rounding, measure), "pack.yaml");

    private static string Text(string criterion, string origin, string rounding, string? measure) =>
        $$"""
        format: 1
        pack: test/2024/one
        version: 1.0.0
        title: 一个指标
        evaluation: 单位自评
        grades: { 差: "≥ 0" }
        rounding: [ {{rounding}} ]
        inputs: { 率: { type: percent } }

        indicators:
          - id: 叶
            points: 10
            origin: {{origin}}
            {{(measure is null ? "note: 无" : "measure: " + measure)}}
            {{criterion}}

        """;

    private static GoldenCase Printed(string value, string score, string? measure = null) => GoldenCase.Parse(
        $$"""
        format: 1
        case: one
        pack: test/2024/one
        subject: 甲
        facts: { 率: {{value}} }
        expect: { grade: 差 }
        published: { scores: { indicators: { 叶: { score: {{score}}{{(measure is null ? string.Empty : ", measure: " + measure)}} } } } }
        """);

    private static GoldenCase Expecting(string value, string expected) =>
        GoldenCase.Parse($"format: 1\ncase: one\npack: test/2024/one\nsubject: 甲\nfacts: {{ 率: {value} }}\nexpect: {{ {expected} }}\n");

    private static string Lint(RulePack pack, params GoldenCase[] cases) => string.Join('\n', CaseLinter.Lint(pack, cases));

    private static void Finds(string found, string expected = "") => Assert.Equal(expected, found);
}
