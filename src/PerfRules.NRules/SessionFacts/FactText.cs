using System.Globalization;
using PerfRules.Facts;

namespace PerfRules.NRules.SessionFacts;

/// <summary>Says which fact of a session is meant, in the words of a file with facts.</summary>
internal static class FactText
{
    /// <summary>Says whether rules of the embedder and the program may put in a fact of this kind; all others follow from the rules of the pack.</summary>
    internal static bool IsForeign(SessionFact fact) => fact is InputFact or FindingFact or AwardFact or Examination or ScoreIntervention or GradeCap;

    /// <summary>Returns the fact in one line.</summary>
    internal static string Of(object fact) => fact switch
    {
        Measurement measurement => $"{measurement.Input}: {measurement.Value}",
        MeasurementList list => $"{list.Input}: {FactValue.FromList(list.Values.Select(FactValue.FromQuantity))}",
        ItemAnswer answer => $"{answer.Input}: {FactValue.FromYesNo(answer.Yes)}",
        Choice choice => $"{choice.Input}: {choice.Word}",
        GivenDate date => $"{date.Input}: {FactValue.FromDate(date.Date)}",
        Examination => "findings: []",
        FindingFact { Finding: var finding } => string.Create(
            CultureInfo.InvariantCulture, $"findings: {finding.Kind}{(finding.Key is null ? string.Empty : " " + finding.Key)} × {finding.Count}{(finding.Waived is null ? string.Empty : " (waived)")}"),
        AwardFact award => $"awards: {award.Indicator}: {award.Award.Points}",
        SessionFact { Key: { Length: > 0 } key } => $"{fact.GetType().Name} {key}",
        SessionFact => fact.GetType().Name,
        _ => fact.ToString() ?? fact.GetType().Name,
    };
}
