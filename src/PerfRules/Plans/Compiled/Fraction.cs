using System.Numerics;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Plans.Compiled;

/// <summary>An exact number as a quotient of whole numbers that is never divided out; <see cref="Undefined"/> says where there is none.</summary>
/// <param name="Numerator">The numerator.</param>
/// <param name="Denominator">The denominator; greater than zero wherever the number is defined, never less than zero.</param>
/// <param name="Undefined">When the number cannot be worked out.</param>
internal sealed record Fraction(Whole Numerator, Whole Denominator, Test Undefined)
{
    internal static Fraction Nowhere { get; } = new(Wholes.Zero, Wholes.One, Test.Always);

    internal static Fraction Of(Whole whole) => new(whole, Wholes.One, Test.Never);

    internal static Fraction Of(Rational value) => new(Wholes.Constant(value.Numerator), Wholes.Constant(value.Denominator), Test.Never);

    /// <summary>Makes a fraction without the constant factor that both parts share.</summary>
    internal static Fraction Of(Whole numerator, Whole denominator, Test undefined)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator.Factor, denominator.Factor);
        return undefined is TestConstant { Value: true } ? Nowhere
            : common > BigInteger.One
            ? new(numerator.DividedBy(common), denominator.DividedBy(common), undefined)
            : new(numerator, denominator, undefined);
    }

    internal static Fraction Choose(Test when, Fraction then, Fraction otherwise)
    {
        var undefined = Test.Or(Test.And(when, then.Undefined), Test.And(Test.Not(when), otherwise.Undefined));
        var (left, right, denominator) = OverOne(then, otherwise);
        return denominator is not null
            ? Of(Wholes.Choose(when, left, right), denominator, undefined)
            : new(
                Wholes.Choose(when, then.Numerator, otherwise.Numerator),
                Wholes.Choose(when, then.Denominator, otherwise.Denominator),
                undefined);
    }

    /// <summary>Works the number out on a row where it is defined.</summary>
    internal Rational On(PlanRow row) => Numerator.IsWide || Denominator.IsWide
        ? new Rational(Numerator.Wide(row), Denominator.Wide(row))
        : Rational.OfParts(Numerator.Narrow(row), Denominator.Narrow(row));

    internal Fraction Add(Fraction other)
    {
        var undefined = Test.Or(Undefined, other.Undefined);
        var (left, right, denominator) = OverOne(this, other);
        return denominator is not null
            ? Of(Wholes.Add(left, right), denominator, undefined)
            : Of(
                Wholes.Add(Wholes.Multiply(Numerator, other.Denominator), Wholes.Multiply(other.Numerator, Denominator)),
                Wholes.Multiply(Denominator, other.Denominator),
                undefined);
    }

    internal Fraction Negate() => this with { Numerator = Wholes.Multiply(-1, Numerator) };

    internal Fraction Subtract(Fraction other) => Add(other.Negate());

    internal Fraction Multiply(Fraction other) => Of(
        Wholes.Multiply(Numerator, other.Numerator), Wholes.Multiply(Denominator, other.Denominator), Test.Or(Undefined, other.Undefined));

    /// <summary>Divides; undefined where the divisor is zero. What is multiplied into the denominator loses its sign to the numerator.</summary>
    internal Fraction Divide(Fraction other)
    {
        var undefined = Test.Or(Test.Or(Undefined, other.Undefined), Test.Compare(other.Numerator, BinaryOperator.Equal, Wholes.Zero));
        var (numerator, denominator) = Denominator == other.Denominator
            ? (Numerator, Wholes.One)
            : (Wholes.Multiply(Numerator, other.Denominator), Denominator);
        var negative = Test.Compare(other.Numerator, BinaryOperator.Less, Wholes.Zero);
        return Of(
            Wholes.Choose(negative, Wholes.Multiply(-1, numerator), numerator), Wholes.Multiply(denominator, Wholes.Abs(other.Numerator)), undefined);
    }

    internal Fraction Abs() => this with { Numerator = Wholes.Abs(Numerator) };

    internal Fraction RoundToMultiple(Rational step, RoundingMode mode)
    {
        // ⌊(n / d) / (p / q)⌉ × p / q
        var count = Wholes.Divide(
            Wholes.Multiply(step.Denominator, Numerator), Wholes.Multiply(step.Numerator, Denominator), mode);
        return Of(Wholes.Multiply(step.Numerator, count), Wholes.Constant(step.Denominator), Undefined);
    }

    /// <summary>Compares two numbers by cross-multiplication; right wherever both are defined, because no denominator is negative there.</summary>
    internal Test Compare(BinaryOperator comparison, Fraction other)
    {
        var (left, right, denominator) = OverOne(this, other);
        return denominator is not null
            ? Test.Compare(left, comparison, right)
            : Test.Compare(Wholes.Multiply(Numerator, other.Denominator), comparison, Wholes.Multiply(other.Numerator, Denominator));
    }

    // Both over one denominator, where they have the same or both are constants; else null.
    private static (Whole Left, Whole Right, Whole? Denominator) OverOne(Fraction left, Fraction right)
    {
        if (left.Denominator == right.Denominator)
        {
            return (left.Numerator, right.Numerator, left.Denominator);
        }

        if (left.Denominator is not WholeConstant { Value: var l } || right.Denominator is not WholeConstant { Value: var r })
        {
            return (left.Numerator, right.Numerator, null);
        }

        var common = l / BigInteger.GreatestCommonDivisor(l, r) * r;
        return (Wholes.Multiply(common / l, left.Numerator), Wholes.Multiply(common / r, right.Numerator), Wholes.Constant(common));
    }
}
