using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.NRules.Tests.Support;

/// <summary>A pack of three leaves in two sections, and facts that give 10 + 6 + 4 = 20 of 20 points, 优.</summary>
internal static class SmallPack
{
    internal const string Id = "test/2025/small";

    internal static RulePack Pack { get; } = RulePack.Parse(
        """
        format: 1
        pack: test/2025/small
        version: 1.0.0
        title: 三个指标
        evaluation: 单位自评
        sources: { 文件: { title: 评分标准 } }
        rounding: [ { stage: leaf, places: 2, mode: half-away } ]
        grades: { 优: "[18, +∞)", 良: "[15, 18)", 中: "[12, 15)", 差: "[0, 12)" }
        inputs:
          收入: { type: money, unit: 万元 }
          预算: { type: money, unit: 万元, range: "> 0元" }
          满意度: { type: percent, range: "[0%, 100%]" }
        findings: { 拖欠: { unit: 例 }, 违规: { unit: 处 } }
        vetoes: [ { id: 违规多, when: count(违规) >= 2处, cap: 良, because: 违规两处以上 } ]
        checks: [ { id: 收入不超预算, that: 收入 <= 预算 } ]
        indicators:
          - section: 产出
            points: 16
            children:
              - { id: 完成率, points: 10, origin: printed, source: { ref: 文件, table: 一, clause: 完成率 }, measure: 收入 / 预算, proportional: { at: "≥ 50%", of: 100%, else: 0 } }
              - { id: 及时性, points: 6, origin: applied, deductions: [ { finding: 拖欠, deduct: 1, per: item } ] }
          - section: 效益
            points: 4
            children:
              - { id: 满意, points: 4, origin: printed, measure: 满意度, threshold: { at: "≥ 90%", else: 0 } }
        """,
        "small.yaml");

    internal static FactSheet Facts { get; } = FactSheet.Parse("subject: 东\nfacts: { 收入: 100万元, 预算: 100万元, 满意度: 95% }\nfindings: []");

    internal static FactSheet With(params Finding[] findings) => Facts.WithFindings(findings);

    internal static Finding Late(string key) => new() { Kind = "拖欠", Key = key };
}
