using System.Collections.Immutable;
using System.Numerics;
using PerfRules.Facts;

namespace PerfRules.Testing.Solving;

/// <summary>An expression as a function of one unknown x: the quotient of two polynomials, so that what is wanted of it can be turned round.</summary>
/// <param name="Top">The coefficients above the line, of x⁰, x¹ …; not empty.</param>
/// <param name="Bottom">The coefficients below the line; not empty.</param>
internal sealed record RationalFunction(ImmutableArray<Rational> Top, ImmutableArray<Rational> Bottom)
{
    // An input that is mentioned five times multiplied with itself is no scoring standard any more.
    private const int HighestDegree = 4;

    // Digits of an irrational root; the values beside it are tried, never the root itself.
    private const int RootPlaces = 12;

    internal static RationalFunction Unknown { get; } = new([Rational.Zero, Rational.One], [Rational.One]);

    internal static RationalFunction Constant(Rational value) => new([value], [Rational.One]);

    public static RationalFunction operator +(RationalFunction left, RationalFunction right) => left.Bottom.SequenceEqual(right.Bottom)
        ? new(Add(left.Top, right.Top), left.Bottom)
        : new(Add(Multiply(left.Top, right.Bottom), Multiply(right.Top, left.Bottom)), Multiply(left.Bottom, right.Bottom));

    public static RationalFunction operator *(RationalFunction left, RationalFunction right) => new(Multiply(left.Top, right.Top), Multiply(left.Bottom, right.Bottom));

    internal RationalFunction Negate() => this * Constant(-1);

    /// <summary>Returns one divided by the function; null for the function that is zero everywhere.</summary>
    internal RationalFunction? Invert() => Top.All(c => c.IsZero) ? null : new(Bottom, Top);

    /// <summary>Returns where the function is zero: exactly where a root is rational, else a value beside it. Empty when it is constant or of too high a degree.</summary>
    internal IEnumerable<Rational> Roots()
    {
        var coefficients = Trim(Top);
        return coefficients.Length switch
        {
            2 => [-coefficients[0] / coefficients[1]],
            3 => QuadraticRoots(coefficients[2], coefficients[1], coefficients[0]),
            _ => [],
        };
    }

    internal bool IsTooHigh => Top.Length > HighestDegree + 1 || Bottom.Length > HighestDegree + 1;

    private static IEnumerable<Rational> QuadraticRoots(Rational a, Rational b, Rational c)
    {
        var discriminant = (b * b) - (4 * a * c);
        if (discriminant.Sign < 0)
        {
            return [];
        }

        var root = SquareRoot(discriminant);
        return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
    }

    private static Rational SquareRoot(Rational value)
    {
        var (top, bottom) = (WholeRoot(value.Numerator), WholeRoot(value.Denominator));
        if (top * top == value.Numerator && bottom * bottom == value.Denominator)
        {
            return new Rational(top, bottom);
        }

        var scale = BigInteger.Pow(10, RootPlaces);
        return new Rational(WholeRoot(value.Numerator * scale * scale / value.Denominator), scale);
    }

    // Newton from above: each step is smaller than the last until the root is reached.
    private static BigInteger WholeRoot(BigInteger value)
    {
        if (value.IsZero)
        {
            return value;
        }

        var root = BigInteger.One << (int)((value.GetBitLength() / 2) + 1);
        while (true)
        {
            var next = (root + (value / root)) / 2;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }

    private static ImmutableArray<Rational> Trim(ImmutableArray<Rational> coefficients)
    {
        var length = coefficients.Length;
        while (length > 0 && coefficients[length - 1].IsZero)
        {
            length--;
        }

        return coefficients[..length];
    }

    private static ImmutableArray<Rational> Add(ImmutableArray<Rational> left, ImmutableArray<Rational> right) =>
        [.. Enumerable.Range(0, Math.Max(left.Length, right.Length)).Select(i => At(left, i) + At(right, i))];

    private static Rational At(ImmutableArray<Rational> coefficients, int index) => index < coefficients.Length ? coefficients[index] : Rational.Zero;

    private static ImmutableArray<Rational> Multiply(ImmutableArray<Rational> left, ImmutableArray<Rational> right)
    {
        var product = new Rational[left.Length + right.Length - 1];
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                product[i + j] += left[i] * right[j];
            }
        }

        return [.. product];
    }
}
