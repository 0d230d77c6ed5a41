using System.Text.Json;
using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

public sealed class LintCommandTests
{
    [Fact]
    public void Lint_ShippedPacks_NotesOnlyWordingThatNobodyCanRead()
    {
        using var run = new CliRun();

        var result = run.Run("lint");

        Assert.Equal(0, result.ExitCode);
        Assert.All(
            result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            l => Assert.True(l.Contains(": info PR0541: ", StringComparison.Ordinal) || l.Contains(": info PR0533: ", StringComparison.Ordinal), l));
        var packs = Directory.EnumerateFiles(CliRun.ShippedRulesets, "pack.yaml", SearchOption.AllDirectories).Count();
        Assert.Equal($"已检查规则包 {packs} 个：错误 0 个，警告 0 个。", result.ErrorLines[0]);
    }

    // Line and column of what is wrong, in the text of SmallPack.
    [Theory]
    [InlineData("points: 4 }", "points: 40 }", "(19,32)")] // more than the full points
    [InlineData("\"< 95%\"", "\"≤ 95%\"", "(19,9)")] // both rows hold 95%
    [InlineData("measure: 完成率", "measure: 完成律", "(14,14)")] // a name that is not known
    [InlineData("measure: 完成率", "measure: 1万元 + 1万人", "(14,")] // money and people
    [InlineData("points: 4 }", "points: 4, step: 1pp, beyond: 95%, deduct: 1 }", "(19,9)")] // a step without its partial
    public void Lint_OneFault_FindsItAtItsPlace(string old, string replacement, string place)
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, old, replacement);

        var result = run.Run("lint");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(
            Path.Combine(run.Folder, "rulesets", "test", "2024", "small", "pack.yaml") + place, result.OutLines[0], StringComparison.Ordinal);
        Assert.Contains(": error PR", result.OutLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_InferredRuleBesideItsCases_HasANoteAndReturns0()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, "origin: printed", "origin: inferred\n    assumed: { 标准: 由满分推定 }");
        SmallPack.AddCaseTo(run, "full", SmallPack.Case + "\npublished: { scores: { indicators: { 任务完成: 10 } } }\n");
        SmallPack.AddCaseTo(run, "unreadable", "case: 1\ncase: 2\n");

        var result = run.Run("lint", "--lang", "en");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("pack.yaml(12,9): info PR0541: The rule of '任务完成' is inferred", result.Out, StringComparison.Ordinal);
        Assert.Equal(["Packs reviewed: 1. Errors: 0. Warnings: 0.", "Notes (info): 1; they change no result."], result.ErrorLines);
    }

    [Fact]
    public void Lint_OnlyWarnings_Returns0()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, "  完成率: { type: percent }", "  完成率: { type: percent }\n  多余: { type: number }");

        var result = run.Run("lint", SmallPack.Id);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("pack.yaml(11,3): warning PR0503: ", result.Out, StringComparison.Ordinal);
        Assert.Equal("已检查规则包 1 个：错误 0 个，警告 1 个。\n", result.Error);
    }

    [Fact]
    public void Lint_Json_ListsPacksWithTheirFindings()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, "\"< 95%\"", "\"≤ 95%\"");

        var result = run.Run("lint", "--format", "json", "--lang", "en");

        Assert.Equal(1, result.ExitCode);
        using var json = JsonDocument.Parse(result.Out);
        var root = json.RootElement;
        Assert.Equal(["format", "errors", "warnings", "packs"], root.EnumerateObject().Select(p => p.Name));
        Assert.Equal((1, 1, 0), (root.GetProperty("format").GetInt32(), root.GetProperty("errors").GetInt32(), root.GetProperty("warnings").GetInt32()));
        var pack = Assert.Single(root.GetProperty("packs").EnumerateArray());
        Assert.Equal(("test/2024/small", "1.2.0"), (pack.GetProperty("pack").GetString(), pack.GetProperty("version").GetString()));
        var diagnostic = Assert.Single(pack.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(["code", "severity", "file", "line", "column", "message", "hint", "related"], diagnostic.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("PR0501", "error"), (diagnostic.GetProperty("code").GetString(), diagnostic.GetProperty("severity").GetString()));
        Assert.Equal((19, 9), (diagnostic.GetProperty("line").GetInt32(), diagnostic.GetProperty("column").GetInt32()));
    }

    [Fact]
    public void Lint_FindingOnTwoBands_NamesThePlaceOfTheOther()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, "\"< 95%\"", "\"≤ 95%\"");

        var result = run.Run("lint", "--lang", "en");

        Assert.Equal($"  see also {Path.Combine(run.Folder, "rulesets", "test", "2024", "small", "pack.yaml")}(18,9)", result.OutLines[1]);
    }

    [Fact]
    public void Lint_Sarif_HasARuleAResultAndBothPlaces()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, "\"< 95%\"", "\"≤ 95%\"");

        var result = run.Run("lint", "--format", "sarif", "--lang", "en");

        Assert.Equal(1, result.ExitCode);
        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var sarif = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal("PR0501", Assert.Single(sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()).GetProperty("id").GetString());
        var found = Assert.Single(sarif.GetProperty("results").EnumerateArray());
        Assert.Equal(("PR0501", "error"), (found.GetProperty("ruleId").GetString(), found.GetProperty("level").GetString()));
        Assert.Equal("19:9", Place(Assert.Single(found.GetProperty("locations").EnumerateArray())));
        Assert.Equal("18:9", Place(Assert.Single(found.GetProperty("relatedLocations").EnumerateArray())));

        static string Place(JsonElement location)
        {
            var place = location.GetProperty("physicalLocation");
            Assert.EndsWith("/rulesets/test/2024/small/pack.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
            return $"{place.GetProperty("region").GetProperty("startLine")}:{place.GetProperty("region").GetProperty("startColumn")}";
        }
    }

    [Fact]
    public void Lint_PackThatCannotBeRead_IsAReviewWithoutPack()
    {
        using var run = new CliRun();
        var path = run.Write("broken.yaml", "format: 1\nformat: 1\n");

        var result = run.Run("lint", "broken.yaml", "--format", "json");

        Assert.Equal(1, result.ExitCode);
        using var json = JsonDocument.Parse(result.Out);
        var pack = Assert.Single(json.RootElement.GetProperty("packs").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, pack.GetProperty("pack").ValueKind);
        Assert.Equal(path, pack.GetProperty("file").GetString());
    }

    [Theory]
    [InlineData("test/2024/unheard", "PR0601")]
    [InlineData("unheard/pack.yaml", "PR0001")]
    public void Lint_PackThatIsNotThere_IsAUsageError(string name, string code)
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);

        var result = run.Run("lint", name);

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.Contains($": error {code}: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_EmptyFolder_SaysSo()
    {
        using var run = new CliRun();
        Directory.CreateDirectory(Path.Combine(run.Folder, "rulesets"));

        var result = run.Run("lint", "--lang", "en");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal([$"There are no packs in {Path.Combine(run.Folder, "rulesets")}.", "Packs reviewed: 0. Errors: 0. Warnings: 0."], result.ErrorLines);
    }
}
