using System.Collections.Immutable;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Analysis.Differences;

/// <summary>An arithmetic expression as a fraction of two polynomials over what it mentions, and what it divides by on the way.</summary>
/// <remarks>Two expressions are worth the same wherever both have a value when their fractions are equal crosswise; they have a value for the same facts
/// when they divide by the same.</remarks>
internal sealed record RationalForm(Polynomial Top, Polynomial Bottom, ImmutableArray<Polynomial> Divisors)
{
    private const int MostTerms = 64;

    /// <summary>Returns the form of an expression; null when it grows too large.</summary>
    internal static RationalForm? Of(BoundExpression expression, Func<BoundExpression, int> atom)
    {
        if (ConstantExpression.Evaluate(expression) is { } constant)
        {
            return new RationalForm(Polynomial.Of(constant), Polynomial.One, []);
        }

        switch (expression)
        {
            case BoundUnary { Operator: UnaryOperator.Negate } negate:
                return Of(negate.Operand, atom) is { } operand ? operand with { Top = operand.Top * Polynomial.Of(-Rational.One) } : null;
            case BoundBinary { Operator: >= BinaryOperator.Add } binary:
                return Of(binary.Left, atom) is { } left && Of(binary.Right, atom) is { } right ? Small(Combine(binary.Operator, left, right)) : null;
            default:
                return new RationalForm(Polynomial.Atom(atom(expression)), Polynomial.One, []);
        }
    }

    internal bool IsWorthTheSame(RationalForm other) => (Top * other.Bottom).Is(other.Top * Bottom);

    /// <summary>Returns whether a form divides by the same as this one.</summary>
    internal bool DividesAlike(RationalForm other) =>
        Divisors.All(d => other.Divisors.Any(d.Is)) && other.Divisors.All(d => Divisors.Any(d.Is));

    private static RationalForm? Combine(BinaryOperator op, RationalForm left, RationalForm right)
    {
        ImmutableArray<Polynomial> divisors = [.. left.Divisors, .. right.Divisors.Where(r => !left.Divisors.Any(r.Is))];
        switch (op)
        {
            case BinaryOperator.Add or BinaryOperator.Subtract:
                var added = op == BinaryOperator.Add ? right.Top : right.Top * Polynomial.Of(-Rational.One);
                return left.Bottom.Is(right.Bottom)
                    ? new RationalForm(left.Top + added, left.Bottom, divisors)
                    : new RationalForm((left.Top * right.Bottom) + (added * left.Bottom), left.Bottom * right.Bottom, divisors);
            case BinaryOperator.Multiply:
                return new RationalForm(left.Top * right.Top, left.Bottom * right.Bottom, divisors);
            default:
                // What is divided by is taken without its factor, so that 2×a and a are zero for the same facts.
                var divisor = right.Top.Primitive();
                return divisor is null ? null
                    : new RationalForm(
                        left.Top * right.Bottom,
                        left.Bottom * right.Top,
                        divisor.IsConstant || divisors.Any(divisor.Is) ? divisors : divisors.Add(divisor));
        }
    }

    private static RationalForm? Small(RationalForm? form) => form is not null && form.Top.Count <= MostTerms && form.Bottom.Count <= MostTerms ? form : null;
}

/// <summary>A sum of products of atoms with their factors; terms that are zero are left out.</summary>
internal sealed class Polynomial
{
    // By product: the numbers of its atoms in order, with a comma behind each.
    private readonly SortedDictionary<string, Rational> _terms = new(StringComparer.Ordinal);

    internal static Polynomial One { get; } = Of(Rational.One);

    internal int Count => _terms.Count;

    internal bool IsConstant => _terms.Keys.All(k => k.Length == 0);

    internal static Polynomial Of(Rational constant)
    {
        var result = new Polynomial();
        result.Add(string.Empty, constant);
        return result;
    }

    internal static Polynomial Atom(int number)
    {
        var result = new Polynomial();
        result.Add(Key([number]), Rational.One);
        return result;
    }

    public static Polynomial operator +(Polynomial left, Polynomial right)
    {
        var result = new Polynomial();
        foreach (var (product, factor) in left._terms.Concat(right._terms))
        {
            result.Add(product, factor);
        }

        return result;
    }

    public static Polynomial operator *(Polynomial left, Polynomial right)
    {
        var result = new Polynomial();
        foreach (var (product, factor) in left._terms)
        {
            foreach (var (other, times) in right._terms)
            {
                result.Add(Key([.. Atoms(product), .. Atoms(other)]), factor * times);
            }
        }

        return result;
    }

    internal bool Is(Polynomial other) => _terms.SequenceEqual(other._terms);

    /// <summary>Returns the polynomial divided by the factor of its first term; null for zero.</summary>
    internal Polynomial? Primitive() => _terms.Count == 0 ? null : this * Of(Rational.One / _terms.First().Value);

    private void Add(string product, Rational factor)
    {
        var sum = _terms.GetValueOrDefault(product) + factor;
        if (sum.IsZero)
        {
            _terms.Remove(product);
        }
        else
        {
            _terms[product] = sum;
        }
    }

    private static IEnumerable<int> Atoms(string product) =>
        product.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture));

    private static string Key(IEnumerable<int> atoms) =>
        string.Concat(atoms.Order().Select(a => a.ToString(System.Globalization.CultureInfo.InvariantCulture) + ","));
}
