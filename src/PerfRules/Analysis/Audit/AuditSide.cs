using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Scoring;

namespace PerfRules.Analysis.Audit;

/// <summary>The scores of a subject, a part or the whole, seen alike.</summary>
/// <param name="Name">The subject or part; null for the whole, and for the one subject of a sheet.</param>
/// <param name="Total">The total.</param>
/// <param name="Full">The full points.</param>
/// <param name="Grade">The grade, or null.</param>
/// <param name="Sections">The sections.</param>
/// <param name="Leaves">The leaves.</param>
/// <param name="Facts">The index of the subject's facts; null for a part and the whole.</param>
internal sealed record AuditSide(
    string? Name, Rational Total, Rational Full, string? Grade, ImmutableArray<AuditNode> Sections, ImmutableArray<AuditNode> Leaves, int? Facts)
{
    /// <summary>Gets what stands in front of the ids of what is found.</summary>
    internal string Prefix => Name is null ? string.Empty : Name + "·";

    internal static AuditSide Of(ScoreSheet sheet, string? name, int index) => new(
        name,
        sheet.Total,
        sheet.FullPoints,
        sheet.Grade,
        [.. sheet.Sections.Select(Of)],
        [.. sheet.Indicators.Select(i => new AuditNode(i.Indicator.Id, i.Indicator.FullPoints, i.Score, i.Status, i.Measure))],
        index);

    internal static AuditSide Of(AggregateScore score, string? name, Rational full) => new(
        name,
        score.Total,
        full,
        score.Grade,
        [.. score.Sections.Select(Of)],
        [.. score.Indicators.Select(i => new AuditNode(i.Indicator.Id, i.Indicator.FullPoints, i.Score, null, null))],
        null);

    private static AuditNode Of(SectionScore section) =>
        new(section.Section.Id, section.Section.FullPoints, section.IsComplete ? section.Score : null, null, null);
}

/// <summary>The computed score of a leaf or section.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Full">The full points.</param>
/// <param name="Score">The points; null when there are none.</param>
/// <param name="Status">The status of a subject's leaf; null for sections and where subjects are combined.</param>
/// <param name="Measure">The exact value that was judged, or null.</param>
internal sealed record AuditNode(string Id, Rational Full, Rational? Score, IndicatorStatus? Status, Quantity? Measure);
