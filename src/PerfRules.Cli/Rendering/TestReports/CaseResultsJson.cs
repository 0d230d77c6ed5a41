using System.Text.Json;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering.TestReports;

/// <summary>Writes what came of golden cases as JSON, format 1.</summary>
internal static class CaseResultsJson
{
    private const int Places = 28;

    internal static void Write(Utf8JsonWriter json, IReadOnlyCollection<CaseRun> runs, DisplayLanguage language)
    {
        json.WriteNumber("passed", runs.Count(r => r.Result.Case.IsGolden && r.Result.Passed));
        json.WriteNumber("failed", runs.Count(r => r.Result.Case.IsGolden && !r.Result.Passed));
        json.WriteNumber("unreviewed", runs.Count(r => !r.Result.Case.IsGolden));
        json.WriteStartArray("cases");
        foreach (var run in runs)
        {
            Write(json, run, language);
        }

        json.WriteEndArray();
    }

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
        json.WriteStartArray("tags");
        foreach (var tag in result.Case.Tags)
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
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
            WriteRule(json, failure.Rule);
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

    private static void WriteRule(Utf8JsonWriter json, Indicator? rule)
    {
        if (rule is null)
        {
            json.WriteNull("rule");
            return;
        }

        json.WriteStartObject("rule");
        json.WriteString("indicator", rule.Id);
        json.WriteString("source", rule.Source?.ToString());
        json.WriteLocation(rule.Location);
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
