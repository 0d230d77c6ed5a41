namespace PerfRules.Scoring;

/// <summary>Represents the scores of many subjects, in the order in which they were given.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class BatchScores
{
    private readonly RowScore[] _scores;
    private readonly LeafResult[] _leaves;
    private readonly int _leavesPerSubject;

    internal BatchScores(RowScore[] scores, LeafResult[] leaves, int leavesPerSubject)
    {
        _scores = scores;
        _leaves = leaves;
        _leavesPerSubject = leavesPerSubject;
    }

    /// <summary>Gets how many subjects there are.</summary>
    public int Count => _scores.Length;

    /// <summary>Gets total and grade of a subject.</summary>
    /// <param name="subject">The subject's place, 0 to <see cref="Count"/> less one.</param>
    /// <returns>Total and grade.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such subject.</exception>
    public RowScore this[int subject] => _scores[subject];

    /// <summary>Gets points and status of the leaves of a subject.</summary>
    /// <param name="subject">The subject's place, 0 to <see cref="Count"/> less one.</param>
    /// <returns>One for each leaf, in the order of the pack; empty when they were not kept.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such subject.</exception>
    public ReadOnlySpan<LeafResult> LeavesOf(int subject)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(subject);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(subject, Count);
        return _leaves.Length == 0 ? [] : _leaves.AsSpan(subject * _leavesPerSubject, _leavesPerSubject);
    }
}
