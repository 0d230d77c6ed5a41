using System.Text.RegularExpressions;
using PerfRules.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PerfRules.Documents;

/// <summary>Reads YAML as a bounded list of events; refuses what packs must not hold (anchors, aliases, tags, several documents).</summary>
internal static partial class YamlEvents
{
    internal static List<DocumentEvent>? Read(string text, string file, DocumentLimits limits, DiagnosticBag diagnostics)
    {
        var events = new List<DocumentEvent>();
        var depth = 0;
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            var documents = 0;
            while (parser.MoveNext())
            {
                var current = parser.Current!;
                var position = Position(current.Start);
                var location = new SourceLocation(file, position);
                if (current is DocumentStart && ++documents > 1)
                {
                    diagnostics.Error("PR0005", location, DocumentTexts.SeveralDocuments());
                    return null;
                }

                if (current is AnchorAlias || (current is NodeEvent { Anchor.IsEmpty: false }))
                {
                    diagnostics.Error("PR0005", location, DocumentTexts.AnchorRefused());
                    return null;
                }

                if (current is NodeEvent { Tag.IsEmpty: false } tagged && tagged is not Scalar { Tag.IsNonSpecific: true })
                {
                    diagnostics.Error("PR0005", location, DocumentTexts.TagRefused(tagged.Tag.ToString()));
                    return null;
                }

                if (ToEvent(current, position) is not { } next)
                {
                    continue;
                }

                depth += next.Kind switch
                {
                    DocumentEventKind.MappingStart or DocumentEventKind.SequenceStart => 1,
                    DocumentEventKind.MappingEnd or DocumentEventKind.SequenceEnd => -1,
                    _ => 0,
                };
                if (depth > limits.MaximumDepth)
                {
                    diagnostics.Error("PR0004", location, DocumentTexts.TooDeep(limits.MaximumDepth));
                    return null;
                }

                if (events.Count >= limits.MaximumNodes)
                {
                    diagnostics.Error("PR0004", location, DocumentTexts.TooManyNodes(limits.MaximumNodes));
                    return null;
                }

                events.Add(next);
            }
        }
        catch (YamlException exception)
        {
            ReportSyntax(text, file, exception, diagnostics);
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or OverflowException)
        {
            // The parser leaks these on some malformed input (a surrogate escape, an over-long version number).
            diagnostics.Error("PR0003", new(file, SourcePosition.None), DocumentTexts.YamlSyntax(exception.Message));
            return null;
        }

        return events;
    }

    private static DocumentEvent? ToEvent(ParsingEvent current, SourcePosition position) => current switch
    {
        MappingStart => new(DocumentEventKind.MappingStart, string.Empty, false, position, 1),
        MappingEnd => new(DocumentEventKind.MappingEnd, string.Empty, false, position, 1),
        SequenceStart => new(DocumentEventKind.SequenceStart, string.Empty, false, position, 1),
        SequenceEnd => new(DocumentEventKind.SequenceEnd, string.Empty, false, position, 1),
        Scalar scalar => new(DocumentEventKind.Scalar, scalar.Value, scalar.Style == ScalarStyle.Plain, position, ScalarLength(scalar)),
        _ => null,
    };

    private static int ScalarLength(Scalar scalar) =>
        scalar.Start.Line == scalar.End.Line ? (int)(scalar.End.Column - scalar.Start.Column) : 1;

    private static SourcePosition Position(Mark mark) => new((int)mark.Line, (int)mark.Column);

    private static void ReportSyntax(string text, string file, YamlException exception, DiagnosticBag diagnostics)
    {
        // The parser often notices an unquoted interval only on a later line, so the lines before are looked at as well.
        var lines = text.Split('\n');
        var last = Math.Clamp((int)exception.End.Line, 1, lines.Length);
        for (var number = last; number >= Math.Max(1, last - 3); number--)
        {
            var match = UnquotedInterval().Match(lines[number - 1]);
            if (match.Success)
            {
                var value = match.Groups["value"];
                diagnostics.Error(
                    "PR0006",
                    new(file, new(number, value.Index + 1), value.Length),
                    DocumentTexts.UnquotedInterval(value.Value.TrimEnd()),
                    DocumentTexts.QuoteIt(value.Value.TrimEnd()));
                return;
            }
        }

        var position = Position(exception.Start);
        var line = lines[Math.Clamp(position.Line, 1, lines.Length) - 1];
        var hasTab = LeadingTab().IsMatch(line);
        diagnostics.Error(
            "PR0003",
            new(file, position),
            DocumentTexts.YamlSyntax(exception.Message),
            hasTab ? DocumentTexts.TabHint() : null);
    }

    // A value that opens like an interval or a comparison: YAML reads > as a folded block, [ as a list and % as a directive.
    [GeneratedRegex("""(?:^|[:{,-])\s*(?:[\p{L}\w]+\s*:\s*)?(?<value>(?:[>≥]\s*=?\s*[-+]?[\d.]+[^,}\s]*|[\[(]\s*[-+]?[\d.∞]+[^,]*,\s*[^\])}]*[\])]))""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex UnquotedInterval();

    [GeneratedRegex("""^\s*\t""", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingTab();
}
