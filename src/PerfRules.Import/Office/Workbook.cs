using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using PerfRules.Import.Tables;
using PerfRules.Texts;

namespace PerfRules.Import.Office;

/// <summary>Reads the sheets of an xlsx file as their cells show.</summary>
internal sealed class Workbook(OfficeFile file, string name, TableLimits limits)
{
    private const string WorkbookPart = "xl/workbook.xml";
    private readonly List<string> _shared = [];
    private NumberFormats _formats = NumberFormats.None;

    internal SourceDocument Read()
    {
        var relations = file.Relations(WorkbookPart);
        ReadShared();
        using (var styles = file.Open("xl/styles.xml"))
        {
            _formats = NumberFormats.Read(styles);
        }

        var tables = ImmutableArray.CreateBuilder<SourceTable>();
        var findings = ImmutableArray.CreateBuilder<ImportFinding>();
        foreach (var (sheet, id, isHidden) in Sheets())
        {
            if (isHidden)
            {
                findings.Add(new("PR1011", ImportFindingKind.Note, LocalizedText.Verbatim(sheet), ImportTexts.HiddenSheet()));
            }
            else if (relations.TryGetValue(id, out var part) && ReadSheet(sheet, part) is { } table)
            {
                tables.Add(table);
            }
        }

        return new SourceDocument(name, tables.ToImmutable(), findings.ToImmutable());
    }

    private List<(string Name, string Id, bool IsHidden)> Sheets()
    {
        var sheets = new List<(string, string, bool)>();
        using var reader = file.Open(WorkbookPart)!;
        while (OfficeFile.Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                var id = string.Empty;
                for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
                {
                    id = reader is { LocalName: "id", Prefix.Length: > 0 } ? reader.Value : id;
                }

                reader.MoveToElement();
                sheets.Add((reader.GetAttribute("name") ?? string.Empty, id, reader.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        }

        return sheets;
    }

    private void ReadShared()
    {
        using var reader = file.Open("xl/sharedStrings.xml");
        while (reader is not null && OfficeFile.Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                _shared.Add(ReadText(reader));
            }
        }
    }

    // The runs of a text, without the readings that are printed above it.
    private static string ReadText(XmlReader reader)
    {
        var text = new StringBuilder();
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var depth = reader.Depth;
        var isText = reader.LocalName == "v";
        var reading = int.MaxValue;
        while (OfficeFile.Next(reader) && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                reading = reader.Depth <= reading ? (reader.LocalName == "rPh" ? reader.Depth : int.MaxValue) : reading;
                isText = reader.LocalName == "t";
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && isText && reader.Depth <= reading)
            {
                text.Append(reader.Value);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                isText = false;
            }
        }

        return text.ToString();
    }

    private SourceTable? ReadSheet(string sheet, string part)
    {
        var cells = new List<(int Row, int Column, string Kind, string Style, string Text)>();
        var merges = new Dictionary<(int Row, int Column), (int Rows, int Columns)>();
        using var reader = file.Open(part);
        if (reader is null)
        {
            return null;
        }

        var (row, column) = (-1, -1);
        while (OfficeFile.Next(reader))
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "row":
                    row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1 : row + 1;
                    column = -1;
                    break;
                case "c":
                    (row, column) = CellName.TryParse(reader.GetAttribute("r"), out var at) ? at : (row, column + 1);
                    var kind = reader.GetAttribute("t") ?? "n";
                    var style = reader.GetAttribute("s") ?? "0";
                    if (ReadCell(reader) is { Length: > 0 } text)
                    {
                        cells.Add((row, column, kind, style, text));
                    }

                    break;
                case "mergeCell" when CellName.TryParseRange(reader.GetAttribute("ref"), out var first, out var last):
                    merges[first] = (last.Row - first.Row + 1, last.Column - first.Column + 1);
                    break;
            }
        }

        return ToTable(sheet, cells, merges);
    }

    // The value or the text of a cell, whatever stands beside it (formulas are never worked out).
    private static string ReadCell(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var depth = reader.Depth;
        var text = string.Empty;
        while (OfficeFile.Next(reader) && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
            {
                text = ReadText(reader);
            }
        }

        return text;
    }

    private SourceTable? ToTable(
        string sheet, List<(int Row, int Column, string Kind, string Style, string Text)> cells, Dictionary<(int Row, int Column), (int Rows, int Columns)> merges)
    {
        var grid = new TableGrid(name, limits);
        foreach (var (row, column, kind, style, text) in cells)
        {
            var (rows, columns) = merges.GetValueOrDefault((row, column), (1, 1));
            var place = LocalizedText.Verbatim(CellName.Of(row, column));
            grid.Add(Cell(kind, style, text, place, (row, column, rows, columns)));
        }

        // A merged range whose first cell is empty still keeps the cells below it from being anything of their own.
        foreach (var ((row, column), (rows, columns)) in merges)
        {
            grid.Add(new SourceCell(string.Empty, LocalizedText.Verbatim(CellName.Of(row, column)), row, column, rows, columns));
        }

        return grid.IsEmpty ? null : grid.ToTable(sheet, LocalizedText.Verbatim(sheet), []);
    }

    private SourceCell Cell(string kind, string style, string text, LocalizedText place, (int Row, int Column, int Rows, int Columns) at)
    {
        var (shown, remark, isUnreadable) = kind switch
        {
            "s" => (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < _shared.Count ? _shared[i] : string.Empty, null, false),
            "str" or "inlineStr" => (text, null, false),
            "b" => (text == "1" ? "是" : "否", null, false),
            "e" => (text, ImportTexts.ErrorValue(text), true),
            _ => _formats.Show(text, style),
        };
        return new SourceCell(shown.ReplaceLineEndings("\n").Trim(), place, at.Row, at.Column, at.Rows, at.Columns) { Remark = remark, IsUnreadable = isUnreadable };
    }
}
