using System.Text.Json;
using PerfRules.Benchmarks.Suining;

namespace PerfRules.Benchmarks.Peers;

/// <summary>Writes the facts that are timed, with the points that they give, for peers that are no .NET programs.</summary>
internal static class FactsFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    internal static void Write(string file)
    {
        var sets = new Dictionary<string, IEnumerable<Subject>>(StringComparer.Ordinal)
        {
            [nameof(ScoreBenchmarks.FactSet.Published)] = [Score(SuiningData.Published)],
            [nameof(ScoreBenchmarks.FactSet.Varied)] = SuiningData.Varied(64).Select(Score),
        };
        File.WriteAllText(file, JsonSerializer.Serialize(sets, Indented));
    }

    private static Subject Score(SuiningFacts facts)
    {
        var points = new decimal[SuiningData.LeafCount];
        _ = HandTunedScorer.Score(facts, points);
        return new Subject(facts, points);
    }

    private sealed record Subject(SuiningFacts Facts, decimal[] Points);
}
