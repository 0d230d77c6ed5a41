using System.Buffers;
using System.Text.RegularExpressions;
using PerfRules.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PerfRules.Documents;

/// <summary>Reads YAML as a bounded list of events; refuses what packs must not hold (anchors, aliases, tags, several documents).</summary>
internal static partial class YamlEvents
{
    // No interval stands on a longer line, and the search must not take long on hostile text.
    private const int MaximumLookedAt = 500;

    // What YAML 1.1 ends a line with.
    internal static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n\u0085\u2028\u2029");

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
            ReportSyntax(text, file, Position(exception.Start), (int)exception.End.Line, exception.Message, diagnostics);
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or OverflowException)
        {
            // The parser leaks these on some malformed input (a surrogate escape, an over-long version number).
            var near = events.Count > 0 ? events[^1].Position : new SourcePosition(1, 1);
            ReportSyntax(text, file, near, near.Line, exception.Message, diagnostics);
            return null;
        }

        if (Unbalanced(events) is not { } place)
        {
            return events;
        }

        // The parser takes some malformed mappings without giving each key a value.
        ReportSyntax(text, file, place, place.Line, "unexpected end of a collection", diagnostics);
        return null;
    }

    // Every collection is closed by its own end, and every key has a value; else the last node before that is seen.
    private static SourcePosition? Unbalanced(List<DocumentEvent> events)
    {
        var open = new Stack<(DocumentEventKind End, int Nodes)>([(DocumentEventKind.Scalar, 0)]);
        var last = new SourcePosition(1, 1);
        foreach (var next in events)
        {
            var (end, nodes) = open.Pop();
            if (next.Kind is DocumentEventKind.MappingEnd or DocumentEventKind.SequenceEnd)
            {
                if (end != next.Kind || (end == DocumentEventKind.MappingEnd && nodes % 2 != 0))
                {
                    return last;
                }

                continue;
            }

            last = next.Position;
            open.Push((end, nodes + 1));
            if (next.Kind != DocumentEventKind.Scalar)
            {
                open.Push((next.Kind == DocumentEventKind.MappingStart ? DocumentEventKind.MappingEnd : DocumentEventKind.SequenceEnd, 0));
            }
        }

        return open.Count == 1 ? null : last;
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

    private static void ReportSyntax(string text, string file, SourcePosition position, int last, string reason, DiagnosticBag diagnostics)
    {
        // The parser often notices an unquoted interval only on a later line, so the lines before are looked at as well.
        for (var number = last; number >= Math.Max(1, last - 3); number--)
        {
            var line = Line(text, number);
            var match = line.Length <= MaximumLookedAt ? OpensLikeInterval().Match(line.ToString()) : Match.Empty;
            if (match.Success)
            {
                var value = match.Groups["value"];
                var shown = value.Value.TrimEnd();
                diagnostics.Add(UnquotedInterval(shown, new(file, new(number, value.Index + 1), shown.Length)));
                return;
            }
        }

        // A tab in front of a line is noticed at the end of the line before it.
        for (var number = position.Line; number <= position.Line + 1; number++)
        {
            var line = Line(text, number);
            if (line[..^line.TrimStart().Length].IndexOf('\t') is >= 0 and var tab)
            {
                diagnostics.Error("PR0003", new(file, new(number, tab + 1)), DocumentTexts.YamlSyntax(reason), DocumentTexts.TabHint());
                return;
            }
        }

        diagnostics.Error("PR0003", new(file, position), DocumentTexts.YamlSyntax(reason));
    }

    /// <summary>Says that an interval has to be quoted.</summary>
    /// <param name="shown">The interval.</param>
    /// <param name="place">Where it stands, from its first character to its last.</param>
    internal static Diagnostic UnquotedInterval(string shown, SourceLocation place) =>
        new("PR0006", DiagnosticSeverity.Error, place, DocumentTexts.UnquotedInterval(shown), DocumentTexts.QuoteIt(shown)) { Fix = new QuoteText(place) };

    // Line breaks are those that the parser counts; lines beyond the last are empty.
    private static ReadOnlySpan<char> Line(string text, int number)
    {
        var rest = text.AsSpan();
        for (; number > 1; number--)
        {
            var end = rest.IndexOfAny(LineBreaks);
            if (end < 0)
            {
                return [];
            }

            rest = rest[(end + (rest[end..].StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1))..];
        }

        var length = rest.IndexOfAny(LineBreaks);
        return length < 0 ? rest : rest[..length];
    }

    // A value that opens like an interval or a comparison: YAML reads > as a folded block, [ as a list and % as a directive.
    [GeneratedRegex("""(?:^|[:{,-])\s*(?:\w+\s*:\s*)?(?<value>(?:[>≥]\s*(?:=\s*)?[-+]?[\d.][^,}\s]*|[\[(]\s*[-+]?[\d.∞][^,]*,[^\])}]*[\])]))""", RegexOptions.CultureInvariant)]
    private static partial Regex OpensLikeInterval();
}
