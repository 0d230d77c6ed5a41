using PerfRules.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PerfRules.Documents;

/// <summary>A document as it stands on the page: its nodes as they were written, with the comments and empty lines in front of each entry and the
/// comment behind it.</summary>
/// <remarks>The document has been read before, so its depth and size are within the limits. Comments are found between the nodes: what is a sharp sign there can be
/// nothing else.</remarks>
internal sealed class LayoutTree
{
    private readonly string _text;
    private readonly int[] _lines;
    private readonly List<(int Start, int End)> _spans = [];
    private readonly List<Remark> _remarks = [];
    private readonly List<LayoutEntry> _entries = [];

    private LayoutTree(string text)
    {
        _text = text;
        _lines = [0, .. Enumerable.Range(0, text.Length).Where(i => text[i] == '\n').Select(i => i + 1)];
    }

    /// <summary>Gets the node that the document is.</summary>
    internal LayoutNode Root { get; private set; } = null!;

    /// <summary>Gets the comments at the head of the document, which stay there whichever key comes first.</summary>
    internal List<string?> Head { get; } = [];

    /// <summary>Gets the comments and empty lines (null) behind the last entry.</summary>
    internal List<string?> Last { get; } = [];

    /// <summary>Gets every comment, in the order of the text.</summary>
    internal IEnumerable<string> Comments => _remarks.Select(r => r.Text);

    /// <summary>Reads a document that the reader has opened; null, with the fault reported, when a key is no text.</summary>
    internal static LayoutTree? Read(string text, string file, DiagnosticBag diagnostics)
    {
        var tree = new LayoutTree(text);
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        while (parser.MoveNext() && parser.Current is StreamStart or DocumentStart)
        {
        }

        tree.Root = tree.ReadNode(parser);
        if (tree._entries.Find(e => e.Key is { Kind: not LayoutKind.Scalar }) is { } complex)
        {
            var place = tree.PlaceOf(complex.Start);
            diagnostics.Error("PR0102", new SourceLocation(file, new SourcePosition(place.Line + 1, place.Column + 1)), DocumentTexts.KeyMustBeText());
            return null;
        }

        tree.FindRemarks();
        tree.Attach();
        return tree;
    }

    private LayoutNode ReadNode(Parser parser)
    {
        switch (parser.Current)
        {
            case Scalar scalar:
                var (start, end) = ((int)scalar.Start.Index, EndOf(scalar));
                _spans.Add((start, end));
                parser.MoveNext();
                return new LayoutNode(LayoutKind.Scalar, start, end, IsFlow: false) { Text = Written(scalar, start, end), Lines = LinesOf(scalar, start, end) };
            case SequenceStart sequence:
                var list = new LayoutNode(LayoutKind.Sequence, (int)sequence.Start.Index, 0, sequence.Style == SequenceStyle.Flow);
                parser.MoveNext();
                while (parser.Current is not SequenceEnd)
                {
                    var item = ReadNode(parser);
                    list.Entries.Add(Entry(new LayoutEntry(null, item, list.IsFlow ? item.Start : DashBefore(item.Start))));
                }

                return Close(list, parser);
            case MappingStart mapping:
                var node = new LayoutNode(LayoutKind.Mapping, (int)mapping.Start.Index, 0, mapping.Style == MappingStyle.Flow);
                parser.MoveNext();
                while (parser.Current is not MappingEnd)
                {
                    var key = ReadNode(parser);
                    var entry = Entry(new LayoutEntry(key, null!, key.Start));
                    entry.Value = ReadNode(parser);
                    node.Entries.Add(entry);
                }

                return Close(node, parser);
            default:
                throw new InvalidOperationException();
        }
    }

    private static LayoutNode Close(LayoutNode node, Parser parser)
    {
        var end = (int)parser.Current!.End.Index;
        parser.MoveNext();
        return node with { End = end };
    }

    private LayoutEntry Entry(LayoutEntry entry)
    {
        _entries.Add(entry);
        return entry;
    }

    // A block text ends with its last line that is not empty; the parser's end lies behind the comments that follow it.
    private int EndOf(Scalar scalar)
    {
        var end = Math.Min((int)scalar.End.Index, _text.Length);
        if (scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
        {
            return end;
        }

        var (line, _) = PlaceOf((int)scalar.Start.Index);
        var own = Indent(line);
        var last = line;
        for (var next = line + 1; next < _lines.Length && (Line(next).Trim().Length == 0 || Indent(next) > own); next++)
        {
            last = Line(next).Trim().Length == 0 ? last : next;
        }

        return _lines[last] + Line(last).Length;
    }

    // A text as it will stand on one line: double quotes for single ones where nothing has to be escaped, several lines joined.
    private string Written(Scalar scalar, int start, int end)
    {
        var raw = _text[start..end];
        return scalar.Style switch
        {
            ScalarStyle.Literal or ScalarStyle.Folded => raw.Split('\n')[0].TrimEnd(),
            ScalarStyle.Plain => scalar.Value.Length == 0 ? string.Empty : raw.Contains('\n', StringComparison.Ordinal) ? scalar.Value : raw.TrimEnd(),
            ScalarStyle.SingleQuoted when !scalar.Value.AsSpan().ContainsAny('"', '\\', '\n') => $"\"{scalar.Value}\"",
            ScalarStyle.SingleQuoted when raw.Contains('\n', StringComparison.Ordinal) && !scalar.Value.Contains('\n', StringComparison.Ordinal) =>
                $"'{scalar.Value.Replace("'", "''", StringComparison.Ordinal)}'",
            ScalarStyle.DoubleQuoted when raw.Contains('\n', StringComparison.Ordinal) && !scalar.Value.AsSpan().ContainsAny('"', '\\', '\n') && !scalar.Value.Any(char.IsControl) =>
                $"\"{scalar.Value}\"",
            _ => raw,
        };
    }

    // The lines of a block text below its first, without the indent that they share; empty for any other text.
    private List<string> LinesOf(Scalar scalar, int start, int end)
    {
        if (scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
        {
            return [];
        }

        var lines = _text[start..end].Split('\n').Skip(1).ToList();
        var shared = lines.Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart(' ').Length).DefaultIfEmpty(0).Min();
        return [.. lines.Select(l => l.Trim().Length == 0 ? string.Empty : l[shared..])];
    }

    private int DashBefore(int start)
    {
        var dash = start - 1;
        while (dash >= 0 && _text[dash] != '-')
        {
            dash--;
        }

        return Math.Max(dash, 0);
    }

    private void FindRemarks()
    {
        var spans = _spans.Where(s => s.End > s.Start).OrderBy(s => s.Start).ToList();
        var next = 0;
        for (var i = 0; i < _text.Length; i++)
        {
            while (next < spans.Count && spans[next].End <= i)
            {
                next++;
            }

            if (next < spans.Count && spans[next].Start <= i)
            {
                i = spans[next].End - 1;
            }
            else if (_text[i] == '#')
            {
                var end = _text.IndexOf('\n', i);
                end = end < 0 ? _text.Length : end;
                var (line, column) = PlaceOf(i);
                _remarks.Add(new Remark(_text[i..end].TrimEnd(), i, line, Line(line)[..column].Trim() is "" or "-"));
                i = end;
            }
        }
    }

    // A comment on a line of its own, and an empty line, stand in front of the next entry, the outermost of those that begin there; any other comment stands
    // behind the last entry that begins before it.
    private void Attach()
    {
        var own = _remarks.Where(r => r.IsAlone).ToDictionary(r => r.Line);
        var starts = _entries.GroupBy(e => PlaceOf(e.Start).Line).ToDictionary(g => g.Key, g => g.OrderBy(e => e.Start).First());
        var covered = _spans.SelectMany(s => Enumerable.Range(PlaceOf(s.Start).Line, Math.Max(1, PlaceOf(Math.Max(s.Start, s.End - 1)).Line - PlaceOf(s.Start).Line + 1))).ToHashSet();
        var pending = new List<string?>();
        for (var line = 0; line < _lines.Length; line++)
        {
            if (own.TryGetValue(line, out var remark))
            {
                pending.Add(remark.Text);
            }
            else if (Line(line).Trim().Length == 0 && !covered.Contains(line))
            {
                if (pending.Count > 0 || line > 0)
                {
                    pending.Add(null);
                }
            }

            if (starts.TryGetValue(line, out var entry))
            {
                entry.Before.AddRange(pending);
                pending.Clear();
            }
        }

        Last.AddRange(pending);
        if (Root.Entries is [var top, ..])
        {
            Head.AddRange(top.Before);
            top.Before.Clear();
        }

        if (_entries.Count > 0)
        {
            AttachBehind();
        }
        else
        {
            // A document that is one value, or empty braces: nothing that a comment could stand in front of or behind.
            Last.Clear();
            Last.AddRange(_remarks.Select(r => r.Text));
        }
    }

    private void AttachBehind()
    {
        Nest(Root, null);

        // Of entries that begin at one place the innermost comes first. Comments are in the order of the text.
        LayoutEntry[] entries = [.. _entries.OrderBy(e => e.Start)];
        var next = 0;
        var last = entries[0];
        foreach (var remark in _remarks.Where(r => !r.IsAlone))
        {
            for (; next < entries.Length && entries[next].Start < remark.Start; next++)
            {
                last = entries[next].Start == last.Start ? last : entries[next];
            }

            Behind(last, remark).Behind.Add(remark.Text);
        }
    }

    private static void Nest(LayoutNode node, LayoutEntry? around)
    {
        foreach (var entry in node.Entries)
        {
            entry.Around = around;
            Nest(entry.Value, entry);
        }
    }

    // The innermost entry that begins last may be inside braces that close before the comment; then the comment stands behind the braces.
    private static LayoutEntry Behind(LayoutEntry entry, Remark remark)
    {
        var behind = entry;
        for (var around = entry; around is not null; around = around.Around)
        {
            if (around.Value is { IsFlow: true, Kind: not LayoutKind.Scalar } flow && flow.End <= remark.Start && (behind == entry || around.Start < behind.Start))
            {
                behind = around;
            }
        }

        return behind;
    }

    private (int Line, int Column) PlaceOf(int index)
    {
        var line = Array.BinarySearch(_lines, index);
        line = line >= 0 ? line : ~line - 1;
        return (line, index - _lines[line]);
    }

    private string Line(int number)
    {
        var end = number + 1 < _lines.Length ? _lines[number + 1] - 1 : _text.Length;
        return _text[_lines[number]..Math.Max(_lines[number], end)];
    }

    private int Indent(int line) => Line(line) is var text ? text.Length - text.TrimStart(' ').Length : 0;

    private sealed record Remark(string Text, int Start, int Line, bool IsAlone);
}

/// <summary>Names what a node of a page is.</summary>
internal enum LayoutKind
{
    Scalar,
    Sequence,
    Mapping,
}

/// <summary>A node as it stands on the page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsFlow">Whether it was written in braces or brackets.</param>
internal sealed record LayoutNode(LayoutKind Kind, int Start, int End, bool IsFlow)
{
    /// <summary>Gets a scalar as it is to be written, or the first line of a block text.</summary>
    internal string Text { get; init; } = string.Empty;

    /// <summary>Gets the further lines of a block text, without their indent.</summary>
    internal List<string> Lines { get; init; } = [];

    internal List<LayoutEntry> Entries { get; } = [];
}

/// <summary>An item of a list, or a key with its value.</summary>
/// <param name="key">The key; null for an item.</param>
/// <param name="value">The value.</param>
/// <param name="start">Where the entry begins: its key, or the dash of an item.</param>
internal sealed class LayoutEntry(LayoutNode? key, LayoutNode value, int start)
{
    internal LayoutNode? Key => key;

    internal LayoutNode Value { get; set; } = value;

    internal int Start => start;

    /// <summary>Gets the entry whose value this one stands in; null for one of the document itself.</summary>
    internal LayoutEntry? Around { get; set; }

    /// <summary>Gets the comments in front of the entry, each a line, with null for empty lines.</summary>
    internal List<string?> Before { get; } = [];

    /// <summary>Gets the comments behind the entry, or behind its key where the value stands below it.</summary>
    internal List<string> Behind { get; } = [];
}
