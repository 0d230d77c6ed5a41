using System.Globalization;
using System.Text.Json;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Tests.Oracle;

/// <summary>Holds the JSON of a sheet against the oracle: what programs read of it as numbers and states.</summary>
internal static class SheetJson
{
    /// <summary>Returns the values in which the JSON of a sheet differs from the oracle, both sides of each; empty when they agree.</summary>
    internal static string Difference(NaiveSheet applied, NaiveSheet? printed, ScoreSheet sheet)
    {
        using var json = JsonDocument.Parse(ScoreSheetJson.Write(sheet, DisplayLanguage.English));
        return SheetLines.Difference(Of(applied, printed), Of(json.RootElement));
    }

    private static IEnumerable<string> Of(NaiveSheet sheet, NaiveSheet? printed) =>
    [
        $"json total {Total(sheet)} full {Number(sheet.Full)} grade {sheet.Grade} complete {sheet.IsComplete}",
        .. sheet.Sections.Where(s => s.IsTop).Select(s => $"json section {s.Id}: {Number(s.Score)} of {Number(s.Full)}"),
        .. sheet.Leaves.Select(l => $"json {l.Id}: {l.Status} {Number(l.Score)} measure {l.Shown} {Number(l.ValueInUnit)} missing {string.Join(' ', Missing(l))}"),
        .. sheet.Checks.Select(c => $"json check {c.Id}: {c.Holds} {(c.Holds == false ? c.Severity : null)}"),
        .. sheet.Vetoes.Select(v => $"json veto {v.Id}: {v.Cap}"),
        .. sheet.OpenVetoes.Select(v => $"json open {v.Id}"),
        .. sheet.Shared.Select(s => string.Create(
            CultureInfo.InvariantCulture, $"json shared {s.Finding.Kind} {s.Finding.Key} × {s.Finding.Count}: {string.Join(' ', s.Leaves)}")),
        .. printed is null ? Array.Empty<string>() : [$"json printed {Total(printed)} grade {printed.Grade}"],
    ];

    private static IEnumerable<string> Of(JsonElement sheet) =>
    [
        $"json total {sheet.GetProperty("total")} full {sheet.GetProperty("full")} grade {sheet.GetProperty("grade")} complete {sheet.GetProperty("complete").GetBoolean()}",
        .. Items(sheet, "sections").Select(s => $"json section {s.GetProperty("id")}: {s.GetProperty("score")} of {s.GetProperty("full")}"),
        .. Items(sheet, "indicators").Select(l =>
            $"json {l.GetProperty("id")}: {l.GetProperty("status")} {l.GetProperty("score")} measure {l.GetProperty("measure")} {l.GetProperty("measureValue")} missing {Texts(l, "missing")}"),
        .. Items(sheet, "checks").Select(c => $"json check {c.GetProperty("id")}: {c.GetProperty("ok")} {(c.TryGetProperty("severity", out var severity) ? severity.GetString() : null)}"),
        .. Items(sheet, "vetoes").Select(v => $"json veto {v.GetProperty("id")}: {v.GetProperty("cap")}"),
        .. Items(sheet, "openVetoes").Select(v => $"json open {v.GetProperty("id")}"),
        .. Items(sheet, "sharedFindings").Select(s =>
            $"json shared {s.GetProperty("kind")} {s.GetProperty("key")} × {s.GetProperty("count")}: {Texts(s, "indicators")}"),
        .. sheet.TryGetProperty("asPrinted", out var printed) ? [$"json printed {printed.GetProperty("total")} grade {printed.GetProperty("grade")}"] : Array.Empty<string>(),
    ];

    // Where nothing applies there is no total.
    private static string? Total(NaiveSheet sheet) => sheet.Applies ? Number(sheet.Total) : null;

    private static IEnumerable<string> Missing(NaiveLeaf leaf) => leaf.FindingsMissing ? leaf.Missing.Append("findings") : leaf.Missing;

    // At most 28 significant digits, rounded half away from zero, and no trailing zeros.
    private static string? Number(NaiveRational? number)
    {
        if (number is null)
        {
            return null;
        }

        var whole = number.Abs().Round(0, "half-away").ToString().Length;
        return NaiveText.Decimal(number.Round(Math.Clamp(28 - whole, 0, 28), "half-away"));
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement parent, string name) => parent.TryGetProperty(name, out var items) ? items.EnumerateArray() : default;

    private static string Texts(JsonElement parent, string name) => string.Join(' ', Items(parent, name));
}
