using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Packs;

namespace PerfRules.Analysis;

/// <summary>Reviews the packs of a folder beside each other: the years of one standard must not apply at the same time.</summary>
/// <remarks>Packs are of one standard when their ids differ in the year alone: <c>sichuan/2023/suining-resident</c> and <c>sichuan/2024/suining-resident</c>.</remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class CatalogLinter
{
    /// <summary>Reviews packs beside each other.</summary>
    /// <param name="packs">The packs.</param>
    /// <returns>What was found, ordered by file; empty when nothing was.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="packs"/> is null.</exception>
    public static ImmutableArray<Diagnostic> Lint(IEnumerable<RulePack> packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        var diagnostics = new DiagnosticBag();
        foreach (var standard in packs.GroupBy(StandardOf, StringComparer.Ordinal).Select(g => g.OrderBy(p => p.Id, StringComparer.Ordinal).ToList()).Where(g => g.Count > 1))
        {
            foreach (var pack in standard.Where(p => p.ValidFrom is null || p.ValidTo is null))
            {
                diagnostics.Warning("PR0528", PlaceOf(pack), LintTexts.NoValidity(pack.Id), LintTexts.NoValidityHint());
            }

            for (var later = 1; later < standard.Count; later++)
            {
                foreach (var earlier in standard.Take(later).Where(e => Overlap(e, standard[later])))
                {
                    diagnostics.Add(new Diagnostic(
                        "PR0527", DiagnosticSeverity.Warning, PlaceOf(standard[later]), LintTexts.ValidAtOnce(earlier.Id, standard[later].Id), LintTexts.NoValidityHint())
                    {
                        Related = [PlaceOf(earlier)],
                    });
                }
            }
        }

        return diagnostics.ToSorted();
    }

    private static string StandardOf(RulePack pack) => pack.Id.Split('/') is [var province, _, var name] ? $"{province}/{name}" : pack.Id;

    private static SourceLocation PlaceOf(RulePack pack) => new(pack.File, SourcePosition.None);

    private static bool Overlap(RulePack a, RulePack b) => a.ValidFrom <= b.ValidTo && b.ValidFrom <= a.ValidTo;
}
