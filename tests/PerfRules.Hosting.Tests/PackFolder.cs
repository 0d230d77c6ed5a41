using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfRules.Packs;

namespace PerfRules.Hosting.Tests;

/// <summary>A folder with one pack that can say different things: its full points are all that it gives.</summary>
internal sealed class PackFolder : IDisposable
{
    internal const string Id = "test/2024/small";

    private readonly string _folder = Directory.CreateTempSubdirectory("perfrules-").FullName;

    internal PackFolder(int points) => Write(points);

    internal string Path => _folder;

    internal string File => System.IO.Path.Combine(_folder, "test", "2024", "small", "pack.yaml");

    /// <summary>Writes the pack whose leaf has so many points for any income from 1元, under version POINTS.0.0.</summary>
    internal void Write(int points) => Replace(Text(points, "threshold: { at: \"≥ 1元\" }"));

    /// <summary>Writes a pack that lint finds an error in: 1元 lies in no band.</summary>
    internal void WriteWithGap() => Replace(Text(99, "bands: [ { at: \"> 1元\", points: 99 }, { at: \"< 1元\", points: 0 } ]"));

    internal LiveRulePacks Live(ILogger<LiveRulePacks> logger)
    {
        var options = new RulePackServiceOptions();
        options.Sources.Add(RulePackSource.FromDirectory(_folder));
        return new LiveRulePacks(Options.Create(options), logger);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Text(int points, string criterion) =>
        $$"""
        format: 1
        pack: test/2024/small
        version: {{points}}.0.0
        title: 小
        evaluation: 单位自评
        sources: { 文件: { title: 评分标准 } }
        rounding: []
        inputs: { 收入: { type: money, unit: 元 } }
        indicators:
          - { id: 叶, points: {{points}}, source: { ref: 文件, clause: 一 }, origin: printed, measure: 收入, {{criterion}} }

        """;

    // Nobody reads half a file: it is written beside and moved.
    private void Replace(string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File + ".new", text);
        System.IO.File.Move(File + ".new", File, overwrite: true);
    }
}
