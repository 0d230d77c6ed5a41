using PerfRules.Diagnostics;

namespace PerfRules.Documents;

/// <summary>Another text in place of a stretch of a text.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Text">What is written there; empty where nothing is.</param>
/// <param name="Code">The code of the finding that asks for it.</param>
internal sealed record TextEdit(TextSpan Span, string Text, string Code);

/// <summary>Turns what settles findings into edits of a YAML text that leave everything else as it is: comments, order, blanks, line ends.</summary>
/// <remarks>A fix that would take a comment away, or whose place does not look as expected, is left out: a person does it better.</remarks>
internal sealed class TextFixes
{
    private readonly string _text;
    private readonly TextLines _lines;
    private readonly YamlLayout? _layout;

    private TextFixes(string text)
    {
        _text = text;
        _lines = new TextLines(text);
        _layout = YamlLayout.Read(text, _lines);
    }

    /// <summary>Returns the edits for findings together, in order and without any that meet.</summary>
    internal static IReadOnlyList<TextEdit> Of(string text, IEnumerable<Diagnostic> findings) => new TextFixes(text).Of(findings);

    /// <summary>Returns the edits for each finding alone; a finding without any is left out.</summary>
    internal static IEnumerable<(Diagnostic Finding, IReadOnlyList<TextEdit> Edits)> OfEach(string text, IEnumerable<Diagnostic> findings)
    {
        var fixes = new TextFixes(text);
        return findings.Select(f => (Finding: f, Edits: (IReadOnlyList<TextEdit>)fixes.Of([f]))).Where(f => f.Edits.Count > 0);
    }

    private List<TextEdit> Of(IEnumerable<Diagnostic> findings)
    {
        var fixable = findings.Where(d => d.Fix is not null).ToList();
        var edits = new List<TextEdit>();
        foreach (var edit in fixable.Select(EditOf).OfType<TextEdit>().Concat(Removals(fixable)).OrderBy(e => e.Span.Start).ThenBy(e => e.Span.End))
        {
            if (edits.Count == 0 || edit.Span.Start >= edits[^1].Span.End)
            {
                edits.Add(edit);
            }
        }

        return edits;
    }

    /// <summary>Returns a text with edits made.</summary>
    internal static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        var result = new System.Text.StringBuilder(text.Length);
        var place = 0;
        foreach (var edit in edits)
        {
            result.Append(text, place, edit.Span.Start - place).Append(edit.Text);
            place = edit.Span.End;
        }

        return result.Append(text, place, text.Length - place).ToString();
    }

    private TextEdit? EditOf(Diagnostic finding)
    {
        switch (finding.Fix)
        {
            case QuoteText quote when SpanOf(quote.Place) is { } span && _text[span.Start..span.End] is var found && CanBeQuoted(found):
                return new TextEdit(span, '"' + found + '"', finding.Code);
            case ReplaceText replace when SpanOf(replace.Place) is { } span && _text[span.Start..span.End] == replace.Expected:
                return new TextEdit(span, replace.Text, finding.Code);
            case RewriteValue rewrite when _lines.OffsetOf(rewrite.Mapping.Position) is { } mapping && _layout?.ValueOf(mapping, rewrite.Key) is { } span:
                // Between its quotes, as far as it stands there as it is read.
                var inner = span.End - span.Start >= 2 && _text[span.Start] is '"' or '\'' ? new TextSpan(span.Start + 1, span.End - 1) : span;
                return _text[inner.Start..inner.End] is var old && old.IndexOf('\\', StringComparison.Ordinal) < 0 && rewrite.Rewrite(old) is { } text
                    ? Smallest(inner, old, text, finding.Code)
                    : null;
            default:
                return null;
        }
    }

    // Two ends of one interval are two edits.
    private static TextEdit Smallest(TextSpan span, string old, string text, string code)
    {
        var alike = old.AsSpan().CommonPrefixLength(text);
        var behind = 0;
        while (behind < Math.Min(old.Length, text.Length) - alike && old[^(behind + 1)] == text[^(behind + 1)])
        {
            behind++;
        }

        return new TextEdit(new TextSpan(span.Start + alike, span.End - behind), text[alike..^behind], code);
    }

    private static bool CanBeQuoted(string text) =>
        text.AsSpan().IndexOfAny('"', '\\') < 0 && text is ['>' or '≥', ..] or ['[' or '(', .., ']' or ')'];

    private TextSpan? SpanOf(SourceLocation place) =>
        _lines.OffsetOf(place.Position) is { } start && start + place.Length <= _lines.EndOf(place.Position.Line) ? new TextSpan(start, start + place.Length) : null;

    // The items of one list go together: what is left depends on all that go.
    private IEnumerable<TextEdit> Removals(List<Diagnostic> fixable)
    {
        var items = fixable.Where(d => d.Fix is RemoveItem).Select(d => (d.Code, Place: Find(((RemoveItem)d.Fix!).Item))).Where(i => i.Place is not null);
        foreach (var list in items.GroupBy(i => i.Place!.Value.List))
        {
            var gone = list.GroupBy(i => i.Place!.Value.Item, i => i.Code).ToDictionary(g => g.Key, g => g.First());
            foreach (var edit in gone.Count == list.Key.Items.Count ? Empty(list.Key, gone[0]) : list.Key.IsFlow ? OfFlow(list.Key, gone) : OfBlock(list.Key, gone))
            {
                yield return edit;
            }
        }
    }

    private (YamlList List, int Item)? Find(SourceLocation item) => _lines.OffsetOf(item.Position) is { } offset ? _layout?.ItemAt(offset) : null;

    // A list that nothing is left of stays as [], behind its key where nothing else stands between.
    private IEnumerable<TextEdit> Empty(YamlList list, string code)
    {
        var start = list.IsFlow ? list.Span.Start : DashOf(list.Items[0]);
        var span = new TextSpan(start, list.Span.End);
        if (start < 0 || _layout!.HasComment(span))
        {
            return [];
        }

        var before = _text.AsSpan(0, start).TrimEnd();
        return list.IsFlow ? [new TextEdit(span, "[]", code)]
            : before is [.., ':'] ? [new TextEdit(span with { Start = before.Length }, " []", code)]
            : [new TextEdit(span, " []", code)];
    }

    // Up to the item behind, or for the last ones from the end of the item before.
    private IEnumerable<TextEdit> OfFlow(YamlList list, Dictionary<int, string> gone)
    {
        for (var first = 0; first < list.Items.Count; first++)
        {
            if (!gone.TryGetValue(first, out var code))
            {
                continue;
            }

            var last = first;
            while (gone.ContainsKey(last + 1))
            {
                last++;
            }

            var span = last + 1 < list.Items.Count
                ? new TextSpan(list.Items[first].Start, list.Items[last + 1].Start)
                : new TextSpan(list.Items[first - 1].End, list.Items[last].End);
            if (!_layout!.HasComment(span))
            {
                yield return new TextEdit(span, string.Empty, code);
            }

            first = last;
        }
    }

    // Its lines; a comment behind it stays, in a line of its own.
    private IEnumerable<TextEdit> OfBlock(YamlList list, Dictionary<int, string> gone)
    {
        foreach (var (item, code) in gone.OrderBy(g => g.Key))
        {
            var dash = DashOf(list.Items[item]);
            var line = dash < 0 ? 0 : _lines.LineOf(dash);
            if (line == 0 || !_text.AsSpan(_lines.StartOf(line), dash - _lines.StartOf(line)).IsWhiteSpace() || _layout!.HasComment(new TextSpan(dash, list.Items[item].End)))
            {
                continue;
            }

            var last = _lines.LineOf(list.Items[item].End);
            var behind = _text[list.Items[item].End.._lines.EndOf(last)].Trim();
            if (behind.Length == 0)
            {
                yield return new TextEdit(new TextSpan(_lines.StartOf(line), _lines.EndWithBreakOf(last)), string.Empty, code);
            }
            else if (behind[0] == '#')
            {
                yield return new TextEdit(new TextSpan(dash, _text.IndexOf('#', list.Items[item].End)), string.Empty, code);
            }
        }
    }

    // -1 when the item does not stand behind a dash.
    private int DashOf(TextSpan item)
    {
        var before = _text.AsSpan(0, item.Start).TrimEnd();
        return before is [.., '-'] ? before.Length - 1 : -1;
    }
}
