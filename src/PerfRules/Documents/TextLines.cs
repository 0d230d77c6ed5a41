using PerfRules.Diagnostics;

namespace PerfRules.Documents;

/// <summary>Knows where the lines of a text begin, by the line breaks that YAML knows.</summary>
internal sealed class TextLines
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    internal TextLines(string text)
    {
        _text = text;
        for (var i = text.AsSpan().IndexOfAny(YamlEvents.LineBreaks); i >= 0; i = Next(_starts[^1]))
        {
            _starts.Add(i + (text.AsSpan(i).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1));
        }

        int Next(int from) => text.AsSpan(from).IndexOfAny(YamlEvents.LineBreaks) is >= 0 and var found ? from + found : -1;
    }

    /// <summary>Returns the offset of a place; null when the text has no such place.</summary>
    internal int? OffsetOf(SourcePosition position) =>
        position.IsKnown && position.Line <= _starts.Count && _starts[position.Line - 1] + position.Column - 1 is var offset && offset <= EndOf(position.Line) ? offset : null;

    /// <summary>Returns the place of an offset.</summary>
    internal SourcePosition PositionOf(int offset) => new(LineOf(offset), offset - StartOf(LineOf(offset)) + 1);

    /// <summary>Returns the number of the line that an offset lies in, 1-based.</summary>
    internal int LineOf(int offset) => _starts.BinarySearch(offset) is var found && found >= 0 ? found + 1 : ~found;

    /// <summary>Returns where a line begins.</summary>
    internal int StartOf(int line) => _starts[line - 1];

    /// <summary>Returns where a line ends, its line break left out.</summary>
    internal int EndOf(int line)
    {
        var end = EndWithBreakOf(line);
        while (end > StartOf(line) && YamlEvents.LineBreaks.Contains(_text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>Returns where a line ends, its line break included.</summary>
    internal int EndWithBreakOf(int line) => line < _starts.Count ? _starts[line] : _text.Length;
}
