using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using PerfRules.Analysis;
using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.Benchmarks;

/// <summary>What a process does once, in a new process each time: nothing is compiled yet, and the files are in the system's cache.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 10, iterationCount: 1, warmupCount: 0)]
[MemoryDiagnoser]
public class ColdBenchmarks
{
    /// <summary>Every shipped pack: read, reviewed, lowered, compiled.</summary>
    [Benchmark]
    public int AllPacks()
    {
        var catalog = RulePackCatalog.Load(RepositoryRoot.Combine("rulesets"));
        if (catalog.Packs.IsEmpty || !catalog.Diagnostics.IsEmpty)
        {
            throw new InvalidOperationException("a shipped pack cannot be read");
        }

        foreach (var pack in catalog.Packs)
        {
            _ = PackLinter.Lint(pack);
            new RuleScorer(pack).Rows.Engine.Compile();
        }

        return catalog.Packs.Length;
    }

    /// <summary>The tool from its start to its end: <c>perfrules score sichuan/2024/suining-resident</c>.</summary>
    [Benchmark]
    public string Tool()
    {
        var tool = RepositoryRoot.Combine("src", "PerfRules.Cli", "bin", "Release", "net10.0", "PerfRules.Cli.dll");
        var start = new ProcessStartInfo("dotnet", [tool, "score", "sichuan/2024/suining-resident", "--format", "json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = RepositoryRoot.Combine(),
        };
        using var process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Contains("99.36", StringComparison.Ordinal) ? output : throw new InvalidOperationException($"{tool} does not give 99.36: build it first");
    }
}
