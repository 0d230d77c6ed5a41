using System.Text.Json;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>The sheets of a cohort with its parts and the whole.</summary>
public static partial class ScoreSheetJson
{
    /// <summary>Writes the sheets of a cohort with reasons in Chinese, what they give together, and its parts.</summary>
    /// <param name="cohort">The sheets.</param>
    /// <returns>The JSON, as <see cref="Write(CohortSheet, DisplayLanguage)"/> describes it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cohort"/> is null.</exception>
    public static string Write(CohortSheet cohort) => Write(cohort, DisplayLanguage.Chinese);

    /// <summary>Writes the sheets of a cohort, what they give together, and its parts.</summary>
    /// <param name="cohort">The sheets.</param>
    /// <param name="language">The language of the reasons.</param>
    /// <returns>Indented JSON with LF line ends and none at its end: the pack, <c>complete</c>, <c>subjects</c> (each a sheet like that of a single
    /// subject), <c>aggregate</c>, and <c>parts</c> by name. <c>sections</c> and <c>indicators</c> of the whole and of parts are empty where the pack combines
    /// totals only; a leaf that applies to no subject has <c>status</c> notApplicable there. <c>asPrinted</c> is there only for a pack with two standards.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cohort"/> is null.</exception>
    public static string Write(CohortSheet cohort, DisplayLanguage language)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        return Write(json =>
        {
            json.WriteStartObject();
            WritePack(json, cohort.Pack);
            json.WriteBoolean("complete", cohort.IsComplete);
            json.WriteStartArray("subjects");
            foreach (var sheet in cohort.Sheets)
            {
                WriteSheet(json, sheet, language);
            }

            json.WriteEndArray();
            WriteAggregate(json, "aggregate", cohort.Aggregate, cohort);
            json.WriteStartObject("parts");
            foreach (var part in cohort.Parts)
            {
                WriteAggregate(json, part.Id, part, cohort);
            }

            json.WriteEndObject();
            if (cohort.AsPrinted is { } printed)
            {
                WriteAsPrinted(json, cohort, printed);
            }

            json.WriteEndObject();
        });
    }

    private static void WriteAggregate(Utf8JsonWriter json, string name, AggregateScore score, CohortSheet cohort)
    {
        json.WriteStartObject(name);
        if (score.Id.Length > 0)
        {
            WriteNumber(json, "weight", score.Weight);
        }

        WriteNumber(json, "total", score.Applies ? score.Total : null);
        WriteNumber(json, "full", cohort.Pack.FullPoints);
        json.WriteString("grade", score.Grade);
        WriteSections(json, score.Sections);
        json.WriteStartArray("indicators");
        foreach (var leaf in score.Indicators)
        {
            json.WriteStartObject();
            WriteLeaf(json, leaf.Indicator);
            WriteNumber(json, "score", leaf.Score);
            if (!leaf.Applies)
            {
                json.WriteString("status", "notApplicable");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAsPrinted(Utf8JsonWriter json, CohortSheet cohort, CohortSheet printed)
    {
        json.WriteStartObject("asPrinted");
        WriteDifference(json, "aggregate", cohort.Aggregate, printed.Aggregate);
        json.WriteStartObject("parts");
        foreach (var (part, other) in cohort.Parts.Zip(printed.Parts))
        {
            WriteDifference(json, part.Id, part, other);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDifference(Utf8JsonWriter json, string name, AggregateScore applied, AggregateScore printed)
    {
        json.WriteStartObject(name);
        WriteNumber(json, "total", printed.Applies ? printed.Total : null);
        json.WriteString("grade", printed.Grade);
        json.WriteStartArray("indicators");
        foreach (var (_, other) in applied.Indicators.Zip(printed.Indicators).Where(p => p.First.Score != p.Second.Score))
        {
            json.WriteStartObject();
            json.WriteString("id", other.Indicator.Id);
            WriteNumber(json, "score", other.Score);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
