using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using PerfRules.Import.Office;
using PerfRules.Import.Tables;
using PerfRules.Import.Tests.Support;
using PerfRules.Texts;
using M = DocumentFormat.OpenXml.Math;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PerfRules.Import.Tests.Office;

/// <summary>What cells of sheets and documents show, and what of it no text can say.</summary>
public sealed class OfficeCellTests
{
    [Theory]
    [InlineData("General", "0.97350000000000003", "0.9735", "as a sheet stores 0.9735")]
    [InlineData("0.00%", "0.97350000000000003", "97.35%", "")]
    [InlineData("0.0%", "0.98819742", "98.8%", "shows less than it holds")]
    [InlineData("#,##0.00", "514776.52000000002", "514,776.52", "")]
    [InlineData("0.00\"万元\"", "2822", "2822.00万元", "words beside the number")]
    [InlineData("0.##", "5.4", "5.4", "places only where needed")]
    [InlineData("#,##0.00_ ;[Red]-#,##0.00\\ ", "-12.5", "-12.50", "the section of negative numbers")]
    [InlineData("¥#,##0", "1234.6", "¥1,235", "a sign before the number")]
    [InlineData("[$-804]yyyy\"年\"m\"月\"d\"日\"", "45415", "2024-05-03", "45,415 days after 1899-12-30")]
    [InlineData("0,", "12000", "12", "a comma at the end: thousands")]
    public void Show_NumberFormats_ShowWhatTheSheetShows(string format, string held, string shown, string why)
    {
        var value = NumberFormat.ToFifteenDigits(decimal.Parse(held, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal($"{shown} {why}", $"{new NumberFormat(format).Show(value, out _, out _).Trim()} {why}");
    }

    [Fact]
    public void PR1016_CellThatShowsLessThanItHolds_IsSaid()
    {
        var (shown, remark, _) = NumberFormats.Read(null).Show("0.973544396", "0");
        var rounded = new NumberFormat("0.00%").Show(0.973544396m, out _, out var isRounded);

        Assert.Equal(("0.973544396", null), (shown, remark));
        Assert.Equal(("97.35%", true), (rounded, isRounded));
        Assert.Equal("单元格显示 97.35%，所存为 0.973544396；按显示的读取。", ImportTexts.ShowsLess(rounded, "0.973544396").ToString(DisplayLanguage.Chinese));
    }

    [Theory]
    [InlineData("# ?/?")]
    [InlineData("0.00E+00")]
    [InlineData("[>100]0;0.0")]
    public void Show_FormatThatIsNotKnown_IsReadAsStored(string format)
    {
        Assert.Equal("0.5", new NumberFormat(format).Show(0.5m, out var isKnown, out _));
        Assert.False(isKnown);
    }

    [Theory]
    [InlineData("A1", 0, 0)]
    [InlineData("$B$7", 6, 1)]
    [InlineData("AA10", 9, 26)]
    [InlineData("XFD1048576", 1048575, 16383)]
    public void TryParse_CellNames_GiveTheirPlace(string name, int row, int column)
    {
        Assert.True(CellName.TryParse(name, out var cell));
        Assert.Equal((row, column), cell);
        Assert.Equal(name.Replace("$", string.Empty, StringComparison.Ordinal), CellName.Of(row, column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1A")]
    [InlineData("A0")]
    [InlineData("ABCD1")]
    [InlineData("A99999999999")]
    public void TryParse_NoCellName_IsRefused(string name) => Assert.False(CellName.TryParse(name, out _));

    [Fact]
    public void PR1012_FootnoteOfADocument_IsNoPartOfTheCell()
    {
        var document = Document(main =>
        {
            main.AddNewPart<FootnotesPart>().Footnotes = new W.Footnotes(new W.Footnote(OfficeWriter.Paragraph("含生育保险")) { Id = 2 });
            return [new W.Paragraph(new W.Run(new W.Text("征缴率")), new W.Run(new W.FootnoteReference { Id = 2 }))];
        });

        Assert.Equal("征缴率", document.Tables[0][0, 0]!.Text);
        Assert.Equal(["表1第1行第1列: note PR1012: 注：含生育保险"], document.Findings.Select(f => f.ToString(DisplayLanguage.Chinese)));
    }

    [Fact]
    public void Read_EquationInACell_IsMarkedUnreadable() =>
        Assert.True(Document(_ => [new W.Paragraph(new W.Run(new W.Text("得分=")), new M.OfficeMath(new M.Run(new M.Text("a"))))]).Tables[0][0, 0]!.IsUnreadable);

    [Fact]
    public void Read_TableInACell_IsMarkedUnreadable() =>
        Assert.True(Document(_ => [OfficeWriter.Paragraph("见下表"), OfficeWriter.Table(SampleTable.Parse("一|二")), OfficeWriter.Paragraph(string.Empty)]).Tables[0][0, 0]!.IsUnreadable);

    [Fact]
    public void Read_MovedAndDeletedText_IsNotShown() =>
        Assert.Equal("征缴率", Document(_ =>
        [
            new W.Paragraph(new W.MoveFromRun(new W.Run(new W.Text("旧"))), new W.DeletedRun(new W.Run(new W.DeletedText("删"))), new W.Run(new W.Text("征缴率"))),
        ]).Tables[0][0, 0]!.Text);

    [Fact]
    public void PR1011_HiddenSheet_IsLeftOutAndSaid()
    {
        var stream = OfficeWriter.Workbook(("表", SampleTable.Parse("三级指标|分值|得分\n征缴率|60|60")), ("底稿", SampleTable.Parse("三级指标|分值|得分\n征缴率|1|1")));
        using (var file = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            file.WorkbookPart!.Workbook!.Sheets!.Elements<S.Sheet>().Last().State = S.SheetStateValues.Hidden;
        }

        stream.Position = 0;
        var document = TableFile.Read(stream, "a.xlsx");

        Assert.Equal(["表"], document.Tables.Select(t => t.Sheet));
        Assert.Equal(["底稿: note PR1011: 工作表是隐藏的，没有读入。"], document.Findings.Select(f => f.ToString(DisplayLanguage.Chinese)));
    }

    [Fact]
    public void Read_ErrorValueInASheet_IsMarkedUnreadable()
    {
        var stream = OfficeWriter.Workbook(("表", SampleTable.Parse("三级指标|分值")));
        using (var file = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            file.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<S.Row>().First().Append(
                new S.Cell { CellReference = "C1", DataType = S.CellValues.Error, CellValue = new S.CellValue("#DIV/0!") });
        }

        stream.Position = 0;

        Assert.True(TableFile.Read(stream, "a.xlsx").Tables[0][0, 2] is { IsUnreadable: true, Text: "#DIV/0!" });
    }

    private static SourceDocument Document(Func<MainDocumentPart, OpenXmlElement[]> cell)
    {
        var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new W.Document(new W.Body(new W.Table(new W.TableRow(new W.TableCell(cell(main))))));
        }

        stream.Position = 0;
        return TableFile.Read(stream, "a.docx");
    }
}
