using System.Numerics;
using BenchmarkDotNet.Attributes;
using PerfRules.Facts;

namespace PerfRules.Benchmarks;

/// <summary>The arithmetic of one budget band, 6 − 0.6 × ⌈(income / budget − 105%) / 1pp⌉ rounded to two places: exact numbers held in
/// 64 bits, the same on plain big integers, which is what exact numbers cost without that, and decimals.</summary>
[MemoryDiagnoser]
public class RationalBenchmarks
{
    private Case<decimal> _decimal = null!;
    private Case<Rational> _rational = null!;
    private Case<BigFraction> _big = null!;

    /// <summary>Names the size of the figures.</summary>
    public enum Digits
    {
        /// <summary>299057.19万元 of 271870.17万元, as reports print them.</summary>
        Printed,

        /// <summary>The same with 20 more digits, which no 64 bits hold.</summary>
        TwentyMore,
    }

    [Params(Digits.Printed, Digits.TwentyMore)]
    public Digits Figures { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var more = Figures == Digits.TwentyMore ? 0.00000000000000000001m : 0m;
        _decimal = new(299057.19m + more, 271870.17m + more, 1.05m, 0.01m, 6m, 0.6m);
        _rational = _decimal.Map(d => (Rational)d);
        _big = _rational.Map(r => new BigFraction(r.Numerator, r.Denominator));

        // 299057.19 / 271870.17 is 110.00000…%, a little above: 6 steps, 6 − 3.6 = 2.4.
        if (Rational() != 2.4m || PlainBigIntegers().ToRational() != 2.4m || Decimal() != 2.4m)
        {
            throw new InvalidOperationException($"{Rational()} held in 64 bits, {PlainBigIntegers().ToRational()} plain, {Decimal()} in decimals");
        }
    }

    [Benchmark(Baseline = true)]
    public BigFraction PlainBigIntegers()
    {
        var rate = _big.Income / _big.Budget;
        if (rate.CompareTo(_big.Edge) <= 0)
        {
            return _big.Points;
        }

        var steps = ((rate - _big.Edge) / _big.Step).Ceiling();
        return (_big.Points - (_big.Deduct * steps)).RoundToCents();
    }

    [Benchmark]
    public Rational Rational()
    {
        var rate = _rational.Income / _rational.Budget;
        if (rate <= _rational.Edge)
        {
            return _rational.Points;
        }

        var steps = ((rate - _rational.Edge) / _rational.Step).RoundToWhole(RoundingMode.Ceiling);
        return (_rational.Points - (_rational.Deduct * steps)).Round(2, RoundingMode.HalfAway);
    }

    [Benchmark]
    public decimal Decimal()
    {
        var rate = _decimal.Income / _decimal.Budget;
        if (rate <= _decimal.Edge)
        {
            return _decimal.Points;
        }

        var steps = Math.Ceiling((rate - _decimal.Edge) / _decimal.Step);
        return Math.Round(_decimal.Points - (_decimal.Deduct * steps), 2, MidpointRounding.AwayFromZero);
    }

    private sealed record Case<T>(T Income, T Budget, T Edge, T Step, T Points, T Deduct)
    {
        internal Case<TTo> Map<TTo>(Func<T, TTo> to) => new(to(Income), to(Budget), to(Edge), to(Step), to(Points), to(Deduct));
    }

    /// <summary>A fraction of big integers in lowest terms, without any fast path.</summary>
    public readonly struct BigFraction
    {
        private readonly BigInteger _numerator;
        private readonly BigInteger _denominator;

        internal BigFraction(BigInteger numerator, BigInteger denominator)
        {
            var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
            _numerator = numerator / divisor;
            _denominator = denominator / divisor;
        }

        public static BigFraction operator -(BigFraction left, BigFraction right) =>
            new((left._numerator * right._denominator) - (right._numerator * left._denominator), left._denominator * right._denominator);

        public static BigFraction operator *(BigFraction left, BigFraction right) =>
            new(left._numerator * right._numerator, left._denominator * right._denominator);

        public static BigFraction operator /(BigFraction left, BigFraction right) =>
            new(left._numerator * right._denominator, left._denominator * right._numerator);

        internal int CompareTo(BigFraction other) => (_numerator * other._denominator).CompareTo(other._numerator * _denominator);

        internal BigFraction Ceiling() => new(-Floor(-_numerator, _denominator), BigInteger.One);

        // Half away from zero is the floor of x + 1/2 for x ≥ 0, and points are.
        internal BigFraction RoundToCents() => new(Floor((200 * _numerator) + _denominator, 2 * _denominator), 100);

        internal Rational ToRational() => new(_numerator, _denominator);

        private static BigInteger Floor(BigInteger numerator, BigInteger denominator)
        {
            var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
            return remainder.Sign < 0 ? quotient - 1 : quotient;
        }
    }
}
