using PerfRules.Diagnostics;

namespace PerfRules.Documents;

/// <summary>Walks the events of one document from front to back and reports what does not fit, with its place.</summary>
/// <remarks>Every Read method consumes exactly one node, whether it fits or not, so that one fault does not hide the next.</remarks>
internal sealed class DocumentReader
{
    /// <summary>What stands in a value that a person has still to fill in.</summary>
    internal const string ToFillIn = "待填写";

    // Names are said in many messages; no name of an input, a source or a grade is longer than a sentence.
    private const int LongestKey = 200;

    private readonly List<DocumentEvent> _events;
    private readonly DiagnosticBag _diagnostics;
    private int _index;

    private DocumentReader(List<DocumentEvent> events, string file, DiagnosticBag diagnostics)
    {
        _events = events;
        File = file;
        _diagnostics = diagnostics;
    }

    internal string File { get; }

    internal DiagnosticBag Diagnostics => _diagnostics;

    internal SourceLocation Location =>
        _index < _events.Count ? new(File, _events[_index].Position, _events[_index].Length) : new(File, SourcePosition.None);

    /// <summary>Gets the keys whose value was there but did not fit, so that nobody calls it missing as well.</summary>
    internal HashSet<string> FailedKeys { get; } = new(StringComparer.Ordinal);

    internal bool AtMapping => Kind == DocumentEventKind.MappingStart;

    internal bool AtSequence => Kind == DocumentEventKind.SequenceStart;

    internal bool AtScalar => Kind == DocumentEventKind.Scalar;

    /// <summary>Gets whether the next node is a plain scalar that stands for nothing: empty, ~ or null.</summary>
    internal bool AtNull => AtScalar && _events[_index] is { IsPlain: true, Text: "" or "~" or "null" };

    private DocumentEventKind Kind => _events[_index].Kind;

    /// <summary>Opens a text; null, with the reason reported, when it is not a document.</summary>
    internal static DocumentReader? Open(string text, string file, DocumentLimits limits, DiagnosticBag diagnostics)
    {
        if (text.Length > limits.MaximumBytes)
        {
            diagnostics.Error("PR0004", new(file, SourcePosition.None), DocumentTexts.TooManyBytes(limits.MaximumBytes));
            return null;
        }

        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var zero)
        {
            // A zero ends a text for the YAML parser, and stands in no text: what holds one is UTF-16 or no text at all.
            diagnostics.Error("PR0002", new(file, PositionOf(text, zero)), DocumentTexts.NotUtf8("UTF-16"), DocumentTexts.SaveAsUtf8());
            return null;
        }

        text = text.TrimStart('\uFEFF');
        var events = IsJson(text, file)
            ? JsonEvents.Read(text, file, limits, diagnostics)
            : YamlEvents.Read(text, file, limits, diagnostics);
        if (events is null)
        {
            return null;
        }

        if (events.Count == 0 || events is [{ Kind: DocumentEventKind.Scalar, IsPlain: true, Text: "" }])
        {
            diagnostics.Error("PR0003", new(file, new(1, 1)), DocumentTexts.Empty());
            return null;
        }

        return new DocumentReader(events, file, diagnostics);
    }

    /// <summary>Returns the hash of what the whole document says.</summary>
    internal string ContentHash() => CanonicalForm.Hash(_events);

    /// <summary>Gets how far the document has been read, for <see cref="ExactHash(int, int)"/>.</summary>
    internal int Mark => _index;

    /// <summary>Returns the hash of the whole document, the order of keys and quotes included.</summary>
    internal string ExactHash() => CanonicalForm.HashExactly(_events);

    /// <summary>Returns the hash of what stands between two marks, the order of keys and quotes included.</summary>
    internal string ExactHash(int from, int to) => CanonicalForm.HashExactly(_events[from..to]);

    /// <summary>Returns the hash of the whole document but for what stands between two marks, the order of keys and quotes included.</summary>
    internal string ExactHashWithout(int from, int to) => CanonicalForm.HashExactly(_events[..from].Concat(_events[to..]));

    /// <summary>Reads a mapping into a target; unknown and repeated keys are reported with what there is.</summary>
    internal bool ReadMapping<T>(MappingShape<T> shape, T target)
    {
        if (!Expect(DocumentEventKind.MappingStart, shape.What))
        {
            return false;
        }

        _index++;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Kind != DocumentEventKind.MappingEnd)
        {
            if (ReadKey(seen) is not { } key)
            {
                Skip();
                continue;
            }

            if (shape.TryGetField(key.Value, out var read))
            {
                var before = _diagnostics.Count;
                read(this, target);
                if (_diagnostics.Count > before)
                {
                    FailedKeys.Add(key.Value);
                }
            }
            else
            {
                _diagnostics.Error(
                    "PR0101",
                    key.Location,
                    DocumentTexts.UnknownKey(key.Value, shape.What()),
                    Suggestion.For(key.Value, shape.Keys) is { } near ? DocumentTexts.DidYouMean(near) : DocumentTexts.KnownAre(shape.Keys));
                Skip();
            }
        }

        _index++;
        return true;
    }

    /// <summary>Reads a mapping whose keys are names that the document chooses.</summary>
    internal bool ReadNamed(Func<Texts.LocalizedText> what, Action<Located<string>> readValue)
    {
        if (!Expect(DocumentEventKind.MappingStart, what))
        {
            return false;
        }

        _index++;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Kind != DocumentEventKind.MappingEnd)
        {
            if (ReadKey(seen) is { } key)
            {
                readValue(key);
            }
            else
            {
                Skip();
            }
        }

        _index++;
        return true;
    }

    /// <summary>Reads a sequence item by item.</summary>
    internal bool ReadSequence(Func<Texts.LocalizedText> what, Action readItem)
    {
        if (!Expect(DocumentEventKind.SequenceStart, what))
        {
            return false;
        }

        _index++;
        while (Kind != DocumentEventKind.SequenceEnd)
        {
            readItem();
        }

        _index++;
        return true;
    }

    /// <summary>Reads a scalar as text; null, with the reason reported, when the node is not one or is empty.</summary>
    internal Located<string>? ReadText(Func<Texts.LocalizedText> what)
    {
        if (AtSequence && LooksLikeInterval(out var interval))
        {
            _diagnostics.Add(YamlEvents.UnquotedInterval(interval, Through(_index + 3)));
            Skip();
            return null;
        }

        if (SaysToFillIn(what) || !Expect(DocumentEventKind.Scalar, what))
        {
            return null;
        }

        if (LooksLikeCutInterval(out var whole))
        {
            _diagnostics.Add(YamlEvents.UnquotedInterval(whole, Through(_index + 1)));
            _index += 3;
            return null;
        }

        var current = _events[_index];
        var location = Location;
        _index++;
        if (string.IsNullOrWhiteSpace(current.Text))
        {
            _diagnostics.Error("PR0102", location, DocumentTexts.EmptyValue(what()));
            return null;
        }

        return new Located<string>(current.Text, location, current.IsPlain ? 0 : 1);
    }

    /// <summary>Consumes the next node, whatever it is.</summary>
    internal void Skip()
    {
        var depth = 0;
        do
        {
            depth += Kind switch
            {
                DocumentEventKind.MappingStart or DocumentEventKind.SequenceStart => 1,
                DocumentEventKind.MappingEnd or DocumentEventKind.SequenceEnd => -1,
                _ => 0,
            };
            _index++;
        }
        while (depth > 0);
    }

    // From the next event to a later one, where they stand in one line.
    private SourceLocation Through(int last)
    {
        var (begin, to) = (Location, _events[last]);
        return to.Position.Line == begin.Position.Line ? begin with { Length = to.Position.Column + to.Length - begin.Position.Column } : begin;
    }

    private static SourcePosition PositionOf(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        return new(before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }

    private static bool IsJson(string text, string file) =>
        file.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        || (!file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) && !file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
            && text.AsSpan().TrimStart() is ['{', ..]);

    private Located<string>? ReadKey(HashSet<string> seen)
    {
        if (Kind != DocumentEventKind.Scalar)
        {
            _diagnostics.Error("PR0102", Location, DocumentTexts.KeyMustBeText());
            Skip();
            return null;
        }

        var key = new Located<string>(_events[_index].Text, Location, _events[_index].IsPlain ? 0 : 1);
        _index++;
        if (key.Value.Length > LongestKey)
        {
            _diagnostics.Error("PR0004", key.Location, DocumentTexts.KeyTooLong(DocumentTexts.Shown(key.Value), LongestKey));
            return null;
        }

        if (seen.Add(key.Value))
        {
            return key;
        }

        _diagnostics.Error("PR0103", key.Location, DocumentTexts.DuplicateKey(key.Value));
        return null;
    }

    private bool Expect(DocumentEventKind kind, Func<Texts.LocalizedText> what)
    {
        if (Kind == kind)
        {
            return true;
        }

        if (SaysToFillIn(what))
        {
            return false;
        }

        _diagnostics.Error("PR0102", Location, DocumentTexts.WrongNode(what(), Name(Kind), Name(kind)));
        Skip();
        return false;
    }

    // One fault, whatever would have been wrong with the mark as a value.
    private bool SaysToFillIn(Func<Texts.LocalizedText> what)
    {
        if (!AtScalar || !_events[_index].Text.Contains(ToFillIn, StringComparison.Ordinal))
        {
            return false;
        }

        _diagnostics.Error("PR0007", Location, DocumentTexts.LeftToFillIn(what()));
        _index++;
        return true;
    }

    private static Texts.LocalizedText Name(DocumentEventKind kind) => kind switch
    {
        DocumentEventKind.MappingStart => DocumentTexts.Mapping(),
        DocumentEventKind.SequenceStart => DocumentTexts.Sequence(),
        _ => DocumentTexts.Scalar(),
    };

    // In braces, at: (95%, 100%) without quotes is the text "(95%" and behind the comma a key "100%)" without a value.
    private bool LooksLikeCutInterval(out string text)
    {
        text = string.Empty;
        if (_index + 2 >= _events.Count
            || _events[_index] is not { IsPlain: true, Text: ['(', ..] and not [.., ')' or ']'] }
            || _events[_index + 1] is not { Kind: DocumentEventKind.Scalar, IsPlain: true, Text: [.., ')' or ']'] }
            || _events[_index + 2] is not { Kind: DocumentEventKind.Scalar, IsPlain: true, Text: "" })
        {
            return false;
        }

        text = $"{_events[_index].Text}, {_events[_index + 1].Text}";
        return text.Any(char.IsDigit);
    }

    // [95%, 100%] without quotes is a valid YAML list of two scalars.
    private bool LooksLikeInterval(out string text)
    {
        text = string.Empty;
        if (_index + 3 >= _events.Count
            || _events[_index + 1].Kind != DocumentEventKind.Scalar
            || _events[_index + 2].Kind != DocumentEventKind.Scalar
            || _events[_index + 3].Kind != DocumentEventKind.SequenceEnd)
        {
            return false;
        }

        text = $"[{_events[_index + 1].Text}, {_events[_index + 2].Text}]";
        return text.Any(char.IsDigit);
    }
}
