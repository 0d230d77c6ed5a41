using System.Reflection;

namespace PerfRules.Testing.Xunit.Tests;

/// <summary>A folder with one pack and cases beside it, gone when the test is over.</summary>
internal sealed class PackFiles : IDisposable
{
    // The row below 95% stands on line 18.
    private const string Pack = """
        format: 1
        pack: test/2024/small
        version: 1.0.0
        title: 测试
        evaluation: 单位自评
        rounding: []
        inputs:
          完成率: { type: percent }
        indicators:
          - section: 产出
            points: 10
            children:
              - id: 任务完成
                points: 10
                origin: printed
                measure: 完成率
                bands:
                  - { at: "< 95%", points: 4 }
                  - { at: "≥ 95%", points: 10 }
        """;

    internal const string Case = """
        format: 1
        pack: test/2024/small
        facts: { 完成率: 96% }
        tags: [ all ]
        expect: { total: 10 }
        variants:
          - { name: 正好95%, tags: [ edges ], facts: { 完成率: 95% }, expect: { total: 10 } }
        """;

    internal PackFiles() => Write("pack.yaml", Pack);

    internal string Folder { get; } = Directory.CreateTempSubdirectory("perfrules-xunit-").FullName;

    internal string PackFile => Path.Combine(Folder, "small", "pack.yaml");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    internal string Write(string name, string text)
    {
        var file = Path.Combine(Folder, "small", name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Asks the attribute for its rows, as xunit does.</summary>
    internal async Task<IReadOnlyList<ITheoryDataRow>> RowsAsync()
    {
        var tracker = new global::Xunit.Sdk.DisposalTracker();
        await using (tracker)
        {
            return [.. await new GoldenCasesAttribute(Folder) { Language = Texts.DisplayLanguage.English }.GetData((MethodInfo)MethodBase.GetCurrentMethod()!, tracker)];
        }
    }

    internal async Task<GoldenCaseRow> RowAsync(string name) =>
        (await RowsAsync()).Select(r => (GoldenCaseRow)r.GetData()[0]!).Single(r => r.Name == name);
}
