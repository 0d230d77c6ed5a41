using PerfRules.Tests.Support;

namespace PerfRules.Tests.Criteria;

/// <summary>A standard that is looked up by category.</summary>
public sealed class LookupTests
{
    private static readonly TestPack Pack = TestPack.Judging("measure: x\nthreshold: { at: \"≥ lookup(等级, 三级, 60, 二级, 50, 一级, 40)\", else: 2 }")
        .With("  x: { type: number }", "  x: { type: number }\n  等级: { type: choice, choices: [一级, 二级, 三级] }");

    [Theory]
    [InlineData("等级: 三级, x: 59.9", "2")] // 60 is needed
    [InlineData("等级: 三级, x: 60", "10")]
    [InlineData("等级: 二级, x: 59.9", "10")] // 50
    [InlineData("等级: 二级, x: 49", "2")]
    [InlineData("等级: 一级, x: 40", "10")]
    public void Lookup_Category_DecidesTheStandard(string facts, string points) => Assert.Equal(points, Pack.Score(facts).Total.ToString());

    [Fact]
    public void Lookup_CategoryMissing_LeavesTheLeafMissing() => Assert.Equal(["等级"], Pack.Score("x: 60").Indicators[0].MissingInputs);
}
