using PerfRules.Tests.Support;

namespace PerfRules.Tests.Analysis;

/// <content>What is beside a criterion's values: deductions, units, names, rounding, grades, the system, and what the loader refuses.</content>
public sealed partial class WrongPackTests
{
    private const string Leaf = "    threshold: { at: \"≥ 100%\" }\n";

    private static (string Fault, TestPack Pack, string Code, string Shows)[] Others =>
    [
        ("one finding costs more than there is", Findings("«{ finding: 拖欠, deduct: 12, per: item }"), "PR0522", "costs 12 points, more than the full 10"),
        ("an aggravated finding costs more than there is", Findings("«{ finding: 拖欠, deduct: 1, per: item, aggravated: { amount: \"≥ 1万元\", deduct: 11 } }"), "PR0522", "costs 11 points"),
        ("a cap above the full points", Findings("«{ finding: 拖欠, deduct: 1, per: item, cap: 20 }"), "PR0522", "The cap of 20 points is above the full 10"),
        ("a cap below one deduction", Findings("«{ finding: 拖欠, deduct: 3, per: item, cap: 2 }"), "PR0522", "The cap of 2 points is below the 3"),
        ("a count that may be negative", TestPack.Judging("deductions:\n  - «{ count: x, deduct: 1 }"), "PR0531", "for instance -1"),
        ("two items with one condition", Items("minus, deduct: 5", "{ id: 一, when: x > 1 }", "«{ id: 二, when: x > 1 }"), "PR0523", "'一' and '二' have the same condition: x > 1."),

        ("95 beside a percentage", Percent("{ at: \"≥ 95%\", points: 10 }", "{ at: \"< 95%\", points: 0 }").With("{ at: \"≥ 95%\"", "«{ at: \"≥ 0.95\"").With("{ type: percent }", "{ type: percent }"), "PR0507", "x is a percentage, and 0.95 beside it means 95%"),
        ("a percentage beside a plain number", Bands("«{ at: \"≥ 95%\", points: 10 }", "{ at: \"< 0.95\", points: 0 }"), "PR0507", "x is a plain number, and 95% beside it means 0.95"),
        ("95 beside a percentage in a table", Rows("first", "«{ when: x > 95, points: 10 }", "{ when: otherwise, points: 0 }").With("type: number", "type: percent"), "PR0507", "95 beside it means 9500%"),
        ("a step of one beside a percentage", TestPack.Minimal.With(Leaf, "    stepDeduction: «{ at: \"≥ 100%\", step: 0.05, deduct: 1, partial: up }\n"), "PR0507", "0.05 beside it means 5%"),
        ("a range of percentages without their sign", Percent("{ at: \"≥ 95%\", points: 10 }", "{ at: \"< 95%\", points: 0 }").With("x: { type: percent }", "«x: { type: percent, range: \"[0, 100]\" }"), "PR0507", "100 beside it means 10000%"),
        ("a step in percent", TestPack.Minimal.With(Leaf, "    stepDeduction: «{ at: \"≥ 100%\", step: 1%, deduct: 1, partial: up }\n"), "PR0506", "does not say which percent"),

        ("a step that costs more than the wording says", Worded("x≥90得满分，每低1扣2分，不足1按1计，扣完为止", "stepDeduction: { at: \"≥ 90\", step: 1, deduct: 3, partial: up }"), "PR0532", "for x = 89 the wording gives 8 points, the criterion 7 points."),
        ("a wording that is not understood", Worded("x≥90得满分，低于90酌情扣分", "threshold: { at: \"≥ 90\", else: 0 }"), "PR0533", "The wording is not understood and not compared with the criterion: “低于90酌情扣分” was not understood."),

        ("ids that differ in width", Second("id: 完成率", "id: «完成率（乙）", "完成率(乙)"), "PR0520", "nearly alike"),
        ("ids that differ in case", Second("id: 完成率", "id: «c1", "C1"), "PR0520", "'c1' and 'C1'"),
        ("ids that differ by 的", Second("id: 完成率", "id: «资金的使用", "资金使用"), "PR0520", "nearly alike"),
        ("ids with two characters swapped", Second("id: 完成率", "id: «成完率", "完成率"), "PR0520", "'成完率' and '完成率'"),
        ("inputs that differ by a sign", TestPack.Minimal.With("收入 / 预算", "收入_ / 预算 * (收入 / 1元)").With("  预算:", "  «收入_: { type: money, unit: 万元 }\n  预算:"), "PR0520", "'收入_' and '收入'"),

        ("points that rounding raises", TestPack.Minimal.With("points: 10", "points: 3.335").With("rounding: []", "rounding: [ { stage: leaf, places: 2, mode: half-away } ]").With("id: 完成率", "id: «完成率"), "PR0518", "3.335 of '完成率' become 3.34"),
        ("points that cutting off lowers", TestPack.Minimal.With("points: 10", "points: 3.335").With("rounding: []", "rounding: [ { stage: leaf, places: 2, mode: truncate } ]").With("id: 完成率", "id: «完成率"), "PR0518", "become 3.33"),
        ("points of a part that rounding raises", TestPack.Judging("parts:\n  - «{ id: 甲, points: 3.335, measure: x, threshold: { at: \"> 1\" } }\n  - { id: 乙, points: 6.665, measure: x, threshold: { at: \"> 2\" } }").With("6.665", "6.66").With("points: 10", "points: 9.995").With("rounding: []", "rounding: [ { stage: part, places: 2, mode: half-away } ]"), "PR0518", "3.335 of '甲' become 3.34"),
        ("points of a band finer than the rounding", Bands("{ at: \"≥ 5\", points: 10 }", "«{ at: \"< 5\", points: 2.675 }").With("rounding: []", "rounding: [ { stage: leaf, places: 2, mode: half-away } ]"), "PR0542", "2.675 points have more decimal places than the score keeps: rounded at this stage they become 2.68"),
        ("a step that costs less than the rounding keeps", TestPack.Minimal.With(Leaf, "    stepDeduction: «{ at: \"≥ 100%\", step: 1pp, deduct: 0.125, partial: up }\n").With("rounding: []", "rounding: [ { stage: leaf, places: 2, mode: half-even } ]"), "PR0542", "0.125 points have more decimal places than the score keeps: rounded at this stage they become 0.12"),
        ("a deduction that costs less than the rounding keeps", Findings("«{ finding: 拖欠, deduct: 0.25, per: item }").With("rounding: []", "rounding: [ { stage: leaf, places: 1, mode: half-away } ]"), "PR0542", "become 0.3"),
        ("an edge finer than the rounding", Percent("«{ at: \"≥ 94.995%\", points: 10 }", "{ at: \"[0%, 94.99%]\", points: 0 }", "{ at: \"< 0%\", points: 0 }").With("rounding: []", "rounding: [ { stage: measure, places: 2, mode: half-away } ]"), "PR0521", "The end 94.995% has more decimal places"),

        ("an input that nothing uses", TestPack.Minimal.With("indicators:", "  «多余: { type: money }\nindicators:"), "PR0503", "'多余' is not used"),
        ("a kind of finding that nothing counts", TestPack.Minimal.With("indicators:", "findings: { «拖欠: { unit: 例 } }\nindicators:"), "PR0503", "'拖欠' is not used"),
        ("a leaf without source", TestPack.Minimal.With("    source: { ref: 文件, clause: 一 }\n", string.Empty).With("id: 完成率", "id: «完成率"), "PR0504", "cites no source"),
        ("an inferred rule without assumption", TestPack.Minimal.With("origin: printed", "origin: inferred").With("id: 完成率", "id: «完成率"), "PR0509", "states no assumption"),
        ("grades that share a total", Grades("{ 优: \"[8, +∞)\", «中: \"[0, 8]\" }"), "PR0505", "both hold a total of 8."),
        ("grades that leave totals out", Grades("{ «优: \"[9, +∞)\", 中: \"[0, 8)\" }"), "PR0505", "[8, 9), for instance 8."),
        ("grades that leave a rounded total out", Grades("{ «优: \"[9, +∞)\", 中: \"[0, 8]\" }").With("rounding: []", "rounding: [ { stage: total, places: 1, mode: half-away } ]"), "PR0505", "[8.1, 8.9]"),
        ("grades that leave the bonus out", Grades("{ «优: \"[8, 10]\", 中: \"[0, 8)\" }").With("origin: printed", "origin: printed\n    bonus: { points: 2, measure: 收入 / 预算, threshold: { at: \"≥ 120%\" } }"), "PR0505", "(10, 12], for instance 12."),
        ("a grade above all totals", Grades("{ «优: \"[11, +∞)\", 中: \"[0, 11)\" }"), "PR0505", "never given"),
        ("output and benefit below 60%", TestPack.Minimal.With("indicators:", "lint: { rules: [ outputAndBenefit ] }\nindicators:").With("id: 完成率", "id: «完成率").With("«完成率", "«决策"), "PR0524", "have together 0 of 10 points, 0%"),
        ("no satisfaction", TestPack.Minimal.With("indicators:", "lint: { rules: satisfaction }\nindicators:").With("id: 完成率", "id: «完成率"), "PR0525", "no indicator of satisfaction"),
        ("a suppression of nothing", TestPack.Minimal.With("indicators:", "lint: { suppress: [ «{ code: PR0513, on: 完成率, because: 无 } ] }\nindicators:"), "PR0526", "there is no PR0513 on '完成率'"),

        ("points that do not add up", TestPack.Minimal.With("  - id: 完成率", "  - section: 产出\n    points: «12\n    children:\n    - { id: 甲, points: 3, origin: printed, measure: 收入, threshold: { at: \"> 0\" } }\n  - id: 完成率"), "PR0109", "children add up to 3"),
        ("weights that do not add up", TestPack.Minimal.With("points: 10", "points: 10\n    weight: «90%"), "PR0118", "90%"),
        ("an id twice", TestPack.Minimal.Append("  - { id: «完成率, points: 1, origin: printed, measure: 收入, threshold: { at: \"> 0\" } }\n"), "PR0108", "完成率"),
        ("a name that nobody knows", TestPack.Minimal.With("收入 / 预算", "«支出 / 预算"), "PR0205", "'支出'"),
        ("money plus people", TestPack.Minimal.With("indicators:", "  人数: { type: people, unit: 万人 }\nindicators:").With("收入 / 预算", "(«收入 + 人数) / 预算"), "PR0206", "Cannot add"),
        ("an end in another unit", TestPack.Minimal.With("\"≥ 100%\"", "\"«≥ 100元\""), "PR0304", "元"),
        ("a step without its partial", TestPack.Minimal.With(Leaf, "    stepDeduction: «{ at: \"≥ 100%\", step: 1pp, deduct: 1 }\n"), "PR0303", "'partial' is missing"),
        ("rounding left unsaid", TestPack.Minimal.With("rounding: []\n", string.Empty).With("format: 1", "«format: 1"), "PR0105", "rounding"),
        ("points above the full points", TestPack.Minimal.With("\"≥ 100%\" }", "\"≥ 100%\", else: «11 }"), "PR0306", "11"),
        ("an origin inside its band", Bands("{ at: \"≥ 5\", points: 10 }", "{ at: \"< 5\", points: 10, step: 1, beyond: «4, deduct: 1, partial: up }"), "PR0305", "4"),
        ("an interval the wrong way round", TestPack.Minimal.With("\"≥ 100%\"", "\"«[100%, 90%]\""), "PR0302", "[100%, 90%]"),
        ("an origin that does not fit the rule", TestPack.Minimal.With("origin: printed", "origin: «awarded"), "PR0117", string.Empty),
        ("a direction of what judges no measure", Level("choice: { of: 等次, points: { 好: 10, 中: 5, 差: 0 } }").With("origin:", "direction: «higher\n    origin:"), "PR0130", "judges one measure"),
        ("a floor above the full points", TestPack.Minimal.With("origin:", "floor: «10\n    origin:"), "PR0130", "The floor 10"),
    ];

    private static TestPack Grades(string grades) => TestPack.Minimal.With("rounding: []", "rounding: []\ngrades: " + grades);

    // The minimal pack with a second leaf of another id behind the first.
    private static TestPack Worded(string wording, string criterion) => TestPack.Judging($"wording: «{wording}\nmeasure: x\n{criterion}");

    private static TestPack Second(string old, string second, string first) => TestPack.Minimal.With(old, "id: " + first).Append(
        $"  - {second}\n    points: 10\n    source: {{ ref: 文件, clause: 二 }}\n    origin: printed\n    measure: 收入 / 预算\n    threshold: {{ at: \"≥ 90%\" }}\n");
}
