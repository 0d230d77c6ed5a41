using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

/// <summary>The command <c>fmt</c>: which files it takes, what it writes, and that it only looks with <c>--check</c>.</summary>
public sealed class FmtCommandTests
{
    private static readonly string PackFile = Path.Combine("rulesets", "test", "2024", "small", "pack.yaml");

    [Fact]
    public void Fmt_PackAndCaseInOtherLayouts_WritesBothAndKeepsTheHash()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, "- { at: \"≥ 95%\", points: 10 }", "- {points: 10, at: '≥ 95%'}   # 满分");
        SmallPack.AddCaseTo(run, "full", SmallPack.Case.Replace("\n", "\r\n", StringComparison.Ordinal));
        run.Run("lock");
        var locked = File.ReadAllText(Path.Combine(run.Folder, "rulesets", "packs.lock"));

        var result = run.Run("fmt", "--lang", "en");

        Assert.Equal((0, "2 files, 2 laid out anew.\n"), (result.ExitCode, result.Error));
        Assert.Equal([PackFile, Path.Combine("rulesets", "test", "2024", "small", "cases", "full.yaml")], result.OutLines[..^1].Select(f => Path.GetRelativePath(run.Folder, f)));
        Assert.Contains("      - { at: \"≥ 95%\", points: 10 } # 满分\n", File.ReadAllText(Path.Combine(run.Folder, PackFile)), StringComparison.Ordinal);
        Assert.DoesNotContain('\r', File.ReadAllText(Path.Combine(run.Folder, "rulesets", "test", "2024", "small", "cases", "full.yaml")));
        Assert.Equal((0, 0), (run.Run("fmt", "--check").ExitCode, run.Run("lock").ExitCode));
        Assert.Equal(locked, File.ReadAllText(Path.Combine(run.Folder, "rulesets", "packs.lock")));
    }

    [Fact]
    public void Fmt_Check_ListsFilesAndWritesNothing()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, "rounding: []", "rounding: [ ]");
        var before = File.ReadAllText(Path.Combine(run.Folder, PackFile));

        var result = run.Run("fmt", SmallPack.Id, "--check", "--lang", "en");

        Assert.Equal((1, "1 files, 1 of them need to be laid out.\n"), (result.ExitCode, result.Error));
        Assert.Equal(before, File.ReadAllText(Path.Combine(run.Folder, PackFile)));
    }

    [Fact]
    public void Fmt_OneFile_LeavesTheOthers()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, "rounding: []", "rounding: [ ]");
        var facts = run.Write("facts.yaml", "facts: {完成率: 96%}\n");

        var result = run.Run("fmt", "facts.yaml");

        Assert.Equal((0, facts + "\n"), (result.ExitCode, result.Out));
        Assert.Equal("facts: { 完成率: 96% }\n", File.ReadAllText(facts));
        Assert.Equal(1, run.Run("fmt", "--check").ExitCode);
    }

    [Fact]
    public void Fmt_FileThatCannotBeRead_IsReportedAndLeftAlone()
    {
        using var run = new CliRun();
        var file = run.Write("bad.yaml", "a: &x 1\n");

        var result = run.Run("fmt", "bad.yaml", "--lang", "en");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"{file}(1,4): error PR0005: ", result.Error, StringComparison.Ordinal);
        Assert.Equal("a: &x 1\n", File.ReadAllText(file));
    }

    [Fact]
    public void Fmt_Json_IsRefused()
    {
        using var run = new CliRun();
        run.Write("facts.json", "{}");

        var result = run.Run("fmt", "facts.json", "--lang", "en");

        Assert.Equal(2, result.ExitCode);
        Assert.EndsWith("facts.json is JSON, which has no layout to be kept.\n", result.Error, StringComparison.Ordinal);
    }
}
