using System.Collections.Immutable;
using System.Text.Json;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Packs;

/// <summary>What an editor shows that speaks with the YAML language server, for files that name the schema in their first line.</summary>
public sealed class LanguageServerTests
{
    // ‸ marks the cursor.
    private const string LeafWithoutCriterion =
        """
        # yaml-language-server: $schema=../../../schema/pack.schema.json
        format: 1
        pack: test/2024/editor
        version: 1.0.0
        title: 标题
        evaluation: 单位自评
        rounding: []
        inputs: { 满意度: { type: percent } }
        indicators:
          - id: 甲
            points: 5
            origin: printed
            measure: 满意度
            ‸
        """;

    [Fact]
    public async Task Completion_InLeafWithoutCriterion_OffersEveryCriterion()
    {
        var answer = await AskAsync(LeafWithoutCriterion);

        Assert.Equal(
            ["award", "bands", "brackets", "choice", "deductions", "interpolate", "items", "oneOf", "parts", "proportional", "stepDeduction", "table", "threshold"],
            answer.Completions
                .Except(["section", "name", "weight", "source", "assumed", "wording", "target", "note", "undefined", "direction", "floor", "gate", "exempt", "notApplicable", "asPrinted", "bonus", "adjust", "children"])
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Completion_BehindPartial_OffersItsWords()
    {
        var answer = await AskAsync(LeafWithoutCriterion.Replace("‸", "stepDeduction:\n      at: \"≥ 90%\"\n      partial: ‸", StringComparison.Ordinal));

        Assert.Equal(["up", "down", "exact"], answer.Completions);
    }

    [Fact]
    public async Task Problems_MisspeltKey_AreAtTheKey()
    {
        var answer = await AskAsync(LeafWithoutCriterion.Replace("‸", "threshold: { at: \"≥ 90%\", els: 0 }", StringComparison.Ordinal));

        Assert.Equal(["(14,31): Property els is not allowed."], answer.Problems);
    }

    [Fact]
    public async Task Problems_LeafWithoutCriterion_NamesTheCriteriaInBothLanguages()
    {
        var answer = await AskAsync(LeafWithoutCriterion.Replace("‸", "note: 无", StringComparison.Ordinal));

        Assert.Equal(
            [
                "(10,5): 没有写评分标准，请写其中一种：bands, threshold, stepDeduction, proportional, interpolate, brackets, table, deductions, parts, items, choice, oneOf, award。"
                    + "No criterion: write one of bands, threshold, stepDeduction, proportional, interpolate, brackets, table, deductions, parts, items, choice, oneOf, award.",
            ],
            answer.Problems);
    }

    [Fact]
    public async Task Problems_TwoCriteria_AreAtTheSecond()
    {
        var answer = await AskAsync(LeafWithoutCriterion.Replace("‸", "bands: [ { at: \"≥ 0%\", points: 5 } ]\n    threshold: { at: \"≥ 90%\" }", StringComparison.Ordinal));

        Assert.Equal(["(15,5): 已经写了 bands；只能有一种评分标准。There is bands already; a leaf or part has one criterion."], answer.Problems);
    }

    [Fact]
    public async Task Problems_FilesOfTheRepository_AreNone()
    {
        var files = Directory.EnumerateFiles(Repository.Rulesets, "*.yaml", SearchOption.AllDirectories).ToList();

        var answers = await AskAsync(files.Select(f => new Question(new Uri(f).AbsoluteUri, File.ReadAllText(f), null)));

        Assert.All(files, f => Assert.StartsWith("# yaml-language-server: $schema=", File.ReadAllText(f), StringComparison.Ordinal));
        Assert.Empty(files.Zip(answers).SelectMany(p => p.Second.Problems.Select(problem => p.First + problem)));
    }

    private static async Task<Answer> AskAsync(string marked)
    {
        var before = marked.Split('‸')[0];
        var position = before == marked ? null : new Position(before.Count(c => c == '\n'), before.Length - before.LastIndexOf('\n') - 1);

        // No such file; its place decides what the schema's relative path means.
        var uri = new Uri(Path.Combine(Repository.Rulesets, "test", "2024", "editor", "pack.yaml")).AbsoluteUri;
        return (await AskAsync([new Question(uri, marked.Replace("‸", string.Empty, StringComparison.Ordinal), position)])).Single();
    }

    private static async Task<ImmutableArray<Answer>> AskAsync(IEnumerable<Question> questions) =>
        JsonSerializer.Deserialize<ImmutableArray<Answer>>(
            await NodePrograms.RunAsync("ask-language-server.mjs", JsonSerializer.Serialize(questions, JsonSerializerOptions.Web)), JsonSerializerOptions.Web);

    private sealed record Position(int Line, int Character);

    private sealed record Question(string Uri, string Text, Position? Position);

    private sealed record Answer(string[] Problems, string[] Completions);
}
