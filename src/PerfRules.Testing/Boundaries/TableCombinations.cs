using PerfRules.Facts;
using PerfRules.Plans;
using PerfRules.Testing.Solving;
using PerfRules.Texts;

namespace PerfRules.Testing.Boundaries;

/// <summary>Combines the thresholds of a table's dimensions: each side of each threshold of one with each of the others, and with every answer and word.</summary>
internal static class TableCombinations
{
    // Beyond that a person no longer reads the table; the single thresholds are in the draft in any case.
    private const int Most = 81;

    internal static IEnumerable<DraftRow> Of(Plan plan, FactSolver solver, IReadOnlyCollection<BoundaryTarget> targets) =>
        plan.Leaves.SelectMany((leaf, i) => leaf.Criterion is PlanTable table ? Of(plan, solver, leaf, i, table, [.. targets.Where(t => t.Index == i && t.Leaf is not null && !t.Target.IsOnlyBoundary)]) : []);

    private static IEnumerable<DraftRow> Of(Plan plan, FactSolver solver, PlanLeaf leaf, int index, PlanTable table, List<BoundaryTarget> edges)
    {
        var conditions = table.Rows.Select(r => r.Condition).OfType<PlanExpression>().ToList();
        var dimensions = edges.GroupBy(e => e.Target.Boundary!.Value).Select(g => g.SelectMany(Choices).ToList())
            .Concat(Unknown.In(plan, conditions).Where(u => !u.IsFindings && plan.Pack.Inputs[u.Index].Type is InputType.YesNo or InputType.Choice).Select(u => Words(plan, u.Index)))
            .ToList();
        if (dimensions.Count < 2)
        {
            return [];
        }

        IEnumerable<(PlanFacts Facts, IEnumerable<Choice> Chosen)> combined = [(solver.Facts, [])];
        foreach (var dimension in dimensions)
        {
            combined = combined.SelectMany(c => dimension.Select(d => (Facts: d.Apply(solver.From(c.Facts)), Chosen: c.Chosen.Append(d))).Where(n => n.Facts is not null).Select(n => (n.Facts!, n.Chosen)));
        }

        // What was solved for a later dimension may have moved an earlier one.
        return combined.Where(c => c.Chosen.All(d => d.Holds(solver.From(c.Facts))) && BoundarySearch.Run(plan, c.Facts, index).Outcome.Decision is not null).Take(Most)
            .Select(c => new DraftRow(
                LocalizedText.Join(" ", " ", [LocalizedText.Verbatim(leaf.Indicator.Id), LocalizedText.Join("；", "; ", c.Chosen.Select(d => d.Name))]),
                leaf.Indicator.Source?.Clause,
                c.Facts,
                [index]));
    }

    private static IEnumerable<Choice> Choices(BoundaryTarget target)
    {
        var boundary = target.Target.Boundary!;
        return BoundaryTargets.Sides(boundary).Select(side => new Choice(
            BoundarySearch.Name(null, boundary.Name, side),
            s => s.Solve(boundary.Value, boundary.End, side).Facts,
            s => s.Number(boundary.Value) is { } value && s.Number(boundary.End) is { } end && (value - end).Sign == Standing.Sign(side)));
    }

    private static List<Choice> Words(Plan plan, int slot)
    {
        var input = plan.Pack.Inputs[slot];
        IEnumerable<PlanValue> values = input.Type == InputType.YesNo ? [PlanValue.Of(true), PlanValue.Of(false)] : input.Choices.Select(PlanValue.Of);
        return
        [
            .. values.Select(value => new Choice(
                BoundaryTexts.Value(input.Name, FactText.Of(input, value)),
                s => s.Facts with { Inputs = s.Facts.Inputs.SetItem(slot, value) },
                s => s.Facts.Inputs[slot].Equals(value))),
        ];
    }

    private sealed record Choice(LocalizedText Name, Func<FactSolver, PlanFacts?> Apply, Func<FactSolver, bool> Holds);
}
