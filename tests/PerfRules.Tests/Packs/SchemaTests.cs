using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PerfRules.Analysis.Audit;
using PerfRules.Documents;
using PerfRules.Facts;
using PerfRules.Packs.Reading;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Packs;

/// <summary>The schemas know the keys and words that the readers know, and explain every one of them in both languages.</summary>
public sealed partial class SchemaTests
{
    // The mapping shapes of the readers of packs and criteria, and where the schema says the same.
    private static readonly Dictionary<string, string> PackShapes = new(StringComparer.Ordinal)
    {
        ["PackShape"] = string.Empty,
        ["SourceShape"] = "source",
        ["RoundingShape"] = "rounding",
        ["InputShape"] = "input",
        ["FindingKindShape"] = "findingKind",
        ["CheckShape"] = "check",
        ["IndicatorShape"] = "indicator",
        ["ReferenceShape"] = "reference",
        ["BandShape"] = "band",
        ["PlaceShape"] = "place",
        ["ThresholdShape"] = "threshold",
        ["StepDeductionShape"] = "stepDeduction",
        ["ProportionalShape"] = "proportional",
        ["TableShape"] = "table",
        ["RowShape"] = "row",
        ["DeductionShape"] = "deduction",
        ["PartShape"] = "part",
        ["AdjustmentShape"] = "adjustment",
        ["AggravationShape"] = "aggravation",
        ["ItemsShape"] = "items",
        ["ItemShape"] = "item",
        ["ChoiceShape"] = "choice",
        ["AlternativeShape"] = "alternative",
        ["BonusShape"] = "bonus",
        ["PrintedShape"] = "asPrinted",
        ["ExemptShape"] = "exempt",
        ["NotApplicableShape"] = "notApplicable",
        ["VetoShape"] = "veto",
        ["LintShape"] = "lint",
        ["SuppressionShape"] = "suppression",
        ["CohortShape"] = "cohort",
        ["CohortPartShape"] = "cohortPart",
        ["OverrideShape"] = "override",
        ["RemovalShape"] = "removal",
        ["AdditionShape"] = "addition",
        ["TargetRowsShape"] = "targetRows",
        ["InterpolateShape"] = "interpolate",
        ["BracketsShape"] = "brackets",
        ["BracketShape"] = "bracket",
    };

    private static readonly Dictionary<string, string> FactShapes = new(StringComparer.Ordinal)
    {
        ["FindingShape"] = "finding",
        ["AwardShape"] = "award",
        ["RowShape"] = "targetRow",
    };

    private static readonly Dictionary<string, string> PublishedShapes = new(StringComparer.Ordinal)
    {
        ["Shape"] = "published",
        ["ScoresShape"] = "printedScores",
        ["ScoreShape"] = "printedScore",
        ["TargetShape"] = "printedTarget",
        ["ClaimShape"] = "claim",
        ["DifferenceShape"] = "difference",
    };

    public static TheoryData<string, string, string[]> PackWordLists => new()
    {
        { string.Empty, "evaluation", [.. PackWords.Evaluations.Keys] },
        { "indicator", "origin", [.. PackWords.Origins.Keys] },
        { "indicator", "direction", [.. PackWords.Directions.Keys] },
        { "indicator", "undefined", [.. PackWords.UndefinedPolicies.Keys] },
        { "input", "type", [.. PackWords.InputTypes.Keys] },
        { "rounding", "stage", [.. PackWords.Stages.Keys] },
        { "rounding", "mode", [.. RoundingModeText.Names] },
        { "band", "partial", [.. PackWords.Partials.Keys] },
        { "stepDeduction", "partial", [.. PackWords.Partials.Keys] },
        { "table", "hit", [.. PackWords.Hits.Keys] },
        { "deduction", "per", [.. PackWords.Pers.Keys] },
        { "items", "mode", [.. PackWords.ItemsModes.Keys] },
        { "notApplicable", "policy", [.. PackWords.NotApplicablePolicies.Keys] },
        { "cohort", "combine", [.. PackWords.Combinations.Keys] },
        { "targetRows", "plain", [.. PackWords.PlainTargets.Keys] },
        { "targetRows", "unmet", [.. PackWords.UnmetTargets.Keys] },
        { "check", "severity", [.. PackWords.Severities.Keys] },
        { "input", "list", [.. PackWords.YesNo.Keys] },
    };

    [Fact]
    public void PackSchema_EveryMapping_HasTheKeysThatTheReaderKnows()
    {
        var known = Shapes(typeof(PackReader)).Concat(Shapes(typeof(CriterionReader))).ToList();

        var described = known.Select(s => (s.Name, Keys: Sorted(SchemaFile.Pack.Keys(PackShapes[s.Name]))));

        Assert.Equal(PackShapes.Keys.Order(StringComparer.Ordinal), known.Select(s => s.Name).Order(StringComparer.Ordinal));
        Assert.Equal(known, described);
    }

    [Fact]
    public void CaseSchema_EveryMapping_HasTheKeysThatTheReaderKnows()
    {
        var known = Shapes(typeof(FactSheetReader)).Select(s => (s.Name, s.Keys));

        var described = known.Select(s => (s.Name, Keys: Sorted(SchemaFile.Case.Keys(FactShapes[s.Name]))));

        Assert.Equal(FactShapes.Keys.Order(StringComparer.Ordinal), known.Select(s => s.Name).Order(StringComparer.Ordinal));
        Assert.Equal(known, described);
    }

    [Fact]
    public void CaseSchema_Published_HasTheKeysThatTheReaderKnows()
    {
        var known = Shapes(typeof(PublishedReader)).Select(s => (s.Name, s.Keys)).ToList();

        var described = known.Select(s => (s.Name, Keys: Sorted(SchemaFile.Case.Keys(PublishedShapes[s.Name]))));

        Assert.Equal(PublishedShapes.Keys.Order(StringComparer.Ordinal), known.Select(s => s.Name).Order(StringComparer.Ordinal));
        Assert.Equal(known, described);
    }

    [Theory]
    [InlineData("claim")]
    [InlineData("difference")]
    public void CaseSchema_ClassOfADifference_HasEveryClassThatIsOne(string definition)
    {
        var classes = PublishedReader.Classes.Where(c => c.Value is not (AuditClass.Reproduced or AuditClass.Awarded)).Select(c => c.Key);

        Assert.Equal(Sorted(classes), Sorted(SchemaFile.Case.Words(definition, "class")));
    }

    [Fact]
    public void CaseSchema_WholeDocument_HasTheKeysOfFactsFilesAndOfCases()
    {
        var facts = FactSheetReader.Shape<FactSheetParts>(FactTexts.AFactsFile, static p => p).Keys;

        Assert.Equal(Sorted(facts.Concat(FactSheetReader.GoldenCaseKeys)), Sorted(SchemaFile.Case.Keys(string.Empty)));
    }

    [Fact]
    public void CaseSchema_Group_HasTheKeysOfASubject() =>
        Assert.Equal("awards, facts, findings, rows", Sorted(SchemaFile.Case.Keys("group")));

    [Fact]
    public void CaseSchema_GroupChange_HasTheKeysOfASubject() =>
        Assert.Equal("awards, facts, findings, rows", Sorted(SchemaFile.Case.Keys("groupChange")));

    [Theory]
    [MemberData(nameof(PackWordLists))]
    public void PackSchema_EveryChoice_HasTheWordsThatTheReaderKnows(string definition, string key, string[] known) =>
        Assert.Equal(Sorted(known), Sorted(SchemaFile.Pack.Words(definition, key)));

    [Fact]
    public void CaseSchema_Status_HasEveryStatus()
    {
        var statuses = Enum.GetNames<PerfRules.Scoring.IndicatorStatus>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName);

        Assert.Equal(Sorted(statuses), Sorted(SchemaFile.Case.Words("indicatorExpectation", "status")));
    }

    [Theory]
    [InlineData("pack")]
    [InlineData("case")]
    public void Schema_EveryKey_IsExplainedInChineseAndEnglish(string name)
    {
        var schema = Named(name);

        var unexplained = Mappings(schema)
            .SelectMany(m => m.Rule["properties"]!.AsObject().Select(p => (Place: $"{m.Pointer}/{p.Key}", Text: schema.Resolve(p.Value!.AsObject())["description"]?.ToString())))
            .Where(d => d.Text is null || !BothLanguages().IsMatch(d.Text))
            .Select(d => $"{d.Place}: {d.Text}");

        Assert.Empty(unexplained);
    }

    [Theory]
    [InlineData("pack")]
    [InlineData("case")]
    public void Schema_EveryErrorMessage_IsInChineseAndEnglish(string name)
    {
        var messages = Named(name).Rules().Select(r => r.Rule["errorMessage"]?.ToString()).OfType<string>();

        Assert.NotEmpty(messages);
        Assert.All(messages, m => Assert.Matches(BothLanguages(), m));
    }

    [Theory]
    [InlineData("pack")]
    [InlineData("case")]
    public void Schema_EveryMapping_AllowsNoOtherKeys(string name)
    {
        var open = Mappings(Named(name)).Where(m => m.Rule["additionalProperties"]?.ToJsonString() != "false").Select(m => m.Pointer);

        Assert.Empty(open);
    }

    private static SchemaFile Named(string name) => name == "pack" ? SchemaFile.Pack : SchemaFile.Case;

    // The whole document and the definitions that list keys; conditions name keys too, but explain none.
    private static IEnumerable<(string Pointer, JsonObject Rule)> Mappings(SchemaFile schema) =>
        schema.Rules().Where(r => r.Rule["type"]?.ToString() == "object" && r.Rule["properties"] is JsonObject);

    private static IEnumerable<(string Name, string Keys)> Shapes(Type reader) =>
        reader.GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(f => f.FieldType.IsGenericType && f.FieldType.GetGenericTypeDefinition() == typeof(MappingShape<>))
            .Select(f => (f.Name, Sorted((IEnumerable<string>)f.GetValue(null)!)));

    private static string Sorted(IEnumerable<string> words) => string.Join(", ", words.Order(StringComparer.Ordinal));

    // 中文。English.
    [GeneratedRegex(@"^.*\p{IsCJKUnifiedIdeographs}.*。[A-Za-z].*\.$", RegexOptions.CultureInvariant)]
    private static partial Regex BothLanguages();
}
