using System.Collections.Immutable;
using System.Text.Json;
using PerfRules.Analysis;
using PerfRules.Diagnostics;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>Writes what <c>lint</c> found as SARIF 2.1.0, which code hosts show beside the lines of a change.</summary>
internal static class LintSarif
{
    internal static string Write(IReadOnlyCollection<PackReview> reviews, DisplayLanguage language) => JsonText.WriteObject(json =>
    {
        var found = reviews.SelectMany(r => r.Diagnostics).ToList();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, found);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var review in reviews)
        {
            var fixes = review.Replacements();
            foreach (var diagnostic in review.Diagnostics)
            {
                WriteResult(json, diagnostic, fixes.GetValueOrDefault(diagnostic), language);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void WriteTool(Utf8JsonWriter json, List<Diagnostic> found)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "perfrules");
        json.WriteStartArray("rules");
        foreach (var code in found.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, ImmutableArray<TextReplacement> fix, DisplayLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteString("level", diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "note",
        });
        json.WriteStartObject("message");
        json.WriteString("text", diagnostic.Hint is { } hint
            ? LocalizedText.Join(string.Empty, " ", [diagnostic.Message, hint]).ToString(language)
            : diagnostic.Message.ToString(language));
        json.WriteEndObject();
        WriteLocations(json, "locations", [diagnostic.Location]);
        if (!diagnostic.Related.IsEmpty)
        {
            WriteLocations(json, "relatedLocations", diagnostic.Related);
        }

        if (!fix.IsDefaultOrEmpty)
        {
            WriteFix(json, diagnostic.Location.File, fix);
        }

        json.WriteEndObject();
    }

    // One fix, which changes one file.
    private static void WriteFix(Utf8JsonWriter json, string file, ImmutableArray<TextReplacement> fix)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(json, file);
        json.WriteStartArray("replacements");
        foreach (var replacement in fix)
        {
            json.WriteStartObject();
            json.WriteStartObject("deletedRegion");
            json.WriteNumber("startLine", replacement.Start.Line);
            json.WriteNumber("startColumn", replacement.Start.Column);
            json.WriteNumber("endLine", replacement.End.Line);
            json.WriteNumber("endColumn", replacement.End.Column);
            json.WriteEndObject();
            json.WriteStartObject("insertedContent");
            json.WriteString("text", replacement.Text);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string file)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(file));
        json.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter json, string name, IEnumerable<SourceLocation> locations)
    {
        json.WriteStartArray(name);
        foreach (var location in locations.Where(l => l.File.Length > 0))
        {
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            WriteArtifact(json, location.File);
            if (location.Position.IsKnown)
            {
                json.WriteStartObject("region");
                json.WriteNumber("startLine", location.Position.Line);
                json.WriteNumber("startColumn", location.Position.Column);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string UriOf(string file) =>
        Path.IsPathFullyQualified(file)
            ? new Uri(file).AbsoluteUri
            : string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
