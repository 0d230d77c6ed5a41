using System.Collections.Immutable;
using PerfRules.Cli.Texts;
using PerfRules.Facts;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Cli.Commands;

/// <summary>What came of a facts file: the sheet of one subject, or the sheets of several with what they give together.</summary>
/// <param name="Sheets">The sheets; not empty.</param>
/// <param name="Cohort">What they give together; null for one subject.</param>
internal sealed record Scored(ImmutableArray<ScoreSheet> Sheets, CohortSheet? Cohort)
{
    /// <summary>Gets a value indicating whether everything has its score, and every veto could be decided.</summary>
    internal bool IsComplete => (Cohort?.IsComplete ?? Sheets[0].IsComplete) && Sheets.All(s => s.OpenVetoes.IsEmpty);

    /// <summary>Scores whatever the file holds.</summary>
    internal static Scored Of(RuleScorer scorer, FactFile facts)
    {
        if (facts.Cohort is not { } subjects)
        {
            return new Scored([scorer.Score(facts.Sheet!)], null);
        }

        var cohort = scorer.Score(subjects);
        return new Scored(cohort.Sheets, cohort);
    }

    internal string ToJson(DisplayLanguage language) =>
        Cohort is null ? ScoreSheetJson.Write(Sheets[0], language) : ScoreSheetJson.Write(Cohort, language);

    /// <summary>Says on standard error what is missing: as an error when the command fails for it, else as a remark.</summary>
    internal void SayWhatIsMissing(bool fails, CliSession session)
    {
        Action<LocalizedText> say = fails ? session.Complain : session.Say;
        foreach (var sheet in Sheets)
        {
            foreach (var text in Missing(sheet))
            {
                say(Cohort is null ? text : CliTexts.ForSubject(sheet.Subject, text));
            }
        }

        if (Cohort is { IsComplete: false } && Sheets.All(s => s.IsComplete))
        {
            say(CliTexts.CohortIncomplete(Cohort.Pack.Cohort!.WeightText ?? LocalizedText.Verbatim(string.Empty)));
        }

        if (fails)
        {
            session.Say(CliTexts.MissingHint());
        }
    }

    private static IEnumerable<LocalizedText> Missing(ScoreSheet sheet)
    {
        var inputs = sheet.Indicators.SelectMany(i => i.MissingInputs).Concat(sheet.OpenVetoes.SelectMany(v => v.MissingInputs)).Distinct(StringComparer.Ordinal).ToList();
        if (inputs.Count > 0)
        {
            yield return CliTexts.MissingInputs(inputs);
        }

        if (sheet.Indicators.Any(i => i.FindingsMissing) || sheet.OpenVetoes.Any(v => v.FindingsMissing))
        {
            yield return CliTexts.MissingFindings();
        }

        var others = sheet.Indicators
            .Where(i => (sheet.Pack.HasPoints ? i.Score is null : i.Status == IndicatorStatus.Missing) && i.Status != IndicatorStatus.NotApplicable && i.MissingInputs.IsEmpty && !i.FindingsMissing)
            .Select(i => i.Indicator.Id).ToList();
        if (others.Count > 0)
        {
            yield return CliTexts.WithoutScore(others);
        }

        if (!sheet.Applies)
        {
            yield return sheet.OpenReason!;
        }

        foreach (var open in sheet.OpenVetoes)
        {
            yield return open.Reason;
        }
    }
}
