using System.Text.Json.Nodes;

namespace PerfRules.Tests.Support;

/// <summary>A JSON Schema of rulesets/schema.</summary>
internal sealed class SchemaFile
{
    private readonly JsonObject _root;

    private SchemaFile(string name)
    {
        FilePath = Repository.Combine("rulesets", "schema", name);
        _root = JsonNode.Parse(File.ReadAllText(FilePath))!.AsObject();
    }

    internal static SchemaFile Pack { get; } = new("pack.schema.json");

    internal static SchemaFile Case { get; } = new("case.schema.json");

    internal string FilePath { get; }

    /// <summary>Returns the rule for the whole document (empty name) or a definition.</summary>
    internal JsonObject Definition(string name) => name.Length == 0 ? _root : _root["definitions"]![name]!.AsObject();

    internal IEnumerable<string> Keys(string definition) => Definition(definition)["properties"]!.AsObject().Select(p => p.Key);

    internal IEnumerable<string> Words(string definition, string key) =>
        Definition(definition)["properties"]![key]!["enum"]!.AsArray().Select(w => w!.ToString());

    /// <summary>Gets every rule of the file with the pointer to it, conditions included.</summary>
    internal IEnumerable<(string Pointer, JsonObject Rule)> Rules() => Inside(string.Empty, _root);

    /// <summary>Returns the rule that a rule refers to, or the rule itself.</summary>
    internal JsonObject Resolve(JsonObject rule) =>
        rule["$ref"] is { } reference ? Definition(reference.ToString()["#/definitions/".Length..]) : rule;

    private static IEnumerable<(string Pointer, JsonObject Rule)> Inside(string pointer, JsonNode? node)
    {
        var inner = node switch
        {
            JsonObject rule => rule.Where(p => p.Key is not ("examples" or "enum" or "const")).Select(p => (p.Key, p.Value)),
            JsonArray list => list.Select((item, index) => ($"{index}", item)),
            _ => [],
        };
        var own = node is JsonObject self ? [(pointer, self)] : Enumerable.Empty<(string, JsonObject)>();
        return own.Concat(inner.SelectMany(p => Inside($"{pointer}/{p.Item1}", p.Item2)));
    }
}
