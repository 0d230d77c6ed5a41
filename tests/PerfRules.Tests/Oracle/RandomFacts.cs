using System.Collections.Immutable;
using System.Numerics;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs.Reading;

namespace PerfRules.Tests.Oracle;

/// <summary>Throws the facts of one subject for a pack: random first, then bent until measures lie on or beside the edges that judge them.</summary>
internal sealed class RandomFacts
{
    private readonly Dice _dice;
    private readonly PackDocument _pack;
    private readonly NaiveNames _names;
    private readonly Dictionary<string, object> _inputs = new(StringComparer.Ordinal);
    private readonly NaiveExpressions _expressions;

    private RandomFacts(Dice dice, PackDocument pack)
    {
        _dice = dice;
        _pack = pack;
        _names = NaiveNames.Of(pack);
        _expressions = new NaiveExpressions(_names, new NaiveFacts(_inputs, [], ImmutableDictionary<string, NaiveRational>.Empty));
    }

    internal static RandomSheet Throw(Dice dice, PackDocument pack) => new RandomFacts(dice, pack).Throw();

    private RandomSheet Throw()
    {
        foreach (var input in _pack.Inputs)
        {
            _inputs[input.Name.Value] = Value(input);
        }

        var edges = RandomEdges.Of(_pack, _names);
        for (var i = _dice.Between(0, 12); i > 0 && edges.Count > 0; i--)
        {
            Bend(_dice.Pick(edges));
        }

        if (_dice.Chance(30))
        {
            foreach (var name in _pack.Inputs.Select(i => i.Name.Value).Where(_ => _dice.Chance(10)))
            {
                _inputs.Remove(name);
            }
        }

        return new RandomSheet(_inputs, Findings(), Awards()) { Rows = _pack.TargetRows is { } rows ? RandomRows.Throw(_dice, rows) : [] };
    }

    private object Value(InputDocument input) => input.Type!.Value switch
    {
        "yesno" => _dice.Chance(60),
        "choice" => _dice.Pick(input.Choices!).Value,
        "date" => new DateOnly(2020 + _dice.Below(5), _dice.Between(1, 12), _dice.Between(1, 28)),
        _ when input.List is not null => Enumerable.Range(0, _dice.Pick(0, 1, 2, 3, 6)).Select(_ => InRange(input)).ToList(),
        _ => InRange(input),
    };

    private NaiveRational InRange(InputDocument input)
    {
        for (var i = 0; i < 20; i++)
        {
            var value = Number() * NaiveRational.From(NaiveNames.UnitOf(input).Scale);
            if (IsInRange(input, value))
            {
                return value;
            }
        }

        // The ends of a shipped range are far apart; one past a closed end or inside an open one is within.
        var range = NaiveInterval.Parse(input.Range!.Value);
        return Constant(range.Lower ?? range.Upper!) + NaiveRational.From(NaiveNames.UnitOf(input).Scale);
    }

    private bool IsInRange(InputDocument input, NaiveRational value) =>
        input.Range is null || NaiveInterval.Parse(input.Range.Value).Holds(value, Constant);

    // Edge upon edge, numbers grow without end; a figure of a report does not.
    private static bool IsWritable(NaiveRational value) => value.Numerator.GetBitLength() + value.Denominator.GetBitLength() <= 400;

    private NaiveRational Constant(string text) => _expressions.Number(_names.Parse(text));

    private NaiveRational Number() => _dice.Choose<NaiveRational>(
        (8, () => 0),
        (10, () => -NaiveRational.Parse(RandomExpressions.Write(_dice.Number(50), string.Empty))!),
        (15, () => new NaiveRational(_dice.Between(-5, 400), _dice.Pick(3, 7, 9, 12, 300, 11))),
        (5, () => NaiveRational.Parse(RandomExpressions.Write(_dice.Number(9) + 0.1234567890123456789012345678m, string.Empty))!),
        (5, () => new NaiveRational(new BigInteger(_dice.Below(1_000_000)) * 1_000_000_000_007, 1)),
        (4, () => Wide()),
        (53, () => NaiveRational.Parse(RandomExpressions.Write(_dice.Number(150), string.Empty))!));

    // Around the powers of two where a number stops fitting a machine word, as a whole number or as a fraction.
    private NaiveRational Wide() => new(
        ((BigInteger.One << _dice.Pick(31, 32, 62, 63, 64, 96)) + _dice.Between(-2, 2)) * _dice.Pick(1, -1),
        _dice.Pick(BigInteger.One, 3, 10_000, (BigInteger.One << 31) - 1, (BigInteger.One << 62) + 1, BigInteger.One << 63));

    // Chooses inputs so that a measure lies exactly on an edge, a hair beside it, or whole steps away.
    private void Bend((Expression Measure, Expression Edge, Expression? Step) edge)
    {
        try
        {
            var target = _expressions.Number(edge.Edge);
            var step = edge.Step is null ? new NaiveRational(_dice.Between(1, 9), 10) * target : _expressions.Number(edge.Step);
            target += _dice.Choose<NaiveRational>(
                (50, () => 0),
                (10, () => new NaiveRational(1, BigInteger.Pow(10, 20))),
                (10, () => new NaiveRational(-1, BigInteger.Pow(10, 20))),
                (20, () => _dice.Between(-4, 4) * step),
                (10, () => new NaiveRational(_dice.Between(-30, 30), 7) * step));
            Solve(edge.Measure, target);
        }
        catch (NaiveUndefinedException)
        {
            // With the facts so far the edge or the way to it divides by zero: this edge stays unbent.
        }
    }

    private void Solve(Expression expression, NaiveRational target)
    {
        switch (expression)
        {
            case NameExpression { Name: var name } when _names.Measure(name) is { } measure:
                Solve(measure, target);
                break;
            case NameExpression { Name: var name } when _names.Input(name) is { List: null } input && _inputs[name] is NaiveRational:
                _inputs[name] = IsWritable(target) && IsInRange(input, target) ? target : _inputs[name];
                break;
            case UnaryExpression { Operator: UnaryOperator.Negate } negate:
                Solve(negate.Operand, -target);
                break;
            case BinaryExpression binary when _dice.Chance(50):
                SolveLeft(binary, target);
                break;
            case BinaryExpression binary:
                SolveRight(binary, target);
                break;
            case CallExpression { Function: "if" } call:
                Solve(call.Arguments[_expressions.YesNo(call.Arguments[0]) ? 1 : 2], target);
                break;
            case CallExpression { Function: "default" or "round" or "abs" } call:
                Solve(call.Arguments[0], target);
                break;
            case CallExpression { Function: "min" or "max" or "sum" } call:
                Solve(_dice.Pick(call.Arguments), target);
                break;
            default:
                break;
        }
    }

    private void SolveLeft(BinaryExpression binary, NaiveRational target)
    {
        if (_expressions.Evaluate(binary.Right) is NaiveRational right)
        {
            Solve(binary.Left, binary.Operator switch
            {
                BinaryOperator.Add => target - right,
                BinaryOperator.Subtract => target + right,
                BinaryOperator.Multiply => target / right,
                _ => target * right,
            });
        }
    }

    private void SolveRight(BinaryExpression binary, NaiveRational target)
    {
        if (_expressions.Evaluate(binary.Left) is NaiveRational left)
        {
            Solve(binary.Right, binary.Operator switch
            {
                BinaryOperator.Add => target - left,
                BinaryOperator.Subtract => left - target,
                BinaryOperator.Multiply => target / left,
                _ => left / target,
            });
        }
    }

    private List<Finding>? Findings()
    {
        if (_dice.Chance(15))
        {
            return null;
        }

        var count = _pack.Findings.Count == 0 ? 0 : _dice.Pick(0, 1, 3, 8, 20);
        return [.. Enumerable.Range(0, count).Select(_ => new Finding
        {
            Kind = _dice.Pick(_pack.Findings).Name.Value,
            Key = _dice.Chance(60) ? $"凭证{_dice.Below(4)}" : null,
            Count = _dice.Pick(1, 1, 1, 2, 0, 7, 1000),
            Amount = _dice.Chance(50) ? Quantity.Parse(_dice.Pick("1万元", "5万元", "10万元", "49999.99元", "50000.00元", "1亿元")) : null,
            Waived = _dice.Chance(20) ? "另有文件" : null,
        })];
    }

    private Dictionary<string, NaiveRational> Awards() => NaiveEvaluator.Leaves(_pack.Indicators)
        .Where(l => l.Award is not null && _dice.Chance(85))
        .ToDictionary(l => l.Id!.Value, l => NaiveRational.Parse(l.Points!.Value)! * new NaiveRational(_dice.Between(0, 1000), 1000), StringComparer.Ordinal);
}
