using PerfRules.Scoring;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Criteria;

/// <summary>Alternatives chosen by a fact (DRG 地区, DIP 地区): only the one that is chosen needs its facts.</summary>
public sealed class OneOfTests
{
    private static readonly TestPack Pack = TestPack.Judging(
        """
        oneOf:
          - { when: 方式 = DRG, measure: 入组率, threshold: { at: "≥ 90%", else: 4 } }
          - when: 方式 = DIP
            parts:
              - { id: 病种, points: 6, measure: 病种覆盖率, threshold: { at: "≥ 100%", else: 0 } }
              - { id: 制度, points: 4, items: { mode: all, list: [ { id: ①, when: 制度健全 } ] } }
        """)
        .With("  x: { type: number }", "  方式: { type: choice, choices: [DRG, DIP] }\n  入组率: { type: percent }\n  病种覆盖率: { type: percent }\n  制度健全: { type: yesno }");

    [Theory]
    [InlineData("方式: DRG, 入组率: 90%", "10")]
    [InlineData("方式: DRG, 入组率: 89.9%", "4")]
    [InlineData("方式: DIP, 病种覆盖率: 100%, 制度健全: 是", "10")] // 6 + 4
    [InlineData("方式: DIP, 病种覆盖率: 99%, 制度健全: 是", "4")] // 0 + 4
    [InlineData("方式: DRG, 入组率: 90%, 病种覆盖率: 0%, 制度健全: 否", "10")] // what the other one would say does not matter
    public void OneOf_TheAlternativeThatApplies_GivesItsPoints(string facts, string points) => Assert.Equal(points, Pack.Score(facts).Total.ToString());

    [Theory]
    [InlineData("入组率: 90%, 病种覆盖率: 100%, 制度健全: 是", "方式")] // nothing says which one applies
    [InlineData("方式: DRG, 病种覆盖率: 100%, 制度健全: 是", "入组率")]
    [InlineData("方式: DIP, 入组率: 90%", "病种覆盖率, 制度健全")]
    public void OneOf_FactMissing_NamesOnlyWhatTheChosenOneNeeds(string facts, string missing)
    {
        var leaf = Pack.Score(facts).Indicators[0];

        Assert.Equal((IndicatorStatus.Missing, missing), (leaf.Status, string.Join(", ", leaf.MissingInputs)));
    }

    [Fact]
    public void OneOf_InAPart_NeedsOnlyTheChosenOne()
    {
        var pack = TestPack.Judging(
            """
            parts:
              - { id: 一, points: 4, measure: x, threshold: { at: "≥ 0" } }
              - id: 二
                points: 6
                oneOf:
                  - { when: x >= 5, measure: y, threshold: { at: "≥ 0" } }
                  - { when: x < 5, measure: z, threshold: { at: "≥ 0", else: 3 } }
            """).With("  x: { type: number }", "  x: { type: number }\n  y: { type: number }\n  z: { type: number }");

        Assert.Equal("10", pack.Score("x: 5, y: 1").Total.ToString()); // 4 + 6
        Assert.Equal("7", pack.Score("x: 4.9, z: -1").Total.ToString()); // 4 + 3
        Assert.Equal(["z"], pack.Score("x: 4.9, y: 1").Indicators[0].MissingInputs);
    }

    [Theory]
    [InlineData("是否 and x > 3", "not (是否 and x > 3)", "是否: 是, x: 3", "0")] // 3 is not above 3: the second
    [InlineData("x > 3", "x = 3 or x < 3", "是否: 是, x: 3", "0")]
    [InlineData("x > 3", "not (x > 3)", "是否: 否, x: 3.001", "10")]
    public void OneOf_ConditionsThatShareTheWhole_AreProvenAndChoose(string first, string second, string facts, string points) =>
        Assert.Equal(points, TestPack.Judging(
            $"oneOf:\n  - {{ when: {first}, measure: x, threshold: {{ at: \"≥ 0\" }} }}\n  - {{ when: {second}, measure: x, threshold: {{ at: \"< 0\" }} }}")
            .With("  x: { type: number }", "  x: { type: number }\n  是否: { type: yesno }").Score(facts).Total.ToString());
}
