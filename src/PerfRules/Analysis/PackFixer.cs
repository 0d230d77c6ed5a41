using System.Collections.Immutable;
using System.Text;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Packs;

namespace PerfRules.Analysis;

/// <summary>Works out what settles the findings of a pack that have one answer, and leaves everything else of the file as it is.</summary>
/// <remarks>
/// <para>One answer have: an interval without quotes (PR0006), a closed infinite end (PR0301), a band or row that repeats one before it word for word (PR0508, PR0510), an
/// end that the rounded measure cannot have (PR0521), a suppression of nothing (PR0526). None of them changes a score. Of two bands that overlap, a gap, an
/// ambiguous percent and the like a person knows what is meant, and nothing is written.</para>
/// <para>Nothing is written to disk here.</para>
/// </remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class PackFixer
{
    // One finding may hide the next, as a fault in YAML does; a file with more of them than this is better looked at.
    private const int MostRounds = 100;

    // Of a pack that can be read all findings are known at once; only where there are very many are some left for the next round.
    private const int MostReviews = 20;

    /// <summary>Reads a pack and works out what it should say.</summary>
    /// <param name="path">The pack's file.</param>
    /// <returns>What changes, and the whole new content; no change when nothing has one answer or the file cannot be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public static PackFix Fix(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag();
        if (DocumentText.ReadFile(path, path, DocumentLimits.Default, diagnostics) is not { } bytes || DocumentText.Decode(bytes, path, diagnostics) is not { } text)
        {
            return new PackFix(path, [], default);
        }

        var changes = Fix(ref text, path);
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble : [];
        return new PackFix(path, changes, changes.IsEmpty ? bytes : (byte[])[.. mark, .. Encoding.UTF8.GetBytes(text)]);
    }

    /// <summary>Works out what would settle each finding alone, for editors that offer fixes one by one.</summary>
    /// <param name="path">The pack's file, unchanged since the findings were made.</param>
    /// <param name="findings">The findings; those of other files are left out.</param>
    /// <returns>The replacements for each finding that has one answer, in the order of the text, none empty; the key is the finding itself. Nothing when the file cannot
    /// be read, or when with all of them the pack could no longer be.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyDictionary<Diagnostic, ImmutableArray<TextReplacement>> Replacements(string path, IEnumerable<Diagnostic> findings)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(findings);
        var replacements = new Dictionary<Diagnostic, ImmutableArray<TextReplacement>>(ReferenceEqualityComparer.Instance);
        var fixable = findings.Where(d => d.IsFixable && d.Location.File == path).ToList();
        var unread = new DiagnosticBag();
        if (fixable.Count == 0
            || DocumentText.ReadFile(path, path, DocumentLimits.Default, unread) is not { } bytes
            || DocumentText.Decode(bytes, path, unread) is not { } text
            || (Load(text, path).Pack is not null && Load(TextFixes.Apply(text, TextFixes.Of(text, fixable)), path).Pack is null))
        {
            return replacements;
        }

        var lines = new TextLines(text);
        foreach (var (finding, edits) in TextFixes.OfEach(text, fixable))
        {
            replacements[finding] = [.. edits.Select(e => new TextReplacement(lines.PositionOf(e.Span.Start), lines.PositionOf(e.Span.End), e.Text))];
        }

        return replacements;
    }

    private static ImmutableArray<FixedLines> Fix(ref string text, string path)
    {
        var changes = ImmutableArray.CreateBuilder<FixedLines>();
        var (pack, found) = Review(text, path);
        var reviews = 0;
        for (var round = 0; round < MostRounds && reviews < MostReviews; round++)
        {
            reviews += pack is null ? 0 : 1;
            var edits = TextFixes.Of(text, found.Where(d => d.Location.File == path));
            if (edits.Count == 0)
            {
                break;
            }

            var next = TextFixes.Apply(text, edits);
            var (fixedPack, left) = Review(next, path);
            if (pack is not null && fixedPack is null)
            {
                // No fix is worth a pack that can no longer be read.
                break;
            }

            changes.AddRange(LinesOf(text, edits));
            (text, pack, found) = (next, fixedPack, left);
        }

        return changes.ToImmutable();
    }

    private static (RulePack? Pack, ImmutableArray<Diagnostic> Found) Review(string text, string path)
    {
        var loaded = Load(text, path);
        return loaded.Pack is { } pack ? (pack, PackLinter.Lint(pack)) : (null, loaded.Diagnostics);
    }

    private static PackLoadResult Load(string text, string path) => RulePackLoader.Parse(text, path, baseFile: id => RulePackLoader.FileBeside(path, id));

    // Edits that touch the same lines are one change.
    private static IEnumerable<FixedLines> LinesOf(string text, IReadOnlyList<TextEdit> edits)
    {
        var lines = new TextLines(text);
        var (index, moved) = (0, 0);
        while (index < edits.Count)
        {
            var group = new List<TextEdit> { edits[index++] };
            var first = lines.LineOf(group[0].Span.Start);
            var last = LastLineOf(group[0]);
            while (index < edits.Count && lines.LineOf(edits[index].Span.Start) <= last)
            {
                last = Math.Max(last, LastLineOf(edits[index]));
                group.Add(edits[index++]);
            }

            var (start, end) = (lines.StartOf(first), lines.EndWithBreakOf(last));
            var before = Split(text[start..end]);
            var after = Split(TextFixes.Apply(text[start..end], [.. group.Select(e => e with { Span = new TextSpan(e.Span.Start - start, e.Span.End - start) })]));
            yield return new FixedLines([.. group.Select(e => e.Code).Distinct()], first, before, first + moved, after);
            moved += after.Length - before.Length;
        }

        int LastLineOf(TextEdit edit) => lines.LineOf(Math.Max(edit.Span.Start, edit.Span.End - 1));
    }

    private static ImmutableArray<string> Split(string text)
    {
        var lines = new TextLines(text);
        var result = ImmutableArray.CreateBuilder<string>();
        for (var line = 1; text.Length > 0 && line <= lines.LineOf(text.Length) && lines.StartOf(line) < text.Length; line++)
        {
            result.Add(text[lines.StartOf(line)..lines.EndOf(line)]);
        }

        return result.ToImmutable();
    }
}
