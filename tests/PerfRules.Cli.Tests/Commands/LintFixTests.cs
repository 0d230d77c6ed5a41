using System.Text;
using System.Text.Json;
using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

public sealed class LintFixTests
{
    private const string Low = "      - { at: \"< 95%\", points: 4 }";

    [Fact]
    public void Lint_Fix_WritesWhatHasOneAnswerListsItAndReviewsAgain()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, Low, Low + " # 低\n" + Low);

        var result = run.Run("lint", "--fix", "--lang", "en");

        var file = FileOf(run);
        Assert.Equal((0, $"--- {file}\n+++ {file}\n@@ -20,1 +20,0 @@ PR0508\n-{Low}\n"), (result.ExitCode, result.Out));
        Assert.Equal(
            "Places changed: 1, in packs: 1. What follows is the new review. Where the version is locked, write a new one.\nPacks reviewed: 1. Errors: 0. Warnings: 0.\n",
            result.Error);
        Assert.EndsWith(Low + " # 低\n", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_FixTwice_ChangesNothingTheSecondTime()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, "rounding: []", "rounding: []\nlint: { suppress: [ { code: PR0513, on: 任务完成, because: 无 } ] }");
        run.Run("lint", "--fix");
        var once = File.ReadAllBytes(FileOf(run));

        var result = run.Run("lint", "--fix");

        Assert.Equal((0, string.Empty, "没有可以自动改的问题。\n已检查规则包 1 个：错误 0 个，警告 0 个。\n"), (result.ExitCode, result.Out, result.Error));
        Assert.Equal(once, File.ReadAllBytes(FileOf(run)));
    }

    [Fact]
    public void Lint_FixWithAFindingOfTwoAnswers_LeavesItAndReturns1()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, Low, "      - { at: \"≤ 95%\", points: 4 }\n      - { at: \"≤ 95%\", points: 4 }");

        var result = run.Run("lint", "--fix");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("---", result.Out, StringComparison.Ordinal);
        Assert.Contains(": error PR0501: ", result.Out, StringComparison.Ordinal);
        Assert.EndsWith("      - { at: \"≥ 95%\", points: 10 }\n      - { at: \"≤ 95%\", points: 4 }\n", File.ReadAllText(FileOf(run)), StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_FixOfAPackThatCannotBeRead_MakesItReadable()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, "at: \"≥ 95%\"", "at: [95%, +∞)");

        Assert.Equal(0, run.Run("lint", "--fix", SmallPack.Id).ExitCode);
        Assert.Contains("at: \"[95%, +∞)\"", File.ReadAllText(FileOf(run)), StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_FixWithJson_ListsTheChangesBesideTheResult()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, Low, Low + "\n" + Low);

        var result = run.Run("lint", "--fix", "--format", "json");

        Assert.Contains("@@ -20,1 +20,0 @@ PR0508\n", result.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal(0, json.RootElement.GetProperty("errors").GetInt32());
    }

    // The repeated band is line 20 and goes with its line break.
    [Fact]
    public void Lint_Json_CarriesWhatFixWouldWrite()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, Low, Low + " # 低\n" + Low + "\n");

        var result = run.Run("lint", "--format", "json");

        using var json = JsonDocument.Parse(result.Out);
        var found = Assert.Single(Assert.Single(json.RootElement.GetProperty("packs").EnumerateArray()).GetProperty("diagnostics").EnumerateArray());
        Assert.Equal("""[{"line":20,"column":1,"endLine":21,"endColumn":1,"text":""}]""", JsonSerializer.Serialize(found.GetProperty("fix")));
    }

    [Fact]
    public void Lint_JsonOfAFindingOfTwoAnswers_CarriesNoFix()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, "\"< 95%\"", "\"≤ 95%\"");

        Assert.DoesNotContain("\"fix\"", run.Run("lint", "--format", "json").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\"fixes\"", run.Run("lint", "--format", "sarif").Out, StringComparison.Ordinal);
    }

    // Names and nesting as in the schema of SARIF 2.1.0: fix, artifactChange, replacement, region, artifactContent. The nine characters of [95%, +∞) begin in column 15.
    [Fact]
    public void Lint_Sarif_CarriesFixesAsTheSchemaNamesThem()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, "at: \"≥ 95%\"", "at: [95%, +∞)");

        using var json = JsonDocument.Parse(run.Run("lint", SmallPack.Id, "--format", "sarif").Out);

        var found = Assert.Single(Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray()).GetProperty("results").EnumerateArray());
        var change = Assert.Single(Assert.Single(found.GetProperty("fixes").EnumerateArray()).GetProperty("artifactChanges").EnumerateArray());
        Assert.EndsWith("/rulesets/test/2024/small/pack.yaml", change.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            """[{"deletedRegion":{"startLine":18,"startColumn":15,"endLine":18,"endColumn":24},"insertedContent":{"text":"\u0022[95%, \u002B\u221E)\u0022"}}]""",
            JsonSerializer.Serialize(change.GetProperty("replacements")));
    }

    [Fact]
    public void Lint_FixOfAFileWithMarkAndCrLf_KeepsBothAndItsMode()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, Low, Low + "\n" + Low);
        var text = File.ReadAllText(FileOf(run)).Replace("\n", "\r\n", StringComparison.Ordinal);
        File.WriteAllBytes(FileOf(run), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(FileOf(run), mode);
        }

        var result = run.Run("lint", "--fix");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.Replace(Low + "\r\n" + Low, Low + "\r\n", StringComparison.Ordinal).TrimEnd() + "\r\n")], File.ReadAllBytes(FileOf(run)));
        Assert.Equal(["pack.yaml"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(FileOf(run))!).Select(Path.GetFileName));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(FileOf(run)) == mode);
    }

    [Fact]
    public void Lint_FixThroughALink_ChangesWhatItLeadsTo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own on Windows.");
        using var run = new CliRun();
        SmallPack.AddTo(run, Low, Low + "\n" + Low);
        var link = Path.Combine(run.Folder, "linked.yaml");
        File.CreateSymbolicLink(link, FileOf(run));

        var result = run.Run("lint", "--fix", "linked.yaml");

        Assert.Equal((0, FileOf(run)), (result.ExitCode, File.ResolveLinkTarget(link, false)?.FullName));
        Assert.Single(File.ReadAllLines(FileOf(run)), l => l == Low);
    }

    [Fact]
    public void Lint_FixOfAReadOnlyPack_IsRefused()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, Low, Low + "\n" + Low);
        var before = File.ReadAllText(FileOf(run));
        File.SetAttributes(FileOf(run), FileAttributes.ReadOnly);

        var result = run.Run("lint", "--fix", "--lang", "en");

        File.SetAttributes(FileOf(run), FileAttributes.Normal);
        Assert.Equal((2, string.Empty, before), (result.ExitCode, result.Out, File.ReadAllText(FileOf(run))));
        Assert.Equal($"error: {FileOf(run)} may only be read; it was not changed.\n", result.Error);
    }

    [Fact]
    public void Lint_FixOfThePacksOfTheTool_IsRefused()
    {
        using var run = new CliRun();

        var result = run.Run("lint", "--fix", CliRun.Pack, "--lang", "en");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.Contains($"The pack {CliRun.Pack} comes with the tool and is not changed: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_WithoutFix_SaysHowManyHaveOneAnswer()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, Low, Low + "\n" + Low);

        var result = run.Run("lint", "--lang", "en");

        Assert.Equal((1, "Of these 1 have one answer, which perfrules lint --fix writes."), (result.ExitCode, result.ErrorLines[^1]));
    }

    private static string FileOf(CliRun run) => Path.Combine(run.Folder, "rulesets", "test", "2024", "small", "pack.yaml");
}
