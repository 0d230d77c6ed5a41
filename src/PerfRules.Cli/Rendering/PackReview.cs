using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Packs;

namespace PerfRules.Cli.Rendering;

/// <summary>What the review of one pack found.</summary>
/// <param name="Pack">The pack; null when it could not be read.</param>
/// <param name="File">The file.</param>
/// <param name="Diagnostics">What was found, ordered by position.</param>
internal sealed record PackReview(RulePack? Pack, string File, ImmutableArray<Diagnostic> Diagnostics)
{
    internal int Count(DiagnosticSeverity severity) => Diagnostics.Count(d => d.Severity == severity);
}
