using System.Resources;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Import;

/// <summary>The sentences about imported tables.</summary>
internal static class ImportTexts
{
    private static readonly TextCatalog Catalog = new(
        new ResourceManager("PerfRules.Import.Texts.ChineseTexts", typeof(ImportTexts).Assembly),
        new ResourceManager("PerfRules.Import.Texts.EnglishTexts", typeof(ImportTexts).Assembly));

    internal static LocalizedText CellOfNoIndicator(string text) =>
        Catalog.Text("Import_CellOfNoIndicator", text);

    internal static LocalizedText CellTooLong(LocalizedText place, int limit) =>
        Catalog.Text("Import_CellTooLong", place, limit);

    internal static LocalizedText ColumnMissing(string heading) =>
        Catalog.Text("Import_ColumnMissing", heading);

    internal static LocalizedText CopyTable() =>
        Catalog.Text("Import_CopyTable");

    internal static LocalizedText CriterionBroken() =>
        Catalog.Text("Import_CriterionBroken");

    internal static LocalizedText CriterionMissing() =>
        Catalog.Text("Import_CriterionMissing");

    internal static LocalizedText Damaged(string reason) =>
        Catalog.Text("Import_Damaged", reason);

    internal static LocalizedText ErrorValue(string text) =>
        Catalog.Text("Import_ErrorValue", text);

    internal static LocalizedText EvaluationUnsaid() =>
        Catalog.Text("Import_EvaluationUnsaid");

    internal static LocalizedText FactUnsaid(string name) =>
        Catalog.Text("Import_FactUnsaid", name);

    internal static LocalizedText FileNotReadable(string reason) =>
        Catalog.Text("Import_FileNotReadable", reason);

    internal static LocalizedText FileTooLarge(int limit) =>
        Catalog.Text("Import_FileTooLarge", limit);

    internal static LocalizedText FindingsExample() =>
        Catalog.Text("Import_FindingsExample");

    internal static LocalizedText FindingsUnsaid() =>
        Catalog.Text("Import_FindingsUnsaid");

    internal static LocalizedText Footnote(string text) =>
        Catalog.Text("Import_Footnote", text);

    internal static LocalizedText FormatUnknown(string format) =>
        Catalog.Text("Import_FormatUnknown", format);

    internal static LocalizedText HasEquation() =>
        Catalog.Text("Import_HasEquation");

    internal static LocalizedText HasTable() =>
        Catalog.Text("Import_HasTable");

    internal static LocalizedText HeadingTwice(string heading, LocalizedText first) =>
        Catalog.Text("Import_HeadingTwice", heading, first);

    internal static LocalizedText HeadingUnknown(string heading) =>
        Catalog.Text("Import_HeadingUnknown", heading);

    internal static LocalizedText HeadingsAre() =>
        Catalog.Text("Import_HeadingsAre");

    internal static LocalizedText HiddenSheet() =>
        Catalog.Text("Import_HiddenSheet");

    internal static LocalizedText InText(string found, LocalizedText question) =>
        Catalog.Text("Import_InText", found, question);

    internal static LocalizedText IsMarkup() =>
        Catalog.Text("Import_IsMarkup");

    internal static LocalizedText IsPdf() =>
        Catalog.Text("Import_IsPdf");

    internal static LocalizedText LineAndColumn(int line, int column) =>
        Catalog.Text("Import_LineAndColumn", line, column);

    internal static LocalizedText NameMissing() =>
        Catalog.Text("Import_NameMissing");

    internal static LocalizedText NameTwice(string name, string id) =>
        Catalog.Text("Import_NameTwice", name, id);

    internal static LocalizedText NoHeadings() =>
        Catalog.Text("Import_NoHeadings");

    internal static LocalizedText NoOfficeFile() =>
        Catalog.Text("Import_NoOfficeFile");

    internal static LocalizedText NoRows(LocalizedText table) =>
        Catalog.Text("Import_NoRows", table);

    internal static LocalizedText NoScores() =>
        Catalog.Text("Import_NoScores");

    internal static LocalizedText NoSeparator() =>
        Catalog.Text("Import_NoSeparator");

    internal static LocalizedText NoSuchSheet(string sheet) =>
        Catalog.Text("Import_NoSuchSheet", sheet);

    internal static LocalizedText NoSuchTable(int number) =>
        Catalog.Text("Import_NoSuchTable", number);

    internal static LocalizedText NoText() =>
        Catalog.Text("Import_NoText");

    internal static LocalizedText OldOffice() =>
        Catalog.Text("Import_OldOffice");

    internal static LocalizedText PastedText() =>
        Catalog.Text("Import_PastedText");

    internal static LocalizedText PointsDiffer(string section, Rational told, Rational sum) =>
        Catalog.Text("Import_PointsDiffer", section, told, sum);

    internal static LocalizedText PointsMissing(string name) =>
        Catalog.Text("Import_PointsMissing", name);

    internal static LocalizedText PointsNotANumber(string text) =>
        Catalog.Text("Import_PointsNotANumber", text);

    internal static LocalizedText QuoteNotClosed(int line, int column) =>
        Catalog.Text("Import_QuoteNotClosed", line, column);

    internal static LocalizedText ReadAsGbk() =>
        Catalog.Text("Import_ReadAsGbk");

    internal static LocalizedText ReadSoFar(string phrase) =>
        Catalog.Text("Import_ReadSoFar", phrase);

    internal static LocalizedText RoundingExample() =>
        Catalog.Text("Import_RoundingExample");

    internal static LocalizedText RoundingUnsaid() =>
        Catalog.Text("Import_RoundingUnsaid");

    internal static LocalizedText SaveAsNewOffice() =>
        Catalog.Text("Import_SaveAsNewOffice");

    internal static LocalizedText ScoreNotANumber(string text, Rational full) =>
        Catalog.Text("Import_ScoreNotANumber", text, full);

    internal static LocalizedText SeparatorHint() =>
        Catalog.Text("Import_SeparatorHint");

    internal static LocalizedText SeveralTables(int count) =>
        Catalog.Text("Import_SeveralTables", count);

    internal static LocalizedText SheetsAre(IEnumerable<string> sheets) =>
        Catalog.Text("Import_SheetsAre", sheets);

    internal static LocalizedText ShowsLess(string shown, string held) =>
        Catalog.Text("Import_ShowsLess", shown, held);

    internal static LocalizedText StandardIs(string word, string number, LocalizedText place) =>
        Catalog.Text("Import_StandardIs", word, number, place);

    internal static LocalizedText SubjectUnsaid() =>
        Catalog.Text("Import_SubjectUnsaid");

    internal static LocalizedText TableAt(int number, LocalizedText table, LocalizedText place) =>
        Catalog.Text("Import_TableAt", number, table, place);

    internal static LocalizedText TableOfDocument(int number) =>
        Catalog.Text("Import_TableOfDocument", number);

    internal static LocalizedText TableRowAndColumn(int table, int row, int column) =>
        Catalog.Text("Import_TableRowAndColumn", table, row, column);

    internal static LocalizedText TableTooLarge(LocalizedText place, int rows, int columns) =>
        Catalog.Text("Import_TableTooLarge", place, rows, columns);

    internal static LocalizedText TablesAre(IEnumerable<LocalizedText> tables) =>
        Catalog.Text("Import_TablesAre", tables);

    internal static LocalizedText TitleUnsaid() =>
        Catalog.Text("Import_TitleUnsaid");

    internal static LocalizedText TooDeep(int limit) =>
        Catalog.Text("Import_TooDeep", limit);

    internal static LocalizedText TooManyParts(int limit) =>
        Catalog.Text("Import_TooManyParts", limit);

    internal static LocalizedText TotalDiffers(Rational told, Rational sum) =>
        Catalog.Text("Import_TotalDiffers", told, sum);

    internal static LocalizedText TotalUnsaid() =>
        Catalog.Text("Import_TotalUnsaid");

    internal static LocalizedText UnpacksTooLarge(int limit) =>
        Catalog.Text("Import_UnpacksTooLarge", limit);

    internal static LocalizedText ValueInOtherUnit(string value, string unit) =>
        Catalog.Text("Import_ValueInOtherUnit", value, unit);

    internal static LocalizedText ValueNotANumber(string text) =>
        Catalog.Text("Import_ValueNotANumber", text);

    internal static LocalizedText ValueWithoutPercent(string text) =>
        Catalog.Text("Import_ValueWithoutPercent", text);

    internal static LocalizedText ValueWithoutUnit(string text) =>
        Catalog.Text("Import_ValueWithoutUnit", text);
}
