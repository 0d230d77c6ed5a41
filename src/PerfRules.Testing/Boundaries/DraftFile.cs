using System.Text;
using System.Text.Json;
using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Testing.Boundaries;

/// <summary>Writes a draft as a case file: the base by name, or its facts where they are those of one subject of several, and a variant for each row.</summary>
internal sealed class DraftFile(RuleScorer scorer, GoldenCase original, FactSheet sheet, PlanFacts facts, DisplayLanguage language)
{
    internal string Write(IReadOnlyList<DraftRow> rows)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(BoundaryTexts.Draft().ToString(language)).Append('\n');
        text.Append("format: 1\n");
        text.Append("title: ").Append(YamlText.Scalar(BoundaryTexts.DraftTitle(scorer.Pack.Title).ToString(language))).Append('\n');
        text.Append("pack: ").Append(scorer.Pack.Id).Append('\n');
        WriteBase(text);
        text.Append("reviewed: false\n");
        text.Append(rows.Count == 0 ? "variants: []\n" : "variants:\n");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            text.Append("  - { ").AppendJoin(", ", Row(row, names)).Append(" }\n");
        }

        return text.ToString();
    }

    private void WriteBase(StringBuilder text)
    {
        if (original.Cohort is null)
        {
            text.Append("base: ").Append(YamlText.Scalar(Path.GetFileNameWithoutExtension(original.File))).Append('\n');
            return;
        }

        text.Append("subject: ").Append(YamlText.Scalar(sheet.Subject)).Append('\n');
        text.Append("facts:\n");
        foreach (var input in scorer.Pack.Inputs.Where(i => sheet.Facts.ContainsKey(i.Name)))
        {
            text.Append("  ").Append(YamlText.Scalar(input.Name)).Append(": ").Append(YamlText.Scalar(sheet.Facts[input.Name].ToString())).Append('\n');
        }

        if (sheet.Findings is { } findings)
        {
            text.Append("findings: ").Append(List(findings.Select(Finding))).Append('\n');
        }

        if (sheet.Awards.Count > 0)
        {
            text.Append("awards:\n");
            foreach (var (leaf, award) in sheet.Awards.OrderBy(a => a.Key, StringComparer.Ordinal))
            {
                text.Append("  ").Append(YamlText.Scalar(leaf)).Append(": { points: ").Append(award.Points).Append(", reason: ").Append(YamlText.Scalar(award.Reason)).Append(" }\n");
            }
        }
    }

    private IEnumerable<string> Row(DraftRow row, HashSet<string> names)
    {
        var name = row.Name.ToString(language);
        for (var n = 2; !names.Add(name); n++)
        {
            name = $"{row.Name.ToString(language)} ({n})";
        }

        yield return "name: " + YamlText.Scalar(name);
        if (row.Clause is { } clause)
        {
            yield return "clause: " + YamlText.Scalar(clause);
        }

        yield return "reviewed: false";
        var changed = scorer.Pack.Inputs.Select((input, i) => (input, Old: facts.Inputs[i], New: row.Facts.Inputs[i])).Where(c => !c.Old.Equals(c.New)).ToList();
        if (changed.Count > 0)
        {
            yield return "facts: { " + string.Join(", ", changed.Select(c => $"{YamlText.Scalar(c.input.Name)}: {(c.New.IsUsable ? YamlText.Scalar(FactText.Of(c.input, c.New)) : "null")}")) + " }";
        }

        if (!row.Facts.Findings.Equals(facts.Findings))
        {
            yield return "findings: " + (row.Facts.Findings is { } findings ? List(findings.SelectMany(k => k).Select(Finding)) : "null");
        }

        var scored = scorer.ScoreBound(row.Facts);
        yield return row.Leaves.Count == 0
            ? $"expect: {{ total: {scored.Total}, grade: {YamlText.Scalar(scored.Grade ?? "null")} }}"
            : $"expect: {{ indicators: {{ {string.Join(", ", row.Leaves.Select(i => Expected(scored.Indicators[i])))} }} }}";
    }

    private static string Expected(IndicatorResult result) => result is { Status: IndicatorStatus.Scored or IndicatorStatus.Awarded, Score: { } score }
        ? $"{YamlText.Scalar(result.Indicator.Id)}: {score}"
        : $"{YamlText.Scalar(result.Indicator.Id)}: {{ status: {JsonNamingPolicy.CamelCase.ConvertName(result.Status.ToString())} }}";

    private static string Finding(Finding finding)
    {
        var keys = new List<string> { "kind: " + YamlText.Scalar(finding.Kind) };
        Add("key", finding.Key);
        if (finding.Count != 1)
        {
            keys.Add($"count: {finding.Count}");
        }

        Add("date", finding.Date is { } date ? FactValue.FromDate(date).ToString() : null);
        Add("amount", finding.Amount?.ToString());
        Add("evidence", finding.Evidence);
        Add("waived", finding.Waived);
        return "{ " + string.Join(", ", keys) + " }";

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                keys.Add($"{key}: {YamlText.Scalar(value)}");
            }
        }
    }

    private static string List(IEnumerable<string> items) => items.ToList() is { Count: > 0 } all ? "[ " + string.Join(", ", all) + " ]" : "[]";
}
