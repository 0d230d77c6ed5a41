using System.Numerics;
using System.Runtime.CompilerServices;

namespace PerfRules.Facts;

/// <content>How the number is held, and its arithmetic: in 64 bits where both parts fit, else in big integers.</content>
public readonly partial struct Rational
{
    // Invariant: lowest terms, denominator at least 1, and each number held in one way only, so that equal numbers have equal fields:
    //   _large is null:  |numerator| <= long.MaxValue and denominator <= long.MaxValue (long.MinValue is left out: -x must fit);
    //   _large is given: one of the two does not fit, and the two fields beside it are 0.
    // The denominator is held less one, so that default(Rational) is 0/1.
    //
    // Products of two small parts and sums of two such products fit in Int128: 2 × long.MaxValue² < 2^127.
    //
    // Figures of reports fit in 64 bits: a budget band then takes 0.37 of the time that plain big integers take and allocates
    // nothing, and a sheet of sixteen leaves takes 0.7 (RationalBenchmarks, benchmarks/README.md).
    private readonly long _numerator;
    private readonly long _denominatorLessOne;
    private readonly Large? _large;

    private Rational(long numerator, long denominator, bool reduced)
    {
        _ = reduced; // Marks the route that trusts its caller: lowest terms, denominator positive, numerator not long.MinValue.
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    private Rational(Large large) => _large = large;

    private static ReadOnlySpan<long> SmallPowersOfTen =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
        100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    private long SmallDenominator => _denominatorLessOne + 1;

    /// <summary>Returns how many parts of one the number is, when that is a whole number of 64 bits.</summary>
    /// <param name="parts">The parts of one; not negative. 0 gives false.</param>
    /// <param name="whole">The number times <paramref name="parts"/>, or 0.</param>
    internal bool TryGetWhole(long parts, out long whole)
    {
        whole = 0;
        if (_large is not null || parts == 0)
        {
            return false;
        }

        // In lowest terms, numerator × parts / denominator is whole exactly when the denominator divides the parts.
        var (times, rest) = Math.DivRem(parts, SmallDenominator);
        var product = Math.BigMul(_numerator, times);
        if (rest != 0 || !FitsSmall(product))
        {
            return false;
        }

        whole = (long)product;
        return true;
    }

    /// <summary>Gets numerator and denominator where both fit in 64 bits.</summary>
    internal bool TryGetParts(out long numerator, out long denominator)
    {
        (numerator, denominator) = (_numerator, SmallDenominator);
        return _large is null;
    }

    /// <summary>Makes a number from a numerator and a denominator of 64 bits without allocating.</summary>
    /// <param name="numerator">The numerator; not <see cref="long.MinValue"/>.</param>
    /// <param name="denominator">The denominator; at least 1.</param>
    internal static Rational OfParts(long numerator, long denominator) => ReduceSmall(numerator, denominator);

    private static Rational Whole(long value) =>
        value == long.MinValue ? new(value, BigInteger.One) : new(value, 1, reduced: true);

    private static Rational ReduceSmall(long numerator, long denominator)
    {
        var divisor = GreatestCommonDivisor(numerator, denominator);
        return new(numerator / divisor, denominator / divisor, reduced: true);
    }

    private static Rational Reduce(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        if (!divisor.IsOne)
        {
            numerator /= divisor;
            denominator /= divisor;
        }

        return BigInteger.Abs(numerator) <= long.MaxValue && denominator <= long.MaxValue
            ? new((long)numerator, (long)denominator, reduced: true)
            : new(new Large(numerator, denominator));
    }

    private static Rational AddSmall(Rational left, Rational right)
    {
        var leftDenominator = left.SmallDenominator;
        var rightDenominator = right.SmallDenominator;
        if (leftDenominator == rightDenominator)
        {
            // The usual case: whole numbers, and figures with the same number of places.
            var plain = (Int128)left._numerator + right._numerator;
            return FitsSmall(plain) ? ReduceSmall((long)plain, leftDenominator) : AddLarge(left, right);
        }

        // Over the least common multiple; what the numerator still shares with the denominator divides the common part (Knuth, 4.5.1).
        var common = GreatestCommonDivisor(leftDenominator, rightDenominator);
        var numerator = unchecked(
            Math.BigMul(left._numerator, rightDenominator / common) + Math.BigMul(right._numerator, leftDenominator / common));
        if (!FitsSmall(numerator))
        {
            return AddLarge(left, right);
        }

        var shared = GreatestCommonDivisor((long)numerator, common);
        var denominator = Math.BigMul(leftDenominator / common, rightDenominator / shared);
        return FitsSmall(denominator) ? new((long)numerator / shared, (long)denominator, reduced: true) : AddLarge(left, right);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Rational AddLarge(Rational left, Rational right) => new(
        (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    // Reduced crosswise first, the product is in lowest terms and needs no division of 128 bits.
    private static Rational MultiplySmall(long numerator1, long denominator1, long numerator2, long denominator2)
    {
        var cross1 = GreatestCommonDivisor(numerator1, denominator2);
        var cross2 = GreatestCommonDivisor(numerator2, denominator1);
        var numerator = Math.BigMul(numerator1 / cross1, numerator2 / cross2);
        var denominator = Math.BigMul(denominator1 / cross2, denominator2 / cross1);
        return FitsSmall(numerator) && FitsSmall(denominator)
            ? new((long)numerator, (long)denominator, reduced: true)
            : new(new Large((BigInteger)numerator, (BigInteger)denominator));
    }

    private static Rational DivideSmall(Rational left, Rational right) => right._numerator switch
    {
        > 0 => MultiplySmall(left._numerator, left.SmallDenominator, right.SmallDenominator, right._numerator),
        < 0 => MultiplySmall(-left._numerator, left.SmallDenominator, right.SmallDenominator, -right._numerator),
        _ => throw new DivideByZeroException(),
    };

    private static bool FitsSmall(Int128 value) => value <= long.MaxValue && value >= -long.MaxValue;

    // Of |number| and a positive divisor; at least 1. Both fit in 63 bits. Binary: trailing zeros go at once, and no 64-bit division per step.
    private static long GreatestCommonDivisor(long number, long divisor)
    {
        if (divisor == 1)
        {
            return 1;
        }

        // One division first, because the two are often of very different size.
        var rest = (ulong)(Math.Abs(number) % divisor);
        if (rest == 0)
        {
            return divisor;
        }

        var other = (ulong)divisor;
        var twos = BitOperations.TrailingZeroCount(rest | other);
        rest >>= BitOperations.TrailingZeroCount(rest);
        while (other != 0)
        {
            // The lesser of the two and their distance, without a branch that nobody could foretell: both fit in 63 bits.
            other >>= BitOperations.TrailingZeroCount(other);
            var distance = unchecked((long)(rest - other));
            var isLess = distance >> 63;
            rest = unchecked(other + (ulong)(distance & isLess));
            other = unchecked((ulong)((distance ^ isLess) - isLess));
        }

        return (long)(rest << twos);
    }

    private sealed record Large(BigInteger Numerator, BigInteger Denominator);
}
