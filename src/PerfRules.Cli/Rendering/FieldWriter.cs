using PerfRules.Cli.Texts;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>Draws labels with text beside them, all texts beginning in the same column.</summary>
/// <param name="canvas">Where it is drawn.</param>
/// <param name="language">The language.</param>
/// <param name="labels">Every label that may come, for the width of their column.</param>
internal sealed class FieldWriter(ICanvas canvas, DisplayLanguage language, IEnumerable<LocalizedText> labels)
{
    private const string Indent = "  ";

    private readonly int _column = labels.Max(l => DisplayWidth.Of(l.ToString(language)));

    /// <summary>Writes a label and its lines; nothing when there is no line.</summary>
    internal void Write(LocalizedText label, IEnumerable<LocalizedText> lines)
    {
        var lead = Indent + DisplayWidth.PadRight(label.ToString(language), _column) + Indent;
        foreach (var line in lines)
        {
            canvas.Line(line.ToString(language), lead: lead);
            lead = new string(' ', Indent.Length + _column + Indent.Length);
        }
    }

    /// <summary>Returns the criterion as printed with the remark on it; empty where it does not differ from the one applied.</summary>
    internal static IReadOnlyList<LocalizedText> Printed(Indicator leaf) =>
        [.. leaf.DescribePrinted(), .. leaf.PrintedNote is { } note ? new[] { LocalizedText.Verbatim(note) } : []];

    /// <summary>Writes what a rule rests on: source, origin and what was assumed.</summary>
    internal void WriteGrounds(SourceReference? source, Origin origin, IEnumerable<KeyValuePair<string, string>> assumptions)
    {
        Write(CliTexts.FieldSource(), source is null ? [] : [LocalizedText.Verbatim(source.ToString())]);
        Write(CliTexts.FieldOrigin(), [CliTexts.OriginOf(origin)]);
        Write(CliTexts.FieldAssumed(), assumptions.Select(a => CliTexts.Assumption(a.Key, a.Value)));
    }
}
