using System.Text.Json;

namespace PerfRules.Fuzz.Loop;

/// <summary>What one process is to do.</summary>
internal sealed record Order
{
    public string Parser { get; init; } = string.Empty;

    public long Executions { get; init; } = 20_000;

    /// <summary>Gets after how many seconds it ends, whatever was asked for; 0 for no such end.</summary>
    public int Seconds { get; init; }

    public int Seed { get; init; } = 1;

    public string Corpus { get; init; } = string.Empty;

    public string Findings { get; init; } = Path.Combine(Path.GetTempPath(), "perfrules-fuzz-findings");

    public bool KeepsCorpus { get; init; }

    /// <summary>Gets the file that holds the input that is being tried, for the process that watches.</summary>
    public string CurrentInput { get; init; } = string.Empty;

    internal static Order Read(string text) => JsonSerializer.Deserialize<Order>(text)!;

    internal string Write() => JsonSerializer.Serialize(this);
}

/// <summary>What came of it.</summary>
internal sealed record Outcome
{
    public long Executions { get; init; }

    public int Edges { get; init; }

    public int Inputs { get; init; }

    public long InputCharacters { get; init; }

    public int Findings { get; init; }

    public double Seconds { get; init; }

    public double SlowestMilliseconds { get; init; }
}
