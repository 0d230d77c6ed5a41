using System.Numerics;
using PerfRules.Facts;

namespace PerfRules.Plans.Compiled;

/// <summary>Makes whole numbers, folding what is known before any row.</summary>
internal static class Wholes
{
    /// <summary>The most bits that a number may need; twice such a number still fits in 128 bits with its sign.</summary>
    internal const int Bits = 120;

    /// <summary>The most nodes that the code of one number or test may have: more would take longer to compile than it saves.</summary>
    internal const int LargestCode = 10_000;

    private static readonly BigInteger Limit = BigInteger.One << Bits;

    internal static Whole Zero { get; } = new WholeConstant(0);

    internal static Whole One { get; } = new WholeConstant(1);

    internal static bool NeedsWide(BigInteger least, BigInteger most) => least < -long.MaxValue || most > long.MaxValue;

    internal static Whole Constant(BigInteger value) => Within(value) ? new WholeConstant(value) : throw TooLarge();

    internal static Whole Add(Whole left, Whole right) => (left, right) switch
    {
        (WholeConstant l, WholeConstant r) => Constant(l.Value + r.Value),
        (WholeConstant { Value.IsZero: true }, _) => right,
        (_, WholeConstant { Value.IsZero: true }) => left,
        _ => Checked(new WholeSum(left, right)),
    };

    internal static Whole Subtract(Whole left, Whole right) => left == right ? Zero : Add(left, Multiply(Constant(-1), right));

    internal static Whole Multiply(Whole left, Whole right)
    {
        switch (left, right)
        {
            case (WholeConstant l, WholeConstant r):
                return Constant(l.Value * r.Value);
            case (_, WholeConstant):
                return Multiply(right, left);
            case (WholeConstant { Value.IsZero: true }, _):
                return Zero;
            case (WholeConstant { Value.IsOne: true }, _):
                return right;
            case (WholeConstant l, WholeProduct { Left: WholeConstant c } inner):
                return Multiply(Constant(l.Value * c.Value), inner.Right);
            default:
                BigInteger[] corners = [left.Least * right.Least, left.Least * right.Most, left.Most * right.Least, left.Most * right.Most];
                return Checked(new WholeProduct(left, right, corners.Min(), corners.Max()));
        }
    }

    internal static Whole Multiply(BigInteger factor, Whole operand) => Multiply(Constant(factor), operand);

    internal static Whole Abs(Whole operand) => operand.Least.Sign >= 0 ? operand
        : operand.Most.Sign <= 0 ? Multiply(-1, operand)
        : Checked(new WholeSize(operand));

    internal static Whole Hold(Whole operand, BigInteger low, BigInteger high) => operand.Least >= low && operand.Most <= high ? operand
        : operand is WholeConstant constant ? Constant(BigInteger.Max(low, BigInteger.Min(high, constant.Value)))
        : Checked(new WholeHeld(operand, low, high));

    internal static Whole Divide(Whole dividend, Whole divisor, RoundingMode mode)
    {
        var common = BigInteger.GreatestCommonDivisor(dividend.Factor, divisor.Factor);
        if (common > BigInteger.One)
        {
            (dividend, divisor) = (dividend.DividedBy(common), divisor.DividedBy(common));
        }

        return divisor == One ? dividend
            : divisor == Zero ? Zero
            : (dividend, divisor) is (WholeConstant n, WholeConstant d) ? Constant(new Rational(n.Value, d.Value).RoundToInteger(mode))
            : Checked(new WholeQuotient(dividend, divisor, mode));
    }

    internal static Whole Choose(Test when, Whole then, Whole otherwise) => when switch
    {
        TestConstant { Value: var holds } => holds ? then : otherwise,
        _ when then == otherwise => then,
        _ => Checked(new WholeChoice(when, then, otherwise)),
    };

    internal static Whole Of(Test test) => Choose(test, One, Zero);

    private static bool Within(BigInteger value) => BigInteger.Abs(value) < Limit;

    internal static NotLoweredException TooMuchCode() => new($"the code of a number or test would have more than {LargestCode} nodes");

    private static Whole Checked(Whole whole) => !Within(whole.Least) || !Within(whole.Most) ? throw TooLarge()
        : whole.Nodes > LargestCode ? throw TooMuchCode()
        : whole;

    private static NotLoweredException TooLarge() => new($"a number may need more than {Bits} bits");
}

/// <summary>Says that the compiled engine has no form for something, which is then left to the interpreter of the plan. Never leaves the lowering.</summary>
internal sealed class NotLoweredException(string reason) : Exception(reason);
