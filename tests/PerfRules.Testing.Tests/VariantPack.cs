using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.Testing.Tests;

/// <summary>A pack of three leaves, a case of it, and the running of its variants.</summary>
internal static class VariantPack
{
    // Lines are counted in the tests: the band for more than 105% stands on line 23.
    internal const string Text = """
        format: 1
        pack: test/2024/variants
        version: 1.0.0
        title: 变体
        evaluation: 单位自评
        rounding: []
        inputs:
          预算: { type: money, unit: 万元, range: "≥ 0元" }
          决算: { type: money, unit: 万元, range: "≥ 0元" }
        findings:
          拖欠: { unit: 例 }
        indicators:
          - section: 产出
            points: 15
            children:
              - id: 支出完成
                points: 6
                origin: printed
                measure: 决算 / 预算
                bands:
                  - { at: "[100%, 105%]", points: 6 }
                  - { at: "[95%, 100%)", points: 5.4 }
                  - { at: "> 105%", points: 6, step: 1pp, beyond: 105%, deduct: 0.6, partial: up }
                  - { at: "< 95%", points: 5.4, step: 1pp, beyond: 95%, deduct: 0.9, partial: up }
              - id: 及时
                points: 5
                origin: printed
                deductions: [ { finding: 拖欠, deduct: 0.5, per: item } ]
              - id: 制度
                points: 4
                origin: awarded
                award: 制度是否健全
        """;

    internal const string Base = """
        format: 1
        case: base
        pack: test/2024/variants
        subject: 甲
        tags: [ base ]
        facts: { 预算: 1000万元, 决算: 1000万元 }
        findings: []
        awards: { 制度: { points: 4, reason: 健全 } }
        expect: { total: 6 + 5 + 4 }

        """;

    internal static RuleScorer Scorer { get; } = new(RulePack.Parse(Text, "pack.yaml"));

    /// <summary>Runs the base case with one variant, written as the keys of a mapping, and gives what came of the variant.</summary>
    internal static GoldenCaseResult Run(string variant) =>
        GoldenCaseRunner.Run(Scorer, GoldenCase.ParseAll($"{Base}variants:\n  - {{ name: 一, {variant} }}\n", "case.yaml")[^1]);
}
