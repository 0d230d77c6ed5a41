using PerfRules.Diagnostics;
using PerfRules.Texts;

namespace PerfRules.Import;

/// <summary>Makes the exception for a document that is not read at all.</summary>
internal static class ImportFault
{
    internal static PerfRulesException Of(string code, string file, LocalizedText message, LocalizedText? hint = null) =>
        new([new Diagnostic(code, DiagnosticSeverity.Error, new SourceLocation(file, SourcePosition.None), message, hint)]);
}
