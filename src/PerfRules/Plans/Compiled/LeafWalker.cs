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

        var numerator = points.Numerator.Wide(row);
        var own = points.Denominator.Wide(row);
        if (denominator == 0 && (numerator > long.MaxValue || own > long.MaxValue))
        {
            return LeafCode.Deferred;
        }

        row.Points[index] = (long)(denominator == 0 ? numerator : numerator * (denominator / own));
        row.Denominators[index] = denominator == 0 ? (long)own : denominator;
        return (byte)points.Status;
    }
}
