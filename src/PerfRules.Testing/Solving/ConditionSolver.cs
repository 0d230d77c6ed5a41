using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Plans;

namespace PerfRules.Testing.Solving;

/// <summary>Proposes facts on which a condition holds or does not: answers and words are set, comparisons solved on the side that is wanted.</summary>
/// <remarks>What is proposed for one half of a condition may break the other, so a proposal is to be worked out before it is used.</remarks>
/// <param name="plan">The plan.</param>
/// <param name="solver">Solves comparisons; the facts that it starts from are those that are changed.</param>
internal sealed class ConditionSolver(Plan plan, FactSolver solver)
{
    private const int MostProposals = 32;

    /// <summary>Proposes facts; those at hand first where they will do.</summary>
    internal IEnumerable<PlanFacts> Find(PlanExpression condition, bool wanted)
    {
        IEnumerable<PlanFacts> asTheyAre = solver.Holds(condition) == wanted ? [solver.Facts] : [];
        return asTheyAre.Concat(Changed(condition, wanted)).Take(MostProposals);
    }

    private IEnumerable<PlanFacts> Changed(PlanExpression condition, bool wanted) => condition switch
    {
        PlanUnary { Operator: UnaryOperator.Not } not => Find(not.Operand, !wanted),
        PlanMeasure measure => Find(plan.Measures[measure.Index], wanted),
        PlanInput input when plan.Pack.Inputs[input.Slot].Type == InputType.YesNo => [With(input.Slot, PlanValue.Of(wanted))],
        PlanBinary { Operator: BinaryOperator.And or BinaryOperator.Or } logic => wanted == (logic.Operator == BinaryOperator.And)
            ? Find(logic.Left, wanted).SelectMany(f => new ConditionSolver(plan, solver.From(f)).Find(logic.Right, wanted))
            : Find(logic.Left, wanted).Concat(Find(logic.Right, wanted)),
        PlanBinary comparison when OperatorText.IsComparison(comparison.Operator) => Compared(comparison, wanted),
        PlanCall { Function: ExpressionFunction.Given } given when !wanted => given.Mentions.Inputs.Take(1).Select(slot => With(slot, default)),
        PlanCall { Function: ExpressionFunction.If } choice => Find(choice.Arguments[0], true)
            .SelectMany(f => new ConditionSolver(plan, solver.From(f)).Find(choice.Arguments[1], wanted))
            .Concat(Find(choice.Arguments[0], false).SelectMany(f => new ConditionSolver(plan, solver.From(f)).Find(choice.Arguments[2], wanted))),
        _ => [],
    };

    private IEnumerable<PlanFacts> Compared(PlanBinary comparison, bool wanted)
    {
        if (comparison.Left is PlanInput input && plan.Pack.Inputs[input.Slot] is { Type: InputType.YesNo or InputType.Choice } definition)
        {
            IEnumerable<PlanValue> values = definition.Type == InputType.YesNo ? [PlanValue.Of(true), PlanValue.Of(false)] : definition.Choices.Select(PlanValue.Of);
            return values.Select(v => With(input.Slot, v)).Where(f => solver.Holds(comparison, f) == wanted);
        }

        return new[] { (Side.At, 0), (Side.Below, -1), (Side.Above, 1) }
            .Where(s => OperatorText.Holds(comparison.Operator, s.Item2) == wanted)
            .Select(s => solver.Solve(comparison.Left, comparison.Right, s.Item1).Facts)
            .OfType<PlanFacts>();
    }

    private PlanFacts With(int slot, PlanValue value) => solver.Facts with { Inputs = solver.Facts.Inputs.SetItem(slot, value) };
}
