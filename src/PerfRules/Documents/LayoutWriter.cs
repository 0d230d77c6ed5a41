using System.Text;

namespace PerfRules.Documents;

/// <summary>Writes a page in the canonical layout.</summary>
internal sealed class LayoutWriter
{
    private readonly StringBuilder _text = new();

    private LayoutWriter()
    {
    }

    internal static string Write(LayoutTree tree)
    {
        var writer = new LayoutWriter();
        var order = KeyOrder.Of(tree.Root);
        writer.Before(tree.Head, 0, isFirst: false, dropLastGap: false);
        if (tree.Root.Kind == LayoutKind.Scalar || (tree.Root.IsFlow && FitsOneLine(tree.Root)))
        {
            writer._text.Append(Inline(tree.Root, order)).Append('\n');
        }
        else
        {
            writer.Block(tree.Root, 0, order, continues: false);
        }

        writer.Before(tree.Last, 0, isFirst: false, dropLastGap: true);
        return writer._text.ToString();
    }

    // What holds a comment or a block text cannot stand on one line.
    private static bool FitsOneLine(LayoutNode node) => node.Lines.Count == 0 && node.Entries.TrueForAll(e =>
        e.Behind.Count == 0 && !e.Before.Exists(b => b is not null) && FitsOneLine(e.Value) && (e.Value.Kind == LayoutKind.Scalar || e.Value.IsFlow));

    private void Block(LayoutNode node, int indent, KeyOrder order, bool continues)
    {
        var entries = order.Sort(node);
        for (var i = 0; i < entries.Count; i++)
        {
            // The first key of an item stands behind its dash, where nothing can stand before it.
            if (!(continues && i == 0))
            {
                Before(entries[i].Before, indent, isFirst: i == 0, dropLastGap: false);
                _text.Append(' ', indent);
            }

            Entry(entries[i], indent, order);
        }
    }

    private void Entry(LayoutEntry entry, int indent, KeyOrder order)
    {
        var value = entry.Value;
        var inner = order.Below(entry.Key?.Text);
        if (entry.Key is { } key)
        {
            _text.Append(key.Text).Append(':');
        }
        else
        {
            _text.Append('-');
        }

        if (value.Kind == LayoutKind.Scalar || value.Entries.Count == 0 || (value.IsFlow && FitsOneLine(value)))
        {
            var text = Inline(value, inner);
            if (text.Length > 0)
            {
                _text.Append(' ').Append(text);
            }

            EndLine(entry.Behind);
            foreach (var line in value.Lines)
            {
                _text.Append(' ', line.Length == 0 ? 0 : indent + 2).Append(line).Append('\n');
            }

            return;
        }

        var continues = entry.Key is null && value.Kind == LayoutKind.Mapping && entry.Behind.Count == 0 && inner.Sort(value)[0].Before.TrueForAll(b => b is null);
        if (continues)
        {
            _text.Append(' ');
        }
        else
        {
            EndLine(entry.Behind);
        }

        Block(value, indent + 2, inner, continues);
    }

    private void EndLine(List<string> behind) => _text.Append(string.Concat(behind.Select(b => " " + b))).Append('\n');

    private void Before(List<string?> lines, int indent, bool isFirst, bool dropLastGap)
    {
        string? former = isFirst && indent > 0 ? null : "#";
        var kept = new List<string?>();
        foreach (var line in lines)
        {
            if (line is not null || (former is not null && _text.Length + kept.Count > 0))
            {
                kept.Add(line);
            }

            former = line;
        }

        while (dropLastGap && kept is [.., null])
        {
            kept.RemoveAt(kept.Count - 1);
        }

        foreach (var line in kept)
        {
            _text.Append(' ', line is null ? 0 : indent).Append(line).Append('\n');
        }
    }

    private static string Inline(LayoutNode node, KeyOrder order) => (node.Kind, node.Entries.Count) switch
    {
        (LayoutKind.Scalar, _) => node.Text,
        (LayoutKind.Sequence, 0) => "[]",
        (LayoutKind.Mapping, 0) => "{}",
        (LayoutKind.Sequence, _) => $"[ {string.Join(", ", node.Entries.Select(e => Inline(e.Value, order.Below(null))))} ]",
        _ => $"{{ {string.Join(", ", order.Sort(node).Select(e => Pair(e, order)))} }}",
    };

    private static string Pair(LayoutEntry entry, KeyOrder order) =>
        Inline(entry.Value, order.Below(entry.Key!.Text)) is { Length: > 0 } value ? $"{entry.Key.Text}: {value}" : entry.Key.Text + ":";
}
