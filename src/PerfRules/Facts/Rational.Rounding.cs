using System.Globalization;
using System.Numerics;

namespace PerfRules.Facts;

/// <content>Rounding, and the number as text.</content>
public readonly partial struct Rational
{
    private static readonly BigInteger LargestMantissa = new(decimal.MaxValue);

    /// <summary>Rounds to a whole number.</summary>
    /// <param name="mode">What happens to the part that is removed.</param>
    /// <returns>A whole number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is not a defined mode.</exception>
    public BigInteger RoundToInteger(RoundingMode mode) => RoundToWhole(mode).Numerator;

    /// <summary>Rounds to a number of decimal places.</summary>
    /// <param name="places">The decimal places to keep, 0 to 1,000 inclusive.</param>
    /// <param name="mode">What happens to the part that is removed.</param>
    /// <returns>The rounded number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="places"/> is outside 0..1,000 or <paramref name="mode"/> is not defined.</exception>
    public Rational Round(int places, RoundingMode mode)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places, 1000);
        if (IsInteger && mode is >= RoundingMode.HalfAway and <= RoundingMode.Floor)
        {
            return this;
        }

        var scale = PowerOfTen(places);
        return (this * scale).RoundToWhole(mode) / scale;
    }

    /// <summary>Rounds to a multiple of a step.</summary>
    /// <param name="step">The step; greater than zero.</param>
    /// <param name="mode">What happens to the part that is removed.</param>
    /// <returns>The multiple of <paramref name="step"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is not positive or <paramref name="mode"/> is not defined.</exception>
    public Rational RoundToMultiple(Rational step, RoundingMode mode)
    {
        if (step.Sign <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(step));
        }

        return (this / step).RoundToWhole(mode) * step;
    }

    /// <summary>Converts to the nearest decimal number.</summary>
    /// <returns>The number with as many places as <see cref="decimal"/> holds (28, fewer before a long whole part), half away from zero,
    /// without trailing zeros; a number that came from a decimal comes back the same.</returns>
    /// <exception cref="OverflowException">The number is outside the range of <see cref="decimal"/>.</exception>
    public decimal ToDecimal()
    {
        // 29 digits fit where they do not exceed the largest mantissa, else 28 do.
        var whole = BigInteger.Abs(Numerator) / Denominator;
        var wholeDigits = whole.IsZero ? 0 : whole.ToString(CultureInfo.InvariantCulture).Length;
        var places = Math.Clamp(29 - wholeDigits, 0, 28);
        var mantissa = new Rational(Numerator * BigInteger.Pow(10, places), Denominator).RoundToInteger(RoundingMode.HalfAway);
        if (places > 0 && BigInteger.Abs(mantissa) > LargestMantissa)
        {
            places--;
            mantissa = new Rational(Numerator * BigInteger.Pow(10, places), Denominator).RoundToInteger(RoundingMode.HalfAway);
        }

        return decimal.Parse(new Rational(mantissa, BigInteger.Pow(10, places)).ToDecimalString(places), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>Writes the number in decimal notation, exactly where it ends within the places given, else rounded half away from zero.</summary>
    /// <param name="maxPlaces">The most decimal places to write, 0 to 1,000 inclusive.</param>
    /// <returns>ASCII digits with an optional sign and point; no trailing zeros, no exponent, no separators.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxPlaces"/> is outside 0..1,000.</exception>
    public string ToDecimalString(int maxPlaces)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxPlaces);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxPlaces, 1000);
        if (Round(maxPlaces, RoundingMode.HalfAway).ToShortString(maxPlaces) is { } few)
        {
            return few;
        }

        var scaled = (this * PowerOfTen(maxPlaces)).RoundToWhole(RoundingMode.HalfAway);
        var digits = BigInteger.Abs(scaled.Numerator).ToString(CultureInfo.InvariantCulture).PadLeft(maxPlaces + 1, '0');
        var whole = digits[..^maxPlaces];
        var fraction = digits[^maxPlaces..].TrimEnd('0');
        return (scaled.Sign < 0 ? "-" : string.Empty) + (fraction.Length == 0 ? whole : $"{whole}.{fraction}");
    }

    /// <summary>Writes the exact number: a decimal where it ends, else a fraction.</summary>
    /// <returns><c>1.5</c> or <c>-2/3</c>.</returns>
    public override string ToString()
    {
        if (ToShortString(SmallPowersOfTen.Length) is { } few)
        {
            return few;
        }

        var places = DecimalPlaces();
        return places >= 0
            ? ToDecimalString(places)
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
    }

    /// <summary>Writes the exact number when it has at most so many decimal places and both its parts fit in 64 bits; else null.</summary>
    internal string? ToShortString(int maxPlaces) =>
        _large is null && SmallDecimalPlaces() is >= 0 and var places && places <= maxPlaces ? SmallToString(places) : null;

    /// <summary>Rounds to a whole number that is to be calculated with; see <see cref="RoundToInteger"/>.</summary>
    internal Rational RoundToWhole(RoundingMode mode)
    {
        if (mode is < RoundingMode.HalfAway or > RoundingMode.Floor)
        {
            throw new ArgumentOutOfRangeException(nameof(mode));
        }

        return IsInteger ? this : _large is null ? RoundSmall(mode) : RoundLarge(mode);
    }

    private Rational RoundSmall(RoundingMode mode)
    {
        // A denominator of at least 2 keeps floor away from the ends of 64 bits, and twice the remainder within 64 unsigned ones.
        var denominator = SmallDenominator;
        var (floor, remainder) = Math.DivRem(_numerator, denominator);
        if (remainder < 0)
        {
            floor--;
            remainder += denominator;
        }

        var half = (2 * (ulong)remainder).CompareTo((ulong)denominator);
        return new(RoundsUp(mode, half, long.IsEvenInteger(floor)) ? floor + 1 : floor, 1, reduced: true);
    }

    private Rational RoundLarge(RoundingMode mode)
    {
        var denominator = Denominator;
        var floor = BigInteger.DivRem(Numerator, denominator, out var remainder);
        if (remainder.Sign < 0)
        {
            floor -= BigInteger.One;
            remainder += denominator;
        }

        var half = (remainder * 2).CompareTo(denominator);
        return new(RoundsUp(mode, half, floor.IsEven) ? floor + BigInteger.One : floor, BigInteger.One);
    }

    // For floor < value < floor + 1; half says where the value lies (below, at or above floor + 1/2).
    private bool RoundsUp(RoundingMode mode, int half, bool floorIsEven) => mode switch
    {
        RoundingMode.HalfAway => half > 0 || (half == 0 && Sign > 0),
        RoundingMode.HalfEven => half > 0 || (half == 0 && !floorIsEven),
        RoundingMode.Truncate => Sign < 0,
        RoundingMode.Ceiling => true,
        _ => false,
    };

    // The decimal places at which a number of 64 bits ends, or -1 when it never does or needs more than 18.
    private int SmallDecimalPlaces()
    {
        var rest = SmallDenominator;
        var twos = BitOperations.TrailingZeroCount(rest);
        rest >>= twos;
        var fives = 0;
        for (; rest % 5 == 0; fives++)
        {
            rest /= 5;
        }

        var places = Math.Max(twos, fives);
        return rest == 1 && places < SmallPowersOfTen.Length ? places : -1;
    }

    // Exact: the denominator divides the power of ten, and what is left of a division is less than the denominator. In lowest terms
    // the last digit is not zero.
    private string SmallToString(int places)
    {
        if (places == 0)
        {
            return _numerator.ToString(CultureInfo.InvariantCulture);
        }

        // A sign, the 19 digits that a whole part may have, the point and the places.
        Span<char> text = stackalloc char[40];
        var (whole, rest) = Math.DivRem(Math.Abs(_numerator), SmallDenominator);
        text[0] = '-';
        _ = whole.TryFormat(text[1..], out var digits, provider: CultureInfo.InvariantCulture);
        var end = digits + 2 + places;
        text[digits + 1] = '.';
        var fraction = rest * (SmallPowersOfTen[places] / SmallDenominator);
        for (var i = end - 1; i > digits + 1; i--)
        {
            text[i] = (char)('0' + (fraction % 10));
            fraction /= 10;
        }

        return text[(_numerator < 0 ? 0 : 1)..end].ToString();
    }

    // The decimal places at which the number ends, or -1 when it never does (or needs more than 1,000).
    private int DecimalPlaces()
    {
        var rest = Denominator;
        var twos = 0;
        while (rest.IsEven)
        {
            rest >>= 1;
            twos++;
        }

        var fives = 0;
        while (!rest.IsOne)
        {
            rest = BigInteger.DivRem(rest, 5, out var remainder);
            if (!remainder.IsZero)
            {
                return -1;
            }

            fives++;
        }

        var places = Math.Max(twos, fives);
        return places <= 1000 ? places : -1;
    }
}
