using System.Security.Cryptography;
using System.Text;

namespace PerfRules.Documents;

/// <summary>Hashes what a document says: comments, layout, quotes and the order of keys do not count.</summary>
internal static class CanonicalForm
{
    /// <summary>Returns <c>sha256:</c> and 64 hexadecimal digits.</summary>
    internal static string Hash(List<DocumentEvent> events)
    {
        var index = 0;
        var text = Write(events, ref index);
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Hashes some events as a reader sees them: the order of keys counts, and whether a text stands in quotes; comments and layout do not.</summary>
    internal static string HashExactly(IEnumerable<DocumentEvent> events)
    {
        var text = new StringBuilder();
        foreach (var current in events)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{(int)current.Kind}{(current.IsPlain ? '~' : '.')}{current.Text.Length}'{current.Text}'");
        }

        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // Depth is bounded by the reader's limits. Lengths in front of texts keep two different documents from reading the same.
    private static string Write(List<DocumentEvent> events, ref int index)
    {
        var current = events[index++];
        switch (current.Kind)
        {
            case DocumentEventKind.MappingStart:
                var pairs = new List<string>();
                while (events[index].Kind != DocumentEventKind.MappingEnd)
                {
                    pairs.Add(Write(events, ref index) + ":" + Write(events, ref index));
                }

                index++;
                pairs.Sort(StringComparer.Ordinal);
                return "{" + string.Join(',', pairs) + "}";
            case DocumentEventKind.SequenceStart:
                var items = new List<string>();
                while (events[index].Kind != DocumentEventKind.SequenceEnd)
                {
                    items.Add(Write(events, ref index));
                }

                index++;
                return "[" + string.Join(',', items) + "]";
            default:
                return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{current.Text.Length}'{current.Text}'");
        }
    }
}
