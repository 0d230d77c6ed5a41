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
public readonly partial struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    /// <summary>Initializes a new instance from a numerator and a denominator of any sign; the fraction is reduced.</summary>
    /// <param name="numerator">The numerator.</param>
    /// <param name="denominator">The denominator; not zero.</param>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is zero.</exception>
    public Rational(BigInteger numerator, BigInteger denominator) => this = Reduce(numerator, denominator);

    /// <summary>Gets the number zero.</summary>
    public static Rational Zero => default;

    /// <summary>Gets the number one.</summary>
    public static Rational One => new(1, 1, reduced: true);

    /// <summary>Gets the numerator; it carries the sign.</summary>
    public BigInteger Numerator => _large?.Numerator ?? _numerator;

    /// <summary>Gets the denominator; at least one, sharing no factor with the numerator.</summary>
    public BigInteger Denominator => _large?.Denominator ?? SmallDenominator;

    /// <summary>Gets -1, 0 or 1: the sign of the number.</summary>
    public int Sign => _large?.Numerator.Sign ?? Math.Sign(_numerator);

    /// <summary>Gets a value indicating whether the number is zero.</summary>
    public bool IsZero => _large is null && _numerator == 0;

    /// <summary>Gets a value indicating whether the number has no fractional part.</summary>
    public bool IsInteger => _large?.Denominator.IsOne ?? _denominatorLessOne == 0;

    /// <summary>Converts a whole number, exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Rational(int value) => new(value, 1, reduced: true);

    /// <summary>Converts a whole number, exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Rational(long value) => Whole(value);

    /// <summary>Converts a decimal number, exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Rational(decimal value) => FromDecimal(value);

    /// <summary>Adds two numbers, exactly.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>The sum.</returns>
    public static Rational operator +(Rational left, Rational right) =>
        left._large is null && right._large is null ? AddSmall(left, right) : AddLarge(left, right);

    /// <summary>Subtracts one number from another, exactly.</summary>
    /// <param name="left">The number to subtract from.</param>
    /// <param name="right">The number to take away.</param>
    /// <returns>The difference.</returns>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>Changes the sign of a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The number with the other sign.</returns>
    public static Rational operator -(Rational value) =>
        value._large is null ? new(-value._numerator, value.SmallDenominator, reduced: true) : new(new Large(-value.Numerator, value.Denominator));

    /// <summary>Multiplies two numbers, exactly.</summary>
    /// <param name="left">The first factor.</param>
    /// <param name="right">The second factor.</param>
    /// <returns>The product.</returns>
    public static Rational operator *(Rational left, Rational right) =>
        left._large is null && right._large is null
            ? MultiplySmall(left._numerator, left.SmallDenominator, right._numerator, right.SmallDenominator)
            : new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Divides one number by another, exactly.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor; not zero.</param>
    /// <returns>The quotient.</returns>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        left._large is null && right._large is null
            ? DivideSmall(left, right)
            : new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

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
        var low = unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        var scale = (bits[3] >> 16) & 0xFF;
        if (bits[2] == 0 && low <= long.MaxValue && scale < SmallPowersOfTen.Length)
        {
            return ReduceSmall(bits[3] < 0 ? -(long)low : (long)low, SmallPowersOfTen[scale]);
        }

        var magnitude = (new BigInteger(unchecked((uint)bits[2])) << 64) + low;
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
        var size = Math.Abs(exponent);
        if (size < SmallPowersOfTen.Length)
        {
            return exponent >= 0 ? new(SmallPowersOfTen[size], 1, reduced: true) : new(1, SmallPowersOfTen[size], reduced: true);
        }

        return exponent >= 0 ? new(BigInteger.Pow(10, size), BigInteger.One) : new(BigInteger.One, BigInteger.Pow(10, size));
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

        if (plain.Length < SmallPowersOfTen.Length)
        {
            var small = long.Parse(plain, NumberStyles.None, CultureInfo.InvariantCulture);
            value = ReduceSmall(negative ? -small : small, SmallPowersOfTen[places]);
            return true;
        }

        var whole = BigInteger.Parse(plain, NumberStyles.None, CultureInfo.InvariantCulture);
        value = new Rational(negative ? -whole : whole, BigInteger.Pow(10, places));
        return true;
    }

    /// <summary>Returns the number, held between 0 and another that is at least 0: as points are between 0 and the full points.</summary>
    internal Rational HeldTo(Rational most) => Sign < 0 ? Zero : this > most ? most : this;

    /// <summary>Returns the number without its sign.</summary>
    /// <returns>The absolute value.</returns>
    public Rational Abs() => Sign < 0 ? -this : this;

    /// <inheritdoc/>
    public int CompareTo(Rational other) =>
        _large is null && other._large is null
            ? Math.BigMul(_numerator, other.SmallDenominator).CompareTo(Math.BigMul(other._numerator, SmallDenominator))
            : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) =>
        _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne && Equals(_large, other._large);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne, _large);
}
