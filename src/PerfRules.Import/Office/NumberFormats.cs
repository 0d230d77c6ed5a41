using System.Globalization;
using System.Xml;
using PerfRules.Texts;

namespace PerfRules.Import.Office;

/// <summary>The number formats of a workbook, by the style of a cell.</summary>
internal sealed class NumberFormats
{
    // The formats that every workbook has and no file writes down; dates of other kinds are below.
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [0] = "General",
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [11] = "0.00E+00",
        [12] = "# ?/?",
        [13] = "# ??/??",
        [37] = "#,##0",
        [38] = "#,##0",
        [39] = "#,##0.00",
        [40] = "#,##0.00",
        [41] = "#,##0",
        [42] = "#,##0",
        [43] = "#,##0.00",
        [44] = "#,##0.00",
        [49] = "@",
    };

    private readonly List<NumberFormat> _byStyle = [];

    /// <summary>Gets the formats of a workbook without styles.</summary>
    internal static NumberFormats None { get; } = new();

    /// <summary>Reads the styles of a workbook; without any, every number shows as it is.</summary>
    internal static NumberFormats Read(XmlReader? reader)
    {
        var formats = new NumberFormats();
        var own = new Dictionary<int, string>();
        var isInCells = false;
        while (reader is not null && OfficeFile.Next(reader))
        {
            if (reader.LocalName == "cellXfs")
            {
                isInCells = reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && Number(reader.GetAttribute("numFmtId")) is { } id)
            {
                own[id] = reader.GetAttribute("formatCode") ?? "General";
            }
            else if (isInCells && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                formats._byStyle.Add(Format(Number(reader.GetAttribute("numFmtId")) ?? 0, own));
            }
        }

        return formats;
    }

    /// <summary>Returns what a cell with a number shows, and what is to be said of it.</summary>
    internal (string Shown, LocalizedText? Remark, bool IsUnreadable) Show(string held, string style)
    {
        if (!decimal.TryParse(held, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return (held, ImportTexts.ErrorValue(held), true);
        }

        var format = Number(style) is { } index && index < _byStyle.Count ? _byStyle[index] : NumberFormat.General;
        var shown = format.Show(NumberFormat.ToFifteenDigits(value), out var isKnown, out var isRounded);
        return (shown, !isKnown ? ImportTexts.FormatUnknown(format.Code) : isRounded ? ImportTexts.ShowsLess(shown, held) : null, false);
    }

    private static NumberFormat Format(int id, Dictionary<int, string> own) =>
        own.TryGetValue(id, out var code) || BuiltIn.TryGetValue(id, out code) ? new(code)
        : id is >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58 ? new("yyyy-mm-dd") : NumberFormat.General;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
