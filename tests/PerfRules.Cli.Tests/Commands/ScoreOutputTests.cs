using System.Text;
using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

public sealed class ScoreOutputTests
{
    [Fact]
    public void Output_NewFile_HoldsTheSheetAndNothingIsPrinted()
    {
        using var run = new CliRun();
        var sheet = run.Run("score", CliRun.Pack).Out;

        var result = run.Run("score", CliRun.Pack, CliRun.PublishedCase, "--output", "sheet.txt");

        Assert.Equal((0, string.Empty, "已写入 sheet.txt\n"), (result.ExitCode, result.Out, result.Error));
        Assert.Equal(sheet, File.ReadAllText(Path.Combine(run.Folder, "sheet.txt")));
    }

    [Fact]
    public void Output_AtATerminal_IsPlainTextWithoutByteOrderMark()
    {
        using var run = new CliRun { IsTerminal = true };

        run.Run("score", CliRun.Pack, "--output", "sheet.txt");

        var bytes = File.ReadAllBytes(Path.Combine(run.Folder, "sheet.txt"));
        Assert.Equal("遂宁市"u8.ToArray(), bytes[..9]);
        Assert.DoesNotContain((byte)'\u001b', bytes);
        Assert.DoesNotContain('│', Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void Output_LongerFileThere_IsReplacedWhole()
    {
        using var run = new CliRun();
        var path = run.Write("sheet.json", new string('x', 100_000));

        run.Run("score", CliRun.Pack, "--format", "json", "--output", "sheet.json");

        Assert.Equal(run.Run("score", CliRun.Pack, "--format", "json").Out, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("综合参保人数: 267.53万人", "综合参保人数: 267.53万元")] // bad facts: no sheet
    [InlineData("  服务对象满意度: 100%\n", "")] // a missing fact: half a sheet
    public void Output_RunThatFails_LeavesTheFileAlone(string old, string replacement)
    {
        using var run = new CliRun();
        var path = run.Write("sheet.txt", "kept");
        run.WriteFacts(old, replacement);

        var result = run.Run("score", CliRun.Pack, "facts.yaml", "--output", "sheet.txt");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("kept", File.ReadAllText(path));
    }

    [Fact]
    public void Output_MissingFact_PrintsTheSheetInstead()
    {
        using var run = new CliRun();
        run.WriteFacts("  服务对象满意度: 100%\n", string.Empty);

        var result = run.Run("score", CliRun.Pack, "facts.yaml", "--output", "sheet.txt");

        Assert.Contains("总分 89.36 / 100（不完整", result.Out, StringComparison.Ordinal);
        Assert.Equal("打分表不完整，没有写入 sheet.txt。", result.ErrorLines[0]);
        Assert.False(File.Exists(Path.Combine(run.Folder, "sheet.txt")));
    }

    [Fact]
    public void Output_MissingFactAllowed_IsWritten()
    {
        using var run = new CliRun();
        run.WriteFacts("  服务对象满意度: 100%\n", string.Empty);

        var result = run.Run("score", CliRun.Pack, "facts.yaml", "--output", "sheet.txt", "--allow-missing");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("总分 89.36 / 100（不完整", File.ReadAllText(Path.Combine(run.Folder, "sheet.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void Output_FolderThatIsNotThere_IsOneClearError()
    {
        using var run = new CliRun();

        var result = run.Run("score", CliRun.Pack, CliRun.PublishedCase, "--output", "nowhere/sheet.txt");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.StartsWith("错误：", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Output_Markdown_IsTheSheetAsTables()
    {
        using var run = new CliRun();

        var result = run.Run("score", CliRun.Pack, "--format", "markdown", "--output", "sheet.md");

        Assert.Equal(0, result.ExitCode);
        var text = File.ReadAllText(Path.Combine(run.Folder, "sheet.md"));
        Assert.StartsWith("# 遂宁市2024年城乡居民基本医疗保险基金预算绩效自评\n\n- 规则包： sichuan/2024/suining-resident@", text, StringComparison.Ordinal);
        Assert.Contains("\n| **产出指标** | **50** |  | **49.36** |  |\n", text, StringComparison.Ordinal);
        Assert.Contains("支出预算完成 | 6 | 102.12% | 5.4 | 102.12%，属于 (100%, 105%]，得 5.4 分 |\n", text, StringComparison.Ordinal);
        Assert.Contains("\n- 总分 99.36 / 100\n\n- 等级 优\n", text, StringComparison.Ordinal);
    }
}
