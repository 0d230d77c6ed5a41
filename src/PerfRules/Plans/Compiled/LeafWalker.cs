namespace PerfRules.Plans.Compiled;

/// <summary>Works a leaf out node by node: what the machine code does, where there is none.</summary>
internal static class LeafWalker
{
    internal static bool Fits(LeafCode leaf, PlanRow row) =>
        leaf.Needed is not null ? leaf.Touched.IsSubsetOf(row.Plain) : !leaf.Touched.AnyOf(row.Given, row.Plain);

    /// <summary>Works out what the tree of a leaf uses several times.</summary>
    internal static void Share(LeafCode leaf, PlanRow row)
    {
        for (var i = 0; i < leaf.Shared.Length; i++)
        {
            row.Shared[i] = leaf.Shared[i].Wide(row);
        }
    }

    /// <summary>Works out a leaf whose slots hold their values.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="row">The row; takes the points.</param>
    /// <param name="index">The leaf's place.</param>
    /// <param name="denominator">The denominator that points are brought to; 0 where the row says it.</param>
    /// <returns>What came of it, see <see cref="LeafCode"/>.</returns>
    internal static byte Walk(LeafCode leaf, PlanRow row, int index, long denominator)
    {
        Share(leaf, row);
        var step = leaf.Root;
        while (step is StepChoice choice)
        {
            step = choice.When.Holds(row) ? choice.Then : choice.Otherwise;
        }

        if (step is not StepPoints points)
        {
            return ((StepEnd)step).Status;
        }

        return denominator == 0 ? WalkRatio(points, row, index) : WalkPoints(points, row, index, denominator);
    }

    // The denominator of the points is a constant here, and 64 bits hold the points in parts of the common one.
    private static byte WalkPoints(StepPoints points, PlanRow row, int index, long denominator)
    {
        row.Points[index] = points.Numerator.Narrow(row) * (denominator / points.Denominator.Narrow(row));
        return (byte)points.Status;
    }

    // Points without a fixed denominator: left to the interpreter where they need more than 64 bits.
    private static byte WalkRatio(StepPoints points, PlanRow row, int index)
    {
        var numerator = points.Numerator.Wide(row);
        var denominator = points.Denominator.Wide(row);
        if (numerator > long.MaxValue || denominator > long.MaxValue)
        {
            return LeafCode.Deferred;
        }

        row.Points[index] = (long)numerator;
        row.Denominators[index] = (long)denominator;
        return (byte)points.Status;
    }
}
