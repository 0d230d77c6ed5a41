namespace PerfRules.Fuzz.Parsers;

/// <summary>The parsers by name.</summary>
internal static class FuzzedParsers
{
    internal static IFuzzedParser Get(string name) => name switch
    {
        "quantities" => new QuantityParser(),
        "expressions" => new ExpressionLanguage(),
        "phrases" => new PhraseBookReader(),
        "json-facts" => new JsonFacts(),
        "cases" => new CaseReader(),
        "packs" => new PackLoader(),
        _ => throw new ArgumentException($"There is no parser '{name}'.", nameof(name)),
    };
}
