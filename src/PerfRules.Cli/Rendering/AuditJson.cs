using System.Text.Json;
using PerfRules.Analysis.Audit;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>Writes what audits found as JSON, format 1.</summary>
internal static class AuditJson
{
    internal static string Write(IReadOnlyCollection<AuditRun> runs, DisplayLanguage language) => JsonText.Write(json =>
    {
        json.WriteStartArray("audits");
        foreach (var run in runs)
        {
            Write(json, run, language);
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, AuditRun run, DisplayLanguage language)
    {
        var report = run.Report;
        json.WriteStartObject();
        json.WriteString("pack", run.Pack.Id);
        json.WriteString("version", run.Pack.Version);
        json.WriteString("hash", run.Pack.Hash);
        json.WriteString("case", run.Case.Name);
        json.WriteString("report", report.Published.Title);
        json.WriteString("file", run.Case.File);
        json.WritePoints("printedTotal", report.PrintedTotal);
        json.WritePoints("total", run.Pack.HasPoints ? report.Total : null);
        json.WritePoints("totalAsPrinted", report.TotalAsPrinted);
        if (report.Sheet?.Targets is { } targets)
        {
            json.WriteStartObject("targets");
            json.WriteNumber("met", targets.Met);
            json.WriteNumber("unmet", targets.Unmet);
            json.WriteNumber("judged", targets.Judged);
            json.WriteNumber("notComparable", targets.NotComparable);
            json.WriteNumber("missing", targets.Missing);
            json.WriteEndObject();
        }

        json.WriteStartObject("leaves");
        json.WriteNumber("byRule", report.ByRule);
        json.WriteNumber("awarded", report.Awarded);
        json.WriteNumber("notComputable", report.NotComputable);
        json.WriteEndObject();
        json.WriteBoolean("asListed", report.IsAsListed);
        json.WriteStartObject("counts");
        foreach (var group in report.Items.GroupBy(i => i.Class).OrderBy(g => g.Key))
        {
            json.WriteNumber(Word(group.Key), group.Count());
        }

        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            Write(json, finding, report, language);
        }

        json.WriteEndArray();
        json.WriteStartArray("agreeing");
        foreach (var item in report.Items.Where(i => !i.IsFinding))
        {
            Write(json, item, report, language);
        }

        json.WriteEndArray();
        json.WriteStartArray("gone");
        foreach (var gone in report.Gone)
        {
            json.WriteStartObject();
            json.WriteString("on", gone.On);
            json.WriteString("class", Word(gone.Class));
            json.WriteString("reason", gone.Reason);
            json.WriteLocation(gone.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AuditItem item, AuditReport report, DisplayLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("on", item.Id);
        json.WriteString("class", Word(item.Class));
        json.WriteString("place", item.Place);
        json.WriteString("printed", item.Printed);
        json.WriteString("computed", item.Computed);
        json.WritePoints("totalWouldBe", item.TotalWouldBe);
        json.WriteString("message", item.Message.ToString(language));
        if (item.IsFinding)
        {
            json.WriteBoolean("remark", item.IsRemark);
            json.WriteString("listed", report.ReasonOf(item));
        }

        json.WriteLocation(item.Location);
        json.WriteEndObject();
    }

    private static string Word(AuditClass audited) => JsonNamingPolicy.CamelCase.ConvertName(audited.ToString());
}
