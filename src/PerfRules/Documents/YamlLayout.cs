using PerfRules.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PerfRules.Documents;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends; the first character behind it.</param>
internal readonly record struct TextSpan(int Start, int End);

/// <summary>A list of a YAML text.</summary>
/// <param name="IsFlow">Whether it is written in brackets.</param>
/// <param name="Span">Where it stands; of a list without brackets from the first item to the end of the last.</param>
/// <param name="Items">Its items, without dashes and commas.</param>
internal sealed record YamlList(bool IsFlow, TextSpan Span, IReadOnlyList<TextSpan> Items);

/// <summary>Knows where the values of a YAML text stand, so that one can be rewritten and all else stays as it is.</summary>
internal sealed class YamlLayout
{
    private readonly string _text;
    private readonly TextLines _lines;
    private readonly List<YamlList> _lists = [];
    private readonly Dictionary<(int Mapping, string Key), TextSpan> _values = [];
    private readonly List<TextSpan> _scalars = [];

    private YamlLayout(string text, TextLines lines)
    {
        _text = text;
        _lines = lines;
    }

    /// <summary>Reads the layout of a text; null when it is no YAML.</summary>
    internal static YamlLayout? Read(string text, TextLines lines)
    {
        var layout = new YamlLayout(text, lines);
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            while (parser.MoveNext() && parser.Current is StreamStart or DocumentStart)
            {
                // What stands before the content.
            }

            _ = layout.ReadNode(parser, 0);
            return layout;
        }
        catch (Exception exception) when (exception is YamlException or ArgumentException or InvalidOperationException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Returns the list that has an item at an offset, and which item it is; null when there is none.</summary>
    internal (YamlList List, int Item)? ItemAt(int offset)
    {
        foreach (var list in _lists)
        {
            for (var i = 0; i < list.Items.Count; i++)
            {
                if (list.Items[i].Start == offset)
                {
                    return (list, i);
                }
            }
        }

        return null;
    }

    /// <summary>Returns where the text of a key stands, quotes included; null when there is none in the mapping.</summary>
    internal TextSpan? ValueOf(int mapping, string key) => _values.TryGetValue((mapping, key), out var span) ? span : null;

    /// <summary>Returns where the text that begins at an offset stands, quotes included; null when none begins there.</summary>
    internal TextSpan? ScalarAt(int offset) => _scalars.Find(s => s.Start == offset) is { End: > 0 } span ? span : null;

    /// <summary>Returns whether a comment stands in a stretch.</summary>
    internal bool HasComment(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (_text[i] == '#' && !_scalars.Exists(s => s.Start <= i && i < s.End))
            {
                return true;
            }
        }

        return false;
    }

    // Consumes the current node and returns where it stands. The depth of a text that was read before is within the limit.
    private TextSpan ReadNode(Parser parser, int depth)
    {
        var current = parser.Current ?? throw new InvalidOperationException();
        if (depth > DocumentLimits.Default.MaximumDepth)
        {
            throw new InvalidOperationException();
        }

        _ = parser.MoveNext();
        var start = OffsetOf(current.Start);
        switch (current)
        {
            case Scalar scalar:
                var end = Math.Max(start, OffsetOf(scalar.End));
                while (end > start && char.IsWhiteSpace(_text[end - 1]))
                {
                    end--;
                }

                _scalars.Add(new TextSpan(start, end));
                return _scalars[^1];
            case SequenceStart sequence:
                var items = new List<TextSpan>();
                while (parser.Current is not SequenceEnd)
                {
                    items.Add(ReadNode(parser, depth + 1));
                }

                _lists.Add(new YamlList(sequence.Style == SequenceStyle.Flow, Through(parser, start, items, sequence.Style == SequenceStyle.Flow), items));
                return _lists[^1].Span;
            case MappingStart mapping:
                var parts = new List<TextSpan>();
                while (parser.Current is not MappingEnd)
                {
                    var key = (parser.Current as Scalar)?.Value;
                    parts.Add(ReadNode(parser, depth + 1));
                    var isText = parser.Current is Scalar;
                    parts.Add(ReadNode(parser, depth + 1));
                    if (key is not null && isText)
                    {
                        _values[(start, key)] = parts[^1];
                    }
                }

                return Through(parser, start, parts, mapping.Style == MappingStyle.Flow);
            default:
                throw new InvalidOperationException();
        }
    }

    // What stands in brackets ends with the closing one, whose place the parser gives; else the parser sees the end where the next thing begins.
    private TextSpan Through(Parser parser, int start, List<TextSpan> parts, bool isFlow)
    {
        var end = isFlow ? OffsetOf(parser.Current!.Start) + 1 : parts.Count == 0 ? start : parts.Max(p => p.End);
        _ = parser.MoveNext();
        return new TextSpan(start, end);
    }

    private int OffsetOf(Mark mark) =>
        _lines.OffsetOf(new SourcePosition((int)mark.Line, (int)mark.Column)) ?? _text.Length;
}
