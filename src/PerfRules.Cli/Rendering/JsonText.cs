using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerfRules.Analysis;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>Writes JSON as the core does: indented, LF, Chinese as it is.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an object with <c>format</c> 1 as its first property.</summary>
    internal static string Write(Action<Utf8JsonWriter> properties) => WriteObject(json =>
    {
        json.WriteNumber("format", 1);
        properties(json);
    });

    /// <summary>Writes an object of a format that is not ours.</summary>
    internal static string WriteObject(Action<Utf8JsonWriter> properties)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            properties(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes where something stands: file, line and column, null for what is not known.</summary>
    internal static void WriteLocation(this Utf8JsonWriter json, SourceLocation location)
    {
        json.WriteString("file", location.File.Length == 0 ? null : location.File);
        WriteNumber(json, "line", location.Position);
        WriteNumber(json, "column", location.Position);
    }

    /// <summary>Writes points as a number, null for none.</summary>
    internal static void WritePoints(this Utf8JsonWriter json, string name, Rational? points)
    {
        if (points is { } value)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value.ToDecimalString(12));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Writes a diagnostic, and what settles it where that is known.</summary>
    internal static void WriteDiagnostic(
        this Utf8JsonWriter json, Diagnostic diagnostic, DisplayLanguage language, ImmutableArray<TextReplacement> fix = default)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", JsonNamingPolicy.CamelCase.ConvertName(diagnostic.Severity.ToString()));
        json.WriteLocation(diagnostic.Location);
        json.WriteString("message", diagnostic.Message.ToString(language));
        json.WriteString("hint", diagnostic.Hint?.ToString(language));
        if (!diagnostic.Related.IsEmpty)
        {
            json.WriteStartArray("related");
            foreach (var related in diagnostic.Related)
            {
                json.WriteStartObject();
                json.WriteLocation(related);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (!fix.IsDefaultOrEmpty)
        {
            json.WriteStartArray("fix");
            foreach (var replacement in fix)
            {
                json.WriteStartObject();
                json.WriteNumber("line", replacement.Start.Line);
                json.WriteNumber("column", replacement.Start.Column);
                json.WriteNumber("endLine", replacement.End.Line);
                json.WriteNumber("endColumn", replacement.End.Column);
                json.WriteString("text", replacement.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, SourcePosition position)
    {
        if (position.IsKnown)
        {
            json.WriteNumber(name, name == "line" ? position.Line : position.Column);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
