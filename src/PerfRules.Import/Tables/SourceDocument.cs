using System.Collections.Immutable;

namespace PerfRules.Import.Tables;

/// <summary>Represents the tables of a document.</summary>
/// <param name="Name">The document as the user named it; empty for a text without a name.</param>
/// <param name="Tables">The tables in the order of the document; may be empty.</param>
/// <param name="Findings">What is to be known about how the document was read, such as its encoding; may be empty.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record SourceDocument(string Name, ImmutableArray<SourceTable> Tables, ImmutableArray<ImportFinding> Findings);
