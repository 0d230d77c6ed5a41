namespace PerfRules.Import.Tables;

/// <summary>How much of a document is read at most; whatever needs more is refused, never cut.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record TableLimits
{
    /// <summary>Gets the limits that fit every indicator table that was ever printed.</summary>
    public static TableLimits Default { get; } = new();

    /// <summary>Gets the size of the file in bytes.</summary>
    /// <value>20,000,000.</value>
    public int MaximumFileBytes { get; init; } = 20_000_000;

    /// <summary>Gets the size of all parts of a packed file (xlsx, docx) that are unpacked, in bytes.</summary>
    /// <value>60,000,000.</value>
    public int MaximumUnpackedBytes { get; init; } = 60_000_000;

    /// <summary>Gets the number of parts of a packed file.</summary>
    /// <value>2,000.</value>
    public int MaximumParts { get; init; } = 2_000;

    /// <summary>Gets the number of rows of a table.</summary>
    /// <value>5,000.</value>
    public int MaximumRows { get; init; } = 5_000;

    /// <summary>Gets the number of columns of a table.</summary>
    /// <value>200.</value>
    public int MaximumColumns { get; init; } = 200;

    /// <summary>Gets the length of the text of a cell in UTF-16 units.</summary>
    /// <value>20,000.</value>
    public int MaximumCellLength { get; init; } = 20_000;
}
