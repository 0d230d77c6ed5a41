using System.Text.Json;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Fuzz.Parsers;

/// <summary>Facts in JSON: read or refused with places; what is read is scored or refused, and a sheet is explained and written as valid JSON.</summary>
internal sealed class JsonFacts : IFuzzedParser
{
    public int MostCharacters => 2_000;

    public IReadOnlyList<string> Words { get; } =
    [
        .. FaultyDocument.Words,
        "\"format\": 1", "\"pack\": \"test/2024/small\"", "\"subject\": ", "\"facts\": {", "\"findings\": [", "\"awards\": {", "\"rows\": [", "\"shared\": {", "\"subjects\": {", "\"names\": {",
        "\"收入\": ", "\"支出\": ", "\"率\": ", "\"人数\": ", "\"制度\": ", "\"等次\": ", "\"日期\": ", "\"1000万元\"", "\"95%\"", "\"2024-05-01\"", "\"是\"", "\"好\"", "1e400", "1E-400", "-0", "0.1", "100", "[]", "{}", "{\"kind\": \"拖欠\", \"key\": \"a\", \"count\": 2}",
        "\"points\": 5", "\"reason\": \"a\"", "\"waived\": \"b\"", "\"kind\": \"拖欠\"", "\"count\": ", "\"amount\": ", "\"date\": ", "\"evidence\": ", "\"id\": ", "\"target\": \"≥35家\"", "\"value\": \"36家\"", "\"path\": [\"产出\"]",
    ];

    public void Try(string text)
    {
        FactFile file;
        try
        {
            file = FactFile.Parse(text, "facts.json");
        }
        catch (PerfRulesException exception)
        {
            BrokenInvariantException.Unless(exception.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error), "refused without an error");
            FaultyDocument.Check(exception.Diagnostics, text);
            return;
        }

        using (JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 128, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }))
        {
            // What is accepted is JSON.
        }

        if (file.Cohort is { } cohort)
        {
            _ = SmallPack.Scorer.TryScore(cohort, out _, out var faults);
            FaultyDocument.Check(faults, text);
        }
        else if (SmallPack.Scorer.TryScore(file.Sheet!, out var sheet, out var diagnostics))
        {
            BrokenInvariantException.Unless(sheet.Total >= 0 && sheet.Total <= 100, $"total out of bounds: {sheet.Total}");
            foreach (var leaf in sheet.Indicators)
            {
                _ = leaf.Explain();
                _ = leaf.Reason?.ToString(DisplayLanguage.Chinese);
            }

            using var written = JsonDocument.Parse(ScoreSheetJson.Write(sheet, DisplayLanguage.Chinese));
        }
        else
        {
            FaultyDocument.Check(diagnostics, text);
        }
    }
}
