using System.Reflection;
using System.Text.Json.Nodes;
using PerfRules.Tests.Support;

namespace PerfRules.Testing.Tests;

/// <summary>The schema of cases knows the keys that the reader of cases knows.</summary>
public sealed class CaseSchemaTests
{
    // The mapping shapes of the reader, which are internal, and where the schema says the same.
    public static TheoryData<string, string> Shapes => new()
    {
        { "ExpectationShape", "expectation" },
        { "IndicatorShape", "indicatorExpectation" },
        { "TargetsShape", "targetCounts" },
        { "VariantShape", "variant" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void CaseSchema_Mapping_HasTheKeysThatTheReaderKnows(string shape, string definition)
    {
        var schema = JsonNode.Parse(File.ReadAllText(Repository.Combine("rulesets", "schema", "case.schema.json")))!;

        var described = schema["definitions"]![definition]!["properties"]!.AsObject().Select(p => p.Key);

        Assert.Equal(KeysOf(shape).Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Reader_MappingShapes_AreThoseThatAreCompared()
    {
        var shapes = ReaderFields().Where(f => f.FieldType.Name.StartsWith("MappingShape", StringComparison.Ordinal)).Select(f => f.Name);

        Assert.Equal(["ExpectationShape", "IndicatorShape", "TargetsShape", "VariantShape"], shapes.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> KeysOf(string shape) => (IEnumerable<string>)ReaderFields().Single(f => f.Name == shape).GetValue(null)!;

    private static FieldInfo[] ReaderFields() =>
        typeof(GoldenCase).Assembly.GetType("PerfRules.Testing.GoldenCaseReader", throwOnError: true)!.GetFields(BindingFlags.Static | BindingFlags.NonPublic);
}
