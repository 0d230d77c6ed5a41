using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PerfRules.Diagnostics;

namespace PerfRules.Documents;

/// <summary>Brings packs, cases and facts files in YAML into one layout that keeps their comments and what they say.</summary>
/// <remarks>
/// <para>Two blanks of indent, also for lists below a key; one blank inside the braces and brackets of what stands on one line; keys in the order of the manual where it
/// has one; at most one empty line between entries; double quotes where single ones are not needed; line ends LF, one at the end. Texts stay as they are
/// written, full-width signs included; what stands on one line and what on several is the author's choice.</para>
/// <para>The result is read again: it has the same content hash and the same comments, and laying it out once more changes nothing.</para>
/// </remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static partial class DocumentLayout
{
    /// <summary>Lays a document out.</summary>
    /// <param name="text">The text, in YAML.</param>
    /// <param name="file">The name that messages call it by.</param>
    /// <returns>The text in the canonical layout, or what is wrong with it. Never throws for bad input.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static DocumentLayoutResult Format(string text, string file = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var diagnostics = new DiagnosticBag();
        if (Write(text, file, diagnostics) is not { } first)
        {
            return new DocumentLayoutResult(null, diagnostics.ToSorted());
        }

        var again = Write(first.Text, file, new DiagnosticBag());
        if (again is null || again.Hash != first.Hash || again.Text != first.Text || !again.Comments.SequenceEqual(first.Comments, StringComparer.Ordinal))
        {
            // Line ends that are kept and indents that are counted do not survive other indents.
            var place = BlockHeader().Match(text);
            var line = place.Success ? text.AsSpan(0, place.Index).Count('\n') + 1 : 1;
            diagnostics.Error("PR0008", new(file, new(line, 1)), DocumentTexts.LayoutSaysElse(), DocumentTexts.BlockTextPlainly());
            return new DocumentLayoutResult(null, diagnostics.ToSorted());
        }

        return new DocumentLayoutResult(first.Text, []);
    }

    private static Laid? Write(string text, string file, DiagnosticBag diagnostics)
    {
        // A line end of any kind is one; the parser would count some of them twice.
        var plain = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        if (DocumentReader.Open(plain, file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? "x.yaml" : file, DocumentLimits.Default, diagnostics) is not { } reader
            || LayoutTree.Read(plain, file, diagnostics) is not { } tree)
        {
            return null;
        }

        return new Laid(LayoutWriter.Write(tree), reader.ContentHash(), [.. tree.Comments.Order(StringComparer.Ordinal)]);
    }

    [GeneratedRegex(@"[|>](?:[0-9][+-]?|[+-]?[0-9]|\+)[ \t]*(?:#.*)?\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex BlockHeader();

    private sealed record Laid(string Text, string Hash, ImmutableArray<string> Comments);
}

/// <summary>Represents what came of laying a document out.</summary>
/// <param name="Text">The text in the canonical layout; null when the document cannot be read.</param>
/// <param name="Diagnostics">What is wrong with it, ordered by position; empty when it was laid out.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record DocumentLayoutResult(string? Text, ImmutableArray<Diagnostic> Diagnostics);
