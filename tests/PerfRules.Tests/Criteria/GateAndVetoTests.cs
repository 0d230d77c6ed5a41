using PerfRules.Tests.Support;

namespace PerfRules.Tests.Criteria;

/// <summary>A gate takes the points of a leaf away; a veto caps the grade and leaves the points.</summary>
public sealed class GateAndVetoTests
{
    private static readonly TestPack Gated = TestPack.Judging(
        """
        measure: x
        proportional: { at: "≥ 0", of: 10, else: 0 }
        bonus: { points: 2, measure: x, threshold: { at: "≥ 10" } }
        gate: 弄虚作假
        """).With("  x: { type: number }", "  x: { type: number }\n  弄虚作假: { type: yesno }");

    private static readonly TestPack Vetoed = TestPack.Judging("measure: x\nproportional: { at: \"≥ 0\", of: 10, else: 0 }")
        .With("rounding: []", "rounding: []\ngrades: { 优: \"[9, +∞)\", 良: \"[8, 9)\", 中: \"[6, 8)\", 差: \"[0, 6)\" }")
        .With("  x: { type: number }", "  x: { type: number }\n  骗保: { type: number }\n  泄密: { type: yesno }")
        .With("indicators:", "vetoes:\n  - { id: 骗保, when: 骗保 > 0, cap: 中, because: 发生骗保案件 }\n  - { id: 泄密, when: 泄密, cap: 良, because: 发生泄密 }\nindicators:");

    [Theory]
    [InlineData("x: 10, 弄虚作假: 否", "12")] // 10 + 2
    [InlineData("x: 10, 弄虚作假: 是", "0")] // the bonus is gone as well
    public void Gate_Holds_TakesEverything(string facts, string points) => Assert.Equal(points, Gated.Score(facts).Total.ToString());

    [Fact]
    public void Gate_FactMissing_LeavesTheLeafMissing() => Assert.Equal(["弄虚作假"], Gated.Score("x: 10").Indicators[0].MissingInputs);

    [Theory]
    [InlineData("[ { stage: leaf, places: 0, mode: ceiling } ]", "x: 9.1, 弄虚作假: 否", "10")] // ⌈9.1⌉
    [InlineData("[ { stage: leaf, places: 0, mode: truncate } ]", "x: 10.9, 弄虚作假: 否", "12")] // held at 10, + 2, and then rounded
    [InlineData("[ { stage: leaf, places: 0, mode: ceiling } ]", "x: 9.1, 弄虚作假: 是", "0")] // gated after rounding
    public void Gate_BonusAndRounding_ComeInTheirOrder(string rounding, string facts, string points) =>
        Assert.Equal(points, Gated.With("rounding: []", "rounding: " + rounding).Score(facts).Total.ToString());

    [Theory]
    [InlineData("x: 9.5, 骗保: 0, 泄密: 否", "优", "")]
    [InlineData("x: 9.5, 骗保: 0, 泄密: 是", "良", "泄密")]
    [InlineData("x: 9.5, 骗保: 1, 泄密: 否", "中", "骗保")]
    [InlineData("x: 9.5, 骗保: 1, 泄密: 是", "中", "骗保, 泄密")] // the worse cap of two
    [InlineData("x: 5, 骗保: 1, 泄密: 是", "差", "骗保, 泄密")] // a cap never raises
    public void Veto_Holds_CapsTheGrade(string facts, string grade, string vetoes)
    {
        var sheet = Vetoed.Score(facts);

        Assert.Equal((grade, vetoes), (sheet.Grade, string.Join(", ", sheet.Vetoes.Select(v => v.Id))));
    }

    // Grades as declared: an end that is not said lies beyond all others, so 差 is the worst, and of two that begin alike the one that ends lower.
    [Theory]
    [InlineData("优: \"≥ 9\", 良: \"[8, 9)\", 中: \"[6, 8)\", 差: \"< 6\"", "x: 5, 骗保: 1, 泄密: 是", "差")]
    [InlineData("优: \"[9, +∞)\", 良: \"[8, 9)\", 中: \"< 8\", 差: \"< 6\"", "x: 9.5, 骗保: 1, 泄密: 否", "中")]
    [InlineData("差: \"< 6\", 中: \"< 8\", 良: \"[8, 9)\", 优: \"[9, +∞)\"", "x: 5, 骗保: 1, 泄密: 是", "差")] // declared from the worst
    [InlineData("优: \"[9, +∞)\", 良: \"[-1, 9)\", 中: \"[-2, -1)\", 差: \"[-9, -2)\"", "x: 9.5, 骗保: 1, 泄密: 是", "中")] // -2 lies below -1
    [InlineData("优: \"[0, +∞)\", 良: \"(0, 9)\", 中: \"= 0\", 差: \"< 0\"", "x: 9.5, 骗保: 1, 泄密: 否", "中")] // = 0 ends before [0, +∞)
    public void Veto_GradesWithOpenEnds_TakesTheWorse(string grades, string facts, string grade) =>
        Assert.Equal(grade, Vetoed.With("优: \"[9, +∞)\", 良: \"[8, 9)\", 中: \"[6, 8)\", 差: \"[0, 6)\"", grades).Score(facts).Grade);

    [Fact]
    public void Veto_Holds_LeavesThePoints() => Assert.Equal("9.5", Vetoed.Score("x: 9.5, 骗保: 1, 泄密: 否").Total.ToString());
}
