using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Testing;

/// <summary>The sentences of the review of a pack beside its cases.</summary>
internal static class CaseLintTexts
{
    internal static LocalizedText NotDetermined(string leaf, int printed, IEnumerable<string> points, IEnumerable<LocalizedText> rows) =>
        TestingTexts.Catalog.Text("CaseLint_NotDetermined", leaf, printed, points, rows);

    internal static LocalizedText NotDeterminedHint() =>
        TestingTexts.Catalog.Text("CaseLint_NotDeterminedHint");

    internal static LocalizedText StageHint() =>
        TestingTexts.Catalog.Text("CaseLint_StageHint");

    internal static LocalizedText StagePrinted(string leaf, string subject, string printed, Rational printedPoints, string judged, Rational points) =>
        TestingTexts.Catalog.Text("CaseLint_StagePrinted", leaf, subject, printed, printedPoints, judged, points);

    internal static LocalizedText StageUnsaid(string leaf, string subject, string judged, Rational points, string otherwise, Rational otherPoints) =>
        TestingTexts.Catalog.Text("CaseLint_StageUnsaid", leaf, subject, judged, points, otherwise, otherPoints);
}
