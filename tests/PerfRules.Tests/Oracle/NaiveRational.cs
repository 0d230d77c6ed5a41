using System.Globalization;
using System.Numerics;
using PerfRules.Facts;

namespace PerfRules.Tests.Oracle;

/// <summary>A fraction of two big integers with its own arithmetic and its own rounding: what the core's numbers are compared with.</summary>
internal sealed record NaiveRational : IComparable<NaiveRational>
{
    internal NaiveRational(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    internal static NaiveRational Zero { get; } = new(0, 1);

    internal static NaiveRational One { get; } = new(1, 1);

    internal BigInteger Numerator { get; }

    internal BigInteger Denominator { get; }

    internal int Sign => Numerator.Sign;

    public static implicit operator NaiveRational(int value) => new(value, 1);

    public static NaiveRational operator +(NaiveRational a, NaiveRational b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static NaiveRational operator -(NaiveRational a, NaiveRational b) => a + (-b);

    public static NaiveRational operator -(NaiveRational a) => new(-a.Numerator, a.Denominator);

    public static NaiveRational operator *(NaiveRational a, NaiveRational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static NaiveRational operator /(NaiveRational a, NaiveRational b) =>
        b.Sign == 0 ? throw new NaiveUndefinedException() : new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(NaiveRational a, NaiveRational b) => a.CompareTo(b) < 0;

    public static bool operator >(NaiveRational a, NaiveRational b) => a.CompareTo(b) > 0;

    public static bool operator <=(NaiveRational a, NaiveRational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(NaiveRational a, NaiveRational b) => a.CompareTo(b) >= 0;

    public int CompareTo(NaiveRational? other) => (Numerator * other!.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Writes the fraction exactly: <c>-2/3</c>, <c>5</c>.</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>Takes over a number that the quantity parser read.</summary>
    internal static NaiveRational From(Rational number) => new(number.Numerator, number.Denominator);

    /// <summary>Reads <c>12.50</c> or <c>-3</c>; null for anything else.</summary>
    internal static NaiveRational? Parse(string text)
    {
        var digits = text.TrimStart('+', '-');
        var parts = digits.Split('.');
        if (parts.Length > 2 || text.Length - digits.Length > 1 || !parts.All(p => p.Length > 0 && p.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var number = new NaiveRational(
            BigInteger.Parse(string.Concat(parts), CultureInfo.InvariantCulture), BigInteger.Pow(10, parts.Length == 2 ? parts[1].Length : 0));
        return text[0] == '-' ? -number : number;
    }

    /// <summary>Works something out; null where it is undefined.</summary>
    internal static NaiveRational? OrNull(Func<NaiveRational> work)
    {
        try
        {
            return work();
        }
        catch (NaiveUndefinedException)
        {
            return null;
        }
    }

    internal NaiveRational Abs() => Sign < 0 ? -this : this;

    /// <summary>Rounds to a multiple of a step, on the magnitude: how many steps fit, and whether the rest adds one.</summary>
    internal NaiveRational Round(NaiveRational step, string mode)
    {
        var steps = Abs() / step;
        var whole = steps.Numerator / steps.Denominator;
        var rest = steps - new NaiveRational(whole, 1);
        var half = new NaiveRational(1, 2);
        var oneMore = mode switch
        {
            "half-away" => rest >= half,
            "half-even" => rest > half || (rest == half && !whole.IsEven),
            "truncate" => false,
            "ceiling" => rest.Sign > 0 && Sign > 0,
            "floor" => rest.Sign > 0 && Sign < 0,
            _ => throw new ArgumentException(mode),
        };
        var magnitude = new NaiveRational(oneMore ? whole + 1 : whole, 1) * step;
        return Sign < 0 ? -magnitude : magnitude;
    }

    /// <summary>Rounds to decimal places.</summary>
    internal NaiveRational Round(int places, string mode) => Round(new NaiveRational(1, BigInteger.Pow(10, places)), mode);
}

/// <summary>Thrown where a value cannot be worked out; whatever needs the value is undefined with it.</summary>
internal sealed class NaiveUndefinedException : Exception;
