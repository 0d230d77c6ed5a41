using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Criteria;

/// <summary>Proves that exactly one condition of a one-of holds, whatever the facts are, or shows facts for which none or two do.</summary>
/// <remarks>
/// Conditions are yes/no inputs, comparisons of a choice with its words, and comparisons of a measure with constants, joined by and, or, not.
/// Such conditions change only at the constants that they name, so trying every constant, every middle between two neighbours and a place
/// beyond each end tries everything there is. Measures are taken as independent of each other: a pair of conditions that excludes each
/// other only through arithmetic between measures is reported although it cannot happen. Two measures are one when their expressions mean
/// the same (see <see cref="CanonicalExpression"/>), however they are written and shown.
/// </remarks>
internal sealed class ExclusivenessProof
{
    private const int Limit = 20_000;

    private readonly Dictionary<BoundExpression, Axis> _axes = [];

    private readonly IReadOnlyDictionary<string, Interval>? _ranges;

    private ExclusivenessProof(IReadOnlyDictionary<string, Interval>? ranges) => _ranges = ranges;

    /// <summary>Proves it, or reports facts against it.</summary>
    /// <param name="criterion">The one-of.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="ranges">The plausible values of inputs: facts within them are shown rather than others. What holds of others still counts. Null when none are known.</param>
    internal static void Check(OneOfCriterion criterion, DiagnosticBag diagnostics, IReadOnlyDictionary<string, Interval>? ranges = null) =>
        new ExclusivenessProof(ranges).Prove(criterion, diagnostics);

    private void Prove(OneOfCriterion criterion, DiagnosticBag diagnostics)
    {
        var conditions = new List<(Alternative Alternative, Func<bool> Holds)>();
        foreach (var alternative in criterion.Alternatives)
        {
            if (Compile(alternative.When) is not { } holds)
            {
                diagnostics.Error("PR0311", alternative.Location, CriterionTexts.NotProvable(), CriterionTexts.NotProvableHint());
                return;
            }

            conditions.Add((alternative, holds));
        }

        var axes = _axes.Values.OrderBy(a => a.Name.ToString(), StringComparer.Ordinal).ToList();
        if (axes.Aggregate(1L, (product, axis) => Math.Min(Limit + 1L, product * axis.Values().Count)) > Limit)
        {
            diagnostics.Error("PR0311", criterion.Location, CriterionTexts.NotProvable(), CriterionTexts.NotProvableHint());
            return;
        }

        // Each step sets the place of every axis. What can be among the facts comes first: a satisfaction of 190% convinces nobody.
        foreach (var _ in Places(axes, 0, isPlausible: true).Concat(Places(axes, 0, isPlausible: false)))
        {
            var holding = conditions.Where(c => c.Holds()).Select(c => c.Alternative).ToList();
            if (holding.Count == 1)
            {
                continue;
            }

            var facts = axes.Select(a => a.Show()).ToList();
            diagnostics.Error(
                "PR0311",
                holding.Count > 1 ? holding[1].Location : criterion.Location,
                holding.Count > 1 ? CriterionTexts.TwoAlternatives(facts) : CriterionTexts.NoAlternative(facts));
            return;
        }
    }

    private static IEnumerable<bool> Places(List<Axis> axes, int index, bool isPlausible)
    {
        if (index == axes.Count)
        {
            yield return true;
            yield break;
        }

        foreach (var value in isPlausible ? axes[index].PlausibleValues() : axes[index].Values())
        {
            axes[index].Place = value;
            foreach (var whole in Places(axes, index + 1, isPlausible))
            {
                yield return whole;
            }
        }
    }

    // Whether the condition holds where the axes are; null when it is of no form that can be proven.
    private Func<bool>? Compile(BoundExpression condition)
    {
        switch (condition)
        {
            case BoundYesNo yesNo:
                return () => yesNo.Value;
            case BoundUnary { Operator: UnaryOperator.Not } not:
                return Compile(not.Operand) is { } operand ? () => !operand() : null;
            case BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } logic:
                return Compile(logic.Left) is { } left && Compile(logic.Right) is { } right
                    ? logic.Operator == BinaryOperator.And ? () => left() && right() : () => left() || right()
                    : null;
            case BoundName { Symbol.Definition: { } definition, Type.Kind: ExpressionKind.YesNo }:
                // What cannot be taken apart may still be compared with itself.
                return Compile(definition) ?? Decided(condition);
            case BoundName { Type.Kind: ExpressionKind.YesNo }:
                return Decided(condition);
            case BoundBinary binary:
                return Compare(binary);
            default:
                return null;
        }
    }

    private Func<bool> Decided(BoundExpression condition)
    {
        var axis = AxisOf(condition);
        return () => (bool)axis.Place!;
    }

    private Func<bool>? Compare(BoundBinary comparison)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        switch (left.Type.Kind)
        {
            case ExpressionKind.Choice when (left, right) is (BoundName, BoundWord) or (BoundWord, BoundName):
                var word = (left as BoundWord ?? (BoundWord)right).Word;
                var choice = AxisOf(left is BoundWord ? right : left);
                return () => ((string)choice.Place! == word) == (comparison.Operator == BinaryOperator.Equal);
            case ExpressionKind.YesNo when Compile(left) is { } first && Compile(right) is { } second:
                return () => (first() == second()) == (comparison.Operator == BinaryOperator.Equal);
            case ExpressionKind.Number when (ConstantExpression.Evaluate(left), ConstantExpression.Evaluate(right)) is var (low, high) && (low ?? high) is { } edge:
                if (low is not null && high is not null)
                {
                    return () => OperatorText.Holds(comparison.Operator, low.Value.CompareTo(high.Value));
                }

                var measure = AxisOf(low is null ? left : right);
                measure.Edges.Add(edge);
                return low is null
                    ? () => OperatorText.Holds(comparison.Operator, ((Rational)measure.Place!).CompareTo(edge))
                    : () => OperatorText.Holds(comparison.Operator, edge.CompareTo((Rational)measure.Place!));
            default:
                return null;
        }
    }

    private Axis AxisOf(BoundExpression expression)
    {
        var key = CanonicalExpression.Of(expression);
        if (!_axes.TryGetValue(key, out var axis))
        {
            _axes.Add(key, axis = new Axis(expression, RangeOf(expression)));
        }

        return axis;
    }

    private Interval? RangeOf(BoundExpression expression) =>
        expression is BoundName { Symbol: { Kind: SymbolKind.Input } input } ? _ranges?.GetValueOrDefault(input.Name) : null;

    // Something that conditions judge, as it is first written, with the places where they may change.
    private sealed class Axis(BoundExpression expression, Interval? range)
    {
        private List<object>? _values;
        private List<object>? _plausible;

        internal LocalizedText Name { get; } = ExpressionPrinter.Text(expression);

        internal SortedSet<Rational> Edges { get; } = [];

        internal object? Place { get; set; }

        internal List<object> Values() => _values ??= expression.Type.Kind switch
        {
            ExpressionKind.YesNo => [true, false],
            ExpressionKind.Choice => [.. expression.Type.Choices],
            _ => [.. Numbers([.. Edges]).Select(n => (object)n)],
        };

        // Ends of the range are places too, so that what lies between them and the edges is seen.
        internal List<object> PlausibleValues() => _plausible ??= range is null || expression.Type.Kind != ExpressionKind.Number ? Values()
            : [.. Numbers([.. Edges.Union(new[] { range.Lower, range.Upper }.Select(e => e?.Constant).OfType<Rational>()).Order()]).Where(range.Holds).Select(n => (object)n)];

        internal LocalizedText Show() => LocalizedText.Join(" = ", " = ", [Name, Place switch
        {
            bool yes => ExpressionPrinter.Text(new BoundYesNo(yes)),
            Rational number => LocalizedText.Verbatim(Quantity.FromBase(number, expression.Type.Unit).ToString()),
            _ => LocalizedText.Verbatim((string)Place!),
        }]);

        private static IEnumerable<Rational> Numbers(List<Rational> edges)
        {
            yield return edges[0] - Rational.One;
            for (var i = 0; i < edges.Count; i++)
            {
                yield return edges[i];
                yield return i + 1 < edges.Count ? (edges[i] + edges[i + 1]) / 2 : edges[i] + Rational.One;
            }
        }
    }
}
