using PerfRules.Packs;

namespace PerfRules.Tests.Packs;

/// <summary>Ids become folders and versions are compared, so nothing that only looks like one may pass.</summary>
public sealed class PackIdentityTests
{
    [Theory]
    [InlineData("a/2024/b", "1.0.0", "")]
    [InlineData("a/2024/b", "1.0.0\\n", "PR0107")] // a line feed at the end
    [InlineData("a/2024/b", "１.０.０", "PR0107")] // full-width digits
    [InlineData("a/2024/b\\n", "1.0.0", "PR0107")]
    [InlineData("a/２０２４/b", "1.0.0", "PR0107")]
    public void Load_IdAndVersion_TakesPlainOnesOnly(string id, string version, string codes)
    {
        var text =
            $$"""
            format: 1
            pack: "{{id}}"
            version: "{{version}}"
            title: 标题
            evaluation: 单位自评
            rounding: []
            indicators: [ { id: 甲, points: 1, origin: awarded, award: 评什么 } ]
            """;

        var result = RulePackLoader.Parse(text, "pack.yaml");

        Assert.Equal(codes, string.Join(' ', result.Diagnostics.Select(d => d.Code)));
    }
}
