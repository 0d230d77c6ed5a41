using System.Globalization;
using System.Numerics;

namespace PerfRules.Facts;

/// <summary>Represents an exact rational number: a fraction in lowest terms with a positive denominator.</summary>
/// <remarks>
/// <para>Every measure of a rule pack is a <see cref="Rational"/>, so that a band is decided on the exact value:
/// 3/(4/12) is 9 here, while <see cref="decimal"/> gives 9.000…001. Use <see cref="decimal"/> for printed figures and
/// <see cref="Quantity"/> for a number that carries a unit.</para>
/// <para><c>default(Rational)</c> is zero.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _numerator;

    // Zero stands for one, so that default(Rational) is 0/1 and not 0/0.
    private readonly BigInteger _denominator;

    /// <summary>Initializes a new instance from a numerator and a denominator of any sign; the fraction is reduced.</summary>
    /// <param name="numerator">The numerator.</param>
    /// <param name="denominator">The denominator; not zero.</param>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is zero.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        if (denominator.Sign < 0)
        {
            numerator = -numerator;
            denominator = -denominator;
        }

        if (!denominator.IsOne)
        {
            var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
            if (!divisor.IsOne)
            {
                numerator /= divisor;
                denominator /= divisor;
            }
        }

        _numerator = numerator;
        _denominator = denominator;
    }

    private Rational(BigInteger numerator, BigInteger denominator, bool reduced)
    {
        _ = reduced; // Marks the route that trusts its caller: lowest terms, positive denominator.
        _numerator = numerator;
        _denominator = denominator;
    }

    /// <summary>Gets the number zero.</summary>
    public static Rational Zero => default;

    /// <summary>Gets the number one.</summary>
    public static Rational One { get; } = new(BigInteger.One, BigInteger.One, reduced: true);

    /// <summary>Gets the numerator; it carries the sign.</summary>
    public BigInteger Numerator => _numerator;

    /// <summary>Gets the denominator; at least one, sharing no factor with the numerator.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>Gets -1, 0 or 1: the sign of the number.</summary>
    public int Sign => _numerator.Sign;

    /// <summary>Gets a value indicating whether the number is zero.</summary>
    public bool IsZero => _numerator.IsZero;

    /// <summary>Gets a value indicating whether the number has no fractional part.</summary>
    public bool IsInteger => Denominator.IsOne;

    /// <summary>Converts a whole number, exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Rational(int value) => new(value, BigInteger.One, reduced: true);

    /// <summary>Converts a whole number, exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Rational(long value) => new(value, BigInteger.One, reduced: true);

    /// <summary>Converts a decimal number, exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Rational(decimal value) => FromDecimal(value);

    /// <summary>Adds two numbers, exactly.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>The sum.</returns>
    public static Rational operator +(Rational left, Rational right) =>
        left.IsInteger && right.IsInteger
            ? new(left._numerator + right._numerator, BigInteger.One, reduced: true)
            : new((left._numerator * right.Denominator) + (right._numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Subtracts one number from another, exactly.</summary>
    /// <param name="left">The number to subtract from.</param>
    /// <param name="right">The number to take away.</param>
    /// <returns>The difference.</returns>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>Changes the sign of a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The number with the other sign.</returns>
    public static Rational operator -(Rational value) => new(-value._numerator, value._denominator, reduced: true);

    /// <summary>Multiplies two numbers, exactly.</summary>
    /// <param name="left">The first factor.</param>
    /// <param name="right">The second factor.</param>
    /// <returns>The product.</returns>
    public static Rational operator *(Rational left, Rational right) =>
        new(left._numerator * right._numerator, left.Denominator * right.Denominator);

    /// <summary>Divides one number by another, exactly.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor; not zero.</param>
    /// <returns>The quotient.</returns>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        new(left._numerator * right.Denominator, left.Denominator * right._numerator);

    /// <summary>Compares two numbers for equality.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>Whether they are the same number.</returns>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Compares two numbers for inequality.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>Whether they are different numbers.</returns>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Compares two numbers by size.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>Whether the first is smaller.</returns>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Compares two numbers by size.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>Whether the first is larger.</returns>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Compares two numbers by size.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>Whether the first is smaller or the same.</returns>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Compares two numbers by size.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>Whether the first is larger or the same.</returns>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>Converts a decimal number, exactly.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The same number.</returns>
    public static Rational FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        var magnitude = (new BigInteger((uint)(bits[2] & 0xFFFFFFFFL)) << 64)
            + (new BigInteger((uint)(bits[1] & 0xFFFFFFFFL)) << 32)
            + (uint)(bits[0] & 0xFFFFFFFFL);
        var scale = (bits[3] >> 16) & 0xFF;
        return new Rational(bits[3] < 0 ? -magnitude : magnitude, BigInteger.Pow(10, scale));
    }

    /// <summary>Raises ten to a power.</summary>
    /// <param name="exponent">The power, -10,000 to 10,000 inclusive.</param>
    /// <returns>10 to the power of <paramref name="exponent"/>, exactly.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="exponent"/> is outside -10,000..10,000.</exception>
    public static Rational PowerOfTen(int exponent)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exponent, 10_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(exponent, -10_000);
        return exponent >= 0
            ? new(BigInteger.Pow(10, exponent), BigInteger.One, reduced: true)
            : new(BigInteger.One, BigInteger.Pow(10, -exponent), reduced: true);
    }

    /// <summary>Parses plain ASCII decimal notation: optional sign, digits, optional point and digits.</summary>
    /// <param name="text">The text, at most 1,000 characters; no blanks, separators, exponent or percent sign.</param>
    /// <param name="value">The number, or zero when the text is not one.</param>
    /// <returns>Whether the text is a number. Never throws for bad input.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Rational value)
    {
        value = default;
        var negative = text.Length > 0 && text[0] == '-';
        var digits = text.Length > 0 && text[0] is '-' or '+' ? text[1..] : text;
        var point = digits.IndexOf('.');
        var places = point < 0 ? 0 : digits.Length - point - 1;
        var plain = point < 0 ? digits.ToString() : string.Concat(digits[..point], digits[(point + 1)..]);
        if (text.Length > 1000 || plain.Length == 0 || point == 0 || (point >= 0 && places == 0) || !plain.All(char.IsAsciiDigit))
        {
            return false;
        }

        var whole = BigInteger.Parse(plain, NumberStyles.None, CultureInfo.InvariantCulture);
        value = new Rational(negative ? -whole : whole, BigInteger.Pow(10, places));
        return true;
    }

    /// <summary>Returns the number without its sign.</summary>
    /// <returns>The absolute value.</returns>
    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>Rounds to a whole number.</summary>
    /// <param name="mode">What happens to the part that is removed.</param>
    /// <returns>A whole number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is not a defined mode.</exception>
    public BigInteger RoundToInteger(RoundingMode mode)
    {
        var floor = BigInteger.DivRem(_numerator, Denominator, out var remainder);
        if (remainder.IsZero)
        {
            return floor;
        }

        if (remainder.Sign < 0)
        {
            floor -= BigInteger.One;
            remainder += Denominator;
        }

        // Now floor <= value < floor + 1, and remainder / denominator is the fraction above floor.
        var half = (remainder * 2).CompareTo(Denominator);
        var up = mode switch
        {
            RoundingMode.HalfAway => half > 0 || (half == 0 && Sign > 0),
            RoundingMode.HalfEven => half > 0 || (half == 0 && !floor.IsEven),
            RoundingMode.Truncate => Sign < 0,
            RoundingMode.Ceiling => true,
            RoundingMode.Floor => false,
            _ => throw new ArgumentOutOfRangeException(nameof(mode)),
        };
        return up ? floor + BigInteger.One : floor;
    }

    /// <summary>Rounds to a number of decimal places.</summary>
    /// <param name="places">The decimal places to keep, 0 to 1,000 inclusive.</param>
    /// <param name="mode">What happens to the part that is removed.</param>
    /// <returns>The rounded number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="places"/> is outside 0..1,000 or <paramref name="mode"/> is not defined.</exception>
    public Rational Round(int places, RoundingMode mode)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places, 1000);
        var scale = BigInteger.Pow(10, places);
        return new Rational(new Rational(_numerator * scale, Denominator).RoundToInteger(mode), scale);
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

        return new Rational((this / step).RoundToInteger(mode), BigInteger.One) * step;
    }

    /// <summary>Converts to the nearest decimal number.</summary>
    /// <returns>The number with up to 28 significant digits, half away from zero, without trailing zeros.</returns>
    /// <exception cref="OverflowException">The number is outside the range of <see cref="decimal"/>.</exception>
    public decimal ToDecimal()
    {
        var wholeDigits = (BigInteger.Abs(_numerator) / Denominator).ToString(CultureInfo.InvariantCulture).Length;
        var places = Math.Clamp(28 - wholeDigits, 0, 28);
        var rounded = Round(places, RoundingMode.HalfAway);
        return decimal.Parse(rounded.ToDecimalString(places), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>Writes the number in decimal notation, exactly where it ends within the places given, else rounded half away from zero.</summary>
    /// <param name="maxPlaces">The most decimal places to write, 0 to 1,000 inclusive.</param>
    /// <returns>ASCII digits with an optional sign and point; no trailing zeros, no exponent, no separators.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxPlaces"/> is outside 0..1,000.</exception>
    public string ToDecimalString(int maxPlaces)
    {
        var rounded = Round(maxPlaces, RoundingMode.HalfAway);
        var scaled = rounded._numerator * BigInteger.Pow(10, maxPlaces) / rounded.Denominator;
        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(maxPlaces + 1, '0');
        var whole = digits[..^maxPlaces];
        var fraction = digits[^maxPlaces..].TrimEnd('0');
        return (scaled.Sign < 0 ? "-" : string.Empty) + (fraction.Length == 0 ? whole : $"{whole}.{fraction}");
    }

    /// <inheritdoc/>
    public int CompareTo(Rational other) =>
        IsInteger && other.IsInteger
            ? _numerator.CompareTo(other._numerator)
            : (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => _numerator == other._numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, Denominator);

    /// <summary>Writes the exact number: a decimal where it ends, else a fraction.</summary>
    /// <returns><c>1.5</c> or <c>-2/3</c>.</returns>
    public override string ToString()
    {
        var places = DecimalPlaces();
        return places >= 0
            ? ToDecimalString(places)
            : string.Create(CultureInfo.InvariantCulture, $"{_numerator}/{Denominator}");
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
