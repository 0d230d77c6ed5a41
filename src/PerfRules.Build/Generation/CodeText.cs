using System.Globalization;
using System.Security;
using System.Text;

namespace PerfRules.Build.Generation;

/// <summary>Collects lines of C# with their indentation; lines end with LF on every system.</summary>
internal sealed class CodeText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Adds a line; an empty one has no blanks.</summary>
    internal CodeText Line(string line = "")
    {
        _text.Append(line.Length == 0 ? string.Empty : new string(' ', _depth * 4)).Append(line).Append('\n');
        return this;
    }

    /// <summary>Adds a summary, and remarks where there are some.</summary>
    internal CodeText Summary(string text, string? remarks = null)
    {
        Line($"/// <summary>{Escape(text)}</summary>");
        return remarks is null ? this : Line($"/// <remarks>{Escape(remarks)}</remarks>");
    }

    /// <summary>Adds a block in braces.</summary>
    internal CodeText Block(string head, Action body, string tail = "}")
    {
        Line(head).Line("{");
        _depth++;
        body();
        _depth--;
        return Line(tail);
    }

    /// <summary>Adds text as it is, from the first column.</summary>
    internal CodeText Verbatim(string text)
    {
        _text.Append(text).Append('\n');
        return this;
    }

    /// <summary>Writes a string of C#; whatever is no plain character of it is escaped, so that no text of a pack can end it.</summary>
    internal static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c is '"' or '\\' ? quoted.Append('\\').Append(c)
                : char.IsControl(c) || c is '\u2028' or '\u2029' ? quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")
                : quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    public override string ToString() => _text.ToString();

    private static string Escape(string text) => SecurityElement.Escape(text.ReplaceLineEndings(" "));
}
