using System.Globalization;
using System.Numerics;
using CsCheck;
using PerfRules.Facts;

namespace PerfRules.Tests.Facts;

/// <summary>Rational holds numbers of 64 bits apart from larger ones; here both ways meet plain fractions of big integers.</summary>
public sealed class RationalFastPathTests
{
    private const int Samples = 20_000;

    // Where the fast path begins, ends and changes its mind, and the powers of ten around them.
    private static readonly BigInteger[] Limits =
    [
        0, int.MaxValue, uint.MaxValue, BigInteger.Pow(10, 9), BigInteger.Pow(10, 18), BigInteger.Pow(10, 19), BigInteger.Pow(10, 28),
        BigInteger.One << 32, BigInteger.One << 62, long.MaxValue, BigInteger.One << 64, BigInteger.One << 126, BigInteger.One << 127, BigInteger.One << 128,
    ];

    private static readonly Gen<BigInteger> NearLimit =
        Gen.Select(Gen.Int[0, Limits.Length - 1], Gen.Int[-3, 3], Gen.Bool, (limit, offset, negative) =>
            negative ? -(Limits[limit] + offset) : Limits[limit] + offset);

    private static readonly Gen<BigInteger> Part =
        Gen.OneOf(Gen.Int[-100, 100].Select(n => (BigInteger)n), Gen.Long.Select(n => (BigInteger)n), NearLimit, NearLimit);

    // The factor of both parts lets fractions meet that share divisors, and reduces large ones to small ones.
    private static readonly Gen<Fraction> AnyFraction =
        Gen.Select(Part, Part.Where(d => !d.IsZero), Part.Where(f => !f.IsZero), Gen.Bool, (numerator, denominator, factor, scaled) =>
            scaled ? new Fraction(numerator * factor, denominator * factor) : new Fraction(numerator, denominator));

    private static readonly Gen<RoundingMode> Mode = Gen.Int[0, 4].Select(m => (RoundingMode)m);

    [Fact]
    public void Constructor_AnyParts_GivesLowestTerms() =>
        AnyFraction.Sample(f => f.IsSameAs(f.ToRational()), iter: Samples);

    [Fact]
    public void Add_AnyTwo_AgreesWithBigIntegers() =>
        Gen.Select(AnyFraction, AnyFraction).Sample(
            (a, b) => new Fraction((a.N * b.D) + (b.N * a.D), a.D * b.D).IsSameAs(a.ToRational() + b.ToRational()), iter: Samples);

    [Fact]
    public void Subtract_AnyTwo_AgreesWithBigIntegers() =>
        Gen.Select(AnyFraction, AnyFraction).Sample(
            (a, b) => new Fraction((a.N * b.D) - (b.N * a.D), a.D * b.D).IsSameAs(a.ToRational() - b.ToRational()), iter: Samples);

    [Fact]
    public void Multiply_AnyTwo_AgreesWithBigIntegers() =>
        Gen.Select(AnyFraction, AnyFraction).Sample(
            (a, b) => new Fraction(a.N * b.N, a.D * b.D).IsSameAs(a.ToRational() * b.ToRational()), iter: Samples);

    [Fact]
    public void Divide_AnyTwo_AgreesWithBigIntegers() =>
        Gen.Select(AnyFraction, AnyFraction.Where(b => !b.N.IsZero)).Sample(
            (a, b) => new Fraction(a.N * b.D, a.D * b.N).IsSameAs(a.ToRational() / b.ToRational()), iter: Samples);

    [Fact]
    public void NegateAndAbs_Any_AgreeWithBigIntegers() =>
        AnyFraction.Sample(
            a => new Fraction(-a.N, a.D).IsSameAs(-a.ToRational())
                && new Fraction(BigInteger.Abs(a.N), BigInteger.Abs(a.D)).IsSameAs(a.ToRational().Abs()),
            iter: Samples);

    [Fact]
    public void CompareTo_AnyTwo_AgreesWithBigIntegers() =>
        Gen.Select(AnyFraction, AnyFraction).Sample(
            (a, b) => Math.Sign(a.ToRational().CompareTo(b.ToRational())) == (a.N * b.D * a.D.Sign * b.D.Sign).CompareTo(b.N * a.D * a.D.Sign * b.D.Sign),
            iter: Samples);

    // Neighbours at a distance of 1/(d(d+1)), the closest that two denominators of 64 bits allow.
    [Fact]
    public void CompareTo_ClosestNeighbours_SeesTheOrder() =>
        Gen.Long[2, long.MaxValue - 1].Sample(d => new Rational(d - 1, d) < new Rational(d, (BigInteger)d + 1), iter: Samples);

    // The way there goes through numbers that do not fit in 64 bits; the number must be held as if it had never left them.
    [Fact]
    public void Equals_SameNumberByAnotherWay_IsEqualWithEqualHash() =>
        Gen.Select(AnyFraction, AnyFraction.Where(b => !b.N.IsZero)).Sample(
            (a, b) =>
            {
                var direct = a.ToRational();
                var detour = (direct * b.ToRational() / b.ToRational()) + b.ToRational() - b.ToRational();
                return direct == detour && direct.Equals((object)detour) && direct.GetHashCode() == detour.GetHashCode();
            },
            iter: Samples);

    [Fact]
    public void Equals_AnyTwo_AgreesWithBigIntegers() =>
        Gen.Select(AnyFraction, AnyFraction).Sample((a, b) => (a.ToRational() == b.ToRational()) == (a.N * b.D == b.N * a.D), iter: Samples);

    [Fact]
    public void RoundToInteger_AnyMode_AgreesWithBigIntegers() =>
        Gen.Select(AnyFraction, Mode).Sample((a, mode) => a.ToRational().RoundToInteger(mode) == a.Round(mode), iter: Samples);

    [Fact]
    public void RoundToInteger_HalfOfAnOddNumber_AgreesWithBigIntegers() =>
        Gen.Select(Part, Mode).Sample(
            (n, mode) => new Rational((2 * n) + 1, 2).RoundToInteger(mode) == new Fraction((2 * n) + 1, 2).Round(mode), iter: Samples);

    [Fact]
    public void Round_AnyPlaces_AgreesWithBigIntegers() =>
        Gen.Select(AnyFraction, Gen.Int[0, 30], Mode).Sample(
            (a, places, mode) =>
            {
                var scale = BigInteger.Pow(10, places);
                return new Fraction(new Fraction(a.N * scale, a.D).Round(mode), scale).IsSameAs(a.ToRational().Round(places, mode));
            },
            iter: Samples);

    [Fact]
    public void ToDecimalString_AnyPlaces_AgreesWithBigIntegers() =>
        Gen.Select(AnyFraction, Gen.Int[0, 30]).Sample(
            (a, places) =>
            {
                var digits = new Fraction(a.N * BigInteger.Pow(10, places), a.D).Round(RoundingMode.HalfAway);
                var text = a.ToRational().ToDecimalString(places);
                return Rational.TryParse(text, out var read) && new Fraction(digits, BigInteger.Pow(10, places)).IsSameAs(read);
            },
            iter: Samples);

    // 96 bits at every scale, and those with few digits, for which the fast path is made.
    [Fact]
    public void FromDecimal_AnyDecimal_IsTheNumberThatItsDigitsSay() =>
        Gen.OneOf(
                Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Bool, Gen.Byte[0, 28], (low, middle, high, negative, scale) =>
                    new decimal(low, middle, high, negative, scale)),
                Gen.Select(Gen.Int, Gen.Int, Gen.Byte[0, 28], (low, middle, scale) => new decimal(low, middle, 0, false, scale)))
            .Sample(
                d =>
                {
                    var text = d.ToString(CultureInfo.InvariantCulture);
                    var point = text.IndexOf('.', StringComparison.Ordinal);
                    var places = point < 0 ? 0 : text.Length - point - 1;
                    var digits = BigInteger.Parse(text.Replace(".", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
                    return new Fraction(digits, BigInteger.Pow(10, places)).IsSameAs(d);
                },
                iter: Samples);

    [Fact]
    public void TryParse_AnyWholeNumber_IsTheSameNumber() =>
        Part.Sample(
            n => Rational.TryParse(n.ToString(CultureInfo.InvariantCulture), out var read) && new Fraction(n, 1).IsSameAs(read),
            iter: Samples);

    [Fact]
    public void FromLong_Any_IsTheSameNumber() =>
        Gen.OneOf(Gen.Long, Gen.Const(long.MinValue), Gen.Const(-long.MaxValue), Gen.Const(long.MaxValue)).Sample(
            n => new Fraction(n, 1).IsSameAs(n), iter: Samples);

    // Each line crosses one end of the fast path: 2^63 − 1 = 9223372036854775807 is the largest part that it holds.
    [Theory]
    [InlineData("9223372036854775807", "1", "9223372036854775808")] // a sum that no longer fits
    [InlineData("9223372036854775808", "-1", "9223372036854775807")] // and one that fits again
    [InlineData("-9223372036854775807", "-1", "-9223372036854775808")] // long.MinValue, which has no opposite in 64 bits
    [InlineData("-9223372036854775808", "-9223372036854775808", "-18446744073709551616")]
    [InlineData("-9223372036854775808", "9223372036854775808", "0")]
    public void Add_AtTheEndOf64Bits_IsExact(string left, string right, string sum)
    {
        var actual = Number(left) + Number(right);

        Assert.Equal(Number(sum), actual);
        Assert.Equal(sum, actual.ToString());
    }

    [Fact]
    public void Negate_LongMinValue_IsTwoToThe63()
    {
        var actual = -(Rational)long.MinValue;

        Assert.Equal(BigInteger.One << 63, actual.Numerator);
    }

    // 1/(2^63−1) + 1/(2^63−2): the two denominators are neighbours, so their product of 126 bits is the denominator.
    [Fact]
    public void Add_LargestNeighbouringDenominators_HasTheirProductBelow()
    {
        var actual = new Rational(1, long.MaxValue) + new Rational(1, long.MaxValue - 1);

        Assert.Equal(((BigInteger)long.MaxValue * 2) - 1, actual.Numerator);
        Assert.Equal((BigInteger)long.MaxValue * (long.MaxValue - 1), actual.Denominator);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 0)]
    public void Divide_ByZero_Throws(int left, int right)
    {
        Assert.Throws<DivideByZeroException>(() => (Rational)left / right);
    }

    [Fact]
    public void Default_Always_IsZeroOverOne()
    {
        var actual = default(Rational);

        Assert.Equal((BigInteger.Zero, BigInteger.One), (actual.Numerator, actual.Denominator));
        Assert.Equal(Rational.Zero, Rational.One - Rational.One);
    }

    [Fact]
    public void RoundToInteger_UndefinedMode_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>("mode", () => new Rational(1, 3).RoundToInteger((RoundingMode)5));
    }

    private static Rational Number(string text) => new(BigInteger.Parse(text, CultureInfo.InvariantCulture), BigInteger.One);

    /// <summary>A plain fraction that knows nothing of 64 bits; its parts may share factors and have any sign, the denominator is not zero.</summary>
    private sealed record Fraction(BigInteger N, BigInteger D)
    {
        internal Rational ToRational() => new(N, D);

        // The same number, and in lowest terms over a positive denominator.
        internal bool IsSameAs(Rational value) =>
            value.Numerator * D == N * value.Denominator
            && value.Denominator.Sign > 0
            && BigInteger.GreatestCommonDivisor(value.Numerator, value.Denominator).IsOne
            && value.Sign == N.Sign * D.Sign
            && value.IsZero == N.IsZero
            && value.IsInteger == (N % D).IsZero;

        internal BigInteger Round(RoundingMode mode)
        {
            var (n, d) = D.Sign < 0 ? (-N, -D) : (N, D);
            var floor = (n - (((n % d) + d) % d)) / d;
            var isWhole = floor * d == n;
            var twice = (2 * n) - (2 * floor * d); // twice the part above floor, to be held against d
            return mode switch
            {
                _ when isWhole => floor,
                RoundingMode.Floor => floor,
                RoundingMode.Ceiling => floor + 1,
                RoundingMode.Truncate => n.Sign < 0 ? floor + 1 : floor,
                _ when twice != d => twice > d ? floor + 1 : floor,
                RoundingMode.HalfAway => n.Sign < 0 ? floor : floor + 1,
                RoundingMode.HalfEven => floor.IsEven ? floor : floor + 1,
                _ => throw new ArgumentOutOfRangeException(nameof(mode)),
            };
        }
    }
}
