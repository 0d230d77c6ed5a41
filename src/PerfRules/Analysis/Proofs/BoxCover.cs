namespace PerfRules.Analysis.Proofs;

/// <summary>Neighbouring cells on every axis: the first and the last of each.</summary>
internal sealed record Box(int[] First, int[] Last)
{
    internal Box? Intersect(Box other)
    {
        var first = new int[First.Length];
        var last = new int[First.Length];
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = Math.Max(First[i], other.First[i]);
            last[i] = Math.Min(Last[i], other.Last[i]);
            if (first[i] > last[i])
            {
                return null;
            }
        }

        return new Box(first, last);
    }

    internal bool Meets(Box other)
    {
        for (var i = 0; i < First.Length; i++)
        {
            if (First[i] > other.Last[i] || other.First[i] > Last[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns whether a choice of one cell on each axis lies in the box.</summary>
    internal bool Holds(int[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] < First[i] || cells[i] > Last[i])
            {
                return false;
            }
        }

        return true;
    }

    internal Box Copy() => new([.. First], [.. Last]);
}

/// <summary>What a proof may cost; when it is used up the proof is given up, and lint says so.</summary>
/// <param name="steps">The most steps.</param>
/// <param name="whole">What all proofs of the pack may cost together; null for a proof that stands alone.</param>
internal sealed class ProofBudget(long steps, ProofBudget? whole = null)
{
    /// <summary>The steps of one proof.</summary>
    internal const long Usual = 20_000_000;

    /// <summary>The steps of all proofs of one pack: thousands of criteria that use up theirs would take hours.</summary>
    internal const long OfPack = 5 * Usual;

    /// <summary>Gets the steps that were spent; more than there were when the last did not fit.</summary>
    internal long Spent { get; private set; }

    internal void Spend(long more)
    {
        Spent += more;
        if (Spent > steps)
        {
            throw new ProofTooLargeException();
        }

        whole?.Spend(more);
    }
}

/// <summary>Thrown inside the prover when the budget is used up.</summary>
internal sealed class ProofTooLargeException : Exception
{
    /// <summary>Initializes a new instance.</summary>
    public ProofTooLargeException()
        : base("The proof is too large.")
    {
    }

    /// <summary>Initializes a new instance with a message.</summary>
    public ProofTooLargeException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance with a message and a cause.</summary>
    public ProofTooLargeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Finds what boxes leave out of a box.</summary>
/// <remarks>One axis after the other is cut where boxes begin and end; within a cut the boxes that hold it are looked at on the next axis. With n boxes on d
/// axes that is at most of the order of nᵈ⁺¹ steps, and far fewer where boxes stand beside each other, as the rows of a table do.</remarks>
internal static class BoxCover
{
    /// <summary>Returns a box that no box of a list holds; null when the list holds all of the whole.</summary>
    internal static Box? Uncovered(Box whole, IReadOnlyCollection<Box> boxes, ProofBudget budget)
    {
        budget.Spend(boxes.Count + 1);
        var gap = whole.Copy();
        return Leaves(0, [.. boxes.Where(whole.Meets)], whole, gap, budget) ? gap : null;
    }

    /// <summary>Returns boxes, no two of which meet, that together hold what a box holds and no box of a list does.</summary>
    internal static List<Box> Without(Box whole, IEnumerable<Box> boxes, ProofBudget budget)
    {
        List<Box> left = [whole];
        foreach (var box in boxes)
        {
            budget.Spend(left.Count + 1);
            left = [.. left.SelectMany(l => Without(l, box))];
        }

        return left;
    }

    // One axis after the other, what lies before and behind the second box is cut off; what is then left lies inside it.
    private static IEnumerable<Box> Without(Box whole, Box taken)
    {
        if (!whole.Meets(taken))
        {
            yield return whole;
            yield break;
        }

        var rest = whole.Copy();
        for (var i = 0; i < rest.First.Length; i++)
        {
            if (rest.First[i] < taken.First[i])
            {
                var before = rest.Copy();
                before.Last[i] = taken.First[i] - 1;
                rest.First[i] = taken.First[i];
                yield return before;
            }

            if (rest.Last[i] > taken.Last[i])
            {
                var behind = rest.Copy();
                behind.First[i] = taken.Last[i] + 1;
                rest.Last[i] = taken.Last[i];
                yield return behind;
            }
        }
    }

    // Whether something is left out from an axis on; where, is written into the gap.
    private static bool Leaves(int axis, List<Box> boxes, Box whole, Box gap, ProofBudget budget)
    {
        if (boxes.Count == 0)
        {
            // All of what is left of the whole is free.
            Array.Copy(whole.First, axis, gap.First, axis, whole.First.Length - axis);
            Array.Copy(whole.Last, axis, gap.Last, axis, whole.Last.Length - axis);
            return true;
        }

        if (axis == whole.First.Length)
        {
            return false;
        }

        var cuts = new SortedSet<int> { whole.First[axis] };
        foreach (var box in boxes)
        {
            cuts.Add(Math.Max(box.First[axis], whole.First[axis]));
            if (box.Last[axis] < whole.Last[axis])
            {
                cuts.Add(box.Last[axis] + 1);
            }
        }

        budget.Spend((long)cuts.Count * boxes.Count);
        int[] starts = [.. cuts];
        for (var i = 0; i < starts.Length; i++)
        {
            var start = starts[i];
            gap.First[axis] = start;
            gap.Last[axis] = i + 1 < starts.Length ? starts[i + 1] - 1 : whole.Last[axis];
            if (Leaves(axis + 1, boxes.FindAll(b => b.First[axis] <= start && start <= b.Last[axis]), whole, gap, budget))
            {
                return true;
            }
        }

        return false;
    }
}
