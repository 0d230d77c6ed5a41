using System.Linq.Expressions;
using System.Numerics;
using PerfRules.Facts;

namespace PerfRules.Plans.Compiled;

/// <summary>A quotient rounded to a whole number, exactly; 0 where the divisor is 0, which only an undefined number lets happen.</summary>
/// <param name="Dividend">What is divided.</param>
/// <param name="Divisor">What divides; never negative.</param>
/// <param name="Mode">How the quotient is rounded.</param>
internal sealed record WholeQuotient(Whole Dividend, Whole Divisor, RoundingMode Mode)
    : Whole(
        Dividend.Least.Sign < 0 ? Farthest(Dividend.Least, Divisor) : Nearest(Dividend.Least, Divisor),
        Dividend.Most.Sign > 0 ? Farthest(Dividend.Most, Divisor) : Nearest(Dividend.Most, Divisor),
        Dividend.WorksWide || Divisor.WorksWide)
{
    internal override int Nodes { get; } = 1 + Dividend.Nodes + Divisor.Nodes;

    /// <summary>Divides and rounds in 128 bits; the divisor is at least 0, and both are below 2^120 in size.</summary>
    internal static Int128 Divide(Int128 dividend, Int128 divisor, RoundingMode mode)
    {
        if (divisor == 0)
        {
            return 0;
        }

        var (quotient, rest) = Int128.DivRem(dividend, divisor);
        return rest == 0 ? quotient : quotient + Correction(mode, Int128.IsNegative(dividend), (2 * Int128.Abs(rest)).CompareTo(divisor), Int128.IsEvenInteger(quotient));
    }

    /// <summary>Divides and rounds in 64 bits; the divisor is at least 0.</summary>
    internal static long Divide(long dividend, long divisor, RoundingMode mode)
    {
        if (divisor == 0)
        {
            return 0;
        }

        var (quotient, rest) = Math.DivRem(dividend, divisor);
        return rest == 0 ? quotient : quotient + Correction(mode, dividend < 0, (2 * (ulong)Math.Abs(rest)).CompareTo((ulong)divisor), long.IsEvenInteger(quotient));
    }

    protected override long InNarrow(PlanRow row) => Divide(Dividend.Narrow(row), Divisor.Narrow(row), Mode);

    protected override Int128 InWide(PlanRow row) => Divide(Dividend.Wide(row), Divisor.Wide(row), Mode);

    // Where nothing can be negative and a half more cannot overflow, the rounding is an addition before the division.
    protected override Expression Write(CodeWriter code, bool wide)
    {
        if (wide || Dividend.Least.Sign < 0 || Divisor.Least.Sign <= 0 || Wholes.NeedsWide(0, Dividend.Most + Divisor.Most) || Mode == RoundingMode.HalfEven)
        {
            var divide = typeof(WholeQuotient).GetMethod(
                nameof(Divide), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static, wide
                    ? [typeof(Int128), typeof(Int128), typeof(RoundingMode)]
                    : [typeof(long), typeof(long), typeof(RoundingMode)])!;
            return Expression.Call(divide, code.Operand(Dividend, wide), code.Operand(Divisor, wide), Expression.Constant(Mode));
        }

        return CodeWriter.Keeping(code.Operand(Divisor, wide), divisor => Expression.Divide(
            Mode switch
            {
                RoundingMode.Ceiling => Expression.Add(code.Operand(Dividend, wide), Expression.Subtract(divisor, Expression.Constant(1L))),

                // ⌊x + 1/2⌋ = ⌊(dividend + ⌊divisor / 2⌋) / divisor⌋: with an odd divisor no quotient ends in one half.
                RoundingMode.HalfAway => Expression.Add(code.Operand(Dividend, wide), Expression.RightShift(divisor, Expression.Constant(1))),
                _ => code.Operand(Dividend, wide),
            },
            divisor));
    }

    // Beyond the truncated quotient of dividend and divisor, whose rest is not 0; half says where the rest lies beside one half.
    private static int Correction(RoundingMode mode, bool negative, int half, bool even)
    {
        var away = mode switch
        {
            RoundingMode.HalfAway => half >= 0,
            RoundingMode.HalfEven => half > 0 || (half == 0 && !even),
            RoundingMode.Truncate => false,
            RoundingMode.Ceiling => !negative,
            _ => negative,
        };
        return !away ? 0 : negative ? -1 : 1;
    }

    // The quotient farthest from zero: divided by at least 1 and rounded, a whole number does not get larger; by more, it gets smaller but for the rounding.
    private static BigInteger Farthest(BigInteger dividend, Whole divisor) => divisor.Least <= 1 ? dividend : (dividend / divisor.Least) + dividend.Sign;

    // The quotient nearest to zero comes of the largest divisor, and of none at all.
    private static BigInteger Nearest(BigInteger dividend, Whole divisor) => divisor.Least.Sign <= 0 ? 0 : dividend / divisor.Most;
}
