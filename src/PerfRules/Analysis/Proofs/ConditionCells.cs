using PerfRules.Expressions;

namespace PerfRules.Analysis.Proofs;

/// <summary>Walks every cell of the axes that some conditions judge: within a cell each condition holds for all values or for none.</summary>
internal sealed class ConditionCells
{
    private const long MostCells = 100_000;

    private readonly ConditionBoxes _space;
    private readonly List<List<Box>> _boxes;

    private ConditionCells(ConditionBoxes space, List<List<Box>> boxes)
    {
        _space = space;
        _boxes = boxes;
    }

    /// <summary>Cuts the axes; null when conditions judge something that cells cannot say, may be undefined, or have too many cells.</summary>
    internal static ConditionCells? Of(IReadOnlyCollection<BoundExpression> conditions, MeasureDomains domains)
    {
        var space = new ConditionBoxes(domains, new ProofBudget(ProofBudget.Usual));
        if (!conditions.All(space.Collect) || !space.Axes.All(a => Definedness.IsAlwaysDefined(a.Judged, domains)))
        {
            return null;
        }

        space.Close();
        try
        {
            space.CheckSize();
            return space.Axes.Aggregate(1L, (product, a) => Math.Min(MostCells + 1, product * a.Count)) > MostCells ? null
                : new ConditionCells(space, [.. conditions.Select(c => space.Boxes(c))]);
        }
        catch (ProofTooLargeException)
        {
            return null;
        }
    }

    /// <summary>Returns whether something that depends on which conditions hold is true in every cell.</summary>
    internal bool All(Func<bool[], bool> holds)
    {
        var cell = new int[_space.Axes.Count];
        if (_space.Axes.Any(a => a.Count == 0))
        {
            return true;
        }

        while (true)
        {
            if (!holds([.. _boxes.Select(row => row.Exists(b => Contains(b, cell)))]))
            {
                return false;
            }

            var axis = 0;
            while (axis < cell.Length && ++cell[axis] == _space.Axes[axis].Count)
            {
                cell[axis++] = 0;
            }

            if (axis == cell.Length)
            {
                return true;
            }
        }
    }

    private static bool Contains(Box box, int[] cell)
    {
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] < box.First[i] || cell[i] > box.Last[i])
            {
                return false;
            }
        }

        return true;
    }
}
