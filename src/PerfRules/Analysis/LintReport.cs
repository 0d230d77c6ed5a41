using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Analysis;

/// <summary>Collects what lint finds, by what it is about, and leaves out what the pack says it knows.</summary>
internal sealed class LintReport(IReadOnlyList<LintSuppression> suppressions, bool isOfCases = false)
{
    // What only the cases beside a pack can show is found where they are read, and its suppressions are judged there.
    private static readonly string[] OfCases = ["PR0541", "PR0543"];

    /// <summary>The most findings of one kind on one criterion; a pack that is wrong a thousand times is not understood better from all of them.</summary>
    internal const int MostOfAKind = 20;

    private readonly ILookup<(string Code, string On), LintSuppression> _known = suppressions.ToLookup(s => (s.Code, s.On));
    private readonly DiagnosticBag _diagnostics = new();
    private readonly HashSet<LintSuppression> _used = [];
    private readonly HashSet<(string? Code, string? On)> _reported = [];

    /// <summary>Makes the report of what a pack alone shows, or of what its cases show.</summary>
    internal static LintReport For(RulePack pack, bool cases) =>
        new([.. pack.Content.Lint.Suppressions.Where(s => OfCases.Contains(s.Code, StringComparer.Ordinal) == cases)], cases);

    /// <summary>Gets or sets what findings are about: the id of a leaf, the name of an input or grade; empty for the pack.</summary>
    internal string Subject { get; set; } = string.Empty;

    internal void Error(
        string code, SourceLocation location, LocalizedText message, LocalizedText? hint = null, ImmutableArray<SourceLocation> related = default, DiagnosticFix? fix = null) =>
        Add(new Diagnostic(code, DiagnosticSeverity.Error, location, message, hint) { Related = related.IsDefault ? [] : related, Fix = fix });

    internal void Warning(
        string code, SourceLocation location, LocalizedText message, LocalizedText? hint = null, ImmutableArray<SourceLocation> related = default, DiagnosticFix? fix = null) =>
        Add(new Diagnostic(code, DiagnosticSeverity.Warning, location, message, hint) { Related = related.IsDefault ? [] : related, Fix = fix });

    internal void Note(string code, SourceLocation location, LocalizedText message, LocalizedText? hint = null) =>
        Add(new Diagnostic(code, DiagnosticSeverity.Info, location, message, hint));

    /// <summary>Returns what was found, ordered by position, and which suppressions kept nothing back.</summary>
    internal ImmutableArray<Diagnostic> ToSorted()
    {
        foreach (var idle in suppressions.Where(s => !_used.Contains(s)))
        {
            // The next case may need it. Of a pack alone: where the code is reported of something else, or something else of its subject, it may be misspelt;
            // else there is nothing that it is for.
            _diagnostics.Add(new Diagnostic(
                "PR0526", DiagnosticSeverity.Warning, idle.Location, LintTexts.IdleSuppression(idle.Code, idle.On), LintTexts.IdleSuppressionHint())
            {
                Fix = isOfCases || _reported.Contains((idle.Code, null)) || _reported.Contains((null, idle.On)) ? null : new RemoveItem(idle.Location),
            });
        }

        return _diagnostics.ToSorted();
    }

    private void Add(Diagnostic diagnostic)
    {
        var known = _known[(diagnostic.Code, Subject)];
        _used.UnionWith(known);
        if (!known.Any())
        {
            _diagnostics.Add(diagnostic);
            _reported.Add((diagnostic.Code, null));
            _reported.Add((null, Subject));
        }
    }
}
