using PerfRules.Texts;

namespace PerfRules.Testing;

/// <summary>The sentences about golden cases.</summary>
internal static class CaseTexts
{
    internal static LocalizedText ACase() =>
        TestingTexts.Catalog.Text("Case_ACase");

    internal static LocalizedText BadClaim() =>
        TestingTexts.Catalog.Text("Case_BadClaim");

    internal static LocalizedText BadFacts() =>
        TestingTexts.Catalog.Text("Case_BadFacts");

    internal static LocalizedText Because(LocalizedText reason) =>
        TestingTexts.Catalog.Text("Case_Because", reason);

    internal static LocalizedText CaseName() =>
        TestingTexts.Catalog.Text("Case_CaseName");

    internal static LocalizedText CaseTitle() =>
        TestingTexts.Catalog.Text("Case_CaseTitle");

    internal static LocalizedText DifferenceGone(string id, string audited) =>
        TestingTexts.Catalog.Text("Case_DifferenceGone", id, audited);

    internal static LocalizedText Differs(string what, string expected, string actual) =>
        TestingTexts.Catalog.Text("Case_Differs", what, expected, actual);

    internal static LocalizedText Expectations() =>
        TestingTexts.Catalog.Text("Case_Expectations");

    internal static LocalizedText ExpectedCheck() =>
        TestingTexts.Catalog.Text("Case_ExpectedCheck");

    internal static LocalizedText ExpectedChecks() =>
        TestingTexts.Catalog.Text("Case_ExpectedChecks");

    internal static LocalizedText ExpectedComplete() =>
        TestingTexts.Catalog.Text("Case_ExpectedComplete");

    internal static LocalizedText ExpectedGrade() =>
        TestingTexts.Catalog.Text("Case_ExpectedGrade");

    internal static LocalizedText ExpectedIndicator() =>
        TestingTexts.Catalog.Text("Case_ExpectedIndicator");

    internal static LocalizedText ExpectedIndicators() =>
        TestingTexts.Catalog.Text("Case_ExpectedIndicators");

    internal static LocalizedText ExpectedMeasure() =>
        TestingTexts.Catalog.Text("Case_ExpectedMeasure");

    internal static LocalizedText ExpectedMet() =>
        TestingTexts.Catalog.Text("Case_ExpectedMet");

    internal static LocalizedText ExpectedParts() =>
        TestingTexts.Catalog.Text("Case_ExpectedParts");

    internal static LocalizedText ExpectedScore() =>
        TestingTexts.Catalog.Text("Case_ExpectedScore");

    internal static LocalizedText ExpectedSections() =>
        TestingTexts.Catalog.Text("Case_ExpectedSections");

    internal static LocalizedText ExpectedStatus() =>
        TestingTexts.Catalog.Text("Case_ExpectedStatus");

    internal static LocalizedText ExpectedSubjects() =>
        TestingTexts.Catalog.Text("Case_ExpectedSubjects");

    internal static LocalizedText ExpectedTargets() =>
        TestingTexts.Catalog.Text("Case_ExpectedTargets");

    internal static LocalizedText ExpectedTotal() =>
        TestingTexts.Catalog.Text("Case_ExpectedTotal");

    internal static LocalizedText NoExpectations() =>
        TestingTexts.Catalog.Text("Case_NoExpectations");

    internal static LocalizedText NoExpectationsHint() =>
        TestingTexts.Catalog.Text("Case_NoExpectationsHint");

    internal static LocalizedText None() =>
        TestingTexts.Catalog.Text("Case_None");

    internal static LocalizedText NotANumber(string found) =>
        TestingTexts.Catalog.Text("Case_NotANumber", found);

    internal static LocalizedText NotAStatus(string found) =>
        TestingTexts.Catalog.Text("Case_NotAStatus", found);

    internal static LocalizedText NotYesNo(string found) =>
        TestingTexts.Catalog.Text("Case_NotYesNo", found);

    internal static LocalizedText Tag() =>
        TestingTexts.Catalog.Text("Case_Tag");

    internal static LocalizedText Tags() =>
        TestingTexts.Catalog.Text("Case_Tags");

    internal static LocalizedText UnknownCheck(string id) =>
        TestingTexts.Catalog.Text("Case_UnknownCheck", id);

    internal static LocalizedText UnknownIndicator(string id) =>
        TestingTexts.Catalog.Text("Case_UnknownIndicator", id);

    internal static LocalizedText UnknownSection(string id) =>
        TestingTexts.Catalog.Text("Case_UnknownSection", id);

    internal static LocalizedText UnknownSubject(string id) =>
        TestingTexts.Catalog.Text("Case_UnknownSubject", id);

    internal static LocalizedText UnlistedDifference(string id, string audited, LocalizedText message) =>
        TestingTexts.Catalog.Text("Case_UnlistedDifference", id, audited, message);
}
