using System.Collections.Immutable;
using PerfRules.Analysis;
using PerfRules.Diagnostics;
using PerfRules.Packs;

namespace PerfRules.Cli.Rendering;

/// <summary>What the review of one pack found.</summary>
/// <param name="Pack">The pack; null when it could not be read.</param>
/// <param name="File">The file.</param>
/// <param name="Diagnostics">What was found, ordered by position.</param>
internal sealed record PackReview(RulePack? Pack, string File, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Returns what <c>lint --fix</c> would write for each finding of the pack's own file that has one answer.</summary>
    internal IReadOnlyDictionary<Diagnostic, ImmutableArray<TextReplacement>> Replacements() => PackFixer.Replacements(File, Diagnostics);

    internal int Count(DiagnosticSeverity severity) => Diagnostics.Count(d => d.Severity == severity);
}
