using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>Says after the reason of the pack's rule what rules of the embedder did to its score, and what came of it.</summary>
internal static class InterventionReason
{
    internal static LocalizedText Write(LocalizedText reason, IEnumerable<Intervention> interventions, Rational? score) => LocalizedText.Join(
        "；",
        "; ",
        interventions.Select(Sentence)
            .Prepend(reason)
            .Append(score is { } points ? InterventionTexts.Together(NumberText.Points(points)) : InterventionTexts.NoScore()));

    private static LocalizedText Sentence(Intervention intervention) => intervention switch
    {
        { Kind: InterventionKind.Added, Points: { } added } => InterventionTexts.Added(NumberText.Points(added), intervention.Rule, intervention.Because),
        { Kind: InterventionKind.Replaced, Points: { } points } => InterventionTexts.Replaced(NumberText.Points(points), intervention.Rule, intervention.Because),
        _ => InterventionTexts.Forbidden(intervention.Rule, intervention.Because),
    };
}
