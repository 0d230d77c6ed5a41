using PerfRules.Texts;

namespace PerfRules.Testing;

/// <summary>The sentences about golden cases.</summary>
internal static class CaseTexts
{
    internal static LocalizedText ACase() =>
        TestingTexts.Catalog.Text("Case_ACase");

    internal static LocalizedText AVariant() =>
        TestingTexts.Catalog.Text("Case_AVariant");

    internal static LocalizedText BadClaim() =>
        TestingTexts.Catalog.Text("Case_BadClaim");

    internal static LocalizedText BadFacts() =>
        TestingTexts.Catalog.Text("Case_BadFacts");

    internal static LocalizedText Base() =>
        TestingTexts.Catalog.Text("Case_Base");

    internal static LocalizedText BaseHasBase(string name) =>
        TestingTexts.Catalog.Text("Case_BaseHasBase", name);

    internal static LocalizedText BaseIsNoName(string name) =>
        TestingTexts.Catalog.Text("Case_BaseIsNoName", name);

    internal static LocalizedText Because(LocalizedText reason) =>
        TestingTexts.Catalog.Text("Case_Because", reason);

    internal static LocalizedText ByClause(string clause) =>
        TestingTexts.Catalog.Text("Case_ByClause", clause);

    internal static LocalizedText CaseName() =>
        TestingTexts.Catalog.Text("Case_CaseName");

    internal static LocalizedText CaseTitle() =>
        TestingTexts.Catalog.Text("Case_CaseTitle");

    internal static LocalizedText Clause() =>
        TestingTexts.Catalog.Text("Case_Clause");

    internal static LocalizedText CodeHint() =>
        TestingTexts.Catalog.Text("Case_CodeHint");

    internal static LocalizedText DifferenceGone(string id, string audited) =>
        TestingTexts.Catalog.Text("Case_DifferenceGone", id, audited);

    internal static LocalizedText Differs(string what, string expected, string actual) =>
        TestingTexts.Catalog.Text("Case_Differs", what, expected, actual);

    internal static LocalizedText ErrorNotThere(string code) =>
        TestingTexts.Catalog.Text("Case_ErrorNotThere", code);

    internal static LocalizedText ErrorsAndExpectations() =>
        TestingTexts.Catalog.Text("Case_ErrorsAndExpectations");

    internal static LocalizedText Expectations() =>
        TestingTexts.Catalog.Text("Case_Expectations");

    internal static LocalizedText ExpectedCheck() =>
        TestingTexts.Catalog.Text("Case_ExpectedCheck");

    internal static LocalizedText ExpectedChecks() =>
        TestingTexts.Catalog.Text("Case_ExpectedChecks");

    internal static LocalizedText ExpectedComplete() =>
        TestingTexts.Catalog.Text("Case_ExpectedComplete");

    internal static LocalizedText ExpectedError() =>
        TestingTexts.Catalog.Text("Case_ExpectedError");

    internal static LocalizedText ExpectedErrors() =>
        TestingTexts.Catalog.Text("Case_ExpectedErrors");

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

    internal static LocalizedText ExpectedReason() =>
        TestingTexts.Catalog.Text("Case_ExpectedReason");

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

    internal static LocalizedText NoBase(string name) =>
        TestingTexts.Catalog.Text("Case_NoBase", name);

    internal static LocalizedText NoExpectations() =>
        TestingTexts.Catalog.Text("Case_NoExpectations");

    internal static LocalizedText NoExpectationsHint() =>
        TestingTexts.Catalog.Text("Case_NoExpectationsHint");

    internal static LocalizedText NoSuchSubject(string subject) =>
        TestingTexts.Catalog.Text("Case_NoSuchSubject", subject);

    internal static LocalizedText None() =>
        TestingTexts.Catalog.Text("Case_None");

    internal static LocalizedText NotACode(string found) =>
        TestingTexts.Catalog.Text("Case_NotACode", found);

    internal static LocalizedText NotANumber(string found) =>
        TestingTexts.Catalog.Text("Case_NotANumber", found);

    internal static LocalizedText NotAStatus(string found) =>
        TestingTexts.Catalog.Text("Case_NotAStatus", found);

    internal static LocalizedText NotPlainPoints(string found) =>
        TestingTexts.Catalog.Text("Case_NotPlainPoints", found);

    internal static LocalizedText NotReviewed() =>
        TestingTexts.Catalog.Text("Case_NotReviewed");

    internal static LocalizedText NotYesNo(string found) =>
        TestingTexts.Catalog.Text("Case_NotYesNo", found);

    internal static LocalizedText OfVariant(string name, LocalizedText message) =>
        TestingTexts.Catalog.Text("Case_OfVariant", name, message);

    internal static LocalizedText Reviewed() =>
        TestingTexts.Catalog.Text("Case_Reviewed");

    internal static LocalizedText RowPlace(LocalizedText row) =>
        TestingTexts.Catalog.Text("Case_RowPlace", row);

    internal static LocalizedText RuleOf(string leaf) =>
        TestingTexts.Catalog.Text("Case_RuleOf", leaf);

    internal static LocalizedText RuleOfSource(string leaf, string source) =>
        TestingTexts.Catalog.Text("Case_RuleOfSource", leaf, source);

    internal static LocalizedText Tag() =>
        TestingTexts.Catalog.Text("Case_Tag");

    internal static LocalizedText Tags() =>
        TestingTexts.Catalog.Text("Case_Tags");

    internal static LocalizedText TwoVariants(string name) =>
        TestingTexts.Catalog.Text("Case_TwoVariants", name);

    internal static LocalizedText Undefined(string found) =>
        TestingTexts.Catalog.Text("Case_Undefined", found);

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

    internal static LocalizedText VariantName() =>
        TestingTexts.Catalog.Text("Case_VariantName");

    internal static LocalizedText VariantWithoutName() =>
        TestingTexts.Catalog.Text("Case_VariantWithoutName");

    internal static LocalizedText Variants() =>
        TestingTexts.Catalog.Text("Case_Variants");
}
