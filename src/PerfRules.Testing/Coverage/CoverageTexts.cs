using PerfRules.Texts;

namespace PerfRules.Testing.Coverage;

/// <summary>The sentences about coverage.</summary>
internal static class CoverageTexts
{
    internal static LocalizedText AggravatedFinding(LocalizedText counter) =>
        TestingTexts.Catalog.Text("Coverage_AggravatedFinding", counter);

    internal static LocalizedText BrokenStep(LocalizedText row) =>
        TestingTexts.Catalog.Text("Coverage_BrokenStep", row);

    internal static LocalizedText Counted(LocalizedText counted, string count) =>
        TestingTexts.Catalog.Text("Coverage_Counted", counted, count);

    internal static LocalizedText CounterCapped(LocalizedText counter) =>
        TestingTexts.Catalog.Text("Coverage_CounterCapped", counter);

    internal static LocalizedText Edge(LocalizedText edge) =>
        TestingTexts.Catalog.Text("Coverage_Edge", edge);

    internal static LocalizedText Equality(LocalizedText left, LocalizedText right) =>
        TestingTexts.Catalog.Text("Coverage_Equality", left, right);

    internal static LocalizedText Exempt() =>
        TestingTexts.Catalog.Text("Coverage_Exempt");

    internal static LocalizedText FactsNeverVary(int runs) =>
        TestingTexts.Catalog.Text("Coverage_FactsNeverVary", runs);

    internal static LocalizedText Floor() =>
        TestingTexts.Catalog.Text("Coverage_Floor");

    internal static LocalizedText Gated() =>
        TestingTexts.Catalog.Text("Coverage_Gated");

    internal static LocalizedText ItemMet(string item) =>
        TestingTexts.Catalog.Text("Coverage_ItemMet", item);

    internal static LocalizedText ItemNotMet(string item) =>
        TestingTexts.Catalog.Text("Coverage_ItemNotMet", item);

    internal static LocalizedText Missing() =>
        TestingTexts.Catalog.Text("Coverage_Missing");

    internal static LocalizedText Nearest(LocalizedText value) =>
        TestingTexts.Catalog.Text("Coverage_Nearest", value);

    internal static LocalizedText NeverWorkedOut() =>
        TestingTexts.Catalog.Text("Coverage_NeverWorkedOut");

    internal static LocalizedText NoCase() =>
        TestingTexts.Catalog.Text("Coverage_NoCase");

    internal static LocalizedText NoCaseNear() =>
        TestingTexts.Catalog.Text("Coverage_NoCaseNear");

    internal static LocalizedText NotApplicable() =>
        TestingTexts.Catalog.Text("Coverage_NotApplicable");

    internal static LocalizedText NothingCounted(LocalizedText counter) =>
        TestingTexts.Catalog.Text("Coverage_NothingCounted", counter);

    internal static LocalizedText Nth(LocalizedText counter, int nth) =>
        TestingTexts.Catalog.Text("Coverage_Nth", counter, nth);

    internal static LocalizedText OfAlternative(LocalizedText condition, LocalizedText what) =>
        TestingTexts.Catalog.Text("Coverage_OfAlternative", condition, what);

    internal static LocalizedText OfBonus(LocalizedText what) =>
        TestingTexts.Catalog.Text("Coverage_OfBonus", what);

    internal static LocalizedText OfPart(string part, LocalizedText what) =>
        TestingTexts.Catalog.Text("Coverage_OfPart", part, what);

    internal static LocalizedText PieceCap(LocalizedText row) =>
        TestingTexts.Catalog.Text("Coverage_PieceCap", row);

    internal static LocalizedText PieceFloor(LocalizedText row) =>
        TestingTexts.Catalog.Text("Coverage_PieceFloor", row);

    internal static LocalizedText Shadowed() =>
        TestingTexts.Catalog.Text("Coverage_Shadowed");

    internal static LocalizedText Undefined() =>
        TestingTexts.Catalog.Text("Coverage_Undefined");

    internal static LocalizedText WholeSteps(LocalizedText row) =>
        TestingTexts.Catalog.Text("Coverage_WholeSteps", row);
}
