namespace PerfRules.Cli.Tests.Support;

/// <summary>A pack of one leaf, to be broken in one place by a test.</summary>
internal static class SmallPack
{
    internal const string Id = "test/2024/small";

    internal const string Case = """
        format: 1
        case: full
        pack: test/2024/small
        subject: 测试单位
        facts: { 完成率: 96% }
        expect: { total: 10, grade: 优 }
        """;

    private const string Text = """
        format: 1
        pack: test/2024/small
        version: 1.2.0
        title: 测试规则包
        evaluation: 部门评价
        sources: { 办法: { title: 测试办法 } }
        grades: { 优: "[9, +∞)", 差: "[0, 9)" }
        rounding: []
        inputs:
          完成率: { type: percent }
        indicators:
          - id: 任务完成
            points: 10
            measure: 完成率
            source: { ref: 办法, clause: 第三条 }
            origin: printed
            bands:
              - { at: "≥ 95%", points: 10 }
              - { at: "< 95%", points: 4 }
        """;

    /// <summary>Writes the pack, with one text replaced, into the folder of rule packs of a run.</summary>
    internal static void AddTo(CliRun run, string old = "1.2.0", string replacement = "1.2.0")
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);
        run.Write($"rulesets/{Id}/pack.yaml", Text.Replace(old, replacement, StringComparison.Ordinal));
    }

    internal static void AddCaseTo(CliRun run, string name, string text) => run.Write($"rulesets/{Id}/cases/{name}.yaml", text);
}
