using System.Text.Json;
using PerfRules.Analysis.Differences;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Testing;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>Writes what differs between two packs as JSON, format 1.</summary>
internal static class DiffJson
{
    internal static string Write(DiffRun run, DisplayLanguage language) => JsonText.Write(json =>
    {
        var differences = run.Differences;
        WritePack(json, "older", differences.Older);
        WritePack(json, "newer", differences.Newer);
        json.WriteBoolean("sameMeaning", differences.IsSameMeaning);
        json.WriteString("requiredStep", Word(differences.RequiredStep));
        json.WriteString("actualStep", differences.ActualStep is { } step ? Word(step) : null);
        if (differences.IsVersionHonest is { } honest)
        {
            json.WriteBoolean("versionHonest", honest);
        }
        else
        {
            json.WriteNull("versionHonest");
        }

        WriteNames(json, "renamedIndicators", differences.RenamedIndicators);
        WriteNames(json, "renamedFacts", differences.RenamedFacts);
        json.WriteStartArray("differences");
        foreach (var item in differences.Items)
        {
            Write(json, item, language);
        }

        json.WriteEndArray();
        json.WriteStartArray("cases");
        foreach (var move in run.Moves)
        {
            Write(json, move, language);
        }

        json.WriteEndArray();
    });

    private static void WritePack(Utf8JsonWriter json, string name, RulePack pack)
    {
        json.WriteStartObject(name);
        json.WriteString("pack", pack.Id);
        json.WriteString("version", pack.Version);
        json.WriteString("hash", pack.Hash);
        json.WriteString("file", pack.File);
        json.WritePoints("full", pack.HasPoints ? pack.FullPoints : null);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> names)
    {
        json.WriteStartObject(name);
        foreach (var (older, newer) in names)
        {
            json.WriteString(older, newer);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PackDifference item, DisplayLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("part", Word(item.Part));
        json.WriteString("change", Word(item.Change));
        json.WriteString("on", item.Subject);
        json.WriteString("step", Word(item.Step));
        json.WriteString("message", item.Message.ToString(language));
        json.WriteStartArray("regions");
        foreach (var region in item.Regions)
        {
            json.WriteStartObject();
            json.WriteString("where", region.Where.ToString(language));
            json.WriteString("older", region.Older.ToString(language));
            json.WriteString("newer", region.Newer.ToString(language));
            if (region.Example is { } example)
            {
                json.WriteStartObject("example");
                json.WriteString("at", example.At.ToString(language));
                json.WritePoints("older", example.Older);
                json.WritePoints("newer", example.Newer);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("undecided");
        foreach (var (older, newer) in item.Undecided)
        {
            json.WriteStartObject();
            json.WriteString("older", older.ToString(language));
            json.WriteString("newer", newer.ToString(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WritePlace(json, "olderPlace", item.Older);
        WritePlace(json, "newerPlace", item.Newer);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CaseMove move, DisplayLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("case", move.Case.Name);
        json.WriteString("of", Word(move.Side));
        json.WriteString("file", move.Case.File);
        WriteOutcome(json, "older", move.Older);
        WriteOutcome(json, "newer", move.Newer);
        json.WriteStartArray("indicators");
        foreach (var leaf in move.Leaves)
        {
            json.WriteStartObject();
            json.WriteString("subject", leaf.Subject.Length > 0 ? leaf.Subject : null);
            json.WriteString("id", leaf.Id);
            json.WritePoints("older", leaf.Older);
            json.WritePoints("newer", leaf.Newer);
            json.WriteString("olderRule", leaf.OlderRule?.ToString(language));
            json.WriteString("newerRule", leaf.NewerRule?.ToString(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("leftOut");
        foreach (var name in move.LeftOut)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (var fault in move.Faults)
        {
            json.WriteDiagnostic(fault, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter json, string name, CaseOutcome? outcome)
    {
        if (outcome is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WritePoints("total", outcome.Total);
        json.WriteString("grade", outcome.Grade);
        json.WriteBoolean("complete", outcome.IsComplete);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, SourceLocation place)
    {
        if (place == SourceLocation.None)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteLocation(place);
        json.WriteEndObject();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
