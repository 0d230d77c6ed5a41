using PerfRules.Documents;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Packs;

/// <summary>Nothing that a pack names lies outside the folder of packs, and what is read has limits that a caller may choose.</summary>
public sealed class PackRootTests
{
    private const string Extending = """
        format: 1
        pack: test/2025/minimal
        version: 1.0.0
        title: 下一年
        extends: test/2024/minimal
        """;

    [Theory]
    [InlineData("../../../etc")]
    [InlineData("..\\..\\secret")]
    [InlineData("/etc/2024/passwd")]
    [InlineData("test/2024/..")]
    [InlineData("test/../test/2024/minimal")]
    [InlineData("C:/test/minimal")]
    public void Load_ExtendsThatIsAPath_IsRefusedWithoutLookingThere(string id)
    {
        using var folder = new TemporaryFile(".txt", []);
        var file = Write(folder, "test/2025/minimal", Extending.Replace("test/2024/minimal", $"'{id}'", StringComparison.Ordinal));

        var result = RulePackLoader.Load(file);

        Assert.Null(result.Pack);
        Assert.Equal("PR0107", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void Load_ExtendsAPackInTheSameRoot_IsRead()
    {
        using var folder = new TemporaryFile(".txt", []);
        Write(folder, "test/2024/minimal", TestPack.Minimal.Text);

        Assert.NotNull(RulePackLoader.Load(Write(folder, "test/2025/minimal", Extending)).Pack);
    }

    [Fact]
    public void Load_ExtendsThroughALinkedFolder_IsNotFollowed()
    {
        using var outside = new TemporaryFile(".txt", []);
        Write(outside, "test/2024/minimal", TestPack.Minimal.Text);
        using var folder = new TemporaryFile(".txt", []);
        var file = Write(folder, "test/2025/minimal", Extending);
        Directory.CreateSymbolicLink(Path.Combine(folder.Folder, "test", "2024"), Path.Combine(outside.Folder, "test", "2024"));

        Assert.Equal("PR0604", Assert.Single(RulePackLoader.Load(file).Diagnostics).Code);
    }

    [Fact]
    public void Load_ExtendsALinkedFile_IsNotFollowed()
    {
        using var outside = new TemporaryFile(".txt", []);
        var secret = Write(outside, "elsewhere", TestPack.Minimal.Text);
        using var folder = new TemporaryFile(".txt", []);
        var file = Write(folder, "test/2025/minimal", Extending);
        Directory.CreateDirectory(Path.Combine(folder.Folder, "test", "2024", "minimal"));
        File.CreateSymbolicLink(Path.Combine(folder.Folder, "test", "2024", "minimal", "pack.yaml"), secret);

        Assert.Equal("PR0604", Assert.Single(RulePackLoader.Load(file).Diagnostics).Code);
    }

    [Theory]
    [InlineData(10, 32, 1000)]
    [InlineData(10_000, 1, 1000)]
    [InlineData(10_000, 32, 3)]
    public void Parse_MoreThanTheChosenLimits_IsRefused(int bytes, int depth, int nodes)
    {
        var limits = new DocumentLimits(bytes, depth, nodes);

        Assert.Equal("PR0004", RulePackLoader.Parse(TestPack.Minimal.Text, limits: limits).Diagnostics[0].Code);
        Assert.Equal("PR0004", Code(() => FactFile.Parse("facts: { 收入: 1万元 }", limits: limits)));
        Assert.Equal("PR0004", Code(() => FactSheet.Parse("""{ "facts": { "收入": "1万元" } }""", "a.json", limits)));
        Assert.Equal("PR0004", Code(() => FactCohort.Parse("subjects: { 甲: { facts: { 收入: 1万元 } } }", limits: limits)));
    }

    private static string Code(Action read) => Assert.Throws<PerfRules.Diagnostics.PerfRulesException>(read).Diagnostics[0].Code;

    private static string Write(TemporaryFile folder, string id, string text)
    {
        var file = Path.Combine(folder.Folder, Path.Combine(id.Split('/')), "pack.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }
}
