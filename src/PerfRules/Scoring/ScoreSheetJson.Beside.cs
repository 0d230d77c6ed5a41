using System.Text.Json;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>What stands beside the scores: rows of targets, checks, vetoes, findings on two leaves, interventions, the standard as printed.</summary>
public static partial class ScoreSheetJson
{
    private static void WriteTargets(Utf8JsonWriter json, TargetCounts? targets)
    {
        if (targets is null)
        {
            return;
        }

        json.WriteNumber("met", targets.Met);
        json.WriteNumber("unmet", targets.Unmet);
        json.WriteNumber("judged", targets.Judged);
        json.WriteNumber("notComparable", targets.NotComparable);
        json.WriteNumber("missing", targets.Missing);
    }

    private static void WriteRow(Utf8JsonWriter json, IndicatorResult result)
    {
        if (result.Indicator.Row is not { } row)
        {
            return;
        }

        json.WriteString("target", row.Target);
        json.WriteString("value", row.Value);
        if (result.IsMet is { } met)
        {
            json.WriteBoolean("met", met);
        }
        else
        {
            json.WriteNull("met");
        }

        if (row.Deviation is { } deviation)
        {
            json.WriteString("deviation", deviation);
        }
    }

    private static void WriteCheck(Utf8JsonWriter json, CheckResult check, DisplayLanguage language)
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

        if (check.Holds == false)
        {
            json.WriteString("severity", JsonNamingPolicy.CamelCase.ConvertName(check.Check.Severity.ToString()));
        }

        json.WriteString("reason", check.Reason.ToString(language));
        json.WriteEndObject();
    }

    private static void WriteVetoes(Utf8JsonWriter json, IReadOnlyCollection<VetoDefinition> vetoes)
    {
        if (vetoes.Count == 0)
        {
            return;
        }

        json.WriteStartArray("vetoes");
        foreach (var veto in vetoes)
        {
            json.WriteStartObject();
            json.WriteString("id", veto.Id);
            json.WriteString("cap", veto.Cap);
            json.WriteString("because", veto.Because);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOpenVetoes(Utf8JsonWriter json, IReadOnlyCollection<OpenVeto> vetoes, DisplayLanguage language)
    {
        if (vetoes.Count == 0)
        {
            return;
        }

        json.WriteStartArray("openVetoes");
        foreach (var open in vetoes)
        {
            json.WriteStartObject();
            json.WriteString("id", open.Veto.Id);
            json.WriteString("cap", open.Veto.Cap);
            WriteStrings(json, "missing", open.MissingInputs.Concat(open.FindingsMissing ? ["findings"] : []));
            json.WriteString("reason", open.Reason.ToString(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSharedFindings(Utf8JsonWriter json, IReadOnlyCollection<SharedFinding> shared)
    {
        if (shared.Count == 0)
        {
            return;
        }

        json.WriteStartArray("sharedFindings");
        foreach (var (finding, leaves) in shared)
        {
            json.WriteStartObject();
            json.WriteString("kind", finding.Kind);
            json.WriteString("key", finding.Key);
            json.WriteNumber("count", finding.Count);
            WriteStrings(json, "indicators", leaves);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteInterventions(Utf8JsonWriter json, IReadOnlyCollection<Intervention> interventions)
    {
        if (interventions.Count == 0)
        {
            return;
        }

        json.WriteStartArray("interventions");
        foreach (var intervention in interventions)
        {
            json.WriteStartObject();
            json.WriteString("rule", intervention.Rule);
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(intervention.Kind.ToString()));
            json.WriteString("indicator", intervention.Indicator);
            WriteNumber(json, "points", intervention.Points);
            json.WriteString("grade", intervention.Grade);
            json.WriteString("because", intervention.Because);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAsPrinted(Utf8JsonWriter json, ScoreSheet sheet, ScoreSheet printed, DisplayLanguage language)
    {
        json.WriteStartObject("asPrinted");
        WriteNumber(json, "total", printed.Applies ? printed.Total : null);
        json.WriteString("grade", printed.Grade);
        json.WriteStartArray("indicators");
        foreach (var (_, other) in sheet.Indicators.Zip(printed.Indicators).Where(p => p.First.Score != p.Second.Score))
        {
            json.WriteStartObject();
            json.WriteString("id", other.Indicator.Id);
            WriteNumber(json, "score", other.Score);
            json.WriteString("reason", other.Reason.ToString(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
