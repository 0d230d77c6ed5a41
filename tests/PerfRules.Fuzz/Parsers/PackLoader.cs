using PerfRules.Analysis;
using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Phrases;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Fuzz.Parsers;

/// <summary>The YAML loader: a pack or errors with places, never both; a pack is described, linted and scored, and its hash does not depend on line ends or comments.</summary>
internal sealed class PackLoader : IFuzzedParser
{
    private static readonly FactSheet NoFacts = new(string.Empty, new Dictionary<string, FactValue>(StringComparer.Ordinal), []);

    public int MostCharacters => 2_400;

    public IReadOnlyList<string> Words { get; } =
    [
        .. FaultyDocument.Words,
        "format: 1\n", "pack: test/2024/small\n", "version: 1.0.0\n", "title: 测试\n", "evaluation: 单位自评\n", "rounding: []\n", "rounding: [ { stage: leaf, places: 2, mode: half-away } ]\n", "inputs:\n", "measures:\n  甲: 收入 / 支出\n",
        "  收入: { type: money, unit: 万元, range: \"≥ 0元\" }\n", "  制度: { type: yesno }\n", "  等次: { type: choice, choices: [ 好, 差 ] }\n", "indicators:\n", "  - section: 产出\n    points: 10\n    children:\n", "      - id: 甲\n        points: 10\n        origin: printed\n",
        "        measure: 收入 / 支出\n", "        bands:\n", "          - { at: \"≥ 95%\", points: 10 }\n", "          - { at: \"< 95%\", points: 10, step: 1pp, beyond: 95%, deduct: 1, partial: up }\n", "        award: 好不好\n",
        "        deductions: [ { finding: 拖欠, deduct: 1, per: item, cap: 3 } ]\n", "findings: { 拖欠: { unit: 例 } }\n", "        table:\n", "          - { when: 制度, points: 10 }\n", "          - { else: 0 }\n", "        items: { mode: each, list: [ { id: a, when: 制度, points: 2 } ] }\n",
        "        choice: { of: 等次, points: { 好: 10, 差: 0 } }\n", "        oneOf:\n", "        sum:\n", "        gate: not 制度\n", "        bonus: { points: 2, award: a }\n", "        exempt: { when: 制度, because: b }\n", "        notApplicable: { when: 制度, policy: full }\n", "        undefined: zero\n",
        "        threshold: { at: \"≥ 95%\", points: 10, else: 0 }\n", "        proportional: { at: \"≥ 0%\", of: 100%, else: 0 }\n", "        interpolate:\n", "        deviation:\n", "        trend:\n", "        peers:\n", "vetoes:\n  - { id: a, when: 制度, cap: 差, because: c }\n", "grades: { 优: \"[9, +∞)\", 差: \"[0, 9)\" }\n",
        "checks:\n  - { id: a, that: 收入 = 支出, severity: error }\n", "cohort: { combine: leaf, weightBy: 人数 }\n", "targetRows: { section: a, points: 5 }\n", "extends: a/b/c\n", "overrides:\n", "remove: [ 甲 ]\n", "remove: { inputs: 收入 }\n", "add:\n  - { after: 甲, indicators: [] }\n", "    drop: [ gate ]\n", "sources: { s: { title: t } }\n", "        source: { ref: s, clause: c }\n", "lint: { suppress: [] }\n", "points: ", "weight: 50%", "assumed: { a: b }", "direction: up", "floor: 1",
    ];

    public void Try(string text)
    {
        var result = RulePackLoader.Parse(text, "pack.yaml");
        FaultyDocument.Check(result.Diagnostics, text);
        var hasErrors = result.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
        BrokenInvariantException.Unless(result.Pack is null == hasErrors, $"a pack with errors, or none without: {string.Join(" ", result.Diagnostics)}");
        if (result.Pack is not { } pack)
        {
            return;
        }

        BrokenInvariantException.Unless(RulePackLoader.Parse("# comment\n" + text, "pack.yaml").Pack?.Hash == pack.Hash || text.StartsWith('\uFEFF') || text.StartsWith('%'), "the hash depends on a comment");
        if (!text.Contains('\r', StringComparison.Ordinal))
        {
            BrokenInvariantException.Unless(RulePackLoader.Parse(text.Replace("\n", "\r\n", StringComparison.Ordinal), "pack.yaml").Pack?.Hash == pack.Hash, "the hash depends on line ends");
        }

        foreach (var leaf in pack.Leaves)
        {
            foreach (var line in leaf.Describe())
            {
                _ = line.ToString(DisplayLanguage.Chinese);
            }

            if (leaf.Criterion is not null)
            {
                _ = PhraseBook.Write(leaf);
            }
        }

        FaultyDocument.Check(PackLinter.Lint(pack), text);
        var scorer = new RuleScorer(pack);
        if (scorer.TryScore(NoFacts, out var sheet, out var diagnostics))
        {
            _ = ScoreSheetJson.Write(sheet, DisplayLanguage.English);
        }
        else
        {
            FaultyDocument.Check(diagnostics, text);
        }
    }
}
