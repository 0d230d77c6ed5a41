using System.Numerics;
using PerfRules.Expressions;
using Expression = System.Linq.Expressions.Expression;

namespace PerfRules.Plans.Compiled;

/// <summary>A condition on the slots of a row. It has no side effect and never throws.</summary>
internal abstract record Test
{
    internal static Test Always { get; } = new TestConstant(true);

    internal static Test Never { get; } = new TestConstant(false);

    internal bool IsNever => this is TestConstant { Value: false };

    internal static Test And(Test left, Test right) => (left, right) switch
    {
        (TestConstant { Value: var holds }, _) => holds ? right : left,
        (_, TestConstant { Value: var holds }) => holds ? left : right,
        _ => Checked(new TestBoth(left, right)),
    };

    internal static Test Or(Test left, Test right) => (left, right) switch
    {
        (TestConstant { Value: var holds }, _) => holds ? left : right,
        (_, TestConstant { Value: var holds }) => holds ? right : left,
        _ => Checked(new TestEither(left, right)),
    };

    internal static Test Not(Test operand) => operand switch
    {
        TestConstant { Value: var holds } => new TestConstant(!holds),
        TestNot inner => inner.Operand,
        TestOrder order => order with { Comparison = Opposite(order.Comparison) },
        _ => new TestNot(operand),
    };

    /// <summary>Compares two numbers; folded where their bounds decide.</summary>
    internal static Test Compare(Whole left, BinaryOperator comparison, Whole right)
    {
        var common = BigInteger.GreatestCommonDivisor(left.Factor, right.Factor);
        if (common > BigInteger.One)
        {
            (left, right) = (left.DividedBy(common), right.DividedBy(common));
        }

        int? order = left == right || (left.Least == left.Most && left.Least == right.Least && right.Least == right.Most) ? 0
            : left.Least > right.Most ? 1
            : left.Most < right.Least ? -1
            : null;
        return order is { } known ? new TestConstant(OperatorText.Holds(comparison, known))
            : (left.Least >= right.Most && comparison == BinaryOperator.GreaterOrEqual) || (left.Most <= right.Least && comparison == BinaryOperator.LessOrEqual) ? Always
            : (left.Least >= right.Most && comparison == BinaryOperator.Less) || (left.Most <= right.Least && comparison == BinaryOperator.Greater) ? Never
            : Checked(new TestOrder(left, comparison, right));
    }

    /// <summary>Gets how many nodes its code has.</summary>
    internal abstract int Nodes { get; }

    internal abstract bool Holds(PlanRow row);

    internal abstract Expression Write(CodeWriter code);

    private static Test Checked(Test test) => test.Nodes <= Wholes.LargestCode ? test : throw Wholes.TooMuchCode();

    private static BinaryOperator Opposite(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Equal => BinaryOperator.NotEqual,
        BinaryOperator.NotEqual => BinaryOperator.Equal,
        BinaryOperator.Less => BinaryOperator.GreaterOrEqual,
        BinaryOperator.LessOrEqual => BinaryOperator.Greater,
        BinaryOperator.Greater => BinaryOperator.LessOrEqual,
        _ => BinaryOperator.Less,
    };
}

/// <summary>Always or never.</summary>
internal sealed record TestConstant(bool Value) : Test
{
    internal override int Nodes { get; } = 1;

    internal override bool Holds(PlanRow row) => Value;

    internal override Expression Write(CodeWriter code) => Expression.Constant(Value);
}

/// <summary>Both, the second looked at only if the first holds.</summary>
internal sealed record TestBoth(Test Left, Test Right) : Test
{
    internal override int Nodes { get; } = 1 + Left.Nodes + Right.Nodes;

    internal override bool Holds(PlanRow row) => Left.Holds(row) && Right.Holds(row);

    internal override Expression Write(CodeWriter code) => Expression.AndAlso(Left.Write(code), Right.Write(code));
}

/// <summary>One of them at least.</summary>
internal sealed record TestEither(Test Left, Test Right) : Test
{
    internal override int Nodes { get; } = 1 + Left.Nodes + Right.Nodes;

    internal override bool Holds(PlanRow row) => Left.Holds(row) || Right.Holds(row);

    internal override Expression Write(CodeWriter code) => Expression.OrElse(Left.Write(code), Right.Write(code));
}

/// <summary>The opposite.</summary>
internal sealed record TestNot(Test Operand) : Test
{
    internal override int Nodes { get; } = 1 + Operand.Nodes;

    internal override bool Holds(PlanRow row) => !Operand.Holds(row);

    internal override Expression Write(CodeWriter code) => Expression.Not(Operand.Write(code));
}

/// <summary>Two numbers compared.</summary>
internal sealed record TestOrder(Whole Left, BinaryOperator Comparison, Whole Right) : Test
{
    internal override int Nodes { get; } = 1 + Left.Nodes + Right.Nodes;

    private readonly bool _wide = Left.IsWide || Right.IsWide;

    internal override bool Holds(PlanRow row)
    {
        if (_wide)
        {
            return OperatorText.Holds(Comparison, Left.Wide(row).CompareTo(Right.Wide(row)));
        }

        var left = Left.Narrow(row);
        var right = Right.Narrow(row);
        return Comparison switch
        {
            BinaryOperator.Equal => left == right,
            BinaryOperator.NotEqual => left != right,
            BinaryOperator.Less => left < right,
            BinaryOperator.LessOrEqual => left <= right,
            BinaryOperator.Greater => left > right,
            _ => left >= right,
        };
    }

    internal override Expression Write(CodeWriter code)
    {
        var left = code.Operand(Left, _wide);
        var right = code.Operand(Right, _wide);
        return Comparison switch
        {
            BinaryOperator.Equal => Expression.Equal(left, right),
            BinaryOperator.NotEqual => Expression.NotEqual(left, right),
            BinaryOperator.Less => Expression.LessThan(left, right),
            BinaryOperator.LessOrEqual => Expression.LessThanOrEqual(left, right),
            BinaryOperator.Greater => Expression.GreaterThan(left, right),
            _ => Expression.GreaterThanOrEqual(left, right),
        };
    }
}

/// <summary>Whether every slot of a set holds something.</summary>
internal sealed record TestGiven(SlotSet Slots) : Test
{
    internal override int Nodes { get; } = 1;

    internal override bool Holds(PlanRow row) => Slots.IsSubsetOf(row.Given);

    internal override Expression Write(CodeWriter code) => CodeWriter.Contains(code.Given, Slots);
}
