using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

public sealed class ListCommandTests
{
    [Fact]
    public void List_FolderAboveTheCurrentOne_IsFound()
    {
        using var run = new CliRun { StartIn = Path.Combine("a", "b") };
        SmallPack.AddTo(run);
        SmallPack.AddCaseTo(run, "full", SmallPack.Case);
        SmallPack.AddCaseTo(run, "half", SmallPack.Case);

        var result = run.Run("list");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal(
            """
            规则包           版本   标题        分值  验证案例
            ---------------  -----  ----------  ----  --------
            test/2024/small  1.2.0  测试规则包    10  full half

            """,
            result.Out);
    }

    [Fact]
    public void List_NoFolderAbove_ListsThePacksThatTheToolShipsWith()
    {
        using var run = new CliRun();

        var result = run.Run("list", "--lang", "en");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("Pack ", result.Out, StringComparison.Ordinal);
        Assert.Contains(["sichuan/2024/suining-resident", "1.0.1", "遂宁市2024年城乡居民基本医疗保险基金预算绩效自评", "100", "edges published"], result.Rows);
    }

    [Fact]
    public void List_NamedFolder_WinsOverTheOneFound()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);

        var result = run.Run("list", "--rulesets", CliRun.ShippedRulesets);

        Assert.Contains("suining-resident", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("test/2024/small", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void List_BrokenPack_ListsTheOthersAndReturns2()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);
        run.Write("rulesets/test/2024/torn/pack.yaml", "format: 1");

        var result = run.Run("list");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("test/2024/small", result.Out, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("test", "2024", "torn", "pack.yaml") + "(1,1): error PR0", result.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void List_FolderThatIsNotThere_IsAnError()
    {
        using var run = new CliRun();

        var result = run.Run("list", "--rulesets", "nowhere");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.Contains("nowhere: error PR0603: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void List_EmptyFolder_SaysSo()
    {
        using var run = new CliRun();
        Directory.CreateDirectory(Path.Combine(run.Folder, "rulesets"));

        var result = run.Run("list");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Out));
        Assert.Equal($"文件夹 {Path.Combine(run.Folder, "rulesets")} 中没有规则包。\n", result.Error);
    }
}
