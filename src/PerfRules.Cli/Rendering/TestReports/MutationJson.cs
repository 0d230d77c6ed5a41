using System.Text.Json;
using PerfRules.Testing;
using PerfRules.Testing.Mutation;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering.TestReports;

/// <summary>Writes which wrong versions of packs the cases notice as JSON, as a part of the results of cases.</summary>
internal static class MutationJson
{
    internal static void Write(Utf8JsonWriter json, IEnumerable<MutationReport> reports, DisplayLanguage language)
    {
        json.WriteStartArray("mutation");
        foreach (var report in reports)
        {
            Write(json, report, language);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, MutationReport report, DisplayLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("pack", report.Pack.Id);
        json.WriteString("version", report.Pack.Version);
        json.WriteNumber("cases", report.Cases);
        json.WriteStartArray("leftOut");
        foreach (var name in report.LeftOut)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        foreach (var group in Enum.GetValues<LeafGroup>())
        {
            json.WriteStartObject(Word(group));
            WriteScore(json, report.ScoreOf(group));
            json.WriteEndObject();
        }

        json.WriteStartArray("operators");
        foreach (var (id, score) in report.ByOperator())
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            WriteScore(json, score);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("mutants");
        foreach (var mutant in report.Mutants)
        {
            Write(json, mutant, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter json, MutationScore score)
    {
        json.WriteNumber("killed", score.Killed);
        json.WriteNumber("survived", score.Survived);
        json.WriteNumber("equivalent", score.Equivalent);
    }

    private static void Write(Utf8JsonWriter json, Mutant mutant, DisplayLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("id", mutant.Id);
        json.WriteString("operator", mutant.Operator);
        json.WriteString("indicator", mutant.Leaf?.Id);
        json.WriteString("group", Word(mutant.Group));
        json.WriteLocation(mutant.Location);
        json.WriteString("before", mutant.Before.ToString(language));
        json.WriteString("after", mutant.After.ToString(language));
        json.WriteString("outcome", Word(mutant.Outcome));
        json.WriteString("killedBy", mutant.KilledBy);
        json.WriteBoolean("undecided", mutant.IsUndecided);
        if (mutant.Killer is { } killer)
        {
            json.WriteStartObject("wouldKill");
            json.WriteString("base", killer.Base);
            json.WriteStartObject("facts");
            foreach (var (name, value) in killer.Facts)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteString("expected", killer.Expected.ToString(language));
            json.WriteString("given", killer.Given.ToString(language));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
