using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.CommandLine;

public sealed class UsageTests
{
    [Theory]
    [InlineData("scor", "没有“scor”这个命令，您是要用 score 吗？", "perfrules")]
    [InlineData("scor PACK", "没有“scor”这个命令，您是要用 score 吗？", "perfrules")]
    [InlineData("convert", "没有“convert”这个命令，现有命令：list、score、explain、test、lint、audit、diff、new、import、export、fmt、lock、schema", "perfrules")]
    [InlineData("[diagram] list", "没有“[diagram]”这个命令，现有命令：list、score、explain、test、lint、audit、diff、new、import、export、fmt、lock、schema", "perfrules list")]
    [InlineData("--lng en list", "没有 --lng 这个选项，您是要用 --lang 吗？", "perfrules list")]
    [InlineData("list --verbose", "没有 --verbose 这个选项。", "perfrules list")]
    [InlineData("list more", "多余的参数“more”。", "perfrules list")]
    [InlineData("list --lang", "选项 --lang 后面缺少值 zh|en。", "perfrules list")]
    [InlineData("list --lang fr", "--lang 的值“fr”不可用，可用的是：zh、en", "perfrules list")]
    [InlineData("list --rulesets=", "选项 --rulesets 后面缺少值 DIR。", "perfrules list")]
    [InlineData("score", "缺少参数 PACK：规则包的编号（如 sichuan/2024/suining-resident），或 pack.yaml 及其所在文件夹的路径。", "perfrules score")]
    [InlineData("score P --formt json", "没有 --formt 这个选项，您是要用 --format 吗？", "perfrules score")] // where FACTS could stand
    [InlineData("score P --formt=json", "没有 --formt 这个选项，您是要用 --format 吗？", "perfrules score")]
    [InlineData("score P F --formt json", "没有 --formt 这个选项，您是要用 --format 吗？", "perfrules score")]
    [InlineData("score P -x", "没有 -x 这个选项。", "perfrules score")]
    [InlineData("score P --format xml", "--format 的值“xml”不可用，可用的是：table、json、markdown", "perfrules score")]
    [InlineData("score P --case a --case b", "选项 --case 只能写一次，带一个值。", "perfrules score")]
    [InlineData("score P --explain=yes", "选项 --explain 不带值。", "perfrules score")]
    [InlineData("score P F more", "多余的参数“more”。", "perfrules score")]
    [InlineData("schema", "缺少参数 pack|case：pack 为规则包，case 为基础数据文件和验证案例。", "perfrules schema")]
    public void Run_CommandLineWithAFault_SaysItAndWhereToLook(string commandLine, string fault, string command)
    {
        using var run = new CliRun();

        var result = run.Run(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.Equal($"错误：{fault}\n用法见：{command} --help\n", result.Error);
    }

    [Fact]
    public void Run_NoCommand_ShowsTheHelpBesideTheResult()
    {
        using var run = new CliRun();

        var result = run.Run();

        Assert.Equal((2, string.Empty, run.Run("--help").Out), (result.ExitCode, result.Out, result.Error));
    }

    [Fact]
    public void Run_TwoFaults_SaysBoth()
    {
        using var run = new CliRun();

        var result = run.Run("score", "P", "--formt", "--format", "xml", "--lang", "en");

        Assert.Equal(
            [
                "error: There is no option --formt. Did you mean --format?",
                "error: --format does not take 'xml'; it takes: table, json, markdown",
                "See: perfrules score --help",
            ],
            result.ErrorLines);
    }

    [Fact]
    public void Run_EmptyArgument_IsAFault()
    {
        using var run = new CliRun();

        Assert.Equal("错误：参数 PACK 是空的。\n用法见：perfrules score --help\n", run.Run("score", "").Error);
    }

    [Fact]
    public void Run_WordsBehindTwoHyphens_AreNoOptions()
    {
        using var run = new CliRun();

        var result = run.Run("score", "--", "--formt");

        Assert.Contains("error PR0601: 没有规则包“--formt”。", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", "--lang", "en")]
    [InlineData("--lang", "en", "list")]
    [InlineData("list", "--lang=en")]
    [InlineData("list", "--lang:en")]
    public void Run_GlobalOption_StandsAnywhere(params string[] words)
    {
        using var run = new CliRun();

        Assert.StartsWith("Pack ", run.Run(words).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("score", "--version")]
    public void Run_Version_PrintsItAlone(params string[] words)
    {
        using var run = new CliRun();

        var result = run.Run(words);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Matches(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?\n$", result.Out);
    }

    [Fact]
    public void Run_Interrupted_Returns130()
    {
        using var interrupted = new CancellationTokenSource();
        interrupted.Cancel();
        using var run = new CliRun { Cancellation = interrupted.Token };

        var result = run.Run("test");

        Assert.Equal((130, string.Empty, "已中断。\n"), (result.ExitCode, result.Out, result.Error));
    }
}
