using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

/// <summary>The command <c>new</c>: what is begun can be linted and tested at once, and nothing is overwritten.</summary>
public sealed class NewCommandTests
{
    [Fact]
    public void New_FromNothing_WritesAPackAndACaseThatLintAndPass()
    {
        using var run = new CliRun();

        var result = run.Run("new", "example/2025/my-fund", "--lang", "en");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            [Path.Combine("rulesets", "example", "2025", "my-fund", "pack.yaml"), Path.Combine("rulesets", "example", "2025", "my-fund", "cases", "example.yaml")],
            result.OutLines[..^1].Select(f => Path.GetRelativePath(run.Folder, f)));
        Assert.Equal("next: perfrules lint example/2025/my-fund  perfrules test example/2025/my-fund  perfrules fmt", result.ErrorLines[^1]);
        Assert.Contains("\nyear: 2025\n", File.ReadAllText(result.OutLines[0]), StringComparison.Ordinal);

        // 93% 得 30 分；三例拖欠 20 − 3×2 = 14 分；88.5% 低 1.5 个百分点，按 2 个计，40 − 2×2 = 36 分；合计 80 分。
        var (lint, test) = (run.Run("lint", "--lang", "en"), run.Run("test", "--verbose", "--lang", "en"));
        Assert.Equal((0, string.Empty, 0), (lint.ExitCode, lint.Out, test.ExitCode));
        Assert.Equal(["example/2025/my-fund@1.0.0", "example", "passed", "80", "良"], test.Rows[2]);
        Assert.Equal(0, run.Run("fmt", "--check").ExitCode);
    }

    // `dotnet new perfrules-pack` takes pack and case from here and adds these edges: no mistake in the rules that means something goes unnoticed.
    [Fact]
    public void New_FromNothing_WithTheEdgesOfTheTemplate_LetsNoMistakePass()
    {
        using var run = new CliRun();
        run.Run("new", "example/2025/my-fund");
        var edges = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Templates", "edges.yaml"));
        run.Write("rulesets/example/2025/my-fund/cases/edges.yaml", edges.Replace("PACK_ID", "example/2025/my-fund", StringComparison.Ordinal));

        var test = run.Run("test", "--mutate", "--min-mutation", "100", "--lang", "en");

        Assert.Equal(0, test.ExitCode);
        Assert.Contains("golden cases: 31 passed, 0 failed", test.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, run.Run("fmt", "--check").ExitCode);
    }

    [Fact]
    public void New_IdWithoutAYear_SaysNoYear()
    {
        using var run = new CliRun();

        var result = run.Run("new", "example/draft/my-fund");

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("year:", File.ReadAllText(result.OutLines[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void New_FromAPack_KeepsItsRulesMarksThemAndEmptiesItsCase()
    {
        using var run = new CliRun();

        var result = run.Run("new", "sichuan/2025/suining-resident", "--from", CliRun.PackFile, "--lang", "zh");

        var pack = File.ReadAllText(result.OutLines[0]);
        var published = File.ReadAllText(Path.Combine(run.Folder, "rulesets", "sichuan", "2025", "suining-resident", "cases", "published.yaml"));
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(
            """
            # yaml-language-server: $schema=../../../schema/pack.schema.json
            format: 1
            pack: sichuan/2025/suining-resident
            version: 1.0.0
            title: 遂宁市2025年城乡居民基本医疗保险基金预算绩效自评 # 待复核
            evaluation: 单位自评
            province: 四川省
            city: 遂宁市
            year: 2025

            """,
            pack,
            StringComparison.Ordinal);
        Assert.Equal(16, pack.Split("          # 待复核：分值、口径、评分标准和出处\n").Length - 1);
        Assert.Contains("\n# facts:\n#   综合参保人数: 267.53万人 # 报告四（二）1.（1）①\n", published, StringComparison.Ordinal);
        Assert.EndsWith("\nexpect: { complete: false } # 待填写：填好数据之后，改写为由文件的条款算出的得分\n", published, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), (run.Run("diff", CliRun.PackFile, "sichuan/2025/suining-resident").ExitCode, run.Run("test").ExitCode, run.Run("fmt", "--check").ExitCode));
    }

    [Fact]
    public void New_FromAPack_LeavesTablesOfVariantsToTheUser()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);
        SmallPack.AddCaseTo(run, "full", SmallPack.Case);
        SmallPack.AddCaseTo(run, "edges", "format: 1\ncase: edges\npack: test/2024/small\nbase: full\nvariants: [ { name: 甲, facts: { 完成率: 95% }, expect: { total: 10 } } ]\n");

        var result = run.Run("new", "test/2025/small", "--from", SmallPack.Id, "--lang", "en");

        Assert.Equal("Case edges is not copied: it has no facts of its own. Copy it yourself once the new figures are there.", result.ErrorLines[0]);
        Assert.Equal(2, result.OutLines[..^1].Length);
        Assert.Equal("next: perfrules lint test/2025/small  perfrules diff test/2024/small test/2025/small  perfrules test test/2025/small  perfrules fmt", result.ErrorLines[^1]);
    }

    [Fact]
    public void New_PackThatIsThere_IsNotOverwritten()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);
        var file = Path.Combine(run.Folder, "rulesets", "test", "2024", "small", "pack.yaml");
        var before = File.ReadAllText(file);

        var result = run.Run("new", SmallPack.Id, "--lang", "en");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.EndsWith("is there already and is not overwritten.\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(file));
    }

    [Theory]
    [InlineData("../2025/x")]
    [InlineData("example/2025")]
    [InlineData("Example/2025/我的")]
    public void New_BadId_WritesNothing(string id)
    {
        using var run = new CliRun();

        var result = run.Run("new", id, "--lang", "en");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("error PR0107: ", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(run.Folder));
    }
}
