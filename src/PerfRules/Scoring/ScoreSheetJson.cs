using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>Writes score sheets as JSON, format 1.</summary>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static partial class ScoreSheetJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a sheet with reasons in Chinese.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <returns>The JSON, as <see cref="Write(ScoreSheet, DisplayLanguage)"/> describes it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sheet"/> is null.</exception>
    public static string Write(ScoreSheet sheet) => Write(sheet, DisplayLanguage.Chinese);

    /// <summary>Writes a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="language">The language of the reasons.</param>
    /// <returns>Indented JSON with LF line ends and none at its end. Numbers have no trailing zeros and at most 28 significant digits; a total
    /// that is not complete has <c>complete</c> false and <c>grade</c> null, and <c>total</c> is null when no leaf applies.
    /// A pack without points has <c>total</c>, <c>grade</c> and every score null. One that takes rows of targets counts them (<c>met</c>, <c>unmet</c>,
    /// <c>judged</c>, <c>notComparable</c>, <c>missing</c>), and its rows have <c>target</c>, <c>value</c>, <c>met</c> and, where one is printed, <c>deviation</c>.
    /// <c>openReason</c> is there
    /// only where total or grade are open, <c>openVetoes</c> only where it cannot be said whether a veto holds, <c>valid</c> (the first and the last day)
    /// only for a pack that says them itself. <c>asPrinted</c> (total, grade and the leaves that differ) is there only
    /// for a pack with two standards, <c>vetoes</c>, <c>sharedFindings</c> and <c>interventions</c> only where there are any, and <c>severity</c> only beside a check that
    /// does not hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sheet"/> is null.</exception>
    public static string Write(ScoreSheet sheet, DisplayLanguage language)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return Write(json => WriteSheet(json, sheet, language));
    }

    private static string Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            content(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteSheet(Utf8JsonWriter json, ScoreSheet sheet, DisplayLanguage language)
    {
        json.WriteStartObject();
        WritePack(json, sheet.Pack);
        json.WriteString("subject", sheet.Subject);
        var hasPoints = sheet.Pack.HasPoints;
        WriteNumber(json, "total", hasPoints && sheet.Applies ? sheet.Total : null);
        WriteNumber(json, "full", hasPoints ? sheet.FullPoints : null);
        json.WriteString("grade", sheet.Grade);
        json.WriteBoolean("complete", sheet.IsComplete);
        if (sheet.OpenReason is { } open)
        {
            json.WriteString("openReason", open.ToString(language));
        }

        WriteTargets(json, sheet.Targets);
        WriteSections(json, sheet.Sections, hasPoints);
        json.WriteStartArray("indicators");
        foreach (var result in sheet.Indicators)
        {
            WriteIndicator(json, result, hasPoints, language);
        }

        json.WriteEndArray();
        json.WriteStartArray("checks");
        foreach (var check in sheet.Checks)
        {
            WriteCheck(json, check, language);
        }

        json.WriteEndArray();
        WriteVetoes(json, sheet.Vetoes);
        WriteOpenVetoes(json, sheet.OpenVetoes, language);
        WriteSharedFindings(json, sheet.SharedFindings);
        WriteInterventions(json, sheet.Interventions);
        if (sheet.AsPrinted is { } printed)
        {
            WriteAsPrinted(json, sheet, printed, language);
        }

        json.WriteEndObject();
    }

    // The days on which the standard applies, where the pack says them itself and does not only name its year.
    private static void WritePack(Utf8JsonWriter json, RulePack pack)
    {
        json.WriteNumber("format", 1);
        json.WriteString("pack", pack.Id);
        json.WriteString("version", pack.Version);
        json.WriteString("hash", pack.Hash);
        if (pack.Identity is { ValidFrom: not null } or { ValidTo: not null })
        {
            json.WriteStartObject("valid");
            json.WriteString("from", Day(pack.ValidFrom));
            json.WriteString("to", Day(pack.ValidTo));
            json.WriteEndObject();
        }
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteSections(Utf8JsonWriter json, IEnumerable<SectionScore> sections, bool hasPoints = true)
    {
        json.WriteStartArray("sections");
        foreach (var section in sections.Where(s => s.Section.Path.IsEmpty))
        {
            json.WriteStartObject();
            json.WriteString("id", section.Section.Id);
            WriteNumber(json, "full", hasPoints ? section.Section.FullPoints : null);
            WriteNumber(json, "score", hasPoints ? section.Score : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIndicator(Utf8JsonWriter json, IndicatorResult result, bool hasPoints, DisplayLanguage language)
    {
        json.WriteStartObject();
        WriteLeaf(json, result.Indicator, hasPoints);
        WriteNumber(json, "score", result.Score);
        json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(result.Status.ToString()));
        json.WriteString("origin", JsonNamingPolicy.CamelCase.ConvertName(result.Indicator.Origin.ToString()));
        json.WriteString("measure", result.MeasureText);
        WriteMeasureValue(json, result);
        if (result.Status == IndicatorStatus.Missing)
        {
            WriteStrings(json, "missing", result.MissingInputs.Concat(result.FindingsMissing ? ["findings"] : []));
        }

        WriteRow(json, result);
        json.WriteString("reason", result.Reason.ToString(language));
        json.WriteEndObject();
    }

    private static void WriteLeaf(Utf8JsonWriter json, Indicator leaf, bool hasPoints = true)
    {
        json.WriteString("id", leaf.Id);
        WriteStrings(json, "path", leaf.Path);
        WriteNumber(json, "full", hasPoints ? leaf.FullPoints : null);
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
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
