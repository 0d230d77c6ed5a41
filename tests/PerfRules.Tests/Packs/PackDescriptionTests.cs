using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Tests.Packs;

public sealed class PackDescriptionTests
{
    private const string Pack = """
        format: 1
        pack: test/2024/described
        version: 1.0.0
        title: 测试
        evaluation: 单位自评
        sources: { 办法: { title: 测试办法 } }
        rounding: []
        inputs:
          实缴: { type: money, unit: 万元 }
          应缴: { type: money, unit: 万元 }
        measures: { 征缴率: 实缴 / 应缴 }
        indicators:
          - section: 产出
            points: 5
            children:
              - id: 征缴
                points: 5
                measure: 征缴率
                source: { ref: 办法, clause: 第三条 }
                origin: printed
                stepDeduction: { at: "≥ 98%", step: 1pp, deduct: 1, partial: down }
        """;

    [Fact]
    public void Describe_Leaf_SaysEachPieceInBothLanguages()
    {
        var leaf = Assert.Single(RulePack.Parse(Pack).Leaves);

        var lines = leaf.Describe();

        Assert.Equal(
            ["所评数值：征缴率", "≥98%：得 5 分", "<98%：从 5 分起算，自 98% 起每差 1个百分点 扣 1 分，不足一档不计", "扣完为止，最高 5 分"],
            lines.Select(l => l.ToString(DisplayLanguage.Chinese)));
        Assert.Equal("≥98%: 5 points", lines[1].ToString(DisplayLanguage.English));
    }

    [Fact]
    public void Describe_Section_IsEmpty() => Assert.Empty(RulePack.Parse(Pack).Indicators[0].Describe());

    [Fact]
    public void Measures_NamedExpression_HasItsTextAndNoUnit()
    {
        var measure = Assert.Single(RulePack.Parse(Pack).Measures);

        Assert.Equal(("征缴率", "实缴 ÷ 应缴", Unit.Percent), (measure.Name, measure.Expression.ToString(), measure.Unit));
    }

    [Fact]
    public void Measures_PackThatNamesNone_IsEmpty() => Assert.Empty(Suining.Scorer.Pack.Measures);

    [Fact]
    public void Read_UnknownSchema_NamesThoseThatExist()
    {
        var exception = Assert.Throws<ArgumentException>("name", () => PackSchema.Read("packs"));

        Assert.StartsWith("There is no schema 'packs'; there are: pack, case.", exception.Message, StringComparison.Ordinal);
    }
}
