using System.Collections.Concurrent;
using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using PerfRules.Scoring;
using PerfRules.Testing.Mutation;

namespace PerfRules.Benchmarks;

/// <summary>Shows how many mutants of a pack there are, or how many are done in a second.</summary>
/// <param name="isRate">Whether it is the second.</param>
internal sealed class MutantsPerSecondColumn(bool isRate) : IColumn
{
    private const double NanosecondsPerSecond = 1e9;

    private static readonly ConcurrentDictionary<string, int> Counts = new(StringComparer.Ordinal);

    public string Id => nameof(MutantsPerSecondColumn) + ColumnName;

    public string ColumnName => isRate ? "Mutants/s" : "Mutants";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => isRate ? 1 : 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => isRate ? "Mutants divided by Mean" : "Wrong versions that are made of the pack";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
    {
        var count = Counts.GetOrAdd((string)benchmarkCase.Parameters[nameof(MutationBenchmarks.Pack)], Count);
        return !isRate ? count.ToString(CultureInfo.InvariantCulture)
            : summary[benchmarkCase]?.ResultStatistics is { } statistics ? (count * NanosecondsPerSecond / statistics.Mean).ToString("N0", CultureInfo.InvariantCulture)
            : "NA";
    }

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    // The benchmark runs in a process of its own; without cases the mutants are made and hardly run.
    private static int Count(string pack) => MutationRunner.Run(new RuleScorer(MutationBenchmarks.Load(pack)), []).Mutants.Length;
}
