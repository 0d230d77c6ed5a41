using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Testing;

/// <summary>What a case can expect of a sheet, a part or the whole, seen alike.</summary>
/// <param name="Total">The total.</param>
/// <param name="Grade">The grade, or null.</param>
/// <param name="IsComplete">Whether every leaf has a score.</param>
/// <param name="Sections">The sections.</param>
/// <param name="Leaves">The leaves.</param>
/// <param name="Checks">The checks; empty for a part and the whole.</param>
internal sealed record ScoreView(
    Rational Total, string? Grade, bool IsComplete, ImmutableArray<SectionScore> Sections, ImmutableArray<LeafView> Leaves, ImmutableArray<CheckResult> Checks)
{
    internal static ScoreView Of(ScoreSheet sheet) => new(
        sheet.Total,
        sheet.Grade,
        sheet.IsComplete,
        sheet.Sections,
        [.. sheet.Indicators.Select(i => new LeafView(i.Indicator.Id, i.Score, i.Status, i.MeasureText, i.Reason))],
        sheet.Checks);

    internal static ScoreView Of(AggregateScore score) => new(
        score.Total,
        score.Grade,
        score.IsComplete,
        score.Sections,
        [.. score.Indicators.Select(i => new LeafView(i.Indicator.Id, i.Score, null, null, null))],
        []);
}

/// <summary>What a case can expect of a leaf; status, measure and reason are null where subjects are combined.</summary>
internal sealed record LeafView(string Id, Rational? Score, IndicatorStatus? Status, string? Measure, LocalizedText? Reason);
