using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Tests.Oracle;

/// <summary>The measure language by its meaning, straight on the syntax tree.</summary>
/// <remarks>
/// A value is a <see cref="NaiveRational"/> in base units, a bool, a word, a <see cref="DateOnly"/> or a list of numbers. What divides by
/// zero, and what needs such a value, is undefined. Conditions are read from left to right and stop at what decides them. Nothing here
/// is asked for an input that is missing, except behind given and default: a leaf that mentions one is missing as a whole.
/// </remarks>
internal sealed class NaiveExpressions
{
    private readonly NaiveNames _names;
    private readonly NaiveFacts _facts;
    private readonly List<NaiveExpressions> _cohort;

    /// <summary>Makes the expressions of one subject and adds it to its cohort; without a cohort it is one of its own.</summary>
    internal NaiveExpressions(NaiveNames names, NaiveFacts facts, List<NaiveExpressions>? cohort = null)
    {
        _names = names;
        _facts = facts;
        _cohort = cohort ?? [];
        _cohort.Add(this);
    }

    internal NaiveNames Names => _names;

    internal NaiveFacts Facts => _facts;

    internal object Evaluate(Expression expression) => expression switch
    {
        NumberExpression number => NaiveRational.From(number.Quantity.Value),
        YesNoExpression yesNo => yesNo.Value,
        WordExpression word => DateText.TryParse(word.Text, out var date) ? date : word.Text,
        NameExpression name => Lookup(name.Name),
        UnaryExpression { Operator: UnaryOperator.Not } not => !YesNo(not.Operand),
        UnaryExpression negate => -Number(negate.Operand),
        BinaryExpression { Operator: BinaryOperator.And } and => YesNo(and.Left) && YesNo(and.Right),
        BinaryExpression { Operator: BinaryOperator.Or } or => YesNo(or.Left) || YesNo(or.Right),
        BinaryExpression binary => Combine(binary.Operator, Evaluate(binary.Left), Evaluate(binary.Right)),
        CallExpression call => Call(call),
        _ => throw new ArgumentException(expression.ToString()),
    };

    internal NaiveRational Number(Expression expression) => (NaiveRational)Evaluate(expression);

    internal bool YesNo(Expression expression) => (bool)Evaluate(expression);

    /// <summary>Returns whether everything that an expression mentions was given.</summary>
    internal bool IsGiven(Expression expression) =>
        !_names.Lacking(expression, _facts).Any() && (_facts.Findings is not null || !_names.CountsFindings(expression));

    internal static bool Compare(BinaryOperator comparison, object left, object right)
    {
        var order = left is string word ? string.CompareOrdinal(word, (string)right) : ((IComparable)ToComparable(left)).CompareTo(ToComparable(right));
        return comparison switch
        {
            BinaryOperator.Equal => order == 0,
            BinaryOperator.NotEqual => order != 0,
            BinaryOperator.Less => order < 0,
            BinaryOperator.LessOrEqual => order <= 0,
            BinaryOperator.Greater => order > 0,
            BinaryOperator.GreaterOrEqual => order >= 0,
            _ => throw new ArgumentException(comparison.ToString()),
        };
    }

    // A name stands for a shared measure, an input, a kind of finding (how many count), or itself: the word of a choice.
    private object Lookup(string name) =>
        _names.Measure(name) is { } measure ? Evaluate(measure)
        : _names.Input(name) is not null ? _facts.Inputs[name]
        : _names.Finding(name) is not null ? CountFindings(name)
        : name;

    private NaiveRational CountFindings(string kind)
    {
        NaiveRational count = 0;
        foreach (var finding in _facts.Findings!.Where(f => f.Kind == kind && f.Waived is null))
        {
            count += finding.Count;
        }

        return count;
    }

    private static object Combine(BinaryOperator op, object left, object right) => (op, left, right) switch
    {
        (BinaryOperator.Subtract, DateOnly a, DateOnly b) => new NaiveRational((a.DayNumber - b.DayNumber) * 24 * 60, 1), // minutes
        (BinaryOperator.Add, NaiveRational a, NaiveRational b) => a + b,
        (BinaryOperator.Subtract, NaiveRational a, NaiveRational b) => a - b,
        (BinaryOperator.Multiply, NaiveRational a, NaiveRational b) => a * b,
        (BinaryOperator.Divide, NaiveRational a, NaiveRational b) => a / b,
        _ => Compare(op, left, right),
    };

    private object Call(CallExpression call)
    {
        var arguments = call.Arguments;
        switch (call.Function)
        {
            case "given":
                return IsGiven(arguments[0]);
            case "default":
                return Evaluate(IsGiven(arguments[0]) ? arguments[0] : arguments[1]);
            case "if":
                return Evaluate(YesNo(arguments[0]) ? arguments[1] : arguments[2]);
            case "abs":
                return Number(arguments[0]).Abs();
            case "round":
                return Number(arguments[0]).Round(Number(arguments[1]), NaiveNames.Mode(call));
            case "lookup":
                return Evaluate(Value(arguments, (string)Evaluate(arguments[0])));
            case "rank" or "best" or "worst" or "mean":
                return Compare(call.Function, Number(arguments[0]), Members(arguments[0]));
            case "count":
                return Count([.. arguments.Select(Evaluate)]);
            default:
                var numbers = arguments.Select(Evaluate).SelectMany(v => v as IEnumerable<NaiveRational> ?? [(NaiveRational)v]).ToList();
                return call.Function == "sum" ? numbers.Aggregate(NaiveRational.Zero, (a, b) => a + b)
                    : numbers.Count == 0 ? throw new NaiveUndefinedException() // an empty list has no smallest and no largest item
                    : call.Function == "min" ? numbers.Min()! : numbers.Max()!;
        }
    }

    // lookup(方式, DRG, 1, DIP, 2): the value behind the word.
    private static Expression Value(IReadOnlyList<Expression> arguments, string word) =>
        arguments[1 + Enumerable.Range(1, arguments.Count - 1).First(i => i % 2 == 1 && NaiveNames.Word(arguments[i]) == word)];

    // The values of all members of the cohort that have one.
    private List<NaiveRational> Members(Expression expression) =>
        [.. _cohort.Where(m => m.IsGiven(expression)).Select(m => NaiveRational.OrNull(() => m.Number(expression))).OfType<NaiveRational>()];

    // Rank 1 is the largest value, and equal values share the better rank.
    private static NaiveRational Compare(string function, NaiveRational own, List<NaiveRational> values) => function switch
    {
        "rank" => 1 + values.Count(v => v > own),
        "best" => values.Max()!,
        "worst" => values.Min()!,
        _ => values.Aggregate(NaiveRational.Zero, (sum, v) => sum + v) / values.Count,
    };

    // The items of a list, the findings of a kind, or the conditions that hold.
    private static NaiveRational Count(List<object> values) => values switch
    {
        [IReadOnlyList<NaiveRational> list] => list.Count,
        [NaiveRational findings] => findings,
        _ => values.Count(v => (bool)v),
    };

    private static object ToComparable(object value) => value is NaiveRational number ? new Ordered(number) : value;

    // IComparable<T> alone is not IComparable.
    private sealed record Ordered(NaiveRational Number) : IComparable
    {
        public int CompareTo(object? obj) => Number.CompareTo(((Ordered)obj!).Number);
    }
}
