using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Scoring;

/// <summary>Holds the facts of many subjects in columns, one for each input that is known: made by <see cref="RuleScorer.CreateColumns"/>.</summary>
/// <remarks>What has no column, or null in its column, is missing; a column that is set again takes the place of the one before. Columns are kept, not copied: leave them alone while they are scored.</remarks>
/// <threadsafety>Mutable while columns are set; may be scored by many threads afterwards.</threadsafety>
public sealed class FactColumns
{
    // By the place of the input; kinds of finding behind the inputs.
    private readonly Dictionary<int, Action<FactRow, int>> _columns = [];

    internal FactColumns(RulePack pack, int count)
    {
        Pack = pack;
        Count = count;
    }

    /// <summary>Gets the pack whose inputs the columns hold.</summary>
    public RulePack Pack { get; }

    /// <summary>Gets how many subjects there are.</summary>
    public int Count { get; }

    /// <summary>Sets a column of numbers in the unit that the pack declares.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="numbers">The number of each subject; null where it is missing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">The pack has no such input, it is no number, or there are more or fewer values than subjects.</exception>
    public void Set(string input, ReadOnlyMemory<decimal?> numbers)
    {
        var place = Find(input, numbers.Length, t => t <= InputType.Number);
        _columns[place] = (row, i) =>
        {
            if (numbers.Span[i] is { } number)
            {
                row.Set(place, number);
            }
        };
    }

    /// <summary>Sets a column of yes and no.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="values">The value of each subject; null where it is missing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">The pack has no such input, it is of another type, or there are more or fewer values than subjects.</exception>
    public void Set(string input, ReadOnlyMemory<bool?> values)
    {
        var place = Find(input, values.Length, t => t == InputType.YesNo);
        _columns[place] = (row, i) =>
        {
            if (values.Span[i] is { } yes)
            {
                row.Set(place, yes);
            }
        };
    }

    /// <summary>Sets a column of words of a choice.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="words">The word of each subject; null where it is missing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">The pack has no such input, it is of another type, or there are more or fewer values than subjects.</exception>
    public void Set(string input, ReadOnlyMemory<string?> words)
    {
        var place = Find(input, words.Length, t => t == InputType.Choice);
        _columns[place] = (row, i) =>
        {
            if (words.Span[i] is { } word)
            {
                row.Set(place, word);
            }
        };
    }

    /// <summary>Sets a column of dates.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="dates">The date of each subject; null where it is missing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">The pack has no such input, it is of another type, or there are more or fewer values than subjects.</exception>
    public void Set(string input, ReadOnlyMemory<DateOnly?> dates)
    {
        var place = Find(input, dates.Length, t => t == InputType.Date);
        _columns[place] = (row, i) =>
        {
            if (dates.Span[i] is { } date)
            {
                row.Set(place, date);
            }
        };
    }

    /// <summary>Sets a column that says how often a kind was found; see <see cref="FactRow.SetFindingCount"/>.</summary>
    /// <param name="kind">The kind's name.</param>
    /// <param name="counts">The count of each subject; null where nothing was examined.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/> is null.</exception>
    /// <exception cref="ArgumentException">The pack has no such kind, or there are more or fewer values than subjects.</exception>
    public void SetFindingCounts(string kind, ReadOnlyMemory<int?> counts)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var place = Pack.Findings.Select((k, i) => (k.Name, i)).Where(k => k.Name == kind).Select(k => k.i).DefaultIfEmpty(-1).First();
        if (place < 0 || counts.Length != Count)
        {
            throw new ArgumentException($"The pack {Pack.Id} has no finding '{kind}', or there are not {Count} counts.", nameof(kind));
        }

        _columns[Pack.Inputs.Length + place] = (row, i) =>
        {
            if (counts.Span[i] is { } count)
            {
                row.SetFindingCount(place, count);
            }
        };
    }

    internal void Fill(FactRow row, int subject)
    {
        foreach (var column in _columns.Values)
        {
            column(row, subject);
        }
    }

    private int Find(string input, int values, Func<InputType, bool> fits)
    {
        ArgumentNullException.ThrowIfNull(input);
        var place = Pack.Inputs.Select((definition, i) => (definition, i)).Where(p => p.definition.Name == input).Select(p => p.i).DefaultIfEmpty(-1).First();
        return place < 0 ? throw new ArgumentException($"The pack {Pack.Id} has no input '{input}'.", nameof(input))
            : Pack.Inputs[place].IsList || !fits(Pack.Inputs[place].Type) ? throw new ArgumentException($"The input {input} is of another type.", nameof(input))
            : values != Count ? throw new ArgumentException($"There are {values} values of {input} for {Count} subjects.", nameof(input))
            : place;
    }
}
