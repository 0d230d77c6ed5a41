using System.Linq.Expressions;
using System.Reflection;

namespace PerfRules.Plans.Compiled;

/// <summary>Writes leaves as one method: straight-line tests and arithmetic on the slots of a row, results into the row.</summary>
internal sealed class CodeWriter
{
    private readonly ParameterExpression _row = Expression.Parameter(typeof(PlanRow), "row");
    private readonly ParameterExpression _slots = Expression.Variable(typeof(long[]), "slots");
    private readonly ParameterExpression _points = Expression.Variable(typeof(long[]), "points");
    private readonly ParameterExpression _status = Expression.Variable(typeof(byte[]), "status");
    private readonly ParameterExpression _plain = Expression.Variable(typeof(ulong[]), "plain");
    private readonly List<ParameterExpression> _shared = [];

    /// <summary>Gets the words that say which slots have a value.</summary>
    internal Expression Given => Of(nameof(PlanRow.Given));

    /// <summary>Compiles a run of leaves.</summary>
    /// <param name="leaves">The leaves with their places, null where the interpreter works, and the denominator that points are brought to,
    /// 0 where the row says it.</param>
    internal static Action<PlanRow> Compile(IEnumerable<(int Index, LeafCode? Code, long Denominator)> leaves)
    {
        var code = new CodeWriter();
        return code.Compile(nameof(PlanRow.Status), leaves.Select(l => code.Leaf(l.Index, l.Code, l.Denominator)));
    }

    /// <summary>Compiles vetoes.</summary>
    internal static Action<PlanRow> CompileVetoes(IEnumerable<(int Index, LeafCode? Code)> vetoes)
    {
        var code = new CodeWriter();
        return code.Compile(nameof(PlanRow.Vetoes), vetoes.Select(v => code.Leaf(v.Index, v.Code, 1)));
    }

    internal Expression Slot(int slot) => Expression.ArrayIndex(_slots, Expression.Constant(slot));

    internal Expression Shared(int index) => _shared[index];

    /// <summary>Writes a number as an operand of 128 or 64 bits.</summary>
    internal Expression Operand(Whole whole, bool wide)
    {
        var value = whole.Write(this);
        return wide && value.Type == typeof(long) ? Expression.Convert(value, typeof(Int128)) : value;
    }

    internal Expression Zero(bool wide) => Operand(Wholes.Zero, wide);

    /// <summary>Keeps a value in a local so that it can be used more than once.</summary>
    internal static Expression Keeping(Expression value, Func<Expression, Expression> use)
    {
        if (value is ParameterExpression or ConstantExpression)
        {
            return use(value);
        }

        var kept = Expression.Variable(value.Type);
        return Expression.Block([kept], Expression.Assign(kept, value), use(kept));
    }

    internal static Expression Contains(Expression words, SlotSet slots) => All(slots, (word, mask) => Expression.Equal(Expression.And(Word(words, word), mask), mask));

    private static Expression All(SlotSet slots, Func<int, Expression, Expression> test)
    {
        Expression? all = null;
        for (var word = 0; word < slots.Words; word++)
        {
            if (slots[word] != 0)
            {
                var one = test(word, Expression.Constant(slots[word]));
                all = all is null ? one : Expression.AndAlso(all, one);
            }
        }

        return all ?? Expression.Constant(true);
    }

    private static BinaryExpression Word(Expression words, int word) => Expression.ArrayIndex(words, Expression.Constant(word));

    private Action<PlanRow> Compile(string status, IEnumerable<Expression> leaves)
    {
        Expression[] body =
        [
            Expression.Assign(_slots, Of(nameof(PlanRow.Slots))),
            Expression.Assign(_points, Of(nameof(PlanRow.Points))),
            Expression.Assign(_status, Of(status)),
            Expression.Assign(_plain, Of(nameof(PlanRow.Plain))),
            .. leaves,
            Expression.Empty(),
        ];
        return Expression.Lambda<Action<PlanRow>>(Expression.Block([_slots, _points, _status, _plain], body), _row).Compile();
    }

    private Expression Leaf(int index, LeafCode? leaf, long denominator)
    {
        if (leaf is null)
        {
            return End(index, LeafCode.Deferred);
        }

        _shared.Clear();
        var assignments = new List<Expression>();
        foreach (var shared in leaf.Shared)
        {
            var value = shared.Write(this);
            _shared.Add(Expression.Variable(value.Type));
            assignments.Add(Expression.Assign(_shared[^1], value));
        }

        var body = Expression.Block(typeof(void), _shared.ToArray(), [.. assignments, Write(index, leaf.Root, denominator)]);
        return Expression.IfThenElse(Fits(leaf), body, End(index, LeafCode.Deferred));
    }

    // Every slot that a leaf looks at holds its value; where the tree asks what is given, an empty one will do.
    private Expression Fits(LeafCode leaf) => leaf.Needed is not null
        ? Contains(_plain, leaf.Touched)
        : All(leaf.Touched, (word, mask) => Expression.Equal(
            Expression.And(Expression.And(Word(Given, word), Expression.Not(Word(_plain, word))), mask), Expression.Constant(0UL)));

    private Expression Write(int index, Step step, long denominator) => step switch
    {
        StepChoice choice => Expression.IfThenElse(
            choice.When.Write(this), Write(index, choice.Then, denominator), Write(index, choice.Otherwise, denominator)),
        StepPoints points when denominator != 0 => Expression.Block(
            typeof(void),
            Expression.Assign(
                Expression.ArrayAccess(_points, Expression.Constant(index)),
                Operand(Wholes.Multiply(denominator / ((WholeConstant)points.Denominator).Value, points.Numerator), false)),
            End(index, (byte)points.Status)),
        StepPoints points => Ratio(index, points),
        _ => End(index, ((StepEnd)step).Status),
    };

    // Points without a fixed denominator: left to the interpreter where they need more than 64 bits.
    private Expression Ratio(int index, StepPoints points)
    {
        var wide = points.Numerator.IsWide || points.Denominator.IsWide;
        return Keeping(Operand(points.Numerator, wide), numerator => Keeping(Operand(points.Denominator, wide), denominator =>
        {
            var store = Expression.Block(
                typeof(void),
                Expression.Assign(Expression.ArrayAccess(_points, Expression.Constant(index)), Expression.Convert(numerator, typeof(long))),
                Expression.Assign(
                    Expression.ArrayAccess(Of(nameof(PlanRow.Denominators)), Expression.Constant(index)),
                    Expression.Convert(denominator, typeof(long))),
                End(index, (byte)points.Status));
            if (!wide)
            {
                return store;
            }

            // Points are never negative.
            var most = Operand(Wholes.Constant(long.MaxValue), true);
            return Expression.IfThenElse(
                Expression.AndAlso(Expression.LessThanOrEqual(numerator, most), Expression.LessThanOrEqual(denominator, most)), store, End(index, LeafCode.Deferred));
        }));
    }

    // By the property itself and not by its name, so that trimming sees what is used.
    private MemberExpression Of(string property) =>
        Expression.Property(_row, typeof(PlanRow).GetProperty(property, BindingFlags.Instance | BindingFlags.NonPublic)!);

    private BinaryExpression End(int index, byte status) =>
        Expression.Assign(Expression.ArrayAccess(_status, Expression.Constant(index)), Expression.Constant(status));
}
