using System.Collections.Immutable;
using PerfRules.Texts;

namespace PerfRules.Diagnostics;

/// <summary>Collects diagnostics while a document is read; bounded, so that a hostile file cannot fill memory with complaints.</summary>
internal sealed class DiagnosticBag
{
    private const int Limit = 200;
    private readonly List<Diagnostic> _items = [];

    internal bool HasErrors => ErrorCount > 0;

    internal int ErrorCount { get; private set; }

    internal int Count => _items.Count;

    internal void Error(string code, SourceLocation location, LocalizedText message, LocalizedText? hint = null) =>
        Add(new Diagnostic(code, DiagnosticSeverity.Error, location, message, hint));

    internal void Warning(string code, SourceLocation location, LocalizedText message, LocalizedText? hint = null) =>
        Add(new Diagnostic(code, DiagnosticSeverity.Warning, location, message, hint));

    internal void Add(Diagnostic diagnostic)
    {
        ErrorCount += diagnostic.Severity == DiagnosticSeverity.Error ? 1 : 0;
        if (_items.Count < Limit)
        {
            _items.Add(diagnostic);
        }
        else if (diagnostic.Severity == DiagnosticSeverity.Error && _items.FindLastIndex(d => d.Severity != DiagnosticSeverity.Error) is >= 0 and var lighter)
        {
            // What says that a pack must not be used is never crowded out by what is only doubtful.
            _items.RemoveAt(lighter);
            _items.Add(diagnostic);
        }
    }

    internal void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>Returns what was found, ordered by file, position and code, each once.</summary>
    internal ImmutableArray<Diagnostic> ToSorted() => _items.Count == 0 ? [] :
    [
        .. _items
            .OrderBy(d => d.Location.File, StringComparer.Ordinal)
            .ThenBy(d => d.Location.Position)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .DistinctBy(d => (d.Location, d.Code, d.Message.ToString())),
    ];
}
