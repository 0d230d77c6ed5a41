using System.Collections.Immutable;
using System.Text;
using System.Xml;
using PerfRules.Import.Tables;
using PerfRules.Texts;

namespace PerfRules.Import.Office;

/// <summary>Reads the tables of a docx file, and the lines of text before each.</summary>
internal sealed class WordDocument(OfficeFile file, string name, TableLimits limits)
{
    private const int LinesAbove = 10;
    private readonly List<string> _lines = [];
    private readonly ImmutableArray<SourceTable>.Builder _tables = ImmutableArray.CreateBuilder<SourceTable>();
    private readonly ImmutableArray<ImportFinding>.Builder _findings = ImmutableArray.CreateBuilder<ImportFinding>();
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, string> _footnotes = new(StringComparer.Ordinal);
    private WordTable? _table;
    private int _depth;

    internal SourceDocument Read()
    {
        ReadFootnotes();
        using var reader = file.Open("word/document.xml")!;
        while (OfficeFile.Next(reader))
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                Enter(reader);
                if (reader.IsEmptyElement)
                {
                    Leave(reader.LocalName);
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                Leave(reader.LocalName);
            }
        }

        return new SourceDocument(name, _tables.ToImmutable(), _findings.ToImmutable());
    }

    private void Enter(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            // What was moved away or deleted, and what stands a second time for older programs, is not shown.
            case "moveFrom" or "del" or "Fallback" when !reader.IsEmptyElement:
                SkipElement(reader);
                break;
            case "tbl" when ++_depth == 1:
                _table = new WordTable(name, limits, _tables.Count + 1);
                _lines.AddRange(TakeText().Split('\n').Where(l => l.Length > 0));
                break;
            case "tbl":
                _table!.MarkNested();
                break;
            case "tr" when _depth == 1:
                _table!.BeginRow();
                break;
            case "tc" when _depth == 1:
                TakeText();
                _table!.BeginCell();
                break;
            case "gridSpan" or "gridBefore" or "vMerge" or "hMerge" when _depth == 1:
                _table!.Set(reader.LocalName, Value(reader));
                break;
            case "t" when reader.NamespaceURI.EndsWith("/math", StringComparison.Ordinal):
                _table?.MarkEquation();
                break;
            case "t" when !reader.IsEmptyElement:
                Take(reader);
                break;
            case "tab":
                _text.Append(' ');
                break;
            case "br" or "cr":
                _text.Append('\n');
                break;
            case "noBreakHyphen":
                _text.Append('-');
                break;
            case "footnoteReference" when _depth > 0 && reader.GetAttribute("id", reader.NamespaceURI) is { } id && _footnotes.TryGetValue(id, out var note):
                _table!.Footnotes.Add(note);
                break;
        }
    }

    private void Leave(string element)
    {
        switch (element)
        {
            case "p":
                _text.Append('\n');
                break;
            case "tc" when _depth == 1:
                _table!.EndCell(TakeText());
                break;
            case "tr" when _depth == 1:
                _table!.EndRow(_findings);
                break;
            case "tbl" when --_depth == 0:
                _tables.Add(_table!.ToTable([.. _lines.TakeLast(LinesAbove)]));
                _table = null;
                TakeText();
                break;
        }
    }

    private void Take(XmlReader reader)
    {
        var depth = reader.Depth;
        while (OfficeFile.Next(reader) && reader.Depth > depth)
        {
            _text.Append(reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace ? reader.Value : string.Empty);
        }
    }

    private static void SkipElement(XmlReader reader)
    {
        var depth = reader.Depth;
        while (OfficeFile.Next(reader) && reader.Depth > depth)
        {
        }
    }

    private string TakeText()
    {
        var text = string.Join('\n', _text.ToString().ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim())).Trim();
        _text.Clear();
        return text;
    }

    private static string Value(XmlReader reader) => reader.GetAttribute("val", reader.NamespaceURI) ?? string.Empty;

    private void ReadFootnotes()
    {
        using var reader = file.Open("word/footnotes.xml");
        var id = string.Empty;
        while (reader is not null && OfficeFile.Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "footnote" })
            {
                id = reader.GetAttribute("id", reader.NamespaceURI) ?? string.Empty;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false })
            {
                Take(reader);
            }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "footnote" })
            {
                _footnotes[id] = TakeText();
            }
        }
    }

    /// <summary>Returns where a cell of a table stands, in words.</summary>
    internal static LocalizedText Place(int table, int row, int cell) => ImportTexts.TableRowAndColumn(table, row, cell);
}
