using System.Text;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.NRules.Tests.Support;

/// <summary>Everything that a sheet says, as text: scores, statuses, reasons, explanations, in both languages and by both standards.</summary>
internal static class Sheets
{
    internal static string Text(ScoreSheet sheet)
    {
        var text = new StringBuilder();
        foreach (var language in Enum.GetValues<DisplayLanguage>())
        {
            text.AppendLine(ScoreSheetJson.Write(sheet, language));
            Explain(text, sheet, language);
            if (sheet.AsPrinted is { } printed)
            {
                text.AppendLine(ScoreSheetJson.Write(printed, language));
                Explain(text, printed, language);
            }
        }

        return text.ToString();
    }

    internal static string Text(CohortSheet cohort)
    {
        var text = new StringBuilder();
        text.AppendLine(ScoreSheetJson.Write(cohort));
        foreach (var sheet in cohort.Sheets)
        {
            text.AppendLine(Text(sheet));
        }

        if (cohort.AsPrinted is { } printed)
        {
            text.AppendLine(ScoreSheetJson.Write(printed));
        }

        return text.ToString();
    }

    private static void Explain(StringBuilder text, ScoreSheet sheet, DisplayLanguage language)
    {
        foreach (var explanation in sheet.Indicators.Select(i => i.Explain()))
        {
            text.AppendJoin('\n', explanation.Rule.Select(r => r.ToString(language))).AppendLine();
            text.AppendJoin('\n', explanation.Decided.Select(d => $"{d.Text.ToString(language)} {d.Below} {d.Above}")).AppendLine();
            text.AppendJoin('\n', explanation.Arithmetic).AppendLine();
        }
    }
}
