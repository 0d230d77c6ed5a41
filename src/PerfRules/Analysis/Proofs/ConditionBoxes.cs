using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Analysis.Proofs;

/// <summary>Rewrites conditions into boxes over the axes that they judge.</summary>
/// <remarks>
/// An axis is a yes/no, a choice, a number that is compared with constants, or the difference of two numbers or dates that are compared with each other.
/// Axes are taken as independent of each other.
/// </remarks>
internal sealed class ConditionBoxes(MeasureDomains domains, ProofBudget budget)
{
    private const int MostAxes = 64;
    private const int MostBoxes = 50_000;

    // By what is judged, however it is written.
    private readonly Dictionary<BoundExpression, int> _places = [];
    private readonly List<Axis> _axes = [];

    internal IReadOnlyList<Axis> Axes => _axes;

    /// <summary>Gets the box of everything; after <see cref="Close"/>.</summary>
    internal Box Whole => new(new int[_axes.Count], [.. _axes.Select(a => a.Count - 1)]);

    /// <summary>Takes over what a condition judges; false when it judges something that boxes cannot say.</summary>
    internal bool Collect(BoundExpression condition)
    {
        switch (condition)
        {
            case BoundYesNo:
                return true;
            case BoundUnary { Operator: UnaryOperator.Not } not:
                return Collect(not.Operand);
            case BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } logic:
                return Collect(logic.Left) && Collect(logic.Right);
            case BoundName { Type.Kind: ExpressionKind.YesNo, Symbol.Definition: { } definition }:
                return Collect(definition);
            case BoundName { Type.Kind: ExpressionKind.YesNo } or BoundCall { Function: ExpressionFunction.Given }:
                _ = AxisOf(condition, Axis.OfWords);
                return true;
            case BoundBinary { Left.Type.Kind: ExpressionKind.Choice, Right: BoundWord } equality:
                _ = AxisOf(equality.Left, Axis.OfWords);
                return true;
            case BoundBinary comparison when Judgement.Of(comparison) is { } judgement:
                Numbers(judgement).AddEdge(judgement.Edge);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Takes over what is judged beside conditions, with the places where its points may change; returns its axis.</summary>
    internal int Collect(BoundExpression judged, ValueDomain domain, IEnumerable<Rational> places)
    {
        var axis = AxisOf(judged, j => Axis.OfNumbers(j, domain, j.Type.Unit));
        foreach (var place in places)
        {
            axis.AddEdge(place);
        }

        return _places[CanonicalExpression.Of(judged)];
    }

    /// <summary>Cuts every axis; to be called once all conditions are collected.</summary>
    internal void Close() => _axes.ForEach(a => a.Close());

    /// <summary>Gives up when there are more axes than a proof goes through.</summary>
    internal void CheckSize()
    {
        if (_axes.Count > MostAxes)
        {
            throw new ProofTooLargeException();
        }
    }

    /// <summary>Returns boxes that together hold exactly what a condition holds for, or does not hold for.</summary>
    internal List<Box> Boxes(BoundExpression condition, bool holds = true)
    {
        switch (condition)
        {
            case BoundYesNo yesNo:
                return yesNo.Value == holds ? [Whole] : [];
            case BoundUnary { Operator: UnaryOperator.Not } not:
                return Boxes(not.Operand, !holds);
            case BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } logic:
                var left = Boxes(logic.Left, holds);
                var right = Boxes(logic.Right, holds);
                return (logic.Operator == BinaryOperator.And) == holds ? Both(left, right) : [.. left, .. right];
            case BoundName { Type.Kind: ExpressionKind.YesNo, Symbol.Definition: { } definition }:
                return Boxes(definition, holds);
            case BoundName or BoundCall:
                return [Cells(_places[CanonicalExpression.Of(condition)], holds ? 0 : 1)];
            case BoundBinary { Right: BoundWord word } equality:
                var place = _places[CanonicalExpression.Of(equality.Left)];
                var index = equality.Left.Type.Choices.IndexOf(word.Word);
                return (equality.Operator == BinaryOperator.Equal) == holds
                    ? [Cells(place, index)]
                    : Beside(place, index);
            default:
                return Compared(Judgement.Of((BoundBinary)condition)!, holds);
        }
    }

    /// <summary>Writes a point of a box, the axes that it does not cut left out unless it cuts none.</summary>
    internal IReadOnlyList<LocalizedText> Show(Box box)
    {
        var cut = Enumerable.Range(0, _axes.Count).Where(i => box.First[i] > 0 || box.Last[i] < _axes[i].Count - 1).ToList();
        return [.. (cut.Count > 0 ? cut : [.. Enumerable.Range(0, _axes.Count)]).Select(i => _axes[i].Show(box.First[i], box.Last[i]))];
    }

    private List<Box> Compared(Judgement judgement, bool holds)
    {
        var place = _places[CanonicalExpression.Of(judgement.Judged)];
        var axis = _axes[place];
        var edge = judgement.Edge;
        var (op, boxes) = (judgement.Operator, new List<Box>());
        foreach (var (region, order) in new[]
        {
            (new Region(null, false, edge, false), -1), (new Region(edge, true, edge, true), 0), (new Region(edge, false, null, false), 1),
        })
        {
            var (first, last) = axis.Find(region);
            if (OperatorText.Holds(op, order) != holds || first > last)
            {
                continue;
            }

            // What lies at and beside the edge stays one box.
            if (boxes.Count > 0 && boxes[^1].Last[place] == first - 1)
            {
                boxes[^1].Last[place] = last;
            }
            else
            {
                boxes.Add(Cells(place, first, last));
            }
        }

        return boxes;
    }

    private List<Box> Both(List<Box> left, List<Box> right)
    {
        budget.Spend((long)left.Count * right.Count);
        if ((long)left.Count * right.Count > MostBoxes)
        {
            throw new ProofTooLargeException();
        }

        return [.. left.SelectMany(l => right, (l, r) => l.Intersect(r)).OfType<Box>()];
    }

    // What lies before a cell and what lies behind it.
    private List<Box> Beside(int place, int index)
    {
        var (boxes, last) = (new List<Box>(), _axes[place].Count - 1);
        if (index > 0)
        {
            boxes.Add(Cells(place, 0, index - 1));
        }

        if (index < last)
        {
            boxes.Add(Cells(place, index + 1, last));
        }

        return boxes;
    }

    private Box Cells(int place, int first, int? last = null)
    {
        var box = Whole;
        (box.First[place], box.Last[place]) = (first, last ?? first);
        return box;
    }

    private Axis Numbers(Judgement judgement) =>
        AxisOf(judgement.Judged, judged => Axis.OfNumbers(judged, judgement.DomainBy(domains), judged.Type.Unit));

    private Axis AxisOf(BoundExpression judged, Func<BoundExpression, Axis> make)
    {
        var key = CanonicalExpression.Of(judged);
        if (_places.TryGetValue(key, out var place))
        {
            return _axes[place];
        }

        _places.Add(key, _axes.Count);
        _axes.Add(make(judged));
        return _axes[^1];
    }

    // A comparison as: what is judged, against a constant edge.
    private sealed record Judgement(BoundExpression Judged, BinaryOperator Operator, Rational Edge, bool IsDate)
    {
        internal static Judgement? Of(BoundBinary comparison)
        {
            var (left, right) = (comparison.Left, comparison.Right);
            if (!OperatorText.IsComparison(comparison.Operator) || left.Type.Kind != right.Type.Kind)
            {
                return null;
            }

            if (left.Type.Kind == ExpressionKind.Date)
            {
                return right is BoundDate date ? new Judgement(left, comparison.Operator, date.Date.DayNumber, true) : Difference(comparison, true);
            }

            return left.Type.Kind != ExpressionKind.Number ? null
                : ConstantExpression.Evaluate(right) is { } edge ? new Judgement(left, comparison.Operator, edge, false)
                : ConstantExpression.Evaluate(left) is { } first ? new Judgement(right, Turned(comparison.Operator), first, false)
                : Difference(comparison, false);
        }

        internal ValueDomain DomainBy(MeasureDomains domains) => IsDate ? ValueDomain.All with { Step = Rational.One } : domains.Of(Judged);

        // a < b and b > a are the same comparison, whichever is written first.
        private static Judgement Difference(BoundBinary comparison, bool isDate)
        {
            var (left, right, op) = string.CompareOrdinal(Print(comparison.Left), Print(comparison.Right)) <= 0
                ? (comparison.Left, comparison.Right, comparison.Operator)
                : (comparison.Right, comparison.Left, Turned(comparison.Operator));
            var difference = new BoundBinary(BinaryOperator.Subtract, left, right, isDate ? ExpressionType.Number(Unit.None) : left.Type);
            return new Judgement(difference, op, Rational.Zero, isDate);
        }

        private static string Print(BoundExpression expression) => ExpressionPrinter.Print(expression, DisplayLanguage.English);

        private static BinaryOperator Turned(BinaryOperator op) => op switch
        {
            BinaryOperator.Less => BinaryOperator.Greater,
            BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
            BinaryOperator.Greater => BinaryOperator.Less,
            BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
            _ => op,
        };
    }
}
