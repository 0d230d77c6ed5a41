using PerfRules.Texts;

namespace PerfRules.Testing.Boundaries;

/// <summary>The sentences about boundaries.</summary>
internal static class BoundaryTexts
{
    internal static LocalizedText ComparesSubjects() =>
        TestingTexts.Catalog.Text("Boundary_ComparesSubjects");

    internal static LocalizedText Draft() =>
        TestingTexts.Catalog.Text("Boundary_Draft");

    internal static LocalizedText DraftTitle(string pack) =>
        TestingTexts.Catalog.Text("Boundary_DraftTitle", pack);

    internal static LocalizedText GradeEdge(string total, string grade) =>
        TestingTexts.Catalog.Text("Boundary_GradeEdge", total, grade);

    internal static LocalizedText LeavesComeWithFacts() =>
        TestingTexts.Catalog.Text("Boundary_LeavesComeWithFacts");

    internal static LocalizedText Missing(string input) =>
        TestingTexts.Catalog.Text("Boundary_Missing", input);

    internal static LocalizedText NoFactsThatFit() =>
        TestingTexts.Catalog.Text("Boundary_NoFactsThatFit");

    internal static LocalizedText SideAbove(LocalizedText edge) =>
        TestingTexts.Catalog.Text("Boundary_SideAbove", edge);

    internal static LocalizedText SideAt(LocalizedText edge) =>
        TestingTexts.Catalog.Text("Boundary_SideAt", edge);

    internal static LocalizedText SideBelow(LocalizedText edge) =>
        TestingTexts.Catalog.Text("Boundary_SideBelow", edge);

    internal static LocalizedText Value(string input, string value) =>
        TestingTexts.Catalog.Text("Boundary_Value", input, value);
}
