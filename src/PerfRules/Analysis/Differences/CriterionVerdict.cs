using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Analysis.Differences;

/// <summary>What came of comparing two criteria: where they differ, and what nobody has proven.</summary>
internal sealed class CriterionVerdict
{
    internal List<DifferingRegion> Regions { get; } = [];

    internal List<DifferingText> Undecided { get; } = [];

    /// <summary>Gets whether the two are proven to mean the same.</summary>
    internal bool IsSame => Regions.Count == 0 && Undecided.Count == 0;

    /// <summary>Writes points, or that no row gives any.</summary>
    internal static LocalizedText Points(Rational? points) => points is { } number ? LocalizedText.Verbatim(NumberText.Points(number)) : DifferenceTexts.NoRow();

    /// <summary>Takes over what came of comparing a part of the two.</summary>
    /// <param name="part">What came of it.</param>
    /// <param name="where">Which part it is, or for which facts.</param>
    internal void Add(CriterionVerdict part, LocalizedText where)
    {
        Regions.AddRange(part.Regions.Select(r => r with { Where = Behind(where, r.Where) }));
        Undecided.AddRange(part.Undecided.Select(t => new DifferingText(Behind(where, t.Older), Behind(where, t.Newer))));
    }

    private static LocalizedText Behind(LocalizedText where, LocalizedText text) => LocalizedText.Join("：", ": ", [where, text]);
}
