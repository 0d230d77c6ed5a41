using System.Globalization;
using System.Numerics;
using CsCheck;
using PerfRules.Facts;

namespace PerfRules.Tests.Facts;

public sealed class RationalTests
{
    private static readonly Gen<Rational> AnyRational =
        Gen.Select(Gen.Int[-1_000_000, 1_000_000], Gen.Int[1, 10_000]).Select((n, d) => new Rational(n, d));

    [Fact]
    public void Divide_ThreeByAThird_IsExactlyNine() => Assert.Equal((Rational)9, (Rational)3 / ((Rational)4 / 12));

    [Fact]
    public void Default_IsZeroWithDenominatorOne()
    {
        Rational zero = default;

        Assert.Equal(Rational.Zero, zero);
        Assert.Equal(new Rational(0, 7), zero);
        Assert.Equal(BigInteger.One, zero.Denominator);
        Assert.Equal(zero.GetHashCode(), new Rational(0, -3).GetHashCode());
        Assert.Equal("0", zero.ToString());
        Assert.Equal(0m, zero.ToDecimal());
        Assert.Equal(Rational.Zero, -zero);
    }

    [Theory]
    [InlineData(6, 4, "3", "2")]
    [InlineData(-6, 4, "-3", "2")]
    [InlineData(6, -4, "-3", "2")]
    [InlineData(-6, -4, "3", "2")]
    [InlineData(0, -4, "0", "1")]
    [InlineData(int.MinValue, -1, "2147483648", "1")]
    public void Constructor_AnyFraction_IsReducedWithAPositiveDenominator(int numerator, int denominator, string above, string below)
    {
        var value = new Rational(numerator, denominator);

        Assert.Equal((above, below), (value.Numerator.ToString(CultureInfo.InvariantCulture), value.Denominator.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void ZeroDivisor_Throws()
    {
        Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
    }

    [Theory]

    // value, half-away, half-even, truncate, ceiling, floor
    [InlineData("2.5", "3", "2", "2", "3", "2")]
    [InlineData("3.5", "4", "4", "3", "4", "3")]
    [InlineData("-2.5", "-3", "-2", "-2", "-2", "-3")]
    [InlineData("-3.5", "-4", "-4", "-3", "-3", "-4")]
    [InlineData("2.4", "2", "2", "2", "3", "2")]
    [InlineData("-2.4", "-2", "-2", "-2", "-2", "-3")]
    [InlineData("2.6", "3", "3", "2", "3", "2")]
    [InlineData("-2.6", "-3", "-3", "-2", "-2", "-3")]
    [InlineData("0.5", "1", "0", "0", "1", "0")]
    [InlineData("-0.5", "-1", "0", "0", "0", "-1")]
    [InlineData("7", "7", "7", "7", "7", "7")]
    [InlineData("-7", "-7", "-7", "-7", "-7", "-7")]
    [InlineData("0", "0", "0", "0", "0", "0")]
    public void RoundToInteger_EveryMode_TreatsTiesAndSignsAsNamed(string text, string halfAway, string halfEven, string truncate, string ceiling, string floor)
    {
        Assert.True(Rational.TryParse(text, out var value));

        string Round(RoundingMode mode) => value.RoundToInteger(mode).ToString(CultureInfo.InvariantCulture);

        Assert.Equal(
            (halfAway, halfEven, truncate, ceiling, floor),
            (Round(RoundingMode.HalfAway), Round(RoundingMode.HalfEven), Round(RoundingMode.Truncate), Round(RoundingMode.Ceiling), Round(RoundingMode.Floor)));
    }

    [Theory]
    [InlineData("2.345", 2, RoundingMode.HalfAway, "2.35")]
    [InlineData("2.345", 2, RoundingMode.HalfEven, "2.34")]
    [InlineData("-2.345", 2, RoundingMode.HalfAway, "-2.35")]
    [InlineData("-2.345", 2, RoundingMode.HalfEven, "-2.34")]
    [InlineData("20.185", 2, RoundingMode.HalfAway, "20.19")] // 青岛: 242.22 / 12 = 20.185 prints as 20.19
    [InlineData("2.345", 0, RoundingMode.Ceiling, "3")]
    [InlineData("2.345", 1000, RoundingMode.Truncate, "2.345")]
    public void Round_ToPlaces_KeepsThem(string text, int places, RoundingMode mode, string expected)
    {
        Assert.True(Rational.TryParse(text, out var value));

        Assert.Equal(expected, value.Round(places, mode).ToString());
    }

    [Fact]
    public void Round_OutOfRange_NamesTheParameter()
    {
        Assert.Equal("places", Assert.Throws<ArgumentOutOfRangeException>(() => Rational.One.Round(-1, RoundingMode.Floor)).ParamName);
        Assert.Equal("places", Assert.Throws<ArgumentOutOfRangeException>(() => Rational.One.Round(1001, RoundingMode.Floor)).ParamName);
        Assert.Equal("mode", Assert.Throws<ArgumentOutOfRangeException>(() => new Rational(1, 3).Round(2, (RoundingMode)9)).ParamName);
        Assert.Equal("step", Assert.Throws<ArgumentOutOfRangeException>(() => Rational.One.RoundToMultiple(Rational.Zero, RoundingMode.Floor)).ParamName);
        Assert.Equal("maxPlaces", Assert.Throws<ArgumentOutOfRangeException>(() => Rational.One.ToDecimalString(-1)).ParamName);
        Assert.Equal("exponent", Assert.Throws<ArgumentOutOfRangeException>(() => Rational.PowerOfTen(10_001)).ParamName);
        Assert.Equal("exponent", Assert.Throws<ArgumentOutOfRangeException>(() => Rational.PowerOfTen(-10_001)).ParamName);
    }

    [Theory]
    [InlineData(1, 3, 2, "0.33")]
    [InlineData(2, 3, 2, "0.67")]
    [InlineData(-2, 3, 2, "-0.67")]
    [InlineData(1, 1000, 2, "0")]
    [InlineData(-1, 1000, 2, "0")] // never -0
    [InlineData(5, 10, 0, "1")]
    [InlineData(99999, 1000, 2, "100")] // 99.999: the carry goes through the point
    [InlineData(1, 8, 3, "0.125")]
    [InlineData(1, 8, 10, "0.125")]
    [InlineData(-1234567, 1, 4, "-1234567")]
    public void ToDecimalString_ToPlaces_RoundsHalfAwayAndDropsTrailingZeros(int numerator, int denominator, int places, string expected) =>
        Assert.Equal(expected, new Rational(numerator, denominator).ToDecimalString(places));

    [Theory]
    [InlineData(3, 2, "1.5")]
    [InlineData(-2, 3, "-2/3")]
    [InlineData(1, 7, "1/7")]
    [InlineData(1, 1024, "0.0009765625")] // 5^10 / 10^10
    [InlineData(4, 2, "2")]
    public void ToString_ExactValue_IsADecimalWhereItEndsElseAFraction(int numerator, int denominator, string expected) =>
        Assert.Equal(expected, new Rational(numerator, denominator).ToString());

    [Theory]
    [InlineData("79228162514264337593543950335")] // decimal.MaxValue
    [InlineData("-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")] // 28 places
    [InlineData("7.9228162514264337593543950335")] // 29 digits
    [InlineData("0.1234567890123456789012345678")]
    [InlineData("-12345678901234.56789012345678")]
    [InlineData("0")]
    public void FromDecimal_AnyDecimal_ComesBackTheSame(string text)
    {
        var number = decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

        Assert.Equal(number, Rational.FromDecimal(number).ToDecimal());
        Assert.Equal(text, Rational.FromDecimal(number).ToString());
    }

    [Fact]
    public void FromDecimal_RandomDecimal_ComesBackTheSame() =>
        Gen.Decimal.Sample(number => Rational.FromDecimal(number).ToDecimal() == number, threads: 1);

    [Fact]
    public void ToDecimal_ThirdsAndTooLargeNumbers_RoundOrOverflow()
    {
        Assert.Equal(0.3333333333333333333333333333m, new Rational(1, 3).ToDecimal());
        Assert.Equal(66666666666666666666666666667m, (new Rational(2, 3) * Rational.PowerOfTen(29)).ToDecimal());
        Assert.Throws<OverflowException>(() => (Rational.FromDecimal(decimal.MaxValue) + 1).ToDecimal());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("+5")]
    [InlineData("-5.25")]
    [InlineData("007.10")]
    public void TryParse_PlainNotation_IsRead(string text)
    {
        Assert.True(Rational.TryParse(text, out var value));
        Assert.Equal(Rational.FromDecimal(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)), value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("5.5.5")]
    [InlineData("1e5")]
    [InlineData("1,000")]
    [InlineData(" 1")]
    [InlineData("１")]
    [InlineData("٣")]
    [InlineData("--1")]
    [InlineData("NaN")]
    public void TryParse_AnythingElse_IsRefused(string text)
    {
        Assert.False(Rational.TryParse(text, out var value));
        Assert.Equal(Rational.Zero, value);
    }

    [Fact]
    public void TryParse_LongestText_IsReadAndOneMoreIsNot()
    {
        Assert.True(Rational.TryParse(new string('9', 1000), out _));
        Assert.False(Rational.TryParse(new string('9', 1001), out _));
    }

    [Fact]
    public void Arithmetic_RandomFractions_AgreesWithCrossMultiplication() =>
        Gen.Select(AnyRational, AnyRational).Sample((a, b) =>
        {
            var (n1, d1, n2, d2) = (a.Numerator, a.Denominator, b.Numerator, b.Denominator);
            return a + b == new Rational((n1 * d2) + (n2 * d1), d1 * d2)
                && a - b == new Rational((n1 * d2) - (n2 * d1), d1 * d2)
                && a * b == new Rational(n1 * n2, d1 * d2)
                && (b.IsZero || a / b == new Rational(n1 * d2, d1 * n2))
                && a.CompareTo(b) == (n1 * d2).CompareTo(n2 * d1)
                && (a == b) == (n1 * d2 == n2 * d1)
                && (a < b) == (n1 * d2 < n2 * d1)
                && (a >= b) == (n1 * d2 >= n2 * d1)
                && a.Abs() == new Rational(BigInteger.Abs(n1), d1)
                && BigInteger.GreatestCommonDivisor((a + b).Numerator, (a + b).Denominator).IsOne
                && (a != b || a.GetHashCode() == b.GetHashCode());
        });

    [Fact]
    public void RoundToInteger_RandomFractions_AgreesWithFloorDivision() =>
        AnyRational.Sample(value =>
        {
            // Floor from BigInteger's truncating division; everything else from the floor and the doubled remainder.
            var floor = BigInteger.DivRem(value.Numerator, value.Denominator, out var rest);
            floor = rest.Sign < 0 ? floor - 1 : floor;
            var twice = 2 * (value.Numerator - (floor * value.Denominator));
            var up = floor + (rest.IsZero ? 0 : 1);
            var nearest = twice < value.Denominator ? floor : up;
            var isTie = twice == value.Denominator;
            return value.RoundToInteger(RoundingMode.Floor) == floor
                && value.RoundToInteger(RoundingMode.Ceiling) == up
                && value.RoundToInteger(RoundingMode.Truncate) == (value.Sign < 0 ? up : floor)
                && value.RoundToInteger(RoundingMode.HalfAway) == (isTie ? (value.Sign < 0 ? floor : up) : nearest)
                && value.RoundToInteger(RoundingMode.HalfEven) == (isTie ? (floor.IsEven ? floor : up) : nearest);
        });

    [Fact]
    public void ToString_RandomFraction_ParsesBackWhenItEnds() =>
        AnyRational.Sample(value => value.ToString().Contains('/') || (Rational.TryParse(value.ToString(), out var back) && back == value));
}
