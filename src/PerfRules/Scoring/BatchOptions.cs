namespace PerfRules.Scoring;

/// <summary>Says how many subjects at once are scored.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class BatchOptions
{
    /// <summary>Gets the most threads to use; 0, the default, uses one for each processor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxThreads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>Gets a value indicating whether points and status of every leaf are kept; the default. Without them only totals and grades are.</summary>
    public bool KeepLeaves { get; init; } = true;

    /// <summary>Gets what is told how many subjects are done, every thousand or so and at the end, with rising numbers, one call at a time, from any
    /// thread; null, the default, for nobody. Told nothing any more once a subject could not be scored.</summary>
    public Action<int>? Progress { get; init; }
}
