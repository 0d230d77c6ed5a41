using PerfRules.Tests.Support;

namespace PerfRules.Tests.Criteria;

/// <summary>Weights that are multiplied down the tree.</summary>
public sealed class WeightTests
{
    private static readonly TestPack Pack = new(
        """
        format: 1
        pack: test/2024/weights
        version: 1.0.0
        title: 权重
        evaluation: 单位自评
        rounding: []
        inputs: { a: { type: number }, b: { type: number }, c: { type: number } }
        indicators:
          - section: 管理
            weight: 60%
            children:
              - { id: 甲, weight: 25%, points: 100, origin: printed, measure: a, proportional: { at: "≥ 0", of: 100, else: 0 } }
              - { id: 乙, weight: 75%, points: 100, origin: printed, measure: b, proportional: { at: "≥ 0", of: 100, else: 0 } }
          - section: 效果
            weight: 40%
            children:
              - { id: 丙, weight: 100%, points: 100, origin: printed, measure: c, proportional: { at: "≥ 0", of: 100, else: 0 } }

        """);

    [Theory]
    [InlineData("a: 80, b: 60, c: 90", "75")] // 60% × (25% × 80 + 75% × 60) + 40% × 90 = 39 + 36
    [InlineData("a: 100, b: 100, c: 100", "100")]
    [InlineData("a: 100, b: 0, c: 0", "15")] // 60% × 25% × 100
    public void Weights_Leaves_CountByTheProductOfTheirWeights(string facts, string total) => Assert.Equal(total, Pack.Score(facts).Total.ToString());

    [Fact]
    public void Weights_SectionsAndPack_HaveHundredPoints()
    {
        var sheet = Pack.Score("a: 80, b: 60, c: 90");

        Assert.Equal("100", sheet.FullPoints.ToString());
        Assert.Equal(["65", "90"], sheet.Sections.Select(s => s.Score.ToString())); // 25% × 80 + 75% × 60
    }
}
