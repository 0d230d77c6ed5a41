namespace PerfRules.Diagnostics;

/// <summary>What to write to settle a finding. Only a finding that has one answer has one; where there are two, a person decides.</summary>
internal abstract record DiagnosticFix;

/// <summary>Puts a stretch of one line into double quotes.</summary>
/// <param name="Place">The stretch.</param>
internal sealed record QuoteText(SourceLocation Place) : DiagnosticFix;

/// <summary>Writes something else in place of a stretch of one line.</summary>
/// <param name="Place">The stretch.</param>
/// <param name="Expected">What stands there; where something else does, as behind an escape, nothing is written.</param>
/// <param name="Text">What is written.</param>
internal sealed record ReplaceText(SourceLocation Place, string Expected, string Text) : DiagnosticFix;

/// <summary>Takes an item out of a list.</summary>
/// <param name="Item">Where the item begins.</param>
internal sealed record RemoveItem(SourceLocation Item) : DiagnosticFix;

/// <summary>Rewrites the text of one key of a mapping.</summary>
/// <param name="Mapping">Where the mapping begins.</param>
/// <param name="Key">The key.</param>
/// <param name="Rewrite">Makes the new text of the old; null when it cannot be made.</param>
internal sealed record RewriteValue(SourceLocation Mapping, string Key, Func<string, string?> Rewrite) : DiagnosticFix;
