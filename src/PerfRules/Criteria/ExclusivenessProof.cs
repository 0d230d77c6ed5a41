using PerfRules.Diagnostics;
using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Criteria;

/// <summary>Proves that exactly one condition of a one-of holds, whatever the facts are, or shows facts for which none or two do.</summary>
/// <remarks>
/// Conditions are yes/no inputs, comparisons of a choice with its words, and comparisons of a measure with constants, joined by and, or, not.
/// Such conditions change only at the constants that they name, so trying every constant, every middle between two neighbours and a place
/// beyond each end tries everything there is. Measures are taken as independent of each other: a pair of conditions that excludes each
/// other only through arithmetic between measures is reported although it cannot happen.
/// </remarks>
internal static class ExclusivenessProof
{
    private const int Limit = 20_000;

    internal static void Check(OneOfCriterion criterion, DiagnosticBag diagnostics)
    {
        var atoms = new SortedDictionary<string, Atom>(StringComparer.Ordinal);
        foreach (var alternative in criterion.Alternatives)
        {
            if (!Collect(alternative.When, atoms))
            {
                diagnostics.Error("PR0311", alternative.Location, CriterionTexts.NotProvable(), CriterionTexts.NotProvableHint());
                return;
            }
        }

        var axes = atoms.Values.ToList();
        if (axes.Aggregate(1L, (product, axis) => Math.Min(Limit + 1L, product * axis.Values().Count)) > Limit)
        {
            diagnostics.Error("PR0311", criterion.Location, CriterionTexts.NotProvable(), CriterionTexts.NotProvableHint());
            return;
        }

        foreach (var point in Points(axes, 0, new Dictionary<string, object>(StringComparer.Ordinal)))
        {
            var holding = criterion.Alternatives.Where(a => Holds(a.When, point)).ToList();
            if (holding.Count == 1)
            {
                continue;
            }

            var facts = axes.Select(a => $"{a.Name} = {a.Show(point[a.Name])}");
            diagnostics.Error(
                "PR0311",
                holding.Count > 1 ? holding[1].Location : criterion.Location,
                holding.Count > 1 ? CriterionTexts.TwoAlternatives(facts) : CriterionTexts.NoAlternative(facts));
            return;
        }
    }

    private static IEnumerable<Dictionary<string, object>> Points(List<Atom> axes, int index, Dictionary<string, object> point)
    {
        if (index == axes.Count)
        {
            yield return point;
            yield break;
        }

        foreach (var value in axes[index].Values())
        {
            point[axes[index].Name] = value;
            foreach (var whole in Points(axes, index + 1, point))
            {
                yield return whole;
            }
        }
    }

    private static bool Collect(BoundExpression condition, SortedDictionary<string, Atom> atoms)
    {
        switch (condition)
        {
            case BoundYesNo:
                return true;
            case BoundUnary { Operator: UnaryOperator.Not } not:
                return Collect(not.Operand, atoms);
            case BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } logic:
                return Collect(logic.Left, atoms) && Collect(logic.Right, atoms);
            case BoundName { Type.Kind: ExpressionKind.YesNo } name:
                atoms.TryAdd(name.Symbol.Name, new Atom(name.Symbol.Name, name.Type));
                return true;
            case BoundBinary { Left: BoundName { Type.Kind: ExpressionKind.Choice } choice, Right: BoundWord }:
                atoms.TryAdd(choice.Symbol.Name, new Atom(choice.Symbol.Name, choice.Type));
                return true;
            case BoundBinary { Left.Type.Kind: ExpressionKind.Number } comparison when ConstantExpression.Evaluate(comparison.Right) is { } edge:
                var key = ExpressionPrinter.Print(comparison.Left);
                if (!atoms.TryGetValue(key, out var atom))
                {
                    atoms.Add(key, atom = new Atom(key, comparison.Left.Type));
                }

                atom.Edges.Add(edge);
                return true;
            default:
                return false;
        }
    }

    private static bool Holds(BoundExpression condition, Dictionary<string, object> point) => condition switch
    {
        BoundYesNo yesNo => yesNo.Value,
        BoundUnary not => !Holds(not.Operand, point),
        BoundBinary { Operator: BinaryOperator.And } and => Holds(and.Left, point) && Holds(and.Right, point),
        BoundBinary { Operator: BinaryOperator.Or } or => Holds(or.Left, point) || Holds(or.Right, point),
        BoundName name => (bool)point[name.Symbol.Name],
        BoundBinary { Right: BoundWord word, Left: BoundName choice } equality =>
            ((string)point[choice.Symbol.Name] == word.Word) == (equality.Operator == BinaryOperator.Equal),
        BoundBinary comparison => OperatorText.Holds(
            comparison.Operator,
            ((Rational)point[ExpressionPrinter.Print(comparison.Left)]).CompareTo(ConstantExpression.Evaluate(comparison.Right)!.Value)),
        _ => throw new InvalidOperationException(),
    };

    // Something that conditions judge, with the places where they may change.
    private sealed class Atom(string name, ExpressionType type)
    {
        private List<object>? _values;

        internal string Name { get; } = name;

        internal SortedSet<Rational> Edges { get; } = [];

        internal List<object> Values() => _values ??= type.Kind switch
        {
            ExpressionKind.YesNo => [true, false],
            ExpressionKind.Choice => [.. type.Choices],
            _ => [.. Numbers().Select(n => (object)n)],
        };

        internal string Show(object value) => value switch
        {
            bool yes => yes ? "是" : "否",
            Rational number => Quantity.FromBase(number, type.Unit).ToString(),
            _ => (string)value,
        };

        private IEnumerable<Rational> Numbers()
        {
            var edges = Edges.ToList();
            yield return edges[0] - Rational.One;
            for (var i = 0; i < edges.Count; i++)
            {
                yield return edges[i];
                yield return i + 1 < edges.Count ? (edges[i] + edges[i + 1]) / 2 : edges[i] + Rational.One;
            }
        }
    }
}
