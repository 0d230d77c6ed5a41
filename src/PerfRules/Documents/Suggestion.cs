namespace PerfRules.Documents;

/// <summary>Finds the known word that a misspelt one was probably meant to be.</summary>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class Suggestion
{
    /// <summary>Returns the nearest candidate by edit distance (insert, delete, replace, swap of neighbours; case does not count).</summary>
    /// <param name="word">The word as it was written; nothing is suggested for an empty one or for more than 64 characters.</param>
    /// <param name="candidates">The words that are known; may be empty.</param>
    /// <returns>The candidate, of several equally near the first; null when none is near enough to be worth naming, which is one
    /// edit for words of up to five characters and a third of the length for longer ones.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string? For(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        if (word.Length is 0 or > 64)
        {
            return null;
        }

        // One edit for short words, a third of the length for longer ones: Chinese names are short and every character counts.
        var best = Math.Max(1, word.Length / 3) + 1;
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) >= best)
            {
                continue;
            }

            var distance = Distance(word, candidate, best);
            if (distance < best || (distance == best - 1 && nearest is null))
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    // Optimal string alignment: insert, delete, replace, swap of neighbours; rows are two-deep.
    private static int Distance(string left, string right, int limit)
    {
        var before = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                var value = Math.Min(Math.Min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    value = Math.Min(value, before[j - 2] + 1);
                }

                current[j] = value;
            }

            (before, previous, current) = (previous, current, before);
        }

        return Math.Min(previous[right.Length], limit);
    }
}
