using PerfRules.Packs;
using PerfRules.Scoring;

namespace PerfRules.Fuzz.Parsers;

/// <summary>A pack with an input of every kind, for facts and cases to be scored with.</summary>
internal static class SmallPack
{
    private const string Text = """
        format: 1
        pack: test/2024/small
        version: 1.0.0
        title: 测试
        evaluation: 单位自评
        rounding: [ { stage: leaf, places: 2, mode: half-away } ]
        grades: { 优: "[90, +∞)", 差: "[0, 90)" }
        inputs:
          收入: { type: money, unit: 万元, range: "≥ 0元" }
          支出: { type: money, unit: 万元 }
          率: { type: percent }
          人数: { type: people, unit: 人 }
          制度: { type: yesno }
          等次: { type: choice, choices: [ 好, 差 ] }
          日期: { type: date }
        findings:
          拖欠: { unit: 例 }
        checks:
          - { id: 平衡, that: 收入 = 支出, severity: error }
        indicators:
          - section: 产出
            points: 100
            children:
              - id: 完成
                points: 40
                origin: printed
                measure: 收入 / 支出
                bands:
                  - { at: "≥ 95%", points: 40 }
                  - { at: "< 95%", points: 40, step: 1pp, beyond: 95%, deduct: 3, partial: up }
              - id: 及时
                points: 20
                origin: printed
                deductions: [ { finding: 拖欠, deduct: 2, per: key } ]
              - id: 等次
                points: 20
                origin: printed
                choice: { of: 等次, points: { 好: 20, 差: 5 } }
                exempt: { when: 制度, because: 有制度 }
              - id: 满意
                points: 20
                origin: awarded
                award: 满意与否
        """;

    internal static RuleScorer Scorer { get; } = new(RulePack.Parse(Text, "pack.yaml"));
}
