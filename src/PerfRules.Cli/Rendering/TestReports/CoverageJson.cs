using System.Text.Json;
using PerfRules.Testing;
using PerfRules.Testing.Coverage;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering.TestReports;

/// <summary>Writes what cases reach of packs as JSON, as a part of the results of cases.</summary>
internal static class CoverageJson
{
    private static readonly (string Name, CoverageKind Kind)[] Kinds = [("rows", CoverageKind.Row), ("edges", CoverageKind.Edge), ("outcomes", CoverageKind.Outcome)];

    internal static void Write(Utf8JsonWriter json, IEnumerable<PackCoverage> coverages, DisplayLanguage language)
    {
        json.WriteStartArray("coverage");
        foreach (var coverage in coverages)
        {
            json.WriteStartObject();
            json.WriteString("pack", coverage.Pack.Id);
            json.WriteString("version", coverage.Pack.Version);
            WriteCounts(json, kind => coverage.Count(kind));
            json.WriteStartObject("groups");
            foreach (var group in Enum.GetValues<LeafGroup>())
            {
                json.WriteStartObject(Word(group));
                WriteCounts(json, kind => coverage.Count(kind, group));
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteStartArray("indicators");
            foreach (var leaf in coverage.Leaves)
            {
                Write(json, leaf, language);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, LeafCoverage leaf, DisplayLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("id", leaf.Indicator.Id);
        json.WriteString("origin", Word(leaf.Indicator.Origin));
        WriteCounts(json, kind => leaf.Count(kind));
        json.WriteStartArray("points");
        foreach (var point in leaf.Points)
        {
            json.WriteStartObject();
            json.WriteString("kind", Word(point.Kind));
            json.WriteString("what", point.Text.ToString(language));
            json.WriteLocation(point.Location);
            json.WriteStartArray("cases");
            foreach (var name in point.Cases)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
            json.WriteString("miss", point.Miss is { } miss ? Word(miss) : null);
            json.WriteString("why", point.Why?.ToString(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, Func<CoverageKind, CoverageCount> count)
    {
        foreach (var (name, kind) in Kinds)
        {
            var (reached, all) = count(kind);
            json.WriteStartObject(name);
            json.WriteNumber("reached", reached);
            json.WriteNumber("all", all);
            json.WriteEndObject();
        }
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
