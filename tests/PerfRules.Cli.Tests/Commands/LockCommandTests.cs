using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

public sealed class LockCommandTests
{
    [Fact]
    public void Lock_NewPack_WritesItsVersionAndHashOnce()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);

        var first = run.Run("lock", "--lang", "en");
        var written = File.ReadAllText(LockOf(run));
        run.Run("lock");

        Assert.Equal((0, string.Empty, "Packs locked: 1.\n"), (first.ExitCode, first.Out, first.Error));
        Assert.Matches("^# [^\n]+\nformat: 1\npacks:\n  test/2024/small@1\\.2\\.0: sha256:[0-9a-f]{64}\n$", written);
        Assert.Equal(written, File.ReadAllText(LockOf(run)));
    }

    [Fact]
    public void Lint_LockedPack_HasNothingToSay()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);
        run.Run("lock");

        Assert.Equal((0, string.Empty), (run.Run("lint").ExitCode, run.Run("lint").Out));
    }

    [Fact]
    public void Lint_RuleChangedWithoutVersion_IsAnErrorAndIsNotLocked()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);
        run.Run("lock");
        var written = File.ReadAllText(LockOf(run));
        Change(run, "points: 4 }", "points: 3 }");

        var lint = run.Run("lint", "--lang", "en");
        var again = run.Run("lock", "--lang", "en");

        Assert.Equal((1, 1), (lint.ExitCode, again.ExitCode));
        Assert.Contains(": error PR0529: What test/2024/small@1.2.0 says differs from what was locked", lint.OutLines[0], StringComparison.Ordinal);
        Assert.Equal(written, File.ReadAllText(LockOf(run)));
    }

    [Fact]
    public void Lock_RuleChangedWithItsVersion_KeepsBoth()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);
        run.Run("lock");
        Change(run, "points: 4 }", "points: 3 }");
        Change(run, "version: 1.2.0", "version: 1.3.0");

        var lint = run.Run("lint", "--lang", "en");
        run.Run("lock");

        Assert.Contains(": warning PR0530: test/2024/small@1.3.0 is not locked yet.", lint.OutLines[0], StringComparison.Ordinal);
        Assert.Equal(["test/2024/small@1.2.0", "test/2024/small@1.3.0"], File.ReadAllLines(LockOf(run)).Skip(3).Select(l => l.Trim().Split(':')[0]));
    }

    private static string LockOf(CliRun run) => Path.Combine(run.Folder, "rulesets", "packs.lock");

    private static void Change(CliRun run, string old, string replacement)
    {
        var path = Path.Combine(run.Folder, "rulesets", "test", "2024", "small", "pack.yaml");
        var text = File.ReadAllText(path);
        Assert.Equal(2, text.Split(old).Length);
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }
}
