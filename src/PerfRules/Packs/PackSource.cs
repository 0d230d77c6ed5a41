namespace PerfRules.Packs;

/// <summary>Represents a document that a pack cites.</summary>
/// <param name="Id">The name that indicators cite it by.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Publisher">Who issued it; null when not stated.</param>
/// <param name="Issued">When it was issued; null when not stated.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record PackSource(string Id, string Title, string? Publisher, DateOnly? Issued);

/// <summary>Represents where in a document a rule stands.</summary>
/// <param name="Source">The document.</param>
/// <param name="Table">The table or section; null when not stated.</param>
/// <param name="Clause">The row, clause or sentence; null when not stated.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record SourceReference(PackSource Source, string? Table, string? Clause)
{
    /// <summary>Writes the reference for people.</summary>
    /// <returns>《title》 table clause.</returns>
    public override string ToString() =>
        $"《{Source.Title}》" + (Table is null ? string.Empty : " " + Table) + (Clause is null ? string.Empty : $"“{Clause}”");
}
