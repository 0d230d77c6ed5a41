using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using PerfRules.Tests.Support;

namespace PerfRules.Rulesets.Tests;

/// <summary>The program of <c>tests/PerfRules.Aot</c>, which <c>.ci/run</c> also compiles ahead of time: without code made at run time it prints the same.</summary>
public sealed class NativeAotProgramTests : IDisposable
{
    private const string Switch = "System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perfrules-");

    // bin/CONFIGURATION/FRAMEWORK of this project and of that one.
    private static string Program { get; } = Repository.Combine(
        "tests", "PerfRules.Aot", "bin", Built.Parent!.Name, Built.Name, "PerfRules.Aot.dll");

    private static DirectoryInfo Built => new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Run_WithoutDynamicCode_PrintsWhatTheCompiledEnginePrints()
    {
        var compiled = await RunAsync(Path.ChangeExtension(Program, ".runtimeconfig.json"));
        var walked = await RunAsync(WithoutDynamicCode());

        Assert.Equal(["dynamic code: yes", "dynamic code: no"], [compiled.Errors, walked.Errors]);
        Assert.Equal(compiled.Output, walked.Output);
    }

    // The totals that the five reports print; 市直 is the first of the six subjects of 烟台, which are scored together.
    [Fact]
    public async Task Run_Always_ScoresEveryPackAndItsCases()
    {
        var (output, _) = await RunAsync(WithoutDynamicCode());

        Assert.All(ShippedRulesets.Load().Packs, p => Assert.Contains($"{p.Id}@{p.Version} {p.Hash}\n", output, StringComparison.Ordinal));
        Assert.All(
            ["遂宁市: 99.36 优", "唐山市丰南区: 96 优", "嘉峪关市: 88.82 良", "青岛市: 93.5 优", "市直: 90.67 优"],
            sheet => Assert.Contains($"published: passed\n  {sheet} complete=True: ", output, StringComparison.Ordinal));
        Assert.DoesNotContain(": failed", output, StringComparison.Ordinal);
        Assert.Matches(@"\n7 packs, 0 of them not as locked; [1-9][0-9]{2} cases, 0 failures\n", output);
    }

    private string WithoutDynamicCode()
    {
        var configuration = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(Program, ".runtimeconfig.json")))!;
        configuration["runtimeOptions"]!["configProperties"]![Switch] = false;
        var file = Path.Combine(_folder.FullName, "walked.runtimeconfig.json");
        File.WriteAllText(file, configuration.ToJsonString());
        return file;
    }

    private static async Task<(string Output, string Errors)> RunAsync(string configuration)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", configuration, Program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        return (await output, (await errors).Trim());
    }
}
