using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PerfRules.Import.Tests.Support;

/// <summary>Writes sample tables as xlsx and docx files.</summary>
internal static class OfficeWriter
{
    private const uint Percent = 1;
    private const uint PercentWithPlaces = 2;

    /// <summary>Writes a workbook, a sheet for each table. Numbers and percentages become numbers with a format, as a person types them.</summary>
    internal static MemoryStream Workbook(params (string Sheet, SampleTable Table)[] sheets)
    {
        var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.Workbook = new S.Workbook(new S.Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new S.Stylesheet(
                new S.Fonts(new S.Font()), new S.Fills(new S.Fill()), new S.Borders(new S.Border()), new S.CellStyleFormats(new S.CellFormat()),
                new S.CellFormats(new S.CellFormat(), new S.CellFormat { NumberFormatId = 9, ApplyNumberFormat = true }, new S.CellFormat { NumberFormatId = 10, ApplyNumberFormat = true }));
            foreach (var (name, table) in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = Sheet(table);
                book.Workbook.Sheets!.AppendChild(new S.Sheet { Name = name, SheetId = (uint)book.Workbook.Sheets.Count() + 1, Id = book.GetIdOfPart(part) });
            }
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>Writes a document: for each table the line above it, and the table.</summary>
    internal static MemoryStream Document(params (string Above, SampleTable Table)[] tables)
    {
        var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new W.Body();
            foreach (var (above, table) in tables)
            {
                body.Append(Paragraph(above), Table(table));
            }

            file.AddMainDocumentPart().Document = new W.Document(body);
        }

        stream.Position = 0;
        return stream;
    }

    internal static W.Paragraph Paragraph(string text) => new(new W.Run(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    internal static W.Table Table(SampleTable table)
    {
        var result = new W.Table();
        for (var row = 0; row < table.Rows; row++)
        {
            var cells = new W.TableRow();
            for (var column = 0; column < table.Columns; column++)
            {
                if (!table.Has(row, column) || table.IsBeside(row, column))
                {
                    continue;
                }

                var (rows, columns) = table.Span(row, column);
                var properties = new W.TableCellProperties();
                if (columns > 1)
                {
                    properties.Append(new W.GridSpan { Val = columns });
                }

                if (rows > 1 || table.IsBelow(row, column))
                {
                    properties.Append(table.IsBelow(row, column) ? new W.VerticalMerge() : new W.VerticalMerge { Val = W.MergedCellValues.Restart });
                }

                cells.Append(new W.TableCell([properties, .. table.Text(row, column).Split('\n').Select(Paragraph)]));
            }

            result.Append(cells);
        }

        return result;
    }

    private static S.Worksheet Sheet(SampleTable table)
    {
        var data = new S.SheetData();
        var merges = new S.MergeCells();
        for (var row = 0; row < table.Rows; row++)
        {
            var cells = new S.Row { RowIndex = (uint)row + 1 };
            for (var column = 0; column < table.Columns; column++)
            {
                var (rows, columns) = table.Span(row, column);
                if (rows > 1 || columns > 1)
                {
                    merges.Append(new S.MergeCell { Reference = $"{Name(row, column)}:{Name(row + rows - 1, column + columns - 1)}" });
                }

                if (table.Text(row, column) is { Length: > 0 } text)
                {
                    cells.Append(Cell(Name(row, column), text));
                }
            }

            data.Append(cells);
        }

        return merges.HasChildren ? new S.Worksheet(data, merges) : new S.Worksheet(data);
    }

    private static S.Cell Cell(string name, string text)
    {
        var isPercent = text.EndsWith('%') && decimal.TryParse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return isPercent || decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? new S.Cell { CellReference = name, StyleIndex = !isPercent ? 0 : text.Contains('.', StringComparison.Ordinal) ? PercentWithPlaces : Percent, CellValue = new S.CellValue(isPercent ? Held(text[..^1]) : text) }
            : new S.Cell { CellReference = name, DataType = S.CellValues.InlineString, InlineString = new S.InlineString(new S.Text(text) { Space = SpaceProcessingModeValues.Preserve }) };
    }

    // A sheet stores 97.35% as the binary number next to 0.9735, which it writes down with seventeen digits.
    private static string Held(string percents) => (double.Parse(percents, CultureInfo.InvariantCulture) / 100).ToString("G17", CultureInfo.InvariantCulture);

    private static string Name(int row, int column) => Import.Office.CellName.Of(row, column);
}
