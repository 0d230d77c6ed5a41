namespace PerfRules.Cli.Tests.Support;

/// <summary>A pack for two subjects with everything that can stand around a criterion, and facts for it.</summary>
internal static class SmallCohort
{
    internal const string Id = "test/2024/cohort";

    internal const string Facts = """
        format: 1
        pack: test/2024/cohort
        shared:
          facts: { 遇灾害: 否, 无任务: 否, 计划: 100万元, 实际: 90万元 }
        subjects:
          甲:
            facts: { 人口: 100人, 完成率: 96%, 有制度: 是, 有台账: 是, 造假: 是, 获表彰: 否 }
            findings: [ { kind: 拖欠, key: 凭证7, count: 1 } ]
          乙:
            facts: { 人口: 300人, 完成率: 90%, 有制度: 是, 有台账: 是, 造假: 否, 获表彰: 否 }
            findings: []
        """;

    private const string Text = """
        format: 1
        pack: test/2024/cohort
        version: 1.0.0
        title: 两个单位的规则包
        evaluation: 部门评价
        sources: { 办法: { title: 测试办法 } }
        grades: { 优: "[90, +∞)", 良: "[80, 90)", 差: "[0, 80)" }
        rounding: [ { stage: mean, places: 2, mode: half-away } ]
        cohort:
          combine: leaf
          weightBy: 人口
          parts:
            - { id: 市级, weight: 40%, subjects: [甲] }
            - { id: 全市, weight: 60%, subjects: all }
        inputs:
          人口: { type: people, unit: 人 }
          完成率: { type: percent }
          有制度: { type: yesno }
          有台账: { type: yesno }
          无任务: { type: yesno }
          遇灾害: { type: yesno }
          造假: { type: yesno }
          获表彰: { type: yesno }
          计划: { type: money, unit: 万元 }
          实际: { type: money, unit: 万元 }
        findings:
          拖欠: { unit: 例 }
        checks:
          - { id: 接近完成, that: 完成率 ≥ 98%, severity: info, note: 仅供参考 }
          - { id: 账实, that: 计划 = 实际, severity: error }
        vetoes:
          - { id: 失实, when: 造假 or not 有台账, cap: 良, because: 数据失实 }
        indicators:
          - id: 任务
            points: 40
            measure: 完成率
            source: { ref: 办法, clause: 第一条 }
            origin: printed
            bands:
              - { at: "≥ 95%", points: 40 }
              - { at: "< 95%", points: 30 }
            exempt: { when: 遇灾害 and not 有台账, because: 不可抗力 }
            notApplicable: { when: 无任务, policy: full }
          - id: 管理
            points: 30
            source: { ref: 办法, clause: 第二条 }
            origin: printed
            deductions:
              - { finding: 拖欠, deduct: 5, per: item }
            gate: not 有制度
            bonus: { points: 5, items: { mode: each, list: [ { id: 表彰, points: 5, when: 获表彰 } ] } }
          - id: 时效
            points: 30
            source: { ref: 办法, clause: 第三条 }
            origin: printed
            deductions:
              - { finding: 拖欠, deduct: 2, per: item }
        """;

    /// <summary>Writes the pack, with one text replaced, into the folder of rule packs of a run.</summary>
    internal static void AddTo(CliRun run, string old = "1.0.0", string replacement = "1.0.0")
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);
        run.Write($"rulesets/{Id}/pack.yaml", Text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Writes the facts, with one text replaced, to facts.yaml.</summary>
    internal static void WriteFacts(CliRun run, string old = "format: 1", string replacement = "format: 1")
    {
        Assert.Contains(old, Facts, StringComparison.Ordinal);
        run.Write("facts.yaml", Facts.Replace(old, replacement, StringComparison.Ordinal));
    }
}
