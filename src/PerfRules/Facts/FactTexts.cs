using PerfRules.Texts;

namespace PerfRules.Facts;

/// <summary>The sentences about quantities and facts.</summary>
internal static class FactTexts
{
    internal static LocalizedText AFactsFile() =>
        TextCatalog.Core.Text("Fact_AFactsFile");

    internal static LocalizedText AFinding() =>
        TextCatalog.Core.Text("Fact_AFinding");

    internal static LocalizedText ARow() =>
        TextCatalog.Core.Text("Fact_ARow");

    internal static LocalizedText ASubject() =>
        TextCatalog.Core.Text("Fact_ASubject");

    internal static LocalizedText AValue() =>
        TextCatalog.Core.Text("Fact_AValue");

    internal static LocalizedText AnAward() =>
        TextCatalog.Core.Text("Fact_AnAward");

    internal static LocalizedText Approximate(string text) =>
        TextCatalog.Core.Text("Fact_Approximate", text);

    internal static LocalizedText AwardEvidence() =>
        TextCatalog.Core.Text("Fact_AwardEvidence");

    internal static LocalizedText AwardPoints() =>
        TextCatalog.Core.Text("Fact_AwardPoints");

    internal static LocalizedText AwardReason() =>
        TextCatalog.Core.Text("Fact_AwardReason");

    internal static LocalizedText BadCount(string found) =>
        TextCatalog.Core.Text("Fact_BadCount", found);

    internal static LocalizedText BadDate(string found) =>
        TextCatalog.Core.Text("Fact_BadDate", found);

    internal static LocalizedText BadGroups(string text, string digits) =>
        TextCatalog.Core.Text("Fact_BadGroups", text, digits);

    internal static LocalizedText BadMet(string found) =>
        TextCatalog.Core.Text("Fact_BadMet", found);

    internal static LocalizedText BadPlain(string found) =>
        TextCatalog.Core.Text("Fact_BadPlain", found);

    internal static LocalizedText BadPoints(string found) =>
        TextCatalog.Core.Text("Fact_BadPoints", found);

    internal static LocalizedText BadRowPoints(string found) =>
        TextCatalog.Core.Text("Fact_BadRowPoints", found);

    internal static LocalizedText ChangesAnotherCase() =>
        TextCatalog.Core.Text("Fact_ChangesAnotherCase");

    internal static LocalizedText ChangesAnotherCaseHint() =>
        TextCatalog.Core.Text("Fact_ChangesAnotherCaseHint");

    internal static LocalizedText EmptyQuantity() =>
        TextCatalog.Core.Text("Fact_EmptyQuantity");

    internal static LocalizedText FindingAmount() =>
        TextCatalog.Core.Text("Fact_FindingAmount");

    internal static LocalizedText FindingCount() =>
        TextCatalog.Core.Text("Fact_FindingCount");

    internal static LocalizedText FindingDate() =>
        TextCatalog.Core.Text("Fact_FindingDate");

    internal static LocalizedText FindingEvidence() =>
        TextCatalog.Core.Text("Fact_FindingEvidence");

    internal static LocalizedText FindingKey() =>
        TextCatalog.Core.Text("Fact_FindingKey");

    internal static LocalizedText FindingKind() =>
        TextCatalog.Core.Text("Fact_FindingKind");

    internal static LocalizedText FindingWaived() =>
        TextCatalog.Core.Text("Fact_FindingWaived");

    internal static LocalizedText FindingWithoutKind() =>
        TextCatalog.Core.Text("Fact_FindingWithoutKind");

    internal static LocalizedText FindingsEmptyHint() =>
        TextCatalog.Core.Text("Fact_FindingsEmptyHint");

    internal static LocalizedText FindingsUnsaid() =>
        TextCatalog.Core.Text("Fact_FindingsUnsaid");

    internal static LocalizedText Format() =>
        TextCatalog.Core.Text("Fact_Format");

    internal static LocalizedText IncompleteAward(string indicator) =>
        TextCatalog.Core.Text("Fact_IncompleteAward", indicator);

    internal static LocalizedText IncompleteRow() =>
        TextCatalog.Core.Text("Fact_IncompleteRow");

    internal static LocalizedText InequalityAsValue(string text) =>
        TextCatalog.Core.Text("Fact_InequalityAsValue", text);

    internal static LocalizedText MetWithoutReason() =>
        TextCatalog.Core.Text("Fact_MetWithoutReason");

    internal static LocalizedText NoSubjects() =>
        TextCatalog.Core.Text("Fact_NoSubjects");

    internal static LocalizedText NotACohort() =>
        TextCatalog.Core.Text("Fact_NotACohort");

    internal static LocalizedText NotANumber(string text) =>
        TextCatalog.Core.Text("Fact_NotANumber", text);

    internal static LocalizedText NotASheet() =>
        TextCatalog.Core.Text("Fact_NotASheet");

    internal static LocalizedText OwnFactsBesideSubjects() =>
        TextCatalog.Core.Text("Fact_OwnFactsBesideSubjects");

    internal static LocalizedText PackId() =>
        TextCatalog.Core.Text("Fact_PackId");

    internal static LocalizedText QuantityTooLong(int length, int limit) =>
        TextCatalog.Core.Text("Fact_QuantityTooLong", length, limit);

    internal static LocalizedText RowDeviation() =>
        TextCatalog.Core.Text("Fact_RowDeviation");

    internal static LocalizedText RowId() =>
        TextCatalog.Core.Text("Fact_RowId");

    internal static LocalizedText RowMet() =>
        TextCatalog.Core.Text("Fact_RowMet");

    internal static LocalizedText RowPath() =>
        TextCatalog.Core.Text("Fact_RowPath");

    internal static LocalizedText RowPlain() =>
        TextCatalog.Core.Text("Fact_RowPlain");

    internal static LocalizedText RowPoints() =>
        TextCatalog.Core.Text("Fact_RowPoints");

    internal static LocalizedText RowReason() =>
        TextCatalog.Core.Text("Fact_RowReason");

    internal static LocalizedText RowScore() =>
        TextCatalog.Core.Text("Fact_RowScore");

    internal static LocalizedText RowTarget() =>
        TextCatalog.Core.Text("Fact_RowTarget");

    internal static LocalizedText RowValue() =>
        TextCatalog.Core.Text("Fact_RowValue");

    internal static LocalizedText RowValues() =>
        TextCatalog.Core.Text("Fact_RowValues");

    internal static LocalizedText ScoreWithoutMet() =>
        TextCatalog.Core.Text("Fact_ScoreWithoutMet");

    internal static LocalizedText ScoreWithoutMetHint() =>
        TextCatalog.Core.Text("Fact_ScoreWithoutMetHint");

    internal static LocalizedText SharedAndOwn(string name, string subject) =>
        TextCatalog.Core.Text("Fact_SharedAndOwn", name, subject);

    internal static LocalizedText SharedFacts() =>
        TextCatalog.Core.Text("Fact_SharedFacts");

    internal static LocalizedText Subject() =>
        TextCatalog.Core.Text("Fact_Subject");

    internal static LocalizedText TheAwards() =>
        TextCatalog.Core.Text("Fact_TheAwards");

    internal static LocalizedText TheFacts() =>
        TextCatalog.Core.Text("Fact_TheFacts");

    internal static LocalizedText TheFindings() =>
        TextCatalog.Core.Text("Fact_TheFindings");

    internal static LocalizedText TheRows() =>
        TextCatalog.Core.Text("Fact_TheRows");

    internal static LocalizedText TheSubjects() =>
        TextCatalog.Core.Text("Fact_TheSubjects");

    internal static LocalizedText TwoValues(string text) =>
        TextCatalog.Core.Text("Fact_TwoValues", text);

    internal static LocalizedText UnknownFormat(string found) =>
        TextCatalog.Core.Text("Fact_UnknownFormat", found);

    internal static LocalizedText UnknownUnit(string unit) =>
        TextCatalog.Core.Text("Fact_UnknownUnit", unit);

    internal static LocalizedText ValuesBesideMet() =>
        TextCatalog.Core.Text("Fact_ValuesBesideMet");
}
