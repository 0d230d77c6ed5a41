using System.Security.Cryptography;
using System.Text;
using PerfRules.Packs;
using PerfRules.Rulesets;
using PerfRules.Scoring;
using PerfRules.Testing;
using PerfRules.Texts;

namespace PerfRules.Aot;

/// <summary>The shipped packs and their golden cases.</summary>
internal static class ShippedPacks
{
    // A scorer interprets its first 256 sheets and takes the faster engine from then on.
    private const int Many = 300;

    /// <summary>Scores every case of every pack twice: by a scorer that has scored nothing yet, and by one that has scored many.</summary>
    /// <param name="rulesets">The folder with the cases.</param>
    /// <param name="output">Takes points, totals, grades and the hash of each sheet in both languages; of published cases the whole sheets.</param>
    /// <returns>How many cases fail, or are scored differently by the two.</returns>
    internal static int Score(string rulesets, TextWriter output)
    {
        var packs = ShippedRulesets.Load();
        var changed = ShippedRulesets.Lock.Check(packs.Packs);
        var count = 0;
        var failures = changed.Length;
        foreach (var pack in packs.Packs)
        {
            output.WriteLine($"{pack.Id}@{pack.Version} {pack.Hash}");
            var cases = GoldenCaseFolder.Files(Path.Combine(rulesets, pack.Id, "pack.yaml")).SelectMany(f => GoldenCase.LoadAll(f)).ToList();
            var used = Used(pack, cases);
            foreach (var goldenCase in cases)
            {
                count++;
                var result = GoldenCaseRunner.Run(new RuleScorer(pack), goldenCase);
                var lines = Lines(result);
                var same = lines == Lines(GoldenCaseRunner.Run(used, goldenCase));
                failures += result.Passed && same ? 0 : 1;
                output.WriteLine($"{goldenCase.Name}: {(result.Passed ? "passed" : "failed")}{(same ? string.Empty : ", differs between the engines")}");
                output.Write(lines);
            }
        }

        output.WriteLine($"{packs.Packs.Length} packs, {changed.Length} of them not as locked; {count} cases, {failures} failures");
        return failures;
    }

    // Packs that compare subjects have no other engine.
    private static RuleScorer Used(RulePack pack, List<GoldenCase> cases)
    {
        var scorer = new RuleScorer(pack);
        foreach (var facts in cases.Select(c => c.Facts).OfType<Facts.FactSheet>().Take(1))
        {
            for (var i = 0; i < Many && scorer.TryScore(facts, out _, out _); i++)
            {
            }
        }

        return scorer;
    }

    private static string Lines(GoldenCaseResult result)
    {
        var lines = new StringBuilder();
        foreach (var failure in result.Failures)
        {
            lines.Append($"  {failure.Message.ToString(DisplayLanguage.Chinese)} | {failure.Message.ToString(DisplayLanguage.English)}\n");
        }

        ScoreSheet[] sheets = result.Cohort is { } cohort ? [.. cohort.Sheets] : result.Sheet is { } one ? [one] : [];
        foreach (var sheet in sheets)
        {
            lines.Append($"  {sheet.Subject}: {sheet.Total} {sheet.Grade} complete={sheet.IsComplete}:");
            foreach (var leaf in sheet.Indicators)
            {
                lines.Append($" {leaf.Status}={leaf.Score}");
            }

            lines.Append('\n');
        }

        foreach (var language in Enum.GetValues<DisplayLanguage>())
        {
            var json = result.Cohort is { } all ? ScoreSheetJson.Write(all, language) : result.Sheet is { } sheet ? ScoreSheetJson.Write(sheet, language) : string.Empty;
            lines.Append($"  {language} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))}\n");
            if (result.Case.Published is not null)
            {
                lines.Append($"  {json}\n");
            }
        }

        return lines.ToString();
    }
}
