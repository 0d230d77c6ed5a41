using System.Globalization;
using System.Numerics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs.Reading;

namespace PerfRules.Tests.Oracle;

/// <summary>What a sheet shows of a measure: two places, or as many more as it takes to stay on the same side of every edge that is known before the facts.</summary>
internal static class NaiveText
{
    internal static string Measure(NaiveRational value, Unit unit, IReadOnlyList<NaiveRational> edges)
    {
        var scale = NaiveRational.From(unit.Scale);
        foreach (var places in (int[])[2, 4, 6, 10])
        {
            var shown = (value / scale).Round(places, "half-away");
            if (edges.All(e => value.CompareTo(e) == (shown * scale).CompareTo(e)))
            {
                return Decimal(shown) + unit.Symbol;
            }
        }

        return (Decimal(value / scale) ?? (value / scale).ToString()) + unit.Symbol;
    }

    /// <summary>Writes the decimal notation; null for a fraction that never ends.</summary>
    internal static string? Decimal(NaiveRational number)
    {
        // A fraction in lowest terms ends after as many places as its denominator has factors of 2 or of 5.
        var (twos, rest) = Without(number.Denominator, 2);
        var (fives, prime) = Without(rest, 5);
        if (!prime.IsOne)
        {
            return null;
        }

        var places = Math.Max(twos, fives);
        var digits = (number * new NaiveRational(BigInteger.Pow(10, places), 1)).Abs().Numerator.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return (number.Sign < 0 ? "-" : string.Empty) + digits[..^places] + (places == 0 ? string.Empty : "." + digits[^places..]);
    }

    /// <summary>Gets the ends that a rule compares its measure with, as far as they are arithmetic on numbers alone.</summary>
    internal static List<NaiveRational> Edges(CriterionDocument rule, NaiveExpressions expressions) => expressions.Names.Once(rule, "edges", () => EdgesOf(rule, expressions));

    private static List<NaiveRational> EdgesOf(CriterionDocument rule, NaiveExpressions expressions)
    {
        IEnumerable<string?> ends =
        [
            .. (rule.Bands ?? []).SelectMany(b => NaiveInterval.Ends(b.At)),
            .. NaiveInterval.Ends(rule.Threshold?.At),
            .. NaiveInterval.Ends(rule.StepDeduction?.At),
            .. NaiveInterval.Ends(rule.Proportional?.At),
            rule.Interpolate?.From!.At!.Value,
            rule.Interpolate?.To!.At!.Value,
            rule.Brackets?.Start!.Value,
            .. (rule.Brackets?.List ?? []).Select(b => b.UpTo!.Value),
        ];
        return [.. ends.OfType<string>().Select(expressions.Names.Parse).Where(IsArithmetic).Select(e => NaiveRational.OrNull(() => expressions.Number(e))).OfType<NaiveRational>()];
    }

    private static bool IsArithmetic(Expression expression) => expression switch
    {
        NumberExpression => true,
        UnaryExpression { Operator: UnaryOperator.Negate } negate => IsArithmetic(negate.Operand),
        BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide } binary =>
            IsArithmetic(binary.Left) && IsArithmetic(binary.Right),
        _ => false,
    };

    private static (int Times, BigInteger Left) Without(BigInteger number, int factor)
    {
        var count = 0;
        for (; number % factor == 0; count++)
        {
            number /= factor;
        }

        return (count, number);
    }
}
