using System.Collections.Immutable;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Testing.Mutation;

namespace PerfRules.Testing.Tests.Mutation;

/// <summary>Packs of one leaf with every kind of input, and the mutants of them that one case notices or not.</summary>
internal static class SmallPack
{
    private const string Facts = "预算: 1000万元, 决算: 1000万元, 支出: 1000万元, 甲率: 90%, 乙率: 90%, 家数: 10家, 月数: 6个月, 是甲: 是, 是乙: 是, 等次: 优, 方式: DRG";

    /// <summary>Runs a pack against one case.</summary>
    /// <param name="leaf">The leaf below its id, points and origin; several lines are indented alike.</param>
    /// <param name="facts">What differs from the usual facts, as the inside of a mapping.</param>
    /// <param name="expect">What the case expects, as the inside of a mapping.</param>
    /// <param name="top">More keys of the pack, such as vetoes.</param>
    /// <param name="findings">The findings, as the inside of a list.</param>
    /// <param name="more">More leaves, as they stand under <c>indicators</c>.</param>
    internal static MutationReport Run(string leaf, string facts, string expect, string top = "rounding: []", string findings = "", string more = "") =>
        MutationRunner.Run(new RuleScorer(Parse(leaf, top, more)), [Case(facts, expect, findings)], new MutationOptions { Workers = 1 });

    internal static RulePack Parse(string leaf, string top = "rounding: []", string more = "") => RulePack.Parse(Text(leaf, top, more), "pack.yaml");

    internal static string Text(string leaf, string top = "rounding: []", string more = "") =>
        $$"""
        format: 1
        pack: test/2024/mutation
        version: 1.0.0
        title: 变异
        evaluation: 单位自评
        {{top}}
        inputs:
          预算: { type: money, unit: 万元, range: "> 0元" }
          决算: { type: money, unit: 万元, range: "≥ 0元" }
          支出: { type: money, unit: 万元, range: "≥ 0元" }
          甲率: { type: percent, range: "[0%, 100%]" }
          乙率: { type: percent, range: "[0%, 100%]" }
          家数: { type: count, unit: 家, range: "≥ 0家" }
          月数: { type: duration, unit: 个月, range: "≥ 0个月" }
          是甲: { type: yesno }
          是乙: { type: yesno }
          等次: { type: choice, choices: [ 优, 良, 差 ] }
          方式: { type: choice, choices: [ DRG, DIP ] }
        findings: { 拖欠: { unit: 例 }, 违规: { unit: 例 } }
        indicators:
          - id: 叶
            points: 10
            origin: printed
        {{string.Join('\n', leaf.Split('\n').Select(l => "    " + l))}}
        {{more}}
        """;

    internal static GoldenCase Case(string facts, string expect, string findings = "") => Cases([$"facts: {{ {facts} }}, findings: [ {findings} ], expect: {{ {expect} }}"])[^1];

    /// <summary>Makes a case that expects little, and a variant of it for each set of changes.</summary>
    /// <param name="variants">What stands in each variant behind its name, as the inside of a mapping.</param>
    /// <param name="name">The name of the case.</param>
    internal static ImmutableArray<GoldenCase> Cases(IEnumerable<string> variants, string name = "案例") => GoldenCase.ParseAll(
        $$"""
        format: 1
        case: {{name}}
        pack: test/2024/mutation
        subject: 甲
        facts: { {{Facts}} }
        findings: []
        expect: { complete: true }
        variants:
        {{string.Join('\n', variants.Select((v, i) => $"  - {{ name: {(char)(i == 0 ? '一' : 'a' + i)}, {v} }}"))}}
        """,
        "case.yaml");
}
