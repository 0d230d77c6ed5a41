using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PerfRules.Tests.Support;

/// <summary>Runs the programs of tests/node; installs the packages that they need. A test skips where there is no node, or fails where everything is required.</summary>
internal static class NodePrograms
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly Lazy<Task<string?>> Obstacle = new(PrepareAsync);

    private static string Folder => Repository.Combine("tests", "node");

    /// <summary>Runs a program and returns what it wrote.</summary>
    internal static async Task<string> RunAsync(string program, string input)
    {
        if (await Obstacle.Value is { } obstacle)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("PERFRULES_REQUIRE_ALL") == "1", obstacle);
            Assert.Fail(obstacle);
        }

        var (exitCode, output, errors) = await StartAsync("node", [program], input);
        Assert.True(exitCode == 0, $"{program} ended with {exitCode}: {errors}");
        return output;
    }

    // Null when all is there; else why not.
    private static async Task<string?> PrepareAsync()
    {
        try
        {
            var (nodeCode, _, _) = await StartAsync("node", ["--version"], string.Empty);
            if (nodeCode != 0 || IsInstalled())
            {
                return nodeCode == 0 ? null : "node does not start";
            }

            string[] command = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1"];
            var (exitCode, _, errors) = OperatingSystem.IsWindows()
                ? await StartAsync("cmd", ["/c", "npm", .. command], string.Empty)
                : await StartAsync("npm", command, string.Empty);
            return exitCode == 0 ? null : $"npm ci failed: {errors}";
        }
        catch (Exception exception) when (exception is Win32Exception or OperationCanceledException)
        {
            return $"node or npm cannot be used: {exception.Message}";
        }
    }

    // npm writes what it installed into node_modules.
    private static bool IsInstalled()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
    }

    private static async Task<(int ExitCode, string Output, string Errors)> StartAsync(string file, string[] arguments, string input)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var process = Process.Start(new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        })!;
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
