using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Packs;

public sealed class HashTests
{
    private static readonly string Hash = TestPack.Minimal.Load().Hash;

    [Fact]
    public void Hash_AnyPack_IsSha256InLowerCase() => Assert.Matches("^sha256:[0-9a-f]{64}$", Hash);

    [Theory]
    [InlineData("version: 1.0.0", "# a comment\nversion:   1.0.0   # another")]
    [InlineData("version: 1.0.0", "version: \"1.0.0\"")]
    [InlineData("version: 1.0.0\ntitle: 最小的规则包", "title: 最小的规则包\nversion: 1.0.0")]
    [InlineData("{ type: money, unit: 万元 }\n  预算: { type: money, unit: 万元 }", "\n    unit: 万元\n    type: money\n  预算: { type: money, unit: 万元 }")]
    public void Hash_CommentsLayoutQuotesAndOrderOfKeys_DoNotCount(string old, string replacement) =>
        Assert.Equal(Hash, TestPack.Minimal.With(old, replacement).Load().Hash);

    [Theory]
    [InlineData("points: 10", "points: 11")]
    [InlineData("≥ 100%", "≥ 99%")]
    [InlineData("title: 最小的规则包", "title: 最小的规则包。")]
    public void Hash_AnotherContent_IsAnother(string old, string replacement) =>
        Assert.NotEqual(Hash, TestPack.Minimal.With(old, replacement).Load().Hash);

    [Fact]
    public void Hash_OrderOfIndicators_Counts()
    {
        const string First = "  - { id: 甲, points: 1, origin: awarded, award: 态度 }\n";
        const string Second = "  - { id: 乙, points: 1, origin: awarded, award: 态度 }\n";

        Assert.NotEqual(TestPack.Minimal.Append(First + Second).Load().Hash, TestPack.Minimal.Append(Second + First).Load().Hash);
    }

    [Fact]
    public void Hash_SamePackInJson_IsTheSame()
    {
        const string Json =
            """
            {"format": 1, "pack": "test/2024/minimal", "version": "1.0.0", "title": "最小的规则包", "evaluation": "单位自评",
             "sources": {"文件": {"title": "评分标准"}}, "rounding": [],
             "inputs": {"收入": {"type": "money", "unit": "万元"}, "预算": {"type": "money", "unit": "万元"}},
             "indicators": [{"id": "完成率", "points": 10, "source": {"ref": "文件", "clause": "一"}, "origin": "printed",
                             "measure": "收入 / 预算", "threshold": {"at": "≥ 100%"}}]}
            """;

        Assert.Equal(Hash, RulePack.Parse(Json, "pack.json").Hash);
    }
}
