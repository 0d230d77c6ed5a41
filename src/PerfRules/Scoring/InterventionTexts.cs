using PerfRules.Texts;

namespace PerfRules.Scoring;

/// <summary>The sentences about rules of the embedder.</summary>
internal static class InterventionTexts
{
    internal static LocalizedText Added(string points, string rule, string because) =>
        TextCatalog.Core.Text("Intervention_Added", points, rule, because);

    internal static LocalizedText Forbidden(string rule, string because) =>
        TextCatalog.Core.Text("Intervention_Forbidden", rule, because);

    internal static LocalizedText NoScore() =>
        TextCatalog.Core.Text("Intervention_NoScore");

    internal static LocalizedText Replaced(string points, string rule, string because) =>
        TextCatalog.Core.Text("Intervention_Replaced", points, rule, because);

    internal static LocalizedText Together(string points) =>
        TextCatalog.Core.Text("Intervention_Together", points);
}
