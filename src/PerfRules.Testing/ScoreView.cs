using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Testing;

/// <summary>What a case can expect of a sheet, a part or the whole, seen alike.</summary>
/// <param name="Total">The total; null for a pack without points.</param>
/// <param name="Grade">The grade, or null.</param>
/// <param name="IsComplete">Whether every leaf has a score.</param>
/// <param name="Targets">The counts of rows of targets; null where there are none.</param>
/// <param name="Sections">The sections.</param>
/// <param name="Leaves">The leaves.</param>
/// <param name="Checks">The checks; empty for a part and the whole.</param>
internal sealed record ScoreView(
    Rational? Total,
    string? Grade,
    bool IsComplete,
    TargetCounts? Targets,
    ImmutableArray<SectionScore> Sections,
    ImmutableArray<LeafView> Leaves,
    ImmutableArray<CheckResult> Checks)
{
    internal static ScoreView Of(ScoreSheet sheet) => new(
        sheet.Pack.HasPoints ? sheet.Total : null,
        sheet.Grade,
        sheet.IsComplete,
        sheet.Targets,
        sheet.Sections,
        [.. sheet.Indicators.Select(i => new LeafView(i.Indicator, i.Score, i.Status, i.MeasureText, i.Reason, i.IsMet, i))],
        sheet.Checks);

    internal static ScoreView Of(AggregateScore score) => new(
        score.Total,
        score.Grade,
        score.IsComplete,
        null,
        score.Sections,
        [.. score.Indicators.Select(i => new LeafView(i.Indicator, i.Score, null, null, null, null, null))],
        []);
}

/// <summary>What a case can expect of a leaf; status, measure, reason, whether a target is met and the result are null where subjects are combined.</summary>
internal sealed record LeafView(
    Indicator Indicator, Rational? Score, IndicatorStatus? Status, string? Measure, LocalizedText? Reason, bool? IsMet, IndicatorResult? Result);
