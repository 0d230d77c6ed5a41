using PerfRules.Analysis;
using PerfRules.Packs;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Analysis;

/// <summary>One test per finding of lint, named after its code; and the five faults of "Must show" in one pack each.</summary>
public sealed class PackLinterTests
{
    private const string Threshold = "threshold: { at: \"≥ 100%\" }";

    [Fact]
    public void Lint_MinimalPack_HasNothingToSay() => Lint(TestPack.Minimal);

    [Fact]
    public void Lint_ShippedPacks_NotesOnlyWordingThatIsNotCompared()
    {
        var packs = RulePackCatalog.Load(Repository.Rulesets).Packs;

        Assert.NotEmpty(packs);
        Assert.Equal(string.Empty, string.Join('\n', packs.SelectMany(p => PackLinter.Lint(p)).Where(d => d.Code != "PR0533")));
    }

    [Fact]
    public void PR0501_OverlapAt100Percent_IsFoundWithTheValue() =>
        Lint(
            Bands("{ at: \"[100%, 105%]\", points: 10 }", "«{ at: \"[95%, 100%]\", points: 9 }", "{ at: \"> 105%\", points: 0 }", "{ at: \"< 95%\", points: 0 }"),
            "error PR0501: Two bands overlap: [100%, 105%] and [95%, 100%] both hold 100%. Open one of the ends, and say under assumed which band the value belongs to.");

    [Fact]
    public void PR0502_GapBetweenBands_IsFoundWithAWitness() =>
        Lint(
            Bands("«{ at: \"≥ 100%\", points: 10 }", "{ at: \"< 95%\", points: 0 }"),
            "error PR0502: No band holds [95%, 100%), for instance 95%. Add a band, or close the neighbouring end.");

    [Fact]
    public void PR0502_GapOfOneValue_IsFound() =>
        Lint(
            Bands("«{ at: \"> 100%\", points: 10 }", "{ at: \"< 100%\", points: 0 }"),
            "error PR0502: No band holds = 100%, for instance 100%. Add a band, or close the neighbouring end.");

    [Fact]
    public void PR0502_GapOutsideThePlausibleRange_IsNone() =>
        Lint(TestPack.Judging("measure: x\nbands:\n  - { at: \"[0, 5]\", points: 0 }\n  - { at: \"(5, 10]\", points: 10 }").With("type: number", "type: number, range: \"[0, 10]\""));

    [Fact]
    public void PR0503_UnusedInputAndFinding_AreFound() =>
        Lint(
            TestPack.Minimal.With("indicators:", "  «多余: { type: money }\nfindings: { «拖欠: { unit: 例 } }\nindicators:"),
            "warning PR0503: The input '多余' is not used. Remove it, or look for an expression that names the wrong thing.",
            "warning PR0503: The kind of finding '拖欠' is not used. Remove it, or look for an expression that names the wrong thing.");

    [Fact]
    public void PR0504_LeafWithoutSource_IsFound() =>
        Lint(
            TestPack.Minimal.With("    source: { ref: 文件, clause: 一 }\n", string.Empty).With("id: 完成率", "id: «完成率"),
            "warning PR0504: The leaf '完成率' cites no source. Write source with its ref and clause.");

    [Fact]
    public void PR0505_GradesThatOverlap_AreFound() =>
        Lint(
            Grades("{ 优: \"[8, +∞)\", «中: \"[0, 8]\" }"),
            "error PR0505: The grades '优' and '中' both hold a total of 8.");

    [Fact]
    public void PR0505_GradesThatLeaveTotalsOut_AreFound() =>
        Lint(
            Grades("{ «优: \"[9, +∞)\", 中: \"[0, 8)\" }"),
            "error PR0505: No grade holds the totals [8, 9), for instance 8.");

    [Fact]
    public void PR0506_StepInPercent_IsAskedWhichPercent() =>
        Lint(
            Bands("{ at: \"≥ 100%\", points: 10 }", "«{ at: \"< 100%\", points: 10, step: 1%, beyond: 100%, deduct: 1, partial: up }"),
            "error PR0506: A step in % does not say which percent is meant. Write 1pp for percentage points, or 1% of 1.1% for a share of the standard.");

    [Fact]
    public void PR0506_StepInPercentOfAStepDeduction_IsAskedWhichPercentInChinese()
    {
        var marked = new MarkedText(TestPack.Minimal.With(Threshold, "stepDeduction: «{ at: \"≥ 100%\", step: 1%, deduct: 1, partial: up }").Text);

        var diagnostic = Assert.Single(PackLinter.Lint(RulePack.Parse(marked.Text, TestPack.File)));

        Assert.Equal(
            marked.Expect(TestPack.File, ["error PR0506: “每 1%”没有说明是哪一种百分之一。按百分点请写 1pp，按标准值的比例请写 1% of 1.1%。"]),
            diagnostic.ToString(DisplayLanguage.Chinese));
    }

    [Theory]
    [InlineData("1pp")]
    [InlineData("1% of 100%")]
    public void PR0506_StepThatSaysWhichPercent_IsNotFound(string step) =>
        Lint(TestPack.Minimal.With(Threshold, $"stepDeduction: {{ at: \"≥ 100%\", step: {step}, deduct: 1, partial: up }}"));

    [Theory]
    [InlineData("applied")]
    [InlineData("inferred")]
    public void PR0509_UnprintedLeafWithoutAssumption_IsFound(string origin) =>
        Lint(
            TestPack.Minimal.With("origin: printed", "origin: " + origin).With("id: 完成率", "id: «完成率"),
            "warning PR0509: The leaf '完成率' is not printed as it stands, but states no assumption. Say under assumed what it rests on.");

    [Fact]
    public void Parse_TheOtherFaultsThatLintMustShow_AreFoundWhenThePackIsRead()
    {
        // Points that do not add up, an unknown input, money added to people, a step without its partial: one pack, one run.
        var pack = TestPack.Minimal
            .With("indicators:", "  人数: { type: people, unit: 万人 }\nindicators:")
            .With("  - id: 完成率", "  - section: 产出\n    points: «12\n    children:\n    - { id: 甲, points: 1, origin: printed, measure: «支出, threshold: { at: \"> 0\" } }\n"
                + "    - { id: 乙, points: 1, origin: printed, measure: «收入 + 人数, threshold: { at: \"> 0\" } }\n"
                + "    - { id: 丙, points: 1, origin: printed, measure: 收入, stepDeduction: «{ at: \"≥ 5元\", step: 1元, deduct: 1 } }\n  - id: 完成率");

        pack.Refuses(
            "error PR0109: The points of '产出' are 12, but its children add up to 3. Correct the parts, or write 3.",
            "error PR0205: There is no input or measure named '支出'. Known are: 收入, 预算, 人数.",
            "error PR0206: Cannot add a number in 万元 and a number in 万人. Both sides must measure the same thing.",
            "error PR0303: 'partial' is missing.");
    }

    private static TestPack Bands(params string[] bands) =>
        TestPack.Minimal.With(Threshold, "bands:\n" + string.Join('\n', bands.Select(b => "      - " + b)));

    private static TestPack Grades(string grades) => TestPack.Minimal.With("rounding: []", "rounding: []\ngrades: " + grades);

    private static void Lint(TestPack pack, params string[] diagnostics)
    {
        var marked = new MarkedText(pack.Text);

        var found = PackLinter.Lint(RulePack.Parse(marked.Text, TestPack.File));

        Assert.Equal(marked.Expect(TestPack.File, diagnostics), string.Join('\n', found));
    }
}
