namespace PerfRules.Scoring;

/// <content>Many subjects at once.</content>
public sealed partial class RuleScorer
{
    /// <summary>Makes columns for the facts of many subjects of this pack.</summary>
    /// <param name="count">How many subjects; at least 0.</param>
    /// <returns>Columns without values.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public FactColumns CreateColumns(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new FactColumns(Pack, count);
    }

    /// <summary>Makes what reads the properties of a record type with <see cref="Facts.FactAttribute"/> into rows, once for all records.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <returns>The reader.</returns>
    /// <exception cref="ArgumentException">A property names an input that the pack does not have, has a type or unit that does not fit it, gives a
    /// percentage without saying its unit or cannot be read, two name the same input, or none carries the attribute.</exception>
    public RecordReader<T> CreateReader<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(
        System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicProperties)] T>()
        where T : notnull => new(Pack);

    /// <summary>Scores many subjects on all processors, by the standard that was applied.</summary>
    /// <typeparam name="T">What the facts of a subject are given as.</typeparam>
    /// <param name="subjects">The subjects.</param>
    /// <param name="fill">Fills the facts of a subject into a row, which is empty; called by several threads, each with a row of its own. Often
    /// <see cref="RecordReader{T}.Read"/>.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the work between two subjects or a thousand.</param>
    /// <returns>The scores in the order of the subjects; the same whatever the number of threads.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="subjects"/> or <paramref name="fill"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The pack compares subjects, or its leaves come with the facts; see <see cref="CreateRow"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing is returned.</exception>
    /// <remarks>What <paramref name="fill"/> throws stops the work: the exception of the first subject that has one is thrown, with the subject's place
    /// under <c>Subject</c> in its <see cref="Exception.Data"/>. What <see cref="BatchOptions.Progress"/> throws stops it too, and is thrown as it is.</remarks>
    public BatchScores ScoreAll<T>(
        IReadOnlyList<T> subjects, Action<FactRow, T> fill, BatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        ArgumentNullException.ThrowIfNull(fill);
        return new BatchScorer(this, subjects.Count, (row, i) => fill(row, subjects[i]), options ?? new BatchOptions()).Score(cancellationToken);
    }

    /// <summary>Scores many subjects on all processors, by the standard that was applied.</summary>
    /// <param name="facts">The facts of the subjects.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the work between two subjects or a thousand.</param>
    /// <returns>The scores in the order of the subjects; the same whatever the number of threads.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="facts"/> are of another pack.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside the range of its input; the first subject that has one is named under
    /// <c>Subject</c> in the <see cref="Exception.Data"/>.</exception>
    /// <exception cref="InvalidOperationException">The pack compares subjects, or its leaves come with the facts; see <see cref="CreateRow"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing is returned.</exception>
    public BatchScores ScoreAll(FactColumns facts, BatchOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Pack == Pack
            ? new BatchScorer(this, facts.Count, facts.Fill, options ?? new BatchOptions()).Score(cancellationToken)
            : throw new ArgumentException($"The facts are of {facts.Pack}, not of {Pack}.", nameof(facts));
    }

    /// <summary>Scores many subjects on all processors, by the standard that was applied, and keeps their leaves.</summary>
    /// <param name="facts">The facts of the subjects.</param>
    /// <returns>The scores in the order of the subjects; the same whatever the number of threads.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="facts"/> are of another pack.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside the range of its input.</exception>
    /// <exception cref="InvalidOperationException">The pack compares subjects, or its leaves come with the facts; see <see cref="CreateRow"/>.</exception>
    public BatchScores ScoreAll(FactColumns facts) => ScoreAll(facts, null, CancellationToken.None);
}
