using System.Collections.Immutable;
using PerfRules.Documents;
using PerfRules.Facts;

namespace PerfRules.Expressions;

/// <summary>Functions: how many arguments each takes, of which types, and what it gives.</summary>
internal sealed partial class ExpressionBinder
{
    private BoundCall? BindCall(CallExpression call)
    {
        var function = ExpressionFunctions.Get(call.Function);
        var mode = RoundingMode.HalfAway;
        var nodes = call.Arguments;
        if (function == ExpressionFunction.Round && nodes.Length == 3)
        {
            if (nodes[2] is not (NameExpression or WordExpression or BinaryExpression) || !TryMode(nodes[2], out mode))
            {
                _errors.Add(new("PR0209", nodes[2].Offset, nodes[2].Length, ExpressionTexts.UnknownMode(), DocumentTexts.KnownAre(RoundingModeText.Names)));
                return null;
            }

            nodes = nodes[..2];
        }

        if (function == ExpressionFunction.Lookup)
        {
            return BindLookup(call);
        }

        var arguments = ImmutableArray.CreateBuilder<BoundExpression>(nodes.Length);
        foreach (var node in nodes)
        {
            if (Bind(node) is { } bound)
            {
                arguments.Add(bound);
            }
        }

        if (arguments.Count < nodes.Length)
        {
            return null;
        }

        var type = CheckCall(call, function, nodes, arguments.ToImmutable());
        return type is null ? null : new BoundCall(function, arguments.ToImmutable(), type, mode);
    }

    // half-away reads as a subtraction of two names; the mode is taken from how it is written.
    private static bool TryMode(Expression node, out RoundingMode mode) => node switch
    {
        NameExpression name => RoundingModeText.TryParse(name.Name, out mode),
        WordExpression word => RoundingModeText.TryParse(word.Text, out mode),
        BinaryExpression { Operator: BinaryOperator.Subtract, Left: NameExpression left, Right: NameExpression right } =>
            RoundingModeText.TryParse($"{left.Name}-{right.Name}", out mode),
        _ => RoundingModeText.TryParse(string.Empty, out mode),
    };

    private ExpressionType? CheckCall(CallExpression call, ExpressionFunction function, ImmutableArray<Expression> nodes, ImmutableArray<BoundExpression> arguments)
    {
        var (least, most) = function switch
        {
            ExpressionFunction.Abs or ExpressionFunction.Given => (1, 1),
            ExpressionFunction.Rank or ExpressionFunction.Best or ExpressionFunction.Worst or ExpressionFunction.Mean => (1, 1),
            ExpressionFunction.Round or ExpressionFunction.Default => (2, 2),
            ExpressionFunction.If => (3, 3),
            _ => (1, int.MaxValue),
        };
        if (arguments.Length < least || arguments.Length > most)
        {
            _errors.Add(new("PR0209", call.Offset, call.Length, ExpressionTexts.WrongArgumentCount(call.Function, arguments.Length, least)));
            return null;
        }

        return function switch
        {
            ExpressionFunction.Given => ExpressionType.YesNo,
            ExpressionFunction.Count => CheckCount(nodes, arguments),
            ExpressionFunction.If => CheckIf(nodes, arguments),
            ExpressionFunction.Round => CheckRound(nodes, arguments),
            ExpressionFunction.Default => CheckSame(nodes, arguments, allowLists: false, numbersOnly: false),
            ExpressionFunction.Rank => CheckSame(nodes, arguments, allowLists: false, numbersOnly: true) is null ? null : ExpressionType.Number(Unit.None),
            ExpressionFunction.Abs or ExpressionFunction.Best or ExpressionFunction.Worst or ExpressionFunction.Mean =>
                CheckSame(nodes, arguments, allowLists: false, numbersOnly: true),
            _ => CheckSame(nodes, arguments, allowLists: true, numbersOnly: true),
        };
    }

    // The values are kept in the order of the input's words.
    private BoundCall? BindLookup(CallExpression call)
    {
        if (call.Arguments.Length < 3 || call.Arguments.Length % 2 == 0 || Bind(call.Arguments[0]) is not { } input)
        {
            _errors.Add(new("PR0209", call.Offset, call.Length, ExpressionTexts.LookupForm()));
            return null;
        }

        if (input.Type.Kind != ExpressionKind.Choice)
        {
            Mismatch(call.Arguments[0], ExpressionTexts.AnyChoice(), input.Type);
            return null;
        }

        var values = new Dictionary<string, BoundExpression>(StringComparer.Ordinal);
        var firsts = new Dictionary<string, Expression>(StringComparer.Ordinal);
        var written = new List<(Expression Node, BoundExpression Value)>();
        var faulty = false;
        for (var i = 1; i < call.Arguments.Length; i += 2)
        {
            var node = call.Arguments[i];
            var text = node switch { NameExpression name => name.Name, WordExpression quoted => quoted.Text, _ => string.Empty };
            if (BindWord(new NameExpression(text, node.Offset, node.Length), input.Type) is not { } word)
            {
                continue;
            }

            if (!firsts.TryAdd(word.Word, node))
            {
                var first = firsts[word.Word];
                _errors.Add(new("PR0209", node.Offset, node.Length, ExpressionTexts.LookupTwice(word.Word)) { First = (first.Offset, first.Length) });
                faulty = true;
            }
            else if (Bind(call.Arguments[i + 1]) is { } value)
            {
                values.Add(word.Word, value);
                written.Add((call.Arguments[i + 1], value));
            }
        }

        if (faulty)
        {
            return null;
        }

        var missing = input.Type.Choices.Where(c => !values.ContainsKey(c)).ToList();
        if (missing.Count > 0)
        {
            _errors.Add(new("PR0209", call.Offset, call.Length, ExpressionTexts.LookupIncomplete(missing)));
            return null;
        }

        ImmutableArray<BoundExpression> ordered = [.. input.Type.Choices.Select(c => values[c])];
        var type = CheckSame([.. written.Select(w => w.Node)], [.. written.Select(w => w.Value)], allowLists: false, numbersOnly: true);
        return type is null ? null : new BoundCall(ExpressionFunction.Lookup, [input, .. ordered], type);
    }

    private ExpressionType? CheckCount(ImmutableArray<Expression> nodes, ImmutableArray<BoundExpression> arguments)
    {
        if (arguments is [{ Type.Kind: ExpressionKind.List }])
        {
            return ExpressionType.Number(Unit.None);
        }

        if (arguments is [{ Type.Kind: ExpressionKind.Findings } findings])
        {
            return ExpressionType.Number(findings.Type.Unit);
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].Type.Kind != ExpressionKind.YesNo)
            {
                Mismatch(nodes[i], ExpressionTexts.CountArgument(), arguments[i].Type);
                return null;
            }
        }

        return ExpressionType.Number(Unit.None);
    }

    private ExpressionType? CheckIf(ImmutableArray<Expression> nodes, ImmutableArray<BoundExpression> arguments)
    {
        if (arguments[0].Type.Kind != ExpressionKind.YesNo)
        {
            Mismatch(nodes[0], ExpressionTexts.AYesNo(), arguments[0].Type);
            return null;
        }

        return CheckSame(nodes[1..], arguments[1..], allowLists: false, numbersOnly: false);
    }

    private ExpressionType? CheckRound(ImmutableArray<Expression> nodes, ImmutableArray<BoundExpression> arguments)
    {
        if (nodes[1] is not NumberExpression { Quantity.Value.Sign: > 0 })
        {
            _errors.Add(new("PR0209", nodes[1].Offset, nodes[1].Length, ExpressionTexts.RoundStep(), ExpressionTexts.RoundStepHint()));
            return null;
        }

        return CheckSame(nodes, arguments, allowLists: false, numbersOnly: true);
    }

    // All arguments of one type; the first that is not a bare zero gives the unit.
    private ExpressionType? CheckSame(ImmutableArray<Expression> nodes, ImmutableArray<BoundExpression> arguments, bool allowLists, bool numbersOnly)
    {
        ExpressionType? result = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            var type = arguments[i].Type;
            if (allowLists && type.Kind == ExpressionKind.List)
            {
                type = ExpressionType.Number(type.Unit);
            }

            if (type.Kind is ExpressionKind.List or ExpressionKind.Findings || (numbersOnly && type.Kind != ExpressionKind.Number))
            {
                Mismatch(nodes[i], numbersOnly ? ExpressionTexts.ANumber() : ExpressionTexts.ASingleValue(), type);
                return null;
            }

            if (result is not null && (type.Kind != result.Kind || (type.Kind == ExpressionKind.Number && !SameDimension(result, type))))
            {
                Mismatch(nodes[i], result.Describe(), type);
                return null;
            }

            // A choice that is worked out may be any word of any of its arguments.
            result = result is null || result.IsZero ? type
                : type.Kind == ExpressionKind.Choice ? ExpressionType.Choice([.. result.Choices.Union(type.Choices, StringComparer.Ordinal)])
                : result;
        }

        return result;
    }
}
