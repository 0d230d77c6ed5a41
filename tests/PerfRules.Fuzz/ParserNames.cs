namespace PerfRules.Fuzz;

/// <summary>The parsers that are fuzzed. Names alone, so that the watching process loads nothing of the libraries.</summary>
internal static class ParserNames
{
    internal static IReadOnlyList<string> All { get; } = ["quantities", "expressions", "phrases", "json-facts", "cases", "packs"];

    internal static string Usage =>
        $"""
        PerfRules.Fuzz [PARSER…] [--executions N] [--seconds N] [--seed N] [--findings DIR] [--keep-corpus]

          PARSER           {string.Join(", ", All)}; without any, all
          --executions N   inputs to try for each parser
          --seconds N      ends each parser after as many seconds
          --seed N         the same seed, corpus and libraries give the same inputs
          --findings DIR   where inputs that break something are written
          --keep-corpus    writes the smallest inputs that cover every edge to the corpus
        """;

    internal static bool Contains(string name) => All.Contains(name);
}
