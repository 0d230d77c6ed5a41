namespace PerfRules.Import.Drafts;

/// <summary>What the document does not say of the pack to be made from it.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record ImportOptions
{
    /// <summary>Gets the id of the pack: province/year/name.</summary>
    /// <value>Never null; may not be empty when a pack is drafted.</value>
    public required string PackId { get; init; }

    /// <summary>Gets the name of the sheet that the table is on.</summary>
    /// <value>Null for any sheet.</value>
    public string? Sheet { get; init; }

    /// <summary>Gets the number of the table among those with the headings of an indicator table, from 1.</summary>
    /// <value>Null when there is only one.</value>
    public int? Table { get; init; }

    /// <summary>Gets the title of the pack.</summary>
    /// <value>Null to take it from the text above the table.</value>
    public string? Title { get; init; }

    /// <summary>Gets who is scored, for the published case.</summary>
    /// <value>Null to leave it to be filled in.</value>
    public string? Subject { get; init; }
}
