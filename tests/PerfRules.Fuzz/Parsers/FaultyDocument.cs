using PerfRules.Diagnostics;
using PerfRules.Texts;

namespace PerfRules.Fuzz.Parsers;

/// <summary>What must hold of the faults of every document.</summary>
internal static class FaultyDocument
{
    /// <summary>Words of YAML and JSON, for every document.</summary>
    internal static IReadOnlyList<string> Words { get; } =
    [
        "{ ", " }", "[ ", " ]", ": ", ", ", "- ", "\n", "\n  ", "\n      - ", "\"", "'", "|\n", ">\n", "#", "&a ", "*a", "!!str ", "---\n", "...", "?", "\t", "\r\n", "~", "null", "true", "是", "\\u0041", "\\ud800", "\\x00", "<<: ", "%YAML 1.2",
    ];

    internal static void Check(IReadOnlyCollection<Diagnostic> diagnostics, string text)
    {
        var lines = text.Count(c => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029') + 2;
        foreach (var diagnostic in diagnostics)
        {
            BrokenInvariantException.Unless(diagnostic.Code is ['P', 'R', _, _, _, _], $"no code: {diagnostic}");
            BrokenInvariantException.Unless(diagnostic.ToString(DisplayLanguage.Chinese).Length > 0 && diagnostic.ToString(DisplayLanguage.English).Length > 0, "no message");
            var position = diagnostic.Location.Position;
            BrokenInvariantException.Unless(!position.IsKnown || (position.Line >= 1 && position.Line <= lines && position.Column >= 1), $"place lies outside the text: {diagnostic}");
        }
    }
}
