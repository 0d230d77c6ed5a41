using System.Text.Json;
using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Packs;

/// <summary>What the loader accepts, another validator accepts by the schemas; what they refuse, the loader refuses.</summary>
public sealed class SchemaValidationTests
{
    private const string Pack =
        """
        format: 1
        pack: test/2024/schema
        version: 1.0.0
        title: 标题
        evaluation: 单位自评
        rounding: [ { stage: leaf, places: 2, mode: half-away } ]
        grades: { 优: "[90, +∞)" }
        inputs: { 满意度: { type: percent }, 等级: { type: choice, choices: [ 甲, 乙 ] } }
        findings: { 拖欠: { unit: 例 } }
        indicators:
          - section: 一
            points: 11
            children:
              - { id: 甲, points: 5, origin: printed, measure: 满意度, stepDeduction: { at: "≥ 90%", step: 1pp, deduct: 2, partial: up } }
              - { id: 乙, points: 5, origin: printed, measure: 满意度, bands: [ { at: "≥ 90%", points: 5 }, { at: "< 90%", of: 90% } ] }
              - { id: 丙, points: 1, origin: printed, deductions: [ { finding: 拖欠, deduct: 0.5, per: item } ] }
        """;

    private const string Leaf = "/indicators/0/children";

    private static readonly (string Mistake, string Right, string Wrong, string[] Faults)[] WrongPacks =
    [
        ("a misspelt key", "title:", "titel:", [" required", " additionalProperties"]),
        ("an id with capitals", "pack: test/", "pack: Test/", ["/pack pattern"]),
        ("a version of two numbers", "version: 1.0.0", "version: '1.0'", ["/version pattern"]),
        ("an evaluation that nobody knows", "单位自评", "自评", ["/evaluation enum"]),
        ("rounding left unsaid", "rounding: [ { stage: leaf, places: 2, mode: half-away } ]\n", "", [" required"]),
        ("eleven decimal places", "places: 2", "places: 11", ["/rounding/0/places maximum"]),
        ("a mode that nobody knows", "half-away", "half-up", ["/rounding/0/mode enum"]),
        ("a name with a blank", "inputs: { 满意度:", "inputs: { 满 意 度:", ["/inputs pattern", "/inputs propertyNames"]),
        ("a choice without its words", ", choices: [ 甲, 乙 ]", "", ["/inputs/等级 required"]),
        ("a type that has no unit", "type: choice, choices", "type: choice, unit: 家, choices", ["/inputs/等级/unit false schema"]),
        ("a section with a criterion", "section: 一", "section: 一\n    award: 一", ["/indicators/0/award false schema"]),
        ("points of zero", "id: 甲, points: 5", "id: 甲, points: 0", [Leaf + "/0/points exclusiveMinimum"]),
        ("a leaf without origin", "id: 甲, points: 5, origin: printed", "id: 甲, points: 5", [Leaf + "/0 required"]),
        ("a step without its partial", ", partial: up", "", [Leaf + "/0/stepDeduction required"]),
        ("no criterion", ", stepDeduction: { at: \"≥ 90%\", step: 1pp, deduct: 2, partial: up }", "", [Leaf + "/0 required", Leaf + "/0 anyOf"]),
        ("two criteria", "partial: up }", "partial: up }, threshold: { at: \"≥ 90%\" }", [Leaf + "/0/stepDeduction false schema"]),
        ("a criterion without measure", "origin: printed, measure: 满意度, bands", "origin: printed, bands", [Leaf + "/1 required"]),
        ("deductions with a measure", "printed, deductions", "printed, measure: 满意度, deductions", [Leaf + "/2/measure false schema"]),
        ("an interval without its end", "\"≥ 90%\", points: 5", "\"90%\", points: 5", [Leaf + "/1/bands/0/at pattern"]),
        ("an interval without quotes", "\"≥ 90%\", points: 5", "[90%, 100%], points: 5", [Leaf + "/1/bands/0/at type"]),
        ("a band that gives nothing", "at: \"≥ 90%\", points: 5", "at: \"≥ 90%\"", [Leaf + "/1/bands/0 required"]),
        ("a proportion that is also a line", "of: 90%", "of: 90%, from: { at: 0%, points: 0 }", [Leaf + "/1/bands/1/from false schema"]),
        ("no points for a finding", "deduct: 0.5", "deduct: 0", [Leaf + "/2/deductions/0/deduct exclusiveMinimum"]),
        ("an award that is printed", "deductions: [ { finding: 拖欠, deduct: 0.5, per: item } ]", "award: 评什么", [Leaf + "/2/award false schema"]),
        ("deductions without a count", "finding: 拖欠, deduct: 0.5, per: item", "deduct: 0.5", [Leaf + "/2/deductions/0 required", Leaf + "/2/deductions/0 anyOf"]),
        ("a finding without per", ", per: item", "", [Leaf + "/2/deductions/0 required"]),
        ("a count with per", "finding: 拖欠, deduct: 0.5, per: item", "count: 3, deduct: 0.5, per: item", [Leaf + "/2/deductions/0/per false schema"]),
        ("a weight without its sign", "section: 一", "section: 一\n    weight: 0.4", ["/indicators/0/weight type"]),
        ("a list that says no mode", "deductions: [ { finding: 拖欠, deduct: 0.5, per: item } ]", "items: { list: [ { id: 甲, when: 满意度 > 90% } ] }", [Leaf + "/2/items required"]),
        ("an item without points of its own", "deductions: [ { finding: 拖欠, deduct: 0.5, per: item } ]", "items: { mode: each, list: [ { id: 甲, when: 满意度 > 90% } ] }", [Leaf + "/2/items/list/0 required"]),
        ("points of an item of all or nothing", "deductions: [ { finding: 拖欠, deduct: 0.5, per: item } ]", "items: { mode: all, list: [ { id: 甲, points: 1, when: 满意度 > 90% } ] }", [Leaf + "/2/items/list/0/points false schema"]),
        ("a policy that nobody knows", "id: 丙, points: 1", "id: 丙, points: 1, notApplicable: { when: 满意度 > 90%, policy: none }", [Leaf + "/2/notApplicable/policy enum"]),
        ("deductions that are awarded", "origin: printed, deductions: [ { finding: 拖欠, deduct: 0.5, per: item } ]", "origin: awarded, deductions: [ { finding: 拖欠, deduct: 0.5, per: item } ]", [Leaf + "/2 required", Leaf + "/2 anyOf"]),
        ("an adjustment of deductions", "printed, deductions", "printed, adjust: [ { of: 满意度, takeOut: 1%, because: 无 } ], deductions", [Leaf + "/2/deductions false schema"]),
        ("an exemption without reason", "id: 丙, points: 1", "id: 丙, points: 1, exempt: { when: 满意度 > 90% }", [Leaf + "/2/exempt required"]),
        ("a section with a gate", "section: 一", "section: 一\n    gate: 满意度 > 90%", ["/indicators/0/gate false schema"]),
        ("a cohort that does not say where", "inputs:", "cohort: { weightBy: 满意度 }\ninputs:", ["/cohort required"]),
        ("a veto without cap", "inputs:", "vetoes: [ { id: 一, when: 满意度 > 90%, because: 无 } ]\ninputs:", ["/vetoes/0 required"]),
        ("a section with a floor", "section: 一", "section: 一\n    floor: 0", ["/indicators/0/floor false schema"]),
        ("a suppression without reason", "inputs:", "lint: { suppress: [ { code: PR0513 } ] }\ninputs:", ["/lint/suppress/0 required"]),
        ("a suppression of another code", "inputs:", "lint: { suppress: [ { code: PR0109, because: 无 } ] }\ninputs:", ["/lint/suppress/0/code pattern"]),
        ("a requirement that nobody knows", "inputs:", "lint: { rules: [ all ] }\ninputs:", ["/lint/rules/0 enum"]),
        ("a direction that nobody knows", "id: 丙, points: 1", "id: 丙, points: 1, direction: up", [Leaf + "/2/direction enum"]),
        ("no bands", "bands: [ { at: \"≥ 90%\", points: 5 }, { at: \"< 90%\", of: 90% } ]", "bands: []", [Leaf + "/1/bands minItems"]),
    ];

    private static readonly (string Mistake, string Text, string[] Faults)[] WrongCases =
    [
        ("findings left empty", "format: 1\npack: a/b/c\nfindings:", ["/findings type"]),
        ("a finding without kind", "format: 1\npack: a/b/c\nfindings: [ { count: 1 } ]", ["/findings/0 required"]),
        ("half a finding", "format: 1\npack: a/b/c\nfindings: [ { kind: 拖欠, count: 0.5 } ]", ["/findings/0/count type"]),
        ("no subjects", "format: 1\npack: a/b/c\nsubjects: {}", ["/subjects minProperties"]),
        ("a subject with a name inside", "format: 1\npack: a/b/c\nsubjects: { 东: { subject: 东 } }", ["/subjects/东 additionalProperties"]),
        ("a date of words", "format: 1\npack: a/b/c\nfindings: [ { kind: 拖欠, date: 五月 } ]", ["/findings/0/date pattern"]),
        ("an award without reason", "format: 1\npack: a/b/c\nawards: { 甲: { points: 1 } }", ["/awards/甲 required"]),
        ("a fact that is a mapping", "format: 1\npack: a/b/c\nfacts: { 满意度: { 值: 1 } }", ["/facts/满意度 type"]),
        ("a case that expects nothing", "format: 1\npack: a/b/c\ncase: 甲", [" required", " anyOf"]),
        ("a claim without a name", "format: 1\npack: a/b/c\npublished: { claims: [ { printed: 1 } ] }", ["/published/claims/0 required"]),
        ("a class that nobody knows", "format: 1\npack: a/b/c\npublished: { differences: [ { on: 甲, class: wrong, reason: 乙 } ] }", ["/published/differences/0/class enum"]),
        ("expectations that are empty", "format: 1\npack: a/b/c\nexpect: {}", ["/expect minProperties"]),
        ("a total in words", "format: 1\npack: a/b/c\nexpect: { total: 满分 }", ["/expect/total pattern"]),
        ("a status that nobody knows", "format: 1\npack: a/b/c\nexpect: { indicators: { 甲: { status: lost } } }", ["/expect/indicators/甲/status enum"]),
        ("a check that is a text", "format: 1\npack: a/b/c\nexpect: { checks: { 甲: 相符 } }", ["/expect/checks/甲 enum"]),
    ];

    [Fact]
    public async Task Schemas_PacksAndCasesOfTheRepository_AreValid()
    {
        var files = Directory.EnumerateFiles(Repository.Rulesets, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();

        var faults = await ValidateAsync(files.Select(f => new Question(
            (Path.GetFileName(f) == "pack.yaml" ? SchemaFile.Pack : SchemaFile.Case).FilePath, string.Empty, File.ReadAllText(f))));

        Assert.True(files.Count >= 2);
        Assert.All(faults, Assert.Empty);
    }

    [Fact]
    public async Task Schemas_ExamplesOfManual_AreValid()
    {
        var examples = ManualExamples.All.Where(e => !e.Kind.StartsWith("wrong", StringComparison.Ordinal)).ToList();

        var faults = await ValidateAsync(examples.Select(e => e.Kind is "facts" or "case" or "cohort"
            ? new Question(SchemaFile.Case.FilePath, string.Empty, e.Yaml)
            : new Question(SchemaFile.Pack.FilePath, string.Empty, e.Kind == "extends" ? e.Yaml : ManualExamples.PackOf(e))));

        Assert.Empty(examples.Zip(faults).Where(p => p.Second.Length > 0).Select(p => $"{p.First.Place}: {string.Join(", ", p.Second)}"));
    }

    [Fact]
    public async Task Schemas_TheirOwnExamples_AreValid()
    {
        var examples = new[] { SchemaFile.Pack, SchemaFile.Case }
            .SelectMany(s => s.Rules().Where(r => r.Rule["examples"] is not null)
                .SelectMany(r => r.Rule["examples"]!.AsArray().Select(e => new Question(s.FilePath, Uri.EscapeDataString(r.Pointer).Replace("%2F", "/", StringComparison.Ordinal), e!.ToJsonString()))))
            .ToList();

        var faults = await ValidateAsync(examples);

        Assert.Empty(examples.Zip(faults).Where(p => p.Second.Length > 0).Select(p => $"{p.First.Pointer} {p.First.Text}: {string.Join(", ", p.Second)}"));
    }

    [Fact]
    public async Task PackSchema_WrongPacks_SaysWhatIsWrongAndWhere()
    {
        Assert.All(WrongPacks, w => Assert.Equal(2, Pack.Split(w.Right).Length));

        var faults = await ValidateAsync(WrongPacks.Select(w => new Question(SchemaFile.Pack.FilePath, string.Empty, Spoilt(w.Right, w.Wrong))));

        Assert.Equal(
            string.Join('\n', WrongPacks.Select(w => $"{w.Mistake}: {string.Join(", ", w.Faults)}")),
            string.Join('\n', WrongPacks.Zip(faults).Select(p => $"{p.First.Mistake}: {string.Join(", ", p.Second)}")));
    }

    [Fact]
    public async Task PackSchema_RightPack_IsValid()
    {
        var faults = await ValidateAsync([new Question(SchemaFile.Pack.FilePath, string.Empty, Pack)]);

        Assert.Empty(faults.Single());
        Assert.Empty(RulePackLoader.Parse(Pack, "pack.yaml").Diagnostics);
    }

    [Fact]
    public void Load_WrongPacksOfTheSchema_AreRefusedToo()
    {
        var accepted = WrongPacks.Where(w => RulePackLoader.Parse(Spoilt(w.Right, w.Wrong), "pack.yaml").Pack is not null).Select(w => w.Mistake);

        Assert.Empty(accepted);
    }

    [Fact]
    public async Task CaseSchema_WrongCases_SaysWhatIsWrongAndWhere()
    {
        var faults = await ValidateAsync(WrongCases.Select(w => new Question(SchemaFile.Case.FilePath, string.Empty, w.Text)));

        Assert.Equal(
            string.Join('\n', WrongCases.Select(w => $"{w.Mistake}: {string.Join(", ", w.Faults)}")),
            string.Join('\n', WrongCases.Zip(faults).Select(p => $"{p.First.Mistake}: {string.Join(", ", p.Second)}")));
    }

    private static string Spoilt(string right, string wrong) => Pack.Replace(right, wrong, StringComparison.Ordinal);

    private static async Task<string[][]> ValidateAsync(IEnumerable<Question> questions) =>
        JsonSerializer.Deserialize<string[][]>(
            await NodePrograms.RunAsync("validate.mjs", JsonSerializer.Serialize(questions, JsonSerializerOptions.Web)))!;

    private sealed record Question(string Schema, string Pointer, string Text);
}
