using System.Globalization;
using System.Text;
using System.Text.Json;
using PerfRules.Diagnostics;

namespace PerfRules.Documents;

/// <summary>Reads JSON as the same bounded list of events that YAML gives.</summary>
internal static class JsonEvents
{
    internal static List<DocumentEvent>? Read(string text, string file, DocumentLimits limits, DiagnosticBag diagnostics)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var events = new List<DocumentEvent>();
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = limits.MaximumDepth + 1 });
        var places = new ByteCounter(bytes);
        try
        {
            while (reader.Read())
            {
                var position = places.MoveTo((int)reader.TokenStartIndex);
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= limits.MaximumDepth)
                {
                    diagnostics.Error("PR0004", new(file, position), DocumentTexts.TooDeep(limits.MaximumDepth));
                    return null;
                }

                if (events.Count >= limits.MaximumNodes)
                {
                    diagnostics.Error("PR0004", new(file, position), DocumentTexts.TooManyNodes(limits.MaximumNodes));
                    return null;
                }

                events.Add(ToEvent(ref reader, position));
            }
        }
        catch (JsonException exception)
        {
            var position = PositionOf(bytes, exception.LineNumber.GetValueOrDefault(), exception.BytePositionInLine.GetValueOrDefault());
            diagnostics.Error("PR0003", new(file, position), DocumentTexts.JsonSyntax(FirstSentence(exception.Message)));
            return null;
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair is valid JSON but no text.
            diagnostics.Error("PR0003", new(file, places.Current), DocumentTexts.JsonSyntax("invalid surrogate escape"));
            return null;
        }

        return events;
    }

    private static DocumentEvent ToEvent(ref Utf8JsonReader reader, SourcePosition position)
    {
        var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        var kind = reader.TokenType switch
        {
            JsonTokenType.StartObject => DocumentEventKind.MappingStart,
            JsonTokenType.EndObject => DocumentEventKind.MappingEnd,
            JsonTokenType.StartArray => DocumentEventKind.SequenceStart,
            JsonTokenType.EndArray => DocumentEventKind.SequenceEnd,
            _ => DocumentEventKind.Scalar,
        };
        var text = kind != DocumentEventKind.Scalar ? string.Empty
            : isText ? reader.GetString()!
            : Encoding.UTF8.GetString(reader.ValueSpan);
        return new DocumentEvent(kind, text, kind == DocumentEventKind.Scalar && !isText, position, Math.Max(1, text.Length + (isText ? 2 : 0)));
    }

    // The reader counts lines from 0 and columns in bytes.
    private static SourcePosition PositionOf(byte[] bytes, long line, long bytesInLine)
    {
        var lineStart = 0;
        for (var i = 0L; i < line; i++)
        {
            lineStart += bytes.AsSpan(lineStart).IndexOf((byte)'\n') + 1;
        }

        return new ByteCounter(bytes).MoveTo((int)Math.Min(lineStart + bytesInLine, bytes.Length));
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end].ToString(CultureInfo.InvariantCulture);
    }

    // Turns byte offsets, which only grow, into lines and columns in one pass.
    private sealed class ByteCounter(byte[] bytes)
    {
        private int _offset;
        private int _line = 1;
        private int _column = 1;

        internal SourcePosition Current => new(_line, _column);

        internal SourcePosition MoveTo(int offset)
        {
            for (; _offset < offset; _offset++)
            {
                var b = bytes[_offset];
                if (b == '\n')
                {
                    _line++;
                    _column = 1;
                }
                else if ((b & 0xC0) != 0x80)
                {
                    // Four-byte sequences are two UTF-16 units.
                    _column += b >= 0xF0 ? 2 : 1;
                }
            }

            return Current;
        }
    }
}
