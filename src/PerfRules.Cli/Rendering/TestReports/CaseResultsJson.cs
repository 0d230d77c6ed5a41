using System.Text.Json;
using PerfRules.Facts;
using PerfRules.Testing.Coverage;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>Writes what came of golden cases as JSON, format 1.</summary>
internal static class CaseResultsJson
{
    private const int Places = 28;

    internal static string Write(IReadOnlyCollection<CaseRun> runs, IReadOnlyList<PackCoverage>? coverages, DisplayLanguage language) => JsonText.Write(json =>
    {
        var passed = runs.Count(r => r.Result.Passed);
        json.WriteNumber("passed", passed);
        json.WriteNumber("failed", runs.Count - passed);
        json.WriteStartArray("cases");
        foreach (var run in runs)
        {
            Write(json, run, language);
        }

        json.WriteEndArray();
        if (coverages is not null)
        {
            CoverageJson.Write(json, coverages, language);
        }
    });

    private static void Write(Utf8JsonWriter json, CaseRun run, DisplayLanguage language)
    {
        var (pack, result) = run;
        json.WriteStartObject();
        json.WriteString("pack", pack.Id);
        json.WriteString("version", pack.Version);
        json.WriteString("case", result.Case.Name);
        json.WriteString("title", result.Case.Title);
        json.WriteString("variant", result.Case.Variant);
        json.WriteString("clause", result.Case.Clause);
        if (result.Case.IsReviewed is { } reviewed)
        {
            json.WriteBoolean("reviewed", reviewed);
        }
        else
        {
            json.WriteNull("reviewed");
        }

        json.WriteLocation(result.Case.Location);
        json.WriteBoolean("passed", result.Passed);
        WriteTotal(json, result.Total);
        json.WriteString("grade", result.Grade);
        json.WriteStartArray("failures");
        foreach (var failure in result.Failures)
        {
            json.WriteStartObject();
            json.WriteString("what", failure.What);
            json.WriteString("expected", failure.Expected);
            json.WriteString("actual", failure.Actual);
            json.WriteLocation(failure.Location);
            json.WriteString("message", failure.Message.ToString(language));
            json.WriteStartArray("decided");
            foreach (var row in failure.Decided)
            {
                json.WriteStartObject();
                json.WriteString("row", row.Text.ToString(language));
                json.WriteLocation(row.Location);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTotal(Utf8JsonWriter json, Rational? total)
    {
        if (total is { } points)
        {
            json.WritePropertyName("total");
            json.WriteRawValue(points.ToDecimalString(Places));
        }
        else
        {
            json.WriteNull("total");
        }
    }
}
