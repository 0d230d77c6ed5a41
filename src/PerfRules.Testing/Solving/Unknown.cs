using System.Collections.Immutable;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;

namespace PerfRules.Testing.Solving;

/// <summary>A number of the facts that may be changed: the value of an input, or how many findings of a kind there are.</summary>
/// <param name="Index">The slot of the input, or the index of the kind.</param>
/// <param name="IsFindings">Whether it counts findings.</param>
internal readonly record struct Unknown(int Index, bool IsFindings)
{
    /// <summary>Lists what an expression mentions, in the order of its text, each once.</summary>
    internal static IReadOnlyList<Unknown> In(Plan plan, params IEnumerable<PlanExpression> expressions)
    {
        var found = new List<Unknown>();
        foreach (var expression in expressions)
        {
            Collect(plan, expression, found);
        }

        return found;
    }

    /// <summary>Returns the number that facts hold; null when it is missing or no number.</summary>
    internal Rational? In(PlanFacts facts) => IsFindings
        ? facts.Findings is { } kinds ? FindingCount.Of(kinds[Index]) : null
        : facts.Inputs[Index] is { Kind: PlanValueKind.Number or PlanValueKind.Date } value ? value.Number : null;

    /// <summary>Returns facts with another number; null when the pack does not allow it.</summary>
    internal PlanFacts? Put(Plan plan, PlanFacts facts, Rational number) => IsFindings ? PutFindings(plan, facts, number) : PutInput(plan.Pack.Inputs[Index], facts, number);

    private PlanFacts? PutInput(InputDefinition input, PlanFacts facts, Rational number)
    {
        if (input.IsList || input.Range?.Holds(number) == false || (InputResolution.IsWhole(input) && !number.IsInteger))
        {
            return null;
        }

        if (input.Type == InputType.Date)
        {
            return number < DateOnly.MinValue.DayNumber || number > DateOnly.MaxValue.DayNumber ? null
                : facts with { Inputs = facts.Inputs.SetItem(Index, PlanValue.Of(DateOnly.FromDayNumber((int)number.Numerator))) };
        }

        return facts with { Inputs = facts.Inputs.SetItem(Index, PlanValue.Of(number)) };
    }

    private PlanFacts? PutFindings(Plan plan, PlanFacts facts, Rational number)
    {
        if (!number.IsInteger || number.Sign < 0 || number > int.MaxValue)
        {
            return null;
        }

        var kinds = facts.Findings ?? [.. plan.Pack.Findings.Select(_ => ImmutableArray<Finding>.Empty)];
        ImmutableArray<Finding> found = number.IsZero ? [] : [new Finding { Kind = plan.Pack.Findings[Index].Name, Count = (int)number.Numerator }];
        return facts with { Findings = kinds.SetItem(Index, found) };
    }

    private static void Collect(Plan plan, PlanExpression expression, List<Unknown> found)
    {
        switch (expression)
        {
            case PlanInput input:
                Add(new Unknown(input.Slot, false));
                break;
            case PlanFindingCount count:
                Add(new Unknown(count.Kind, true));
                break;
            case PlanMeasure measure:
                Collect(plan, plan.Measures[measure.Index], found);
                break;
            case PlanUnary unary:
                Collect(plan, unary.Operand, found);
                break;
            case PlanBinary binary:
                Collect(plan, binary.Left, found);
                Collect(plan, binary.Right, found);
                break;
            case PlanCall call:
                foreach (var argument in call.Arguments)
                {
                    Collect(plan, argument, found);
                }

                break;
            default:
                break;
        }

        void Add(Unknown unknown)
        {
            if (!found.Contains(unknown))
            {
                found.Add(unknown);
            }
        }
    }
}
