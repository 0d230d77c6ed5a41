namespace PerfRules.Testing;

/// <summary>Writes texts into YAML.</summary>
internal static class YamlText
{
    /// <summary>Writes a text as a scalar: plain where nothing in it means anything to YAML, also within braces; else in double quotes.</summary>
    internal static string Scalar(string text)
    {
        var isPlain = text.Length > 0 && text.Trim() == text && text.IndexOfAny([',', '[', ']', '{', '}', ':', '#', '\'', '"', '\\', '\n', '\t', '|', '`']) < 0
            && !"!&*%@?->".Contains(text[0], StringComparison.Ordinal) && text is not ("null" or "true" or "false" or "~");
        isPlain |= text.Length > 1 && text[0] == '-' && char.IsAsciiDigit(text[1]) && text.IndexOfAny([',', ':', '#']) < 0;
        return isPlain ? text : "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
    }
}
