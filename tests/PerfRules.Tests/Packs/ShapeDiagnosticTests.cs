using PerfRules.Tests.Support;

namespace PerfRules.Tests.Packs;

/// <summary>One test per diagnostic of items, choices, alternatives, adjustments, weights and cohorts: the place is the mark «.</summary>
public sealed class ShapeDiagnosticTests
{
    private const string Full = "threshold: { at: \"≥ 0\" }";

    [Fact]
    public void PR0118_WeightsOfPartsDoNotAddUp_AreRefused() =>
        Cohort("parts: [ «{ id: 甲, weight: 40%, subjects: [东] }, { id: 乙, weight: 50%, subjects: all } ]")
            .Refuses("error PR0118: The weights add up to 90%, expected 100%.");

    [Fact]
    public void PR0118_PartWithoutSubjects_IsRefusedWhereTheyShouldStand() =>
        Cohort("parts: [ { id: 甲, weight: 100%, subjects: «[] } ]")
            .Refuses("error PR0118: The part has no subject: subjects is empty. List its subjects, or write all for every one.");

    [Fact]
    public void PR0118_CohortOfNoParts_IsRefused() =>
        Cohort("parts: «[]").Refuses("error PR0118: The parts of the cohort are empty, so there is nothing to combine. Write the parts, or leave out parts for the mean of all subjects.");

    [Fact]
    public void PR0105_PartWithoutTheKeySubjects_IsRefused() =>
        Cohort("parts: [ «{ id: 甲, weight: 100% } ]").Refuses("error PR0105: 'subjects' is missing. List its subjects, or write all for every one.");

    [Fact]
    public void PR0118_AllBesideOtherSubjects_IsRefused() =>
        Cohort("parts: [ { id: 甲, weight: 100%, subjects: [东, «全部] } ]").Refuses("error PR0118: '全部' in '甲' means every subject and stands alone.");

    [Fact]
    public void PR0118_SubjectTwiceInAPart_IsRefusedAtTheSecond() =>
        Cohort("parts: [ { id: 甲, weight: 100%, subjects: [东, 西, «东] } ]").Refuses("error PR0118: The subject '东' stands twice in '甲'.");

    [Theory]
    [InlineData("0.4")]
    [InlineData("0%")]
    [InlineData("140%")]
    [InlineData("-40%")]
    public void PR0118_BadWeight_IsRefused(string weight) =>
        Cohort($"parts: [ {{ id: 甲, weight: «{weight}, subjects: all }} ]")
            .Refuses($"error PR0118: The weight '{weight}' must be a percentage above 0 and at most 100%.");

    [Fact]
    public void PR0118_WeightsOfNodesDoNotAddUp_AreRefused() =>
        TestPack.Minimal.With("    points: 10", "    weight: «60%\n    points: 10").Append("  - { id: 乙, weight: 30%, points: 10, origin: printed, measure: 收入 / 预算, threshold: { at: \"≥ 90%\" } }\n")
            .Refuses("error PR0118: The weights add up to 90%, expected 100%.");

    [Fact]
    public void PR0118_OneNodeWithoutWeight_IsRefused() =>
        TestPack.Minimal.With("    points: 10", "    weight: 100%\n    points: 10").Append("  - { id: «乙, points: 10, origin: printed, measure: 收入 / 预算, threshold: { at: \"≥ 90%\" } }\n")
            .Refuses("error PR0118: Either all nodes beside each other have a weight, or none has.");

    [Fact]
    public void PR0105_CohortWithoutCombine_IsRefused() =>
        TestPack.Minimal.With("indicators:", "cohort: «{ weightBy: 收入 }\nindicators:").RefusesStarting("error PR0105: ");

    [Fact]
    public void PR0106_VetoWithUnknownGrade_IsRefused() =>
        TestPack.Minimal.With("rounding: []", "rounding: []\ngrades: { 优: \"[90, +∞)\", 良: \"[0, 90)\" }")
            .With("indicators:", "vetoes: [ { id: 甲, when: 收入 < 预算, cap: «中, because: 没有完成 } ]\nindicators:")
            .RefusesStarting("error PR0106: ");

    [Theory]
    [InlineData("«{ count: x, deduct: 1, per: item }")]
    [InlineData("«{ count: x, deduct: [1, 2] }")]
    [InlineData("«{ count: x, deduct: 1, aggravated: { amount: \"≥ 1万元\", deduct: 2 } }")]
    public void PR0308_CountThatIsNotFlat_IsRefused(string counter) =>
        Judging($"deductions: [ {counter} ]").Refuses("error PR0308: A deduction by count has one deduct, and neither per nor aggravated.");

    [Theory]
    [InlineData("key")]
    [InlineData("kind")]
    [InlineData("any")]
    public void PR0308_AggravationOfAnythingButItems_IsRefused(string per) =>
        Judging($"deductions: [ {{ finding: 拖欠, deduct: 1, per: {per}, aggravated: «{{ amount: \"≥ 1万元\", deduct: 2 }} }} ]")
            .With("indicators:", "findings: { 拖欠: {} }\nindicators:").Refuses("error PR0308: An aggravation goes with per: item only.");

    [Theory]
    [InlineData("mode: each, list: [ { id: «①, when: x > 1 } ]")]
    [InlineData("mode: all, list: [ { id: ①, points: «10, when: x > 1 } ]")]
    [InlineData("mode: minus, deduct: 1, list: [ { id: ①, points: «10, when: x > 1 } ]")]
    public void PR0309_PointsOfItemsDoNotFitTheMode_AreRefused(string items) =>
        Judging($"items: {{ {items} }}").Refuses("error PR0309: With mode: each every item has points, with the other modes none has.");

    [Theory]
    [InlineData("mode: «minus, list: [ { id: ①, when: x > 1 } ]")]
    [InlineData("mode: all, deduct: «1, list: [ { id: ①, when: x > 1 } ]")]
    [InlineData("mode: each, deduct: «1, list: [ { id: ①, points: 10, when: x > 1 } ]")]
    public void PR0309_DeductDoesNotFitTheMode_IsRefused(string items) =>
        Judging($"items: {{ {items} }}").Refuses("error PR0309: mode: minus needs deduct, and the other modes have none.");

    [Fact]
    public void PR0109_PointsOfItemsDoNotAddUp_AreRefused() =>
        Judging("items: «{ mode: each, list: [ { id: ①, points: 4, when: x > 1 }, { id: ②, points: 5, when: x > 2 } ] }").RefusesStarting("error PR0109: ");

    [Fact]
    public void PR0108_ItemTwice_IsRefused() =>
        Judging("items: { mode: all, list: [ { id: ①, when: x > 1 }, { id: «①, when: x > 2 } ] }").RefusesStarting("error PR0108: ");

    [Fact]
    public void PR0310_ChoiceOfANumber_IsRefused() =>
        Judging("choice: { of: «x, points: { 显著: 10 } }").Refuses("error PR0310: 'x' is not an input of type choice.");

    [Fact]
    public void PR0310_LevelsWithoutPoints_AreNamed() =>
        Judging("choice: «{ of: 效果, points: { 显著: 10 } }").With("  x: { type: number }", "  效果: { type: choice, choices: [显著, 一般, 无] }")
            .Refuses("error PR0310: These levels have no points: 一般, 无.");

    [Fact]
    public void PR0207_LevelThatIsNone_GetsASuggestion() =>
        Judging("choice: { of: 效果, points: { 显著: 10, 一般: 5, «比较显著: 1 } }").With("  x: { type: number }", "  效果: { type: choice, choices: [显著, 一般] }")
            .RefusesStarting("error PR0207: ");

    [Theory]
    [InlineData("x >= 3", "x <= 3", "x = 3")]
    [InlineData("x > 1", "x <= 1 or x > 2", "x = 3")] // beyond both
    [InlineData("x < 4 and 是否", "x > 2 or not 是否", "x = 3, 是否 = yes")] // between
    [InlineData("方式 = DRG or 是否", "方式 = DIP or not 是否", "方式 = DRG, 是否 = no")]
    [InlineData("是否", "是否", "是否 = yes")]
    public void PR0311_TwoAlternativesThatBothHold_AreShownTheFacts(string first, string second, string facts) =>
        OneOf($"- {{ when: {first}, measure: x, {Full} }}", $"- «{{ when: {second}, measure: x, {Full} }}").Refuses($"error PR0311: Two alternatives apply at once: {facts}.");

    [Theory]
    [InlineData("x > 3", "x < 3", "x = 3")]
    [InlineData("x > 3", "x < 2", "x = 2")]
    [InlineData("方式 = DRG", "方式 = DIP", "方式 = 其他")]
    [InlineData("是否 and x > 3", "not 是否", "x = 2, 是否 = yes")]
    public void PR0311_NoAlternativeHolds_IsShownTheFacts(string first, string second, string facts) =>
        OneOf($"- {{ when: {first}, measure: x, {Full} }}", $"- {{ when: {second}, measure: x, {Full} }}").With("- id: 叶", "- «id: 叶")
            .Refuses($"error PR0311: No alternative applies: {facts}.");

    [Theory]
    [InlineData("x > y", "x <= y")] // two measures against each other
    [InlineData("given(x)", "not given(x)")]
    public void PR0311_ConditionThatCannotBeProven_IsRefused(string first, string second) =>
        OneOf($"- «{{ when: {first}, measure: x, {Full} }}", $"- {{ when: {second}, measure: x, {Full} }}").Refuses(
            "error PR0311: It cannot be proven that exactly one alternative applies. Use yes/no inputs, choices and comparisons of a measure with constants only, and fewer of them.");

    // One measure however it is written: by its name, with a constant on the left, in another unit.
    [Theory]
    [InlineData("比 > 1", "x / y <= 1")]
    [InlineData("x > 1", "1 >= x")]
    [InlineData("金额 > 1万元", "金额 <= 10000元")]
    [InlineData("金额 + 1万元 > 2万元", "金额 + 10000元 <= 20000元")]
    [InlineData("高", "x <= 3")]
    [InlineData("x > 3", "not 高")]
    [InlineData("不等", "not 不等")] // x > y cannot be taken apart, but is decided one way or the other
    [InlineData("是否 = 是", "是否 = 否")]
    [InlineData("别名 = DRG", "方式 = DIP or 方式 = 其他")]
    [InlineData("'DRG' = 方式", "方式 != DRG")]
    [InlineData("x > 3 and 2 > 1", "x <= 3")]
    public void Parse_AlternativesOfOneMeasureInTwoSpellings_AreProvenExclusive(string first, string second) =>
        Named($"- {{ when: \"{first}\", measure: x, {Full} }}", $"- {{ when: \"{second}\", measure: x, {Full} }}").Load();

    // A word of 方式 and the input of that name read the same and are two things.
    [Fact]
    public void PR0311_TwoMeasuresThatReadAlike_AreTakenForTwo() =>
        OneOf(
            $"- {{ when: \"if(方式 = 'DRG', 1, 0) = 1\", measure: x, {Full} }}", $"- {{ when: \"if(方式 = DRG, 1, 0) != 1\", measure: x, {Full} }}")
            .With("  y: { type: number }", "  y: { type: number }\n  DRG: { type: choice, choices: [DRG, DIP, 其他] }")
            .With("- id: 叶", "- «id: 叶").Refuses("error PR0311: No alternative applies: if(方式 = DRG, 1, 0) = 0, if(方式 = DRG, 1, 0) = 1.");

    // Both hold from 3 on. Where the range has none of that, what cannot be among the facts is shown.
    [Theory]
    [InlineData("[6, 10]", "x = 6")]
    [InlineData("(6, 10]", "x = 8")]
    [InlineData("[0, 1]", "x = 3")]
    public void PR0311_FactsThatCanBe_AreShownBeforeOthers(string range, string facts) =>
        OneOf($"- {{ when: x <= 5 or x > 5, measure: x, {Full} }}", $"- «{{ when: x >= 3, measure: x, {Full} }}")
            .With("x: { type: number }", $"x: {{ type: number, range: \"{range}\" }}").Refuses($"error PR0311: Two alternatives apply at once: {facts}.");

    [Fact]
    public void PR0311_InChinese_SaysYesAndNoInChinese() =>
        OneOf($"- {{ when: 是否 or x > 1, measure: x, {Full} }}", $"- «{{ when: 是否, measure: x, {Full} }}")
            .RefusesInChinese("error PR0311: 两种情形同时成立：x = 0、是否 = 是。");

    [Fact]
    public void PR0311_InChinese_SaysTheFacts() =>
        OneOf($"- {{ when: x >= 3, measure: x, {Full} }}", $"- «{{ when: x <= 3, measure: x, {Full} }}").RefusesInChinese("error PR0311: 两种情形同时成立：x = 3。");

    [Fact]
    public void PR0312_TakenOutOfWhatTheMeasureDoesNotMention_IsRefused() =>
        TestPack.Minimal.With("    threshold:", "    adjust: [ { of: «其他, takeOut: 1万元, because: 不计 } ]\n    threshold:").With("  预算:", "  其他: { type: money, unit: 万元 }\n  预算:")
            .Refuses("error PR0312: The measure does not mention '其他', so nothing can be taken out of it.");

    [Fact]
    public void PR0312_AdjustmentOfARuleWithoutPieces_IsRefused() =>
        Judging("measure: x\nadjust: [ «{ of: x, takeOut: 1, because: 不计 } ]\ntable: { hit: first, rows: [ { when: otherwise, points: 1 } ] }")
            .Refuses("error PR0312: adjust goes with bands, threshold, stepDeduction, proportional, interpolate and brackets only.");

    [Theory]
    [InlineData("oneOf: [ { when: x > 1, award: «评什么 }, { when: x <= 1, measure: x, threshold: { at: \"≥ 0\" } } ]")]
    [InlineData("measure: x\nthreshold: { at: \"≥ 0\" }\nbonus: { points: 1, award: «评什么 }")]
    [InlineData("measure: x\nthreshold: { at: \"≥ 0\" }\nasPrinted: { note: 不同, award: «评什么 }")]
    public void PR0110_AwardWithinALeaf_IsRefused(string criterion) =>
        Judging(criterion).Refuses("error PR0110: A part cannot be awarded: the awards of a facts file name indicators, not parts. Make the awarded part an indicator of its own.");

    [Theory]
    [InlineData("«lookup(方式)", "PR0209")]
    [InlineData("«lookup(方式, DRG, 1)", "PR0209")]
    [InlineData("lookup(«x, DRG, 1)", "PR0206")]
    public void PR0209_LookupThatIsNotComplete_IsRefused(string expression, string code) =>
        Judging($"measure: \"{expression}\"\n{Full}").With("  x: { type: number }", "  x: { type: number }\n  方式: { type: choice, choices: [DRG, DIP] }").RefusesStarting($"error {code}: ");

    [Fact]
    public void PR0209_LookupWithAWordTwice_IsRefusedAtTheSecond()
    {
        var pack = Judging($"measure: \"lookup(方式, DRG, 1, DIP, 2, «DRG, 3)\"\n{Full}").With("  x: { type: number }", "  x: { type: number }\n  方式: { type: choice, choices: [DRG, DIP] }");

        // measure: "lookup(方式, DRG … stands in line 16 and begins in column 5; the first DRG is the 26th character of the line.
        pack.Refuses("error PR0209: lookup gives two values for 'DRG', and only one can count. The first stands in line 16, column 26.");
        pack.RefusesInChinese("error PR0209: lookup 给“DRG”写了两个值，只能有一个。前一个在第 16 行第 26 列。");
    }

    [Fact]
    public void PR0308_CountThatIsAlwaysBelowZero_IsRefused() =>
        Judging("deductions: [ { count: «1 - 3, deduct: 1 } ]").Refuses("error PR0308: The count '1 - 3' is less than zero, which would give points back.");

    private static TestPack Named(string first, string second) => OneOf(first, second).With(
        "indicators:",
        "measures: { 比: x / y, 高: x > 3, 不等: x > y, 别名: 方式 }\nindicators:").With("  y: { type: number }", "  y: { type: number }\n  金额: { type: money }");

    private static TestPack Judging(string criterion) => TestPack.Judging(criterion);

    private static TestPack Cohort(string parts) => TestPack.Minimal.With("indicators:", $"cohort: {{ combine: leaf, {parts} }}\nindicators:");

    private static TestPack OneOf(string first, string second) => TestPack.Judging($"oneOf:\n  {first}\n  {second}")
        .With("  x: { type: number }", "  x: { type: number }\n  y: { type: number }\n  是否: { type: yesno }\n  方式: { type: choice, choices: [DRG, DIP, 其他] }");
}
