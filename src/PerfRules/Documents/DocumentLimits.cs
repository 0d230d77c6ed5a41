namespace PerfRules.Documents;

/// <summary>Bounds what a document may cost to read; beyond a bound the document is refused with one message.</summary>
/// <param name="MaximumBytes">The most bytes; at least 1.</param>
/// <param name="MaximumDepth">The deepest nesting of mappings and sequences; at least 1.</param>
/// <param name="MaximumNodes">The most mappings, sequences and scalars together; at least 1.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record DocumentLimits(int MaximumBytes, int MaximumDepth, int MaximumNodes)
{
    /// <summary>Gets the bounds that apply when none are chosen: 4 MiB, 32 levels, 200,000 nodes.</summary>
    public static DocumentLimits Default { get; } = new(4 * 1024 * 1024, 32, 200_000);
}
