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
            return CellGrid.Count(space.Axes.Select(a => a.Count), MostCells) > MostCells ? null
                : new ConditionCells(space, [.. conditions.Select(c => space.Boxes(c))]);
        }
        catch (ProofTooLargeException)
        {
            return null;
        }
    }

    /// <summary>Returns whether something that depends on which conditions hold is true in every cell.</summary>
    internal bool All(Func<bool[], bool> holds) => CellGrid.Choices([.. _space.Axes.Select(a => a.Count)]).All(cell => holds([.. _boxes.Select(row => row.Exists(b => b.Holds(cell)))]));
}
