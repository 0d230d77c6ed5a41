using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Diagnostics;

namespace PerfRules.Analysis;

/// <summary>Represents what settles the findings of a pack that have one answer.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
/// <param name="File">The pack's file.</param>
/// <param name="Changes">What changes, in the order in which it was done; empty when nothing does.</param>
/// <param name="Content">The whole new content of the file, with the byte-order mark and the line ends that it had.</param>
public sealed record PackFix(string File, ImmutableArray<FixedLines> Changes, ReadOnlyMemory<byte> Content);

/// <summary>Represents another text in place of a stretch of a pack's file.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
/// <param name="Start">Where the stretch begins; a byte-order mark does not count.</param>
/// <param name="End">The place behind its end; where it begins when text is only put in, the first column of the next line when a line break goes too.</param>
/// <param name="Text">What is written there; empty where nothing is.</param>
public sealed record TextReplacement(SourcePosition Start, SourcePosition End, string Text);

/// <summary>Represents lines of a pack that change.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
/// <param name="Codes">The codes of the findings that are settled; not empty.</param>
/// <param name="Line">The number of the first line before the change, 1-based.</param>
/// <param name="Before">The lines before, without line breaks.</param>
/// <param name="NewLine">The number of the first line after the change, 1-based.</param>
/// <param name="After">The lines after; empty when they go.</param>
public sealed record FixedLines(ImmutableArray<string> Codes, int Line, ImmutableArray<string> Before, int NewLine, ImmutableArray<string> After)
{
    /// <summary>Writes the change as a unified diff does.</summary>
    /// <returns><c>@@ -12,1 +12,1 @@ PR0521</c> and the lines behind it, each after its - or +, separated by LF.</returns>
    public override string ToString() => string.Join(
        '\n',
        [
            string.Create(CultureInfo.InvariantCulture, $"@@ -{Line},{Before.Length} +{NewLine},{After.Length} @@ {string.Join(' ', Codes)}"),
            .. Before.Select(l => "-" + l),
            .. After.Select(l => "+" + l),
        ]);
}
