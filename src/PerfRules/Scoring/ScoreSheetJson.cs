using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>Writes score sheets as JSON, format 1.</summary>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class ScoreSheetJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="language">The language of the reasons.</param>
    /// <returns>Indented JSON with LF line ends and none at its end. Numbers have no trailing zeros and at most 28 significant digits; a total
    /// that is not complete has <c>complete</c> false and <c>grade</c> null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sheet"/> is null.</exception>
    public static string Write(ScoreSheet sheet, DisplayLanguage language = DisplayLanguage.Chinese)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            WriteSheet(json, sheet, language);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteSheet(Utf8JsonWriter json, ScoreSheet sheet, DisplayLanguage language)
    {
        json.WriteStartObject();
        json.WriteNumber("format", 1);
        json.WriteString("pack", sheet.Pack.Id);
        json.WriteString("version", sheet.Pack.Version);
        json.WriteString("hash", sheet.Pack.Hash);
        json.WriteString("subject", sheet.Subject);
        WriteNumber(json, "total", sheet.Total);
        WriteNumber(json, "full", sheet.FullPoints);
        json.WriteString("grade", sheet.Grade);
        json.WriteBoolean("complete", sheet.IsComplete);
        json.WriteStartArray("sections");
        foreach (var section in sheet.Sections.Where(s => s.Section.Path.IsEmpty))
        {
            json.WriteStartObject();
            json.WriteString("id", section.Section.Id);
            WriteNumber(json, "full", section.Section.FullPoints);
            WriteNumber(json, "score", section.Score);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("indicators");
        foreach (var result in sheet.Indicators)
        {
            WriteIndicator(json, result, language);
        }

        json.WriteEndArray();
        json.WriteStartArray("checks");
        foreach (var check in sheet.Checks)
        {
            json.WriteStartObject();
            json.WriteString("id", check.Check.Id);
            if (check.Holds is { } holds)
            {
                json.WriteBoolean("ok", holds);
            }
            else
            {
                json.WriteNull("ok");
            }

            json.WriteString("reason", check.Reason.ToString(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIndicator(Utf8JsonWriter json, IndicatorResult result, DisplayLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Indicator.Id);
        json.WriteStartArray("path");
        foreach (var section in result.Indicator.Path)
        {
            json.WriteStringValue(section);
        }

        json.WriteEndArray();
        WriteNumber(json, "full", result.Indicator.FullPoints);
        WriteNumber(json, "score", result.Score);
        json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(result.Status.ToString()));
        json.WriteString("origin", JsonNamingPolicy.CamelCase.ConvertName(result.Indicator.Origin.ToString()));
        json.WriteString("measure", result.MeasureText);
        WriteMeasureValue(json, result);
        if (result.Status == IndicatorStatus.Missing)
        {
            json.WriteStartArray("missing");
            foreach (var input in result.MissingInputs.Concat(result.FindingsMissing ? ["findings"] : []))
            {
                json.WriteStringValue(input);
            }

            json.WriteEndArray();
        }

        json.WriteString("reason", result.Reason.ToString(language));
        json.WriteEndObject();
    }

    // Ratios and percentages as the ratio itself (1.0068…), everything else in the unit that it is shown in.
    private static void WriteMeasureValue(Utf8JsonWriter json, IndicatorResult result) =>
        WriteNumber(json, "measureValue", result.Measure is not { } measure ? null : measure.Unit.IsPercentage ? measure.Value : measure.Number);

    private static void WriteNumber(Utf8JsonWriter json, string name, Rational? number)
    {
        if (number is not { } value)
        {
            json.WriteNull(name);
            return;
        }

        json.WritePropertyName(name);
        json.WriteRawValue(value.ToDecimalString(Math.Clamp(28 - WholeDigits(value), 0, 28)));
    }

    private static int WholeDigits(Rational value) => value.Abs().ToDecimalString(0).Length;
}
