using PerfRules.Diagnostics;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>Writes what <c>lint</c> found as JSON, format 1.</summary>
internal static class LintJson
{
    internal static string Write(IReadOnlyCollection<PackReview> reviews, DisplayLanguage language) => JsonText.Write(json =>
    {
        json.WriteNumber("errors", reviews.Sum(r => r.Count(DiagnosticSeverity.Error)));
        json.WriteNumber("warnings", reviews.Sum(r => r.Count(DiagnosticSeverity.Warning)));
        json.WriteStartArray("packs");
        foreach (var review in reviews)
        {
            json.WriteStartObject();
            json.WriteString("pack", review.Pack?.Id);
            json.WriteString("version", review.Pack?.Version);
            json.WriteString("file", review.File);
            json.WriteStartArray("diagnostics");
            var fixes = review.Replacements();
            foreach (var diagnostic in review.Diagnostics)
            {
                json.WriteDiagnostic(diagnostic, language, fixes.GetValueOrDefault(diagnostic));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
