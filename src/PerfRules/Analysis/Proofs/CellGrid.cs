namespace PerfRules.Analysis.Proofs;

/// <summary>Walks through every choice of one place on each of several axes.</summary>
internal static class CellGrid
{
    /// <summary>Returns every choice, the place on the first axis changing fastest; nothing where an axis has no place, and one empty choice where there is no axis.</summary>
    /// <param name="counts">How many places each axis has.</param>
    /// <returns>The choices; one array that each step writes anew.</returns>
    internal static IEnumerable<int[]> Choices(IReadOnlyList<int> counts)
    {
        if (counts.Contains(0))
        {
            yield break;
        }

        var places = new int[counts.Count];
        while (true)
        {
            yield return places;
            var axis = 0;
            while (axis < places.Length && ++places[axis] == counts[axis])
            {
                places[axis++] = 0;
            }

            if (axis == places.Length)
            {
                yield break;
            }
        }
    }

    /// <summary>Returns how many choices there are, or one more than a bound where there are more than that.</summary>
    internal static long Count(IEnumerable<int> counts, long most) => counts.Aggregate(1L, (product, count) => Math.Min(most + 1, product * count));
}
