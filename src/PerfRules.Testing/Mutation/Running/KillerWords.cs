using PerfRules.Plans;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>What comes of a leaf, in a few words.</summary>
internal static class KillerWords
{
    internal static LocalizedText Of(PlanLeaf leaf, LeafOutcome outcome, bool onlyMeasure) => outcome switch
    {
        _ when onlyMeasure => MutationTexts.Measured(ReasonWriter.MeasureText(leaf, outcome) ?? "-"),
        { Status: PlanStatus.Undefined } => MutationTexts.Undefined(),
        { Status: PlanStatus.Missing } => MutationTexts.Missing(),
        { Status: PlanStatus.NotApplicable } => MutationTexts.NotApplicable(),
        { Points: { } points } => MutationTexts.Points(NumberText.Points(points)),
        _ => MutationTexts.Undefined(),
    };
}
