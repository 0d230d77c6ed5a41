using PerfRules.Diagnostics;

namespace PerfRules.Documents;

/// <summary>Names what a <see cref="DocumentEvent"/> announces.</summary>
internal enum DocumentEventKind
{
    MappingStart,
    MappingEnd,
    SequenceStart,
    SequenceEnd,
    Scalar,
}

/// <summary>One event of a YAML or JSON text: documents are streams of these, never trees.</summary>
/// <param name="Kind">What it announces.</param>
/// <param name="Text">A scalar's text; empty else.</param>
/// <param name="IsPlain">Whether a scalar was written without quotes and not as a block.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="Length">How long it is on its first line.</param>
internal readonly record struct DocumentEvent(
    DocumentEventKind Kind, string Text, bool IsPlain, SourcePosition Position, int Length);
