using System.Globalization;

namespace PerfRules.Tests.Support;

/// <summary>A text in which « stands before every place that a diagnostic is expected at; the marks are no part of the text.</summary>
internal sealed class MarkedText
{
    internal MarkedText(string marked)
    {
        var places = new List<string>();
        var line = 1;
        var column = 1;
        foreach (var c in marked)
        {
            if (c == '«')
            {
                places.Add(string.Create(CultureInfo.InvariantCulture, $"({line},{column})"));
            }
            else
            {
                (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
            }
        }

        Text = marked.Replace("«", string.Empty, StringComparison.Ordinal);
        Places = places;
    }

    internal string Text { get; }

    /// <summary>Gets the marked places as <c>(line,column)</c>, in the order of the text.</summary>
    internal IReadOnlyList<string> Places { get; }

    /// <summary>Puts file and marked place in front of each expected diagnostic, one line each.</summary>
    internal string Expect(string file, IReadOnlyList<string> diagnostics)
    {
        Assert.Equal(Places.Count, diagnostics.Count);
        return string.Join('\n', Places.Zip(diagnostics, (place, text) => $"{file}{place}: {text}"));
    }
}
