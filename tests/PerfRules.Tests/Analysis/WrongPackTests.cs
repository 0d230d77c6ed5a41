using PerfRules.Analysis;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Analysis;

/// <summary>Packs with one fault each: the one finding, its code, its place (« in the text) and what it shows, mostly the counterexample.</summary>
public sealed partial class WrongPackTests
{
    private const string Threshold = "threshold: { at: \"≥ 100%\" }";

    private static readonly (string Fault, TestPack Pack, string Code, string Shows)[] Wrong =
    [
        // Bands: each counterexample is the simplest value of the stretch, worked out by hand.
        ("two bands hold the edge", Bands("{ at: \"≥ 5\", points: 10 }", "«{ at: \"≤ 5\", points: 0 }"), "PR0501", "both hold 5."),
        ("two bands share a stretch", Bands("{ at: \"≥ 5\", points: 10 }", "«{ at: \"< 6.5\", points: 0 }"), "PR0501", "both hold 5."),
        ("two bands share an open stretch", Bands("{ at: \"> 5\", points: 10 }", "«{ at: \"< 5.01\", points: 0 }"), "PR0501", "both hold 5.005."),
        ("a band lies within another", Bands("{ at: \"[4, 6]\", points: 10 }", "«{ at: \"(-∞, +∞)\", points: 0 }"), "PR0501", "both hold 4."),
        ("the edge is in no band", Bands("«{ at: \"> 5\", points: 10 }", "{ at: \"< 5\", points: 0 }"), "PR0502", "= 5, for instance 5."),
        ("a stretch is in no band", Bands("«{ at: \"≥ 8\", points: 10 }", "{ at: \"≤ 5\", points: 0 }"), "PR0502", "(5, 8), for instance 7."),
        ("≥ 95% beside ≤ 94.99%", Percent("«{ at: \"≥ 95%\", points: 10 }", "{ at: \"≤ 94.99%\", points: 0 }"), "PR0502", "(94.99%, 95%), for instance 94.995%."),
        ("nothing below the lowest band", Bands("{ at: \"≥ 5\", points: 10 }", "{ at: \"[1, 5)\", points: 0 }").With("- { at: \"≥ 5\"", "- «{ at: \"≥ 5\""), "PR0502", "<1, for instance 0."),
        ("nothing above the highest band", Bands("«{ at: \"[5, 10]\", points: 10 }", "{ at: \"< 5\", points: 0 }"), "PR0502", ">10, for instance 11."),
        ("a gap inside the range", Bands("«{ at: \"[0, 5)\", points: 0 }", "{ at: \"(5, 10]\", points: 10 }").With("type: number", "type: number, range: \"[0, 10]\""), "PR0502", "for instance 5."),
        ("a count that is left out", Counting("«{ at: \"≤ 3家\", points: 0 }", "{ at: \"≥ 5家\", points: 10 }"), "PR0502", "= 4家, for instance 4家."),
        ("a rounded value that is left out", Percent("«{ at: \"≥ 96%\", points: 10 }", "{ at: \"≤ 94%\", points: 0 }").With("rounding: []", "rounding: [ { stage: measure, places: 0, mode: half-away } ]"), "PR0502", "= 95%, for instance 95%."),
        ("a rounded value below the range", Percent("«{ at: \"> 0%\", points: 10 }").With("{ type: percent }", "{ type: percent, range: \"> 0%\" }").With("rounding: []", "rounding: [ { stage: measure, places: 0, mode: half-away } ]"), "PR0502", "= 0%, for instance 0%."),
        ("a gap beside a fact", Target("«{ at: \"> 目标\", points: 10 }", "{ at: \"< 目标\", points: 0 }"), "PR0502", "= 目标, for instance 目标."),
        ("a gap above a fact", Target("«{ at: \"> 目标 + 2\", points: 10 }", "{ at: \"≤ 目标\", points: 0 }"), "PR0502", "(目标, 目标 + 2], for instance 目标 + 2."),
        ("a gap below a share of a fact", Target("«{ at: \"≥ 90% of 目标\", points: 10 }", "{ at: \"< 80% of 目标\", points: 0 }"), "PR0502", "for instance 80% × 目标."),
        ("the same band twice", Bands("{ at: \"≥ 5\", points: 10 }", "{ at: \"< 5\", points: 0 }", "«{ at: \"< 5\", points: 3 }"), "PR0508", "The band <5 is never reached"),
        ("a band behind the union of two", Bands("{ at: \"≥ 5\", points: 10 }", "{ at: \"< 5\", points: 0 }", "«{ at: \"[3, 7]\", points: 10 }"), "PR0508", "[3, 7]"),
        ("a band outside the range", Percent("{ at: \"≥ 50%\", points: 10 }", "{ at: \"[0%, 50%)\", points: 0 }", "«{ at: \"< 0%\", points: 0 }").With("{ type: percent }", "{ type: percent, range: \"[0%, 100%]\" }"), "PR0508", "only has values in [0%, 100%]"),
        ("a band between two counts", Counting("{ at: \"≥ 4家\", points: 10 }", "{ at: \"≤ 3家\", points: 0 }", "«{ at: \"(3家, 4家)\", points: 5 }"), "PR0508", "never reached"),
        ("ends of two facts", TestPack.Minimal.With(Threshold, "bands:\n      - «{ at: \"≥ 收入 / 1元\", points: 10 }\n      - { at: \"< 预算 / 1元\", points: 0 }"), "PR0512", "cannot be proven"),

        // Points.
        ("no band gives the full points", Bands("«{ at: \"≥ 5\", points: 9 }", "{ at: \"< 5\", points: 0 }"), "PR0513", "the most is 9"),
        ("a line stops short of the full points", Bands("«{ at: \"[0, 10)\", from: { at: 0, points: 0 }, to: { at: 10, points: 10 } }", "{ at: \"≥ 10\", points: 9 }", "{ at: \"< 0\", points: 0 }"), "PR0513", "cannot be reached"),
        ("a threshold above the range", Judging("threshold: «{ at: \"≥ 2\", else: 0 }").With("type: number", "type: number, range: \"[0, 1]\""), "PR0513", "the most is 0"),
        ("no row gives the full points", Rows("first", "«{ when: x > 5, points: 9 }", "{ when: otherwise, points: 0 }"), "PR0513", "the most is 9."),
        ("no level gives the full points", Level("choice: «{ of: 等次, points: { 好: 8, 中: 5, 差: 0 } }"), "PR0513", "the most is 8."),
        ("a part that cannot be had in full", TestPack.Judging("parts:\n  - { id: 甲, points: 4, measure: x, bands: [ «{ at: \"≥ 0\", points: 3 }, { at: \"< 0\", points: 0 } ] }\n  - { id: 乙, points: 6, measure: x, threshold: { at: \"> 1\" } }"), "PR0513", "full points 4"),
        ("higher is better, but the points fall", Bands("«{ at: \"≥ 5\", points: 4 }", "{ at: \"< 5\", points: 10 }").With("origin:", "direction: higher\n    origin:"), "PR0514", "0 gives 10 points, 5 gives 4"),
        ("lower is better, but the points rise", Bands("«{ at: \"≥ 5\", points: 10 }", "{ at: \"< 5\", points: 0 }").With("origin:", "direction: lower\n    origin:"), "PR0514", "0 gives 0 points, 5 gives 10"),
        ("best inside, but worst there", Bands("«{ at: \"< 5\", points: 10 }", "{ at: \"[5, 6]\", points: 0 }", "{ at: \"> 6\", points: 10 }").With("origin:", "direction: inside\n    origin:"), "PR0514", "fall and rise again: 0 gives 10, 5 gives 0, 7 gives 10"),
        ("a step deduction that deducts on both sides", Judging("stepDeduction: «{ at: \"[4, 6]\", step: 1, deduct: 1, partial: up }").With("origin:", "direction: higher\n    origin:"), "PR0514", "4 gives 10 points, 7 gives 9"),
        ("two bands have each other's points", Bands("«{ at: \"≥ 8\", points: 10 }", "{ at: \"[5, 8)\", points: 3 }", "{ at: \"< 5\", points: 6 }"), "PR0515", "0 gives 6, 5 gives 3, 8 gives 10"),
        ("a floor that no band gives", Bands("«{ at: \"≥ 5\", points: 10 }", "{ at: \"< 5\", points: 2 }").With("origin:", "floor: 0\n    origin:"), "PR0516", "the least is 2, for instance at 0"),
        ("points below the floor", Bands("«{ at: \"≥ 5\", points: 10 }", "{ at: \"< 5\", points: 2 }").With("origin:", "floor: 5\n    origin:"), "PR0516", "the least is 2"),
        ("a floor that a staircase does not reach in the range", Judging("stepDeduction: «{ at: \"≥ 10\", step: 1, deduct: 0.5, partial: up }").With("type: number", "type: number, range: \"≥ 0\"").With("origin:", "floor: 0\n    origin:"), "PR0516", "the least is 5, for instance at 0"),
        ("a floor that caps keep out of reach", Findings("«{ finding: 拖欠, deduct: 1, per: item, cap: 4 }").With("origin:", "floor: 0\n    origin:"), "PR0516", "6 are left"),
        ("a floor that items do not reach", Items("minus, deduct: 2", "«{ id: 一, when: x > 1 }", "{ id: 二, when: x > 2 }").With("origin:", "floor: 0\n    origin:"), "PR0516", "6 are left"),
        ("a floor that no row gives", Rows("first", "«{ when: x > 5, points: 10 }", "{ when: otherwise, points: 2 }").With("origin:", "floor: 0\n    origin:"), "PR0516", "the least that the rule gives is 2"),
        ("a row below the floor", Rows("first", "«{ when: x > 5, points: 10 }", "{ when: otherwise, points: 0 }").With("origin:", "floor: 2\n    origin:"), "PR0516", "the least that the rule gives is 0"),
        ("a floor that no level gives", Level("choice: «{ of: 等次, points: { 好: 10, 中: 5, 差: 3 } }").With("origin:", "floor: 0\n    origin:"), "PR0516", "the least that the rule gives is 3"),
        ("deductions without end below the floor", Findings("«{ finding: 拖欠, deduct: 1, per: item }").With("origin:", "floor: 5\n    origin:"), "PR0516", "0 are left"),
        ("a floor that the parts do not reach together", TestPack.Judging("floor: 0\nparts:\n  - { id: 甲, points: 4, measure: x, threshold: { at: \"≥ 0\", else: 1 } }\n  - { id: 乙, points: 6, measure: x, threshold: { at: \"> 1\" } }").With("  - id: 叶", "  - «id: 叶"), "PR0516", "the least that the rule gives is 1"),
        ("a line above the full points", Judging("bands:\n  - «{ at: \"≥ 0\", of: 5 }\n  - { at: \"< 0\", points: 0 }"), "PR0517", "outside 0 to 10"),
        ("a line below zero", Judging("bands:\n  - { at: \"≥ 5\", points: 10 }\n  - «{ at: \"< 5\", from: { at: 4, points: 0 }, to: { at: 5, points: 10 } }"), "PR0517", "At 0 the line gives -40 points"),

        // Tables and conditions.
        ("two rows hold", Rows("one", "{ when: x >= 5, points: 10 }", "«{ when: x <= 5, points: 0 }"), "PR0510", "Rows 1 and 2 both hold for: x = 5."),
        ("two rows hold on one of two axes", Rows("one", "{ when: x >= 5, points: 10 }", "{ when: x < 5 and f, points: 3 }", "«{ when: not f and x <= 5, points: 0 }"), "PR0510", "Rows 1 and 3 both hold for: x = 5, f = no."),
        ("a case without a row", Rows("one", "«{ when: x > 5, points: 10 }", "{ when: x < 5, points: 0 }"), "PR0511", "No row holds for: x = 5."),
        ("a yes/no that no row asks for", Rows("first", "«{ when: x > 5 and f, points: 10 }", "{ when: x <= 5, points: 0 }"), "PR0511", "No row holds for: x = 6, f = no."),
        ("a word of a choice that no row asks for", Rows("first", "«{ when: 等次 = 好, points: 10 }", "{ when: 等次 = 差, points: 0 }"), "PR0511", "No row holds for: 等次 = 中."),
        ("a corner of three axes", Rows("first", "«{ when: x > 5, points: 10 }", "{ when: f, points: 5 }", "{ when: 等次 != 差, points: 0 }"), "PR0511", "x = 0, f = no, 等次 = 差."),
        ("two facts that are equal", Rows("one", "«{ when: x > y, points: 10 }", "{ when: y > x, points: 0 }"), "PR0511", "x - y = 0."),
        ("a row behind the rows before it", Rows("first", "{ when: x >= 5, points: 10 }", "{ when: x < 5, points: 0 }", "«{ when: x >= 3 and x < 7, points: 1 }"), "PR0508", "Row 3 is never reached"),
        ("a row that contradicts itself", Rows("one", "{ when: x >= 5, points: 10 }", "{ when: x < 5, points: 0 }", "«{ when: x > 5 and x < 3, points: 1 }"), "PR0508", "The condition of row 3 never holds"),
        ("otherwise with nothing left", Rows("one", "{ when: x >= 5, points: 10 }", "{ when: x < 5, points: 0 }", "«{ when: otherwise, points: 1 }"), "PR0508", "Row 3 is never reached"),
        ("a row behind otherwise", Rows("first", "{ when: x >= 5, points: 10 }", "{ when: otherwise, points: 0 }", "«{ when: x < 3, points: 1 }"), "PR0508", "Row 3 is never reached"),
        ("a gate that never holds", Gated("x < 0"), "PR0519", "never holds: x < 0."),
        ("a gate that always holds", Gated("x >= 0"), "PR0519", "always holds: x ≥ 0."),
        ("an exemption that never holds", Gated("x < 0").With("gate: x < 0", "exempt: { when: x < 0, because: 无 }"), "PR0519", "never holds"),
        ("a not-applicable clause that always holds", Gated("x < 0").With("gate: x < 0", "notApplicable: { when: x >= 0, policy: full }"), "PR0519", "always holds"),
        ("a veto that never holds", Gated("x < 0").With("    gate: x < 0\n", string.Empty).With("id: «叶", "id: 叶").With("indicators:", "grades: { 优: \"≥ 0\" }\nvetoes: [ { id: «否, when: x < 0, cap: 优, because: 无 } ]\nindicators:"), "PR0519", "never holds"),
        ("an item that is always met", Items("all", "«{ id: 一, when: x > 1 or x <= 1 }", "{ id: 二, when: x > 2 }"), "PR0519", "always holds"),

        .. Others,
    ];

    public static TheoryData<string> Faults => [.. Wrong.Select(w => w.Fault)];

    [Fact]
    public void Table_HasAtLeastEightyFaults() => Assert.InRange(Wrong.Select(w => w.Fault).Distinct().Count(), 80, 1_000);

    [Theory]
    [MemberData(nameof(Faults))]
    public void Lint_PackWithOneFault_FindsItAtItsPlace(string fault)
    {
        var (_, pack, code, shows) = Wrong.Single(w => w.Fault == fault);

        var line = Diagnose(fault).ToString();

        Assert.StartsWith($"{TestPack.File}{Assert.Single(new MarkedText(pack.Text).Places)}: ", line, StringComparison.Ordinal);
        Assert.Contains($" {code}: ", line, StringComparison.Ordinal);
        Assert.Contains(shows, line, StringComparison.Ordinal);
    }

    /// <summary>Returns the one thing that is found in the pack with a fault.</summary>
    internal static Diagnostic Diagnose(string fault)
    {
        var marked = new MarkedText(Wrong.Single(w => w.Fault == fault).Pack.Text);
        var loaded = RulePackLoader.Parse(marked.Text, TestPack.File);
        return Assert.Single(loaded.Pack is { } read ? PackLinter.Lint(read) : loaded.Diagnostics);
    }

    private static TestPack Judging(string criterion) => TestPack.Judging("measure: x\n" + criterion);

    private static TestPack Bands(params string[] bands) => Judging("bands:\n" + string.Join('\n', bands.Select(b => "  - " + b)));

    private static TestPack Percent(params string[] bands) => Bands(bands).With("{ type: number }", "{ type: percent }");

    private static TestPack Counting(params string[] bands) => Bands(bands).With("type: number", "type: count, unit: 家, range: \"≥ 0家\"");

    private static TestPack Target(params string[] bands) => Bands(bands).With("x: { type: number }", "x: { type: number }\n  目标: { type: number, range: \"> 0\" }");

    private static TestPack Rows(string hit, params string[] rows)
    {
        var all = string.Concat(rows);
        var pack = TestPack.Judging($"table:\n  hit: {hit}\n  rows:\n" + string.Join('\n', rows.Select(r => "    - " + r)));
        var inputs = "indicators:";
        inputs = all.Contains(" f", StringComparison.Ordinal) ? "  f: { type: yesno }\n" + inputs : inputs;
        inputs = all.Contains("等次", StringComparison.Ordinal) ? "  等次: { type: choice, choices: [ 好, 中, 差 ] }\n" + inputs : inputs;
        inputs = all.Contains(" y", StringComparison.Ordinal) ? "  y: { type: number }\n" + inputs : inputs;
        pack = pack.With("indicators:", inputs);
        return all.Contains("x ", StringComparison.Ordinal) ? pack : pack.With("  x: { type: number }\n", string.Empty);
    }

    private static TestPack Level(string criterion) =>
        TestPack.Judging(criterion).With("x: { type: number }", "等次: { type: choice, choices: [ 好, 中, 差 ] }");

    private static TestPack Findings(string counter) =>
        TestPack.Judging("deductions:\n  - " + counter).With("inputs:\n  x: { type: number }", "findings: { 拖欠: { unit: 例 } }");

    private static TestPack Items(string mode, params string[] items) =>
        TestPack.Judging($"items:\n  mode: {mode.Replace(", ", "\n  ", StringComparison.Ordinal)}\n  list:\n" + string.Join('\n', items.Select(i => "    - " + i)));

    private static TestPack Gated(string condition) =>
        Judging("threshold: { at: \"≥ 5\" }").With("origin:", $"gate: {condition}\n    origin:").With("type: number", "type: number, range: \"≥ 0\"").With("id: 叶", "id: «叶");
}
