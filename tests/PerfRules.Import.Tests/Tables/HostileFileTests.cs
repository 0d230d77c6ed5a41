using System.IO.Compression;
using System.Text;
using PerfRules.Diagnostics;
using PerfRules.Import.Tables;
using PerfRules.Import.Tests.Support;
using PerfRules.Texts;

namespace PerfRules.Import.Tests.Tables;

/// <summary>Files that are not what they seem, or cost more than they say: each is refused, none is followed.</summary>
public sealed class HostileFileTests
{
    private const string Book = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"表\" r:id=\"r1\"/></sheets></workbook>";
    private const string Relations = "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    private static readonly SampleTable Table = SampleTable.Parse("三级指标|分值|评分标准\n征缴率|100|≥95%得100分，否则不得分");

    [Fact]
    public void PR1001_BytesThatAreNoText_AreRefused() =>
        Refuses([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0xFF, 0xFF], "PR1001: The file is neither text in UTF-8, UTF-16 or GBK nor xlsx or docx.");

    [Fact]
    public void PR1001_OldOffice_SaysHowToSaveIt() =>
        Refuses([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "PR1001: This is an old format (xls, doc) or a file with a password. Save it as xlsx or docx with Excel or Word.");

    [Fact]
    public void PR1001_Pdf_SaysWhatToDo() =>
        Refuses("%PDF-1.7"u8.ToArray(), "PR1001: This is a PDF, whose tables cannot be read. Copy the table out of it and paste it, or save it as xlsx, docx or csv.");

    [Fact]
    public void PR1001_WebPage_IsNoTable() =>
        Refuses("<!DOCTYPE html><table>"u8.ToArray(), "PR1001: This is a web page or XML, not a table of text. Copy the table out of it and paste it, or save it as xlsx, docx or csv.");

    [Fact]
    public void PR1001_TextWithoutCells_IsRefused() =>
        Refuses("三级指标 分值"u8.ToArray(), "PR1001: The text is no table: no line has more than one cell. Separate cells with tabs, commas or |.");

    [Fact]
    public void PR1001_QuoteThatIsNotClosed_IsPointedAt() => Refuses("三级指标,分值\n\"征缴率,60\n"u8.ToArray(), "PR1001: The quotation mark at line 2, character 1 is not closed.");

    // In text that was pasted a quotation mark may be one.
    [Fact]
    public void Parse_QuoteInPastedText_IsASign() => Assert.Equal("\"两定\"机构数", TableFile.Parse("三级指标\t分值\n\"两定\"机构数\t60\n", string.Empty).Tables[0][1, 0]!.Text);

    [Fact]
    public void PR1001_ArchiveThatIsNoDocument_IsRefused() =>
        Refuses(Zip(("a.txt", "x")), "PR1001: The archive holds neither a workbook nor a document. Save it as xlsx or docx with Excel or Word.");

    [Fact]
    public void PR1001_ArchiveCutOff_IsRefused()
    {
        var bytes = OfficeWriter.Workbook(("表", Table)).ToArray();

        Assert.Equal("PR1001", Refuse(bytes[..(bytes.Length / 2)]).Code);
    }

    // A hundred million blanks in a hundred thousand bytes: what comes out is counted, not what the file says.
    [Fact]
    public void PR1002_ArchiveThatUnpacksTooLarge_StopsAtTheLimit()
    {
        var bomb = Zip(("xl/workbook.xml", $"<workbook>{new string(' ', 100_000_000)}</workbook>"));

        Assert.InRange(bomb.Length, 1, 1_000_000);
        Refuses(bomb, "PR1002: It unpacks to more than 60000000 bytes.");
    }

    [Fact]
    public void PR1002_ArchiveOfManyParts_IsRefused() =>
        Refuses(Zip([.. Enumerable.Range(0, 2001).Select(i => ($"p{i}", "x"))]), "PR1002: The archive has more than 2000 parts.");

    [Fact]
    public void PR1002_FileAboveTheLimit_IsRefused() =>
        Assert.Equal(
            "a: error PR1002: The file has more than 10 bytes.",
            Assert.Throws<PerfRulesException>(() => TableFile.Read(new MemoryStream(new byte[11]), "a", new TableLimits { MaximumFileBytes = 10 })).Diagnostics[0].ToString());

    [Fact]
    public void PR1002_CellBeyondAllRows_IsRefusedByCell() =>
        Refuses(Sheet("<c r=\"B1048576\" t=\"str\"><v>x</v></c>"), "PR1002: The table is too large: B1048576 is beyond 5000 rows and 200 columns.");

    [Fact]
    public void PR1002_CellOfAMillionLetters_IsRefusedByCell() =>
        Refuses(Sheet($"<c r=\"A1\" t=\"str\"><v>{new string('x', 1_000_000)}</v></c>"), "PR1002: The text of A1 has more than 20000 characters.");

    // A cell that covers a whole sheet covers no more than the limits.
    [Fact]
    public void Read_MergeOfAWholeSheet_EndsAtTheLimits()
    {
        var bytes = Sheet("<c r=\"A1\" t=\"str\"><v>x</v></c>", "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>");

        var table = TableFile.Read(new MemoryStream(bytes), "a").Tables[0];

        Assert.Equal((5000, 200), (table.RowCount, table.ColumnCount));
    }

    [Fact]
    public void PR1002_MergesOnTopOfEachOther_AreRefused() =>
        Refuses(
            Sheet("<c r=\"A1\" t=\"str\"><v>x</v></c>", $"<mergeCells>{string.Concat(Enumerable.Range(1, 1000).Select(i => $"<mergeCell ref=\"A{i}:XFD1048576\"/>"))}</mergeCells>"),
            "PR1002: The table is too large: A2 is beyond 5000 rows and 200 columns.");

    [Fact]
    public void PR1001_DocumentTypeInAPart_IsRefused() =>
        Assert.StartsWith(
            "a: error PR1001: The file is damaged or holds what is not allowed: ",
            Refuse(Zip(("xl/workbook.xml", "<!DOCTYPE workbook [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><workbook>&b;</workbook>"))).ToString(),
            StringComparison.Ordinal);

    // The sheet is said to stand on another machine; nobody goes there.
    [Fact]
    public void Read_SheetOutsideTheFile_IsNotFollowed()
    {
        var bytes = Zip(("xl/workbook.xml", Book), ("xl/_rels/workbook.xml.rels", Relations.Replace("Id=", "TargetMode=\"External\" Id=", StringComparison.Ordinal)));

        Assert.Empty(TableFile.Read(new MemoryStream(bytes), "a").Tables);
    }

    [Fact]
    public void PR1001_ElementsNestedWithoutEnd_AreRefused() =>
        Refuses(
            Zip(("word/document.xml", string.Concat(Enumerable.Repeat("<w:tbl xmlns:w=\"w\">", 100_000)))),
            "PR1001: The file is damaged or holds what is not allowed: nested deeper than 256");

    [Theory]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Read_TextInAnyEncodingOfWindows_IsTheSame(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

        var document = TableFile.Read(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(Table.ToTabs())]), "a.txt");

        Assert.Equal("≥95%得100分，否则不得分", document.Tables[0][1, 2]!.Text);
    }

    [Fact]
    public void PR1010_TextInGbk_IsSaid()
    {
        var document = TableFile.Read(new MemoryStream(CodePagesEncodingProvider.Instance.GetEncoding("GBK")!.GetBytes(Table.ToCsv())), "a.csv");

        Assert.Equal(["note PR1010: 文件不是 UTF-8，按 GBK（GB 18030）读取。"], document.Findings.Select(f => f.ToString(DisplayLanguage.Chinese)));
    }

    [Fact]
    public void PR0001_FileThatIsNotThere_IsRefused() => Assert.Equal("PR0001", Assert.Throws<PerfRulesException>(() => TableFile.Load("no-such.xlsx")).Diagnostics[0].Code);

    private static byte[] Sheet(string cells, string more = "") => Zip(
        ("xl/workbook.xml", Book), ("xl/_rels/workbook.xml.rels", Relations), ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData><row>{cells}</row></sheetData>{more}</worksheet>"));

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private static void Refuses(byte[] bytes, string message) => Assert.Equal($"a: error {message}", Refuse(bytes).ToString());

    private static Diagnostic Refuse(byte[] bytes) => Assert.Throws<PerfRulesException>(() => TableFile.Read(new MemoryStream(bytes), "a")).Diagnostics[0];
}
