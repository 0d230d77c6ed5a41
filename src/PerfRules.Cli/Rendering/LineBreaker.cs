using System.Text;

namespace PerfRules.Cli.Rendering;

/// <summary>Breaks text into lines as Chinese is set: between characters, but no line begins with a comma or ends with an opening bracket.</summary>
internal static class LineBreaker
{
    private const string NeverFirst = "，。、；：！？）》」』】”’%％…,.;:!?)]}";
    private const string NeverLast = "（《「『【“‘([{";

    /// <summary>Breaks text into lines of at most a width; a word that is longer is cut.</summary>
    internal static IReadOnlyList<string> Break(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var piece in Pieces(text))
        {
            var size = DisplayWidth.Of(piece.TrimEnd(' '));
            if (used > 0 && used + size > width)
            {
                lines.Add(line.ToString().TrimEnd(' '));
                line.Clear();
                used = 0;
            }

            foreach (var rune in piece.EnumerateRunes())
            {
                var next = DisplayWidth.Of(rune);
                if (used > 0 && used + next > width && rune.Value != ' ')
                {
                    lines.Add(line.ToString().TrimEnd(' '));
                    line.Clear();
                    used = 0;
                }

                line.Append(rune.ToString());
                used += next;
            }
        }

        if (line.Length > 0 || lines.Count == 0)
        {
            lines.Add(line.ToString().TrimEnd(' '));
        }

        return lines;
    }

    // What must stay together: a word with the blanks behind it, or one wide character, with the punctuation that clings to it.
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        Rune? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (before is { } last && CanBreak(last, rune))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune.ToString());
            before = rune;
        }

        if (piece.Length > 0)
        {
            yield return piece.ToString();
        }
    }

    private static bool CanBreak(Rune before, Rune after) =>
        after.Value != ' '
        && !Has(NeverFirst, after)
        && !Has(NeverLast, before)
        && (before.Value == ' ' || DisplayWidth.IsWide(before) || DisplayWidth.IsWide(after));

    private static bool Has(string characters, Rune rune) => rune.IsBmp && characters.Contains((char)rune.Value, StringComparison.Ordinal);
}
