using System.Collections.Immutable;
using PerfRules.Criteria;
using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Analysis.Audit;

/// <summary>Looks at each row of targets: whether value and target were compared at all, and whether a value far from its target has a printed reason.</summary>
/// <param name="published">What the report printed.</param>
/// <param name="sheets">The sheet of each subject.</param>
internal sealed class RowAuditor(PublishedReport published, ImmutableArray<ScoreSheet> sheets)
{
    internal IEnumerable<AuditItem> Audit() => sheets.SelectMany(sheet => sheet.Indicators.Where(l => l.Indicator.Row is not null).Select(leaf => Item(sheet, leaf)));

    private AuditItem Item(ScoreSheet sheet, IndicatorResult leaf)
    {
        var row = leaf.Indicator.Row!;
        var (audited, message) = Verdict(row, leaf);
        return new AuditItem
        {
            Id = (sheets.Length == 1 ? string.Empty : sheet.Subject + "·") + "目标·" + row.Id,
            Class = audited,
            Place = string.Join("/", row.Path),
            Printed = (row.Value ?? string.Join("、", row.Values.Select(v => $"{v.Key} {v.Value}"))) is { Length: > 0 } value ? $"{row.Target} / {value}" : row.Target,
            Computed = leaf.MeasureText ?? string.Empty,
            Message = message,
            TotalWouldBe = row.Judgement is not null && leaf.Score is { Sign: > 0 } score ? sheet.Total - score : null,
            Location = row.Location,
        };
    }

    private (AuditClass Class, LocalizedText Message) Verdict(TargetRow row, IndicatorResult leaf)
    {
        if (row.Judgement is not null)
        {
            return (AuditClass.TargetNotAssessed, AuditTexts.RowNotCompared(row.Reason!));
        }

        if (leaf.Indicator.Figures is not { } figures)
        {
            return (AuditClass.TargetNotAssessed, AuditTexts.TargetNotJudged(row.Id));
        }

        return row.Deviation is not null ? (AuditClass.Reproduced, leaf.Reason)
            : leaf.IsMet == false ? (AuditClass.EvidenceMissing, AuditTexts.ShortfallWithoutReason(row.Id))
            : IsFarAbove(figures) ? (AuditClass.EvidenceMissing, AuditTexts.OverfulfilmentWithoutReason(row.Id, row.Target, figures.Deciding.ToString()))
            : (AuditClass.Reproduced, leaf.Reason);
    }

    // Only what has to be reached can be reached by far too much.
    private bool IsFarAbove(RowFigures figures) =>
        published.Overfulfilment is { } limit
        && figures.Target is { Lower: { Constant: { Sign: > 0 } target }, Upper: null }
        && (figures.Deciding.Value / target) - 1 > limit;
}
