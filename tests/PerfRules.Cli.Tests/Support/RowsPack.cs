namespace PerfRules.Cli.Tests.Support;

/// <summary>A pack whose indicators come with the facts but for one, valid for half a year, and facts for it.</summary>
internal static class RowsPack
{
    internal const string Id = "test/2024/rows";

    private const string Facts = """
        format: 1
        pack: test/2024/rows
        subject: 某项目
        facts: { 预算数: 40万元, 执行数: 30万元 }
        rows:
          - { id: 专线数量, path: [产出指标], points: 60, target: 20条, value: 19条 }
          - { id: 故障时长, path: [产出指标], points: 30, target: ≤2小时, value: 90分钟 }
        """;

    private const string Text = """
        format: 1
        pack: test/2024/rows
        version: 1.0.0
        title: 项目支出绩效自评
        evaluation: 单位自评
        year: 2024
        valid: { from: 2024-07-01, to: 2024-12-31 }
        sources: { 自评表: { title: 项目支出绩效自评表 } }
        rounding: []
        inputs:
          预算数: { type: money, unit: 万元 }
          执行数: { type: money, unit: 万元 }
        indicators:
          - { id: 预算执行率, points: 10, source: { ref: 自评表, clause: 执行率 }, origin: printed, measure: 执行数 / 预算数, proportional: { at: "≥ 0%", of: 100%, else: 0 } }
        targetRows: { section: 绩效指标, points: 90, plain: atLeast, unmet: zero, origin: inferred, source: { ref: 自评表, clause: 年度绩效指标 } }
        """;

    /// <summary>Writes the pack and facts.yaml, with one text of the pack replaced, into the folders of a run.</summary>
    internal static void AddTo(CliRun run, string old = "1.0.0", string replacement = "1.0.0")
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);
        run.Write($"rulesets/{Id}/pack.yaml", Text.Replace(old, replacement, StringComparison.Ordinal));
        run.Write("facts.yaml", Facts);
    }
}
