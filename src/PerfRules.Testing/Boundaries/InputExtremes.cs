using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Testing.Solving;
using PerfRules.Texts;

namespace PerfRules.Testing.Boundaries;

/// <summary>For every input that a leaf needs: nothing, zero, just below zero and the ends of its range, as far as the pack allows them; every other answer and word.</summary>
internal sealed class InputExtremes(Plan plan, PlanFacts facts)
{
    private readonly PlanRun _base = PlanInterpreter.Score(plan, [facts])[0];

    internal IEnumerable<DraftRow> Rows()
    {
        for (var slot = 0; slot < plan.Pack.Inputs.Length; slot++)
        {
            var (index, input) = (slot, plan.Pack.Inputs[slot]);
            if (input.IsList || !facts.Inputs[slot].IsUsable)
            {
                continue;
            }

            foreach (var value in Values(input).Where(v => !v.Equals(facts.Inputs[index])).Distinct())
            {
                var name = value.IsUsable ? BoundaryTexts.Value(input.Name, FactText.Of(input, value)) : BoundaryTexts.Missing(input.Name);
                if (Row(name, facts with { Inputs = facts.Inputs.SetItem(index, value) }, index) is { } row)
                {
                    yield return row;
                }
            }
        }

        if (facts.Findings is not null && plan.Pack.Findings.Length > 0 && Row(BoundaryTexts.Missing("findings"), facts with { Findings = null }, -1) is { } unexamined)
        {
            yield return unexamined;
        }
    }

    // Only leaves that come out otherwise, or that need the input: what a row expects of the others, other rows expect already.
    private DraftRow? Row(LocalizedText name, PlanFacts changed, int slot)
    {
        var run = PlanInterpreter.Score(plan, [changed])[0];
        var leaves = Enumerable.Range(0, plan.Leaves.Length)
            .Where(i => plan.Leaves[i].Needs.Inputs.Contains(slot) || run.Leaves[i].Points != _base.Leaves[i].Points || run.Leaves[i].Status != _base.Leaves[i].Status)
            .ToList();
        return leaves.Count == 0 ? null : new DraftRow(name, null, changed, leaves);
    }

    private static IEnumerable<PlanValue> Values(InputDefinition input) => input.Type switch
    {
        InputType.YesNo => [default, PlanValue.Of(true), PlanValue.Of(false)],
        InputType.Choice => input.Choices.Select(PlanValue.Of).Prepend(default),
        InputType.Date => [default],
        _ => new[] { Rational.Zero, -InputResolution.Of(input, Rational.Zero), input.Range?.Lower?.Constant, input.Range?.Upper?.Constant }
            .OfType<Rational>().Where(v => input.Range?.Holds(v) != false).Distinct().Select(PlanValue.Of).Prepend(default),
    };
}
