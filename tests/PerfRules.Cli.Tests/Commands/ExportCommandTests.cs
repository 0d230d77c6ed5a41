using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

public sealed class ExportCommandTests
{
    [Fact]
    public void Export_WithCase_WritesValueAndScoreOfEachLeaf()
    {
        using var run = new CliRun();

        var result = run.Run("export", CliRun.Pack, "--case", "published");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        var lines = result.Out.Split("\r\n");
        Assert.StartsWith("一级指标,二级指标,三级指标,分值,评分标准,", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",完成值,得分", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",102.12%,5.4", lines[6], StringComparison.Ordinal);
        Assert.Equal(18, lines.Length);
    }

    [Fact]
    public void Export_Markdown_IsATable()
    {
        using var run = new CliRun();

        var lines = run.Run("export", CliRun.Pack, "--format", "markdown").OutLines;

        Assert.StartsWith("| 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 |", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("| --- | --- |", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Export_ToAFileWithMark_BeginsWithIt()
    {
        using var run = new CliRun();

        var result = run.Run("export", CliRun.Pack, "--bom", "--output", "表.csv", "--lang", "en");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Out));
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(Path.Combine(run.Folder, "表.csv"))[..3]);
    }

    // What one pack says, carried over into another: only what no table says is left to fill in.
    [Fact]
    public void Import_OfAnExport_ReadsEveryCriterion()
    {
        using var run = new CliRun();
        Directory.CreateDirectory(Path.Combine(run.Folder, "rulesets"));
        run.Run("export", "shandong/2024/qingdao-employee", "--rulesets", CliRun.ShippedRulesets, "--output", "表.csv");

        var result = run.Run("import", "表.csv", "--id", "test/2025/again", "--lang", "en");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("33 indicators: 33 criteria read completely, 0 partly, 0 to be filled in; ", result.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Export_CaseOfSeveralSubjects_IsRefused()
    {
        using var run = new CliRun();

        var result = run.Run("export", "shandong/2022/yantai-employee", "--case", "published", "--lang", "en");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.Contains("has several subjects; a table holds one.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_CaseThatIsNotThere_IsRefused()
    {
        using var run = new CliRun();

        Assert.Equal(2, run.Run("export", CliRun.Pack, "--case", "publishd").ExitCode);
    }
}
