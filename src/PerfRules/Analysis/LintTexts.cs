using PerfRules.Texts;

namespace PerfRules.Analysis;

/// <summary>The sentences of the linter.</summary>
internal static class LintTexts
{
    internal static LocalizedText AmbiguousPercentStep() =>
        TextCatalog.Core.Text("Lint_AmbiguousPercentStep");

    internal static LocalizedText AmbiguousPercentStepHint() =>
        TextCatalog.Core.Text("Lint_AmbiguousPercentStepHint");

    internal static LocalizedText Gap(string gap, string witness) =>
        TextCatalog.Core.Text("Lint_Gap", gap, witness);

    internal static LocalizedText GapHint() =>
        TextCatalog.Core.Text("Lint_GapHint");

    internal static LocalizedText GradesGap(string gap, string witness) =>
        TextCatalog.Core.Text("Lint_GradesGap", gap, witness);

    internal static LocalizedText GradesOverlap(string first, string second, string witness) =>
        TextCatalog.Core.Text("Lint_GradesOverlap", first, second, witness);

    internal static LocalizedText NoAssumption(string id) =>
        TextCatalog.Core.Text("Lint_NoAssumption", id);

    internal static LocalizedText NoAssumptionHint() =>
        TextCatalog.Core.Text("Lint_NoAssumptionHint");

    internal static LocalizedText NoSource(string id) =>
        TextCatalog.Core.Text("Lint_NoSource", id);

    internal static LocalizedText NoSourceHint() =>
        TextCatalog.Core.Text("Lint_NoSourceHint");

    internal static LocalizedText Overlap(string first, string second, string witness) =>
        TextCatalog.Core.Text("Lint_Overlap", first, second, witness);

    internal static LocalizedText OverlapHint() =>
        TextCatalog.Core.Text("Lint_OverlapHint");

    internal static LocalizedText UnusedFinding(string name) =>
        TextCatalog.Core.Text("Lint_UnusedFinding", name);

    internal static LocalizedText UnusedHint() =>
        TextCatalog.Core.Text("Lint_UnusedHint");

    internal static LocalizedText UnusedInput(string name) =>
        TextCatalog.Core.Text("Lint_UnusedInput", name);
}
