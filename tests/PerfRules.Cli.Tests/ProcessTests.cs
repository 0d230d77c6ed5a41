using System.Diagnostics;
using System.Globalization;
using System.Text;
using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests;

/// <summary>The built tool as a process: what only a process has (encoding, streams, exit code, signals).</summary>
public sealed class ProcessTests
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "PerfRules.Cli.dll");

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Score_PublishedCase_WritesUtf8WithoutMarkToItsTwoStreams()
    {
        using var tool = Start("score", CliRun.Pack, "--lang", "zh");

        var output = ReadBytes(tool.StandardOutput.BaseStream);
        var error = ReadBytes(tool.StandardError.BaseStream);
        await Exit(tool);

        Assert.Equal(0, tool.ExitCode);
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(await output);
        Assert.StartsWith("遂宁市2024年城乡居民基本医疗保险基金预算绩效自评\n", text, StringComparison.Ordinal);
        Assert.EndsWith("总分 99.36 / 100\n等级 优\n", text, StringComparison.Ordinal);
        Assert.StartsWith("没有给出基础数据", Encoding.UTF8.GetString(await error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_UnknownOption_Returns2AndWritesNothingToStandardOutput()
    {
        using var tool = Start("score", CliRun.Pack, "--formt");

        var output = ReadBytes(tool.StandardOutput.BaseStream);
        await Exit(tool);

        Assert.Equal(2, tool.ExitCode);
        Assert.Empty(await output);
    }

    [Fact]
    public async Task Score_InterruptedWhileItWaitsForFacts_Returns130()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs mkfifo, kill and env of Linux");
        using var run = new CliRun();
        var pipe = Path.Combine(run.Folder, "facts.yaml");
        using var mkfifo = Process.Start("mkfifo", [pipe]);
        await Exit(mkfifo);

        // A test that was itself started in the background inherits, and would hand on, that Ctrl+C is ignored.
        using var tool = Start("env", ["--default-signal=INT", "dotnet", Tool, "score", CliRun.Pack, pipe]);

        // Opening a pipe to write returns when its reader has opened it too.
        await using var writer = await Task.Run(() => new FileStream(pipe, FileMode.Open, FileAccess.Write), TestContext.Current.CancellationToken);
        using var kill = Process.Start("kill", ["-INT", tool.Id.ToString(CultureInfo.InvariantCulture)]);
        await Exit(tool);

        Assert.Equal(130, tool.ExitCode);
    }

    private static Process Start(params string[] arguments) => Start("dotnet", [Tool, .. arguments]);

    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        return Process.Start(start)!;
    }

    private static async Task<byte[]> ReadBytes(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    private static async Task Exit(Process process)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }
}
