using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PerfRules.Hosting;

/// <summary>The names under which activities and metrics are found; the README lists them, and a test compares.</summary>
internal static class Telemetry
{
    internal const string Name = "PerfRules";
    internal const string ReloadActivity = "perfrules.reload";
    internal const string ScoreActivity = "perfrules.score";
    internal const string PackTag = "perfrules.pack";
    internal const string VersionTag = "perfrules.pack.version";
    internal const string OutcomeTag = "perfrules.outcome";
    internal const string CompleteTag = "perfrules.complete";

    private static readonly Meter Meter = new(Name);

    internal static ActivitySource Activities { get; } = new(Name);

    internal static Counter<long> Reloads { get; } = Meter.CreateCounter<long>("perfrules.reloads", "{reload}", "Reloads of the packs, by outcome.");

    internal static Histogram<long> ReloadDuration { get; } = Meter.CreateHistogram<long>("perfrules.reload.duration", "ms", "How long a reload took.");

    internal static Counter<long> Scores { get; } = Meter.CreateCounter<long>("perfrules.scores", "{sheet}", "Sheets, by pack and completeness.");
}
