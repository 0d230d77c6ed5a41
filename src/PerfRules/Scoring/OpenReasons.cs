using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>Says why the total of a sheet is not complete, or its grade open.</summary>
internal static class OpenReasons
{
    internal static LocalizedText? Of(ScoreSheet sheet)
    {
        if (!sheet.Applies)
        {
            return ScoringTexts.NothingApplies();
        }

        if (!sheet.IsComplete)
        {
            return !sheet.Pack.HasPoints
                ? ScoringTexts.RowsWithoutValue(sheet.Indicators.Where(r => r.Status == IndicatorStatus.Missing).Select(r => r.Indicator.Id))
                : ScoringTexts.LeavesWithoutScore(sheet.Indicators.Where(r => r.Score is null && !IsLeftOut(r)).Select(r => r.Indicator.Id));
        }

        return sheet.Grade is not null || sheet.Pack.Grades.IsEmpty ? null
            : sheet.OpenVetoes.IsEmpty ? ScoringTexts.NoGradeCovers(NumberText.Points(sheet.Total))
            : LocalizedText.Join("；", "; ", sheet.OpenVetoes.Select(v => v.Reason));
    }

    private static bool IsLeftOut(IndicatorResult result) =>
        result.Status == IndicatorStatus.NotApplicable && result.Indicator.NotApplicable!.Policy != NotApplicablePolicy.PeerMean;
}
