using System.Text.Json;
using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

public sealed class TestBoundaryTests
{
    // One threshold of the rule (95%) and one of the grades (9 points), three sides each; the case has 96% and 10 points.
    [Fact]
    public void Test_Boundaries_ListsThresholdsThatNoCaseStandsOn()
    {
        using var run = WithCase("full", SmallPack.Case);

        var result = run.Run("test", SmallPack.Id, "--boundaries", "--lang", "en");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(result.Rows, r => r is ["任务完成", "1", "0/3"]);
        Assert.Contains(result.Rows, r => r is ["Vetoes and grades", "1", "0/3"]);
        Assert.Contains("pack.yaml(18,9): 任务完成: 95%: no case just below, at it, just above.", Flat(result.Out), StringComparison.Ordinal);
        Assert.Equal("test/2024/small: a case stands on 0/6 sides of thresholds.", result.ErrorLines[^1]);
    }

    [Fact]
    public void Test_BoundariesAsJson_NamesTheCasesOfEachSide()
    {
        using var run = WithCase("full", SmallPack.Case.Replace("96%", "95%", StringComparison.Ordinal));

        var result = run.Run("test", SmallPack.Id, "--boundaries", "--format", "json");

        using var json = JsonDocument.Parse(result.Out);
        var pack = Assert.Single(json.RootElement.GetProperty("boundaries").EnumerateArray());
        Assert.Equal((1, 6), (pack.GetProperty("reached").GetInt32(), pack.GetProperty("all").GetInt32()));
        var edge = pack.GetProperty("edges")[0];
        Assert.Equal(("任务完成", "95%", 18), (edge.GetProperty("indicator").GetString(), edge.GetProperty("what").GetString(), edge.GetProperty("line").GetInt32()));
        Assert.Equal("""{"below":[],"at":["full"],"above":[]}""", JsonSerializer.Serialize(edge.GetProperty("cases")));
    }

    // 94.99%, 95%, 95.01%; nothing, 0% and -0.01% (the input has no range). 9 points cannot be had with rows of 10 and 4, and the tool says so.
    [Fact]
    public void Test_BoundariesAndUpdate_WritesADraftThatRunsAndCountsForNothing()
    {
        using var run = WithCase("full", SmallPack.Case);

        var result = run.Run("test", SmallPack.Id, "--boundaries", "--update");

        Assert.Equal(0, result.ExitCode);
        var file = Path.Combine(run.Folder, "rulesets", "test", "2024", "small", "cases", "boundaries.yaml");
        Assert.Equal(
            [
                "改写了 0 处预期（0 个文件）。",
                "test/2024/small：没有求得这一处的数据，请手工补：总分 9（优） 略低。",
                "test/2024/small：没有求得这一处的数据，请手工补：总分 9（优） 正好。",
                "test/2024/small：没有求得这一处的数据，请手工补：总分 9（优） 略高。",
                $"已写 {file}：6 行，都未复核。",
            ],
            result.ErrorLines[^5..]);
        Assert.Equal(
            """
            # 边界案例草稿：得分是程序算出来的，还没有人复核。逐行核对条款、写出算式后，删去 reviewed: false，或改为 true。
            format: 1
            title: 测试规则包（边界草稿）
            pack: test/2024/small
            base: full
            reviewed: false
            variants:
              - { name: 任务完成 95% 略低, clause: 第三条, reviewed: false, facts: { 完成率: 94.99% }, expect: { indicators: { 任务完成: 4 } } }
              - { name: 任务完成 95% 正好, clause: 第三条, reviewed: false, facts: { 完成率: 95% }, expect: { indicators: { 任务完成: 10 } } }
              - { name: 任务完成 95% 略高, clause: 第三条, reviewed: false, facts: { 完成率: 95.01% }, expect: { indicators: { 任务完成: 10 } } }
              - { name: 缺完成率, reviewed: false, facts: { 完成率: null }, expect: { indicators: { 任务完成: { status: missing } } } }
              - { name: 完成率为0%, reviewed: false, facts: { 完成率: 0% }, expect: { indicators: { 任务完成: 4 } } }
              - { name: 完成率为-0.01%, reviewed: false, facts: { 完成率: -0.01% }, expect: { indicators: { 任务完成: 4 } } }

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(file));
        var again = run.Run("test", SmallPack.Id, "--boundaries");
        Assert.Equal("验证案例：通过 1 个，未通过 0 个。", again.ErrorLines[0]);
        Assert.Equal("另有 6 个案例写着 reviewed: false，还没有人复核，不计入以上；其中 0 个与预期不符。", again.ErrorLines[1]);
        Assert.Equal("test/2024/small：边界各侧站有案例 3/6。", again.ErrorLines[2]);
    }

    [Fact]
    public void Test_Update_RewritesWhatDiffersAndShowsIt()
    {
        using var run = WithCase("wrong", SmallPack.Case.Replace("total: 10", "total: 9", StringComparison.Ordinal));
        var file = Path.Combine(run.Folder, "rulesets", "test", "2024", "small", "cases", "wrong.yaml");

        var result = run.Run("test", SmallPack.Id, "--update");

        // What was wrong before is still said, and the exit code with it: whoever looks at neither would take the computed points for right ones.
        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith($"{file}(6,18)：total：9 → 10\n", result.Out, StringComparison.Ordinal);
        Assert.Equal("改写了 1 处预期（1 个文件）。", result.ErrorLines[^1]);
        Assert.Equal(SmallPack.Case, File.ReadAllText(file));
        Assert.Equal(0, run.Run("test", SmallPack.Id).ExitCode);
    }

    [Fact]
    public void Test_UpdateOfWhatIsSignedOff_LeavesItAndSaysSo()
    {
        var text = SmallPack.Case.Replace("total: 10", "total: 9", StringComparison.Ordinal) + "\nreviewed: true\n";
        using var run = WithCase("wrong", text);
        var file = Path.Combine(run.Folder, "rulesets", "test", "2024", "small", "cases", "wrong.yaml");

        var result = run.Run("test", SmallPack.Id, "--update");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal([$"{file}(6,18)：total 与预期不符，但已复核或已公布，没有改写。", "改写了 0 处预期（0 个文件）。"], result.ErrorLines[^2..]);
        Assert.Equal(text, File.ReadAllText(file));
    }

    [Fact]
    public void Test_UpdateInCi_IsRefusedAndNothingIsWritten()
    {
        var text = SmallPack.Case.Replace("total: 10", "total: 9", StringComparison.Ordinal);
        using var run = WithCase("wrong", text).With("CI", "true");

        var result = run.Run("test", SmallPack.Id, "--update", "--boundaries");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.Equal("错误：CI 中（环境变量 CI=true）不改写预期。请在自己的机器上运行 --update，看过改动再提交。", Assert.Single(result.ErrorLines));
        Assert.Equal([text], Directory.EnumerateFiles(Path.Combine(run.Folder, "rulesets", "test", "2024", "small", "cases")).Select(File.ReadAllText));
    }

    // The rank of one subject depends on the facts of the other.
    [Fact]
    public void Test_DraftOfAPackThatComparesSubjects_SaysWhyAndWhatToDoInstead()
    {
        using var run = new CliRun();
        SmallCohort.AddTo(run, "measure: 完成率\n", "measure: 95% + best(完成率) - 完成率\n");
        run.Write(Path.Combine("rulesets", SmallCohort.Id, "cases", "full.yaml"), SmallCohort.Facts + "\nexpect: { grade: 良 }\n");

        var result = run.Run("test", SmallCohort.Id, "--update", "--boundaries", "--lang", "en");

        Assert.Equal(
            "test/2024/cohort: no draft can be made. The pack compares subjects (rank, best, mean …), so where a threshold of one lies depends on the facts of the others. "
            + "Write variants on the base published that change the facts of a subject under subjects; --boundaries lists the thresholds that lack a case, and --mutate the facts that notice a mistake.",
            result.ErrorLines[^1]);
    }

    private static CliRun WithCase(string name, string text)
    {
        var run = new CliRun();
        SmallPack.AddTo(run);
        SmallPack.AddCaseTo(run, name, text);
        return run;
    }

    private static string Flat(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
