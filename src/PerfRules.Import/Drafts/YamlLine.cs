using System.Text;

namespace PerfRules.Import.Drafts;

/// <summary>Writes texts as values of YAML, and looks at lines that were written so.</summary>
internal static class YamlLine
{
    private static readonly string[] Words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n", "~"];

    /// <summary>Writes a text bare where YAML takes it back as the same text in braces and out of them, else in double quotes.</summary>
    internal static string Text(string text) =>
        text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '·' or '（' or '）' or '、' or '《' or '》' or '“' or '”' || (c is '-' or '.' or '/'))
        && (char.IsLetter(text[0]) || char.IsAsciiDigit(text[0]) || text[0] == '《') && !Words.Contains(text, StringComparer.OrdinalIgnoreCase) && !IsNumberLike(text)
            ? text
            : Quoted(text);

    /// <summary>Writes a text in double quotes.</summary>
    internal static string Quoted(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => result.Append('\\').Append(c),
                '\n' => result.Append("\\n"),
                '\t' => result.Append("\\t"),
                < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF' => result.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => result.Append(c),
            };
        }

        return result.Append('"').ToString();
    }

    /// <summary>Writes a text behind # in one line.</summary>
    internal static string Comment(string text) => "# " + string.Join(' ', text.Split(['\n', '\r', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim()));

    /// <summary>Returns a line up to its comment.</summary>
    internal static string WithoutComment(string line)
    {
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && isQuoted)
            {
                i++;
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[i] == '#' && !isQuoted && (i == 0 || line[i - 1] == ' '))
            {
                return line[..i];
            }
        }

        return line;
    }

    /// <summary>Counts the values of a line that have the marker in them: a text in quotes is one, however often it has it.</summary>
    internal static int CountOpen(string line)
    {
        var count = 0;
        var parts = line.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            count += i % 2 == 1 ? (parts[i].Contains(PackDraft.Marker, StringComparison.Ordinal) ? 1 : 0) : parts[i].Split(PackDraft.Marker).Length - 1;
        }

        return count;
    }

    // 2024, 0x1f, 1e3, 2024-05-02 would be no text for other readers of YAML.
    private static bool IsNumberLike(string text) => char.IsAsciiDigit(text[0]) && text.All(c => char.IsAscii(c));
}
