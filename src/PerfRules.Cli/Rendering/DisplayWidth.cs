using System.Globalization;
using System.Text;

namespace PerfRules.Cli.Rendering;

/// <summary>Measures text in terminal columns: a Chinese character takes two.</summary>
internal static class DisplayWidth
{
    // East Asian Width W and F (Unicode Standard Annex 11), in the blocks that occur in text of this field, emoji included.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97F),
        (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F900, 0x1F9FF),
        (0x20000, 0x3FFFD),
    ];

    internal static int Of(string text) => text.EnumerateRunes().Sum(Of);

    internal static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ => IsWide(rune) ? 2 : 1,
    };

    internal static bool IsWide(Rune rune) => rune.Value >= Wide[0].First && Array.Exists(Wide, w => rune.Value >= w.First && rune.Value <= w.Last);

    /// <summary>Fills text up with blanks on the right.</summary>
    internal static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    /// <summary>Fills text up with blanks on the left.</summary>
    internal static string PadLeft(string text, int width) => new string(' ', Math.Max(0, width - Of(text))) + text;
}
