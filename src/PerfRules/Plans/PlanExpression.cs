using System.Collections.Immutable;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Plans;

/// <summary>An expression of a plan: names are slots, constants are folded.</summary>
internal abstract record PlanExpression;

/// <summary>A value known before any fact.</summary>
internal sealed record PlanConstant(PlanValue Value) : PlanExpression;

/// <summary>The value of an input.</summary>
internal sealed record PlanInput(int Slot) : PlanExpression;

/// <summary>The value of a measure that several criteria may share; worked out once per run.</summary>
internal sealed record PlanMeasure(int Index) : PlanExpression;

/// <summary>How many findings of a kind count.</summary>
internal sealed record PlanFindingCount(int Kind) : PlanExpression;

/// <summary>A sign or a negation.</summary>
internal sealed record PlanUnary(UnaryOperator Operator, PlanExpression Operand) : PlanExpression;

/// <summary>Two operands with an operator between them.</summary>
internal sealed record PlanBinary(BinaryOperator Operator, PlanExpression Left, PlanExpression Right) : PlanExpression;

/// <summary>A function; for given and default, <paramref name="Mentions"/> are the inputs of the first argument.</summary>
internal sealed record PlanCall(
    ExpressionFunction Function, ImmutableArray<PlanExpression> Arguments, RoundingMode Mode, PlanMentions Mentions) : PlanExpression;

/// <summary>What an expression mentions and therefore needs.</summary>
/// <param name="Inputs">The slots of inputs, ordered, each once.</param>
/// <param name="Findings">Whether it counts findings.</param>
internal sealed record PlanMentions(ImmutableArray<int> Inputs, bool Findings)
{
    internal static PlanMentions None { get; } = new([], false);

    internal static PlanMentions Union(IEnumerable<PlanMentions> all)
    {
        var list = all.ToList();
        return new([.. list.SelectMany(m => m.Inputs).Distinct().Order()], list.Any(m => m.Findings));
    }
}
