using System.Collections.Immutable;
using PerfRules.Documents;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Expressions;

/// <summary>Resolves the names of an expression and checks that units and types fit; reports every misfit that does not follow from another.</summary>
internal sealed class ExpressionBinder
{
    private readonly ExpressionScope _scope;
    private readonly List<ExpressionError> _errors;

    private ExpressionBinder(ExpressionScope scope, List<ExpressionError> errors)
    {
        _scope = scope;
        _errors = errors;
    }

    /// <summary>Binds an expression; null when there was an error.</summary>
    internal static BoundExpression? Bind(Expression expression, ExpressionScope scope, List<ExpressionError> errors) =>
        new ExpressionBinder(scope, errors).Bind(expression);

    private BoundExpression? Bind(Expression expression) => expression switch
    {
        NumberExpression number => new BoundNumber(
            number.Quantity.Value,
            ExpressionType.Number(number.Quantity.Unit) with { IsZero = number.Quantity.Value.IsZero && number.Quantity.Unit == Unit.None }),
        YesNoExpression yesNo => new BoundYesNo(yesNo.Value),
        WordExpression word => DateText.TryParse(word.Text, out var date)
            ? new BoundDate(date)
            : new BoundWord(word.Text, ExpressionType.Choice([word.Text])),
        NameExpression name => BindName(name),
        UnaryExpression unary => BindUnary(unary),
        BinaryExpression binary => BindBinary(binary),
        CallExpression call => BindCall(call),
        _ => throw new InvalidOperationException(),
    };

    private BoundName? BindName(NameExpression name)
    {
        if (_scope.Resolve(name.Name) is { } symbol)
        {
            return new BoundName(symbol);
        }

        if (_scope.IsFaulty(name.Name))
        {
            return null;
        }

        var near = Suggestion.For(name.Name, _scope.Names);
        _errors.Add(new(
            "PR0205",
            name.Offset,
            name.Length,
            ExpressionTexts.UnknownName(name.Name),
            near is not null ? DocumentTexts.DidYouMean(near)
                : _scope.Names.Count is > 0 and <= 20 ? DocumentTexts.KnownAre(_scope.Names)
                : null));
        return null;
    }

    private BoundUnary? BindUnary(UnaryExpression unary)
    {
        if (Bind(unary.Operand) is not { } operand)
        {
            return null;
        }

        var expected = unary.Operator == UnaryOperator.Not ? ExpressionKind.YesNo : ExpressionKind.Number;
        if (operand.Type.Kind == expected)
        {
            return new BoundUnary(unary.Operator, operand, operand.Type);
        }

        Mismatch(unary.Operand, expected == ExpressionKind.YesNo ? ExpressionTexts.AYesNo() : ExpressionTexts.ANumber(), operand.Type);
        return null;
    }

    private BoundBinary? BindBinary(BinaryExpression binary)
    {
        var (left, right) = OperatorText.IsComparison(binary.Operator) ? BindCompared(binary) : (Bind(binary.Left), Bind(binary.Right));
        if (left is null || right is null)
        {
            return null;
        }

        var type = binary.Operator switch
        {
            BinaryOperator.Or or BinaryOperator.And => CheckLogic(binary, left, right),
            BinaryOperator.Add or BinaryOperator.Subtract => CheckSum(binary, left, right),
            BinaryOperator.Multiply or BinaryOperator.Divide => CheckProduct(binary, left, right),
            _ => CheckComparison(binary, left, right),
        };
        return type is null ? null : new BoundBinary(binary.Operator, left, right, type);
    }

    // 付费方式 = DRG: beside a choice, a name that means nothing else is one of its words.
    private (BoundExpression? Left, BoundExpression? Right) BindCompared(BinaryExpression binary)
    {
        var left = Bind(binary.Left);
        return (left, (binary.Right, left?.Type.Kind) switch
        {
            (NameExpression word, ExpressionKind.Choice) when !_scope.Contains(word.Name) => BindWord(word, left!.Type),
            (WordExpression quoted, ExpressionKind.Choice) => BindWord(new NameExpression(quoted.Text, quoted.Offset, quoted.Length), left!.Type),

            // Whether the word is one of the choices cannot be said when the choice itself is unknown.
            (NameExpression word, null) when !_scope.Contains(word.Name) => null,
            _ => Bind(binary.Right),
        });
    }

    private BoundWord? BindWord(NameExpression word, ExpressionType choice)
    {
        if (choice.Choices.Contains(word.Name))
        {
            return new BoundWord(word.Name, choice);
        }

        var near = Suggestion.For(word.Name, choice.Choices);
        _errors.Add(new(
            "PR0207",
            word.Offset,
            word.Length,
            ExpressionTexts.NotAChoice(word.Name),
            near is null ? DocumentTexts.KnownAre(choice.Choices) : DocumentTexts.DidYouMean(near)));
        return null;
    }

    private ExpressionType? CheckLogic(BinaryExpression binary, BoundExpression left, BoundExpression right)
    {
        var fits = true;
        foreach (var (node, bound) in new[] { (binary.Left, left), (binary.Right, right) })
        {
            if (bound.Type.Kind != ExpressionKind.YesNo)
            {
                Mismatch(node, ExpressionTexts.AYesNo(), bound.Type);
                fits = false;
            }
        }

        return fits ? ExpressionType.YesNo : null;
    }

    private ExpressionType? CheckSum(BinaryExpression binary, BoundExpression left, BoundExpression right)
    {
        if (binary.Operator == BinaryOperator.Subtract && left.Type.Kind == ExpressionKind.Date && right.Type.Kind == ExpressionKind.Date)
        {
            _ = Unit.TryParse("天", out var days);
            return ExpressionType.Number(days);
        }

        if (!CheckNumbers(binary, left, right))
        {
            return null;
        }

        if (SameDimension(left.Type, right.Type))
        {
            return (left.Type.IsZero ? right.Type : left.Type) with { IsZero = false };
        }

        var message = binary.Operator == BinaryOperator.Add
            ? ExpressionTexts.CannotAdd(left.Type.Describe(), right.Type.Describe())
            : ExpressionTexts.CannotSubtract(left.Type.Describe(), right.Type.Describe());
        _errors.Add(new("PR0206", binary.Offset, binary.Length, message, ExpressionTexts.SameUnitsHint()));
        return null;
    }

    private ExpressionType? CheckProduct(BinaryExpression binary, BoundExpression left, BoundExpression right)
    {
        if (!CheckNumbers(binary, left, right))
        {
            return null;
        }

        if (binary.Operator == BinaryOperator.Multiply)
        {
            var product = left.Type.Dimension * right.Type.Dimension;
            var unit = product == left.Type.Dimension && !(right.Type.Dimension.IsNone && left.Type.Dimension.IsNone) ? left.Type.Unit
                : product == right.Type.Dimension && !product.IsNone ? right.Type.Unit
                : product.IsNone && left.Type.Unit.IsPercentage && right.Type.Unit.IsPercentage ? left.Type.Unit
                : Unit.DefaultFor(product);
            return ExpressionType.Number(unit);
        }

        if (right is BoundNumber { Value.IsZero: true })
        {
            _errors.Add(new("PR0208", binary.Right.Offset, binary.Right.Length, ExpressionTexts.DivisionByZero()));
            return null;
        }

        return ExpressionType.Number(QuotientUnit(left.Type.Unit, right.Type.Unit));
    }

    private static Unit QuotientUnit(Unit left, Unit right)
    {
        var dimension = left.Dimension / right.Dimension;
        if (dimension.IsNone)
        {
            // 实缴 / 应缴 is read as a percentage; 3 / 4 stays a number.
            return !left.Dimension.IsNone || (left.IsPercentage && right.IsPercentage) ? Unit.Percent : left.IsPercentage ? left : Unit.None;
        }

        if (right.Dimension.IsNone)
        {
            return left;
        }

        return left.Dimension.Powers is [{ Value: 1 }] && right.Dimension.Powers is [{ Value: 1 }] ? left.Per(right) : Unit.DefaultFor(dimension);
    }

    private ExpressionType? CheckComparison(BinaryExpression binary, BoundExpression left, BoundExpression right)
    {
        var isOrder = binary.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual);
        var fits = left.Type.Kind == right.Type.Kind && left.Type.Kind switch
        {
            ExpressionKind.Number => SameDimension(left.Type, right.Type),
            ExpressionKind.Date => true,
            ExpressionKind.YesNo or ExpressionKind.Choice => !isOrder,
            _ => false,
        };
        if (fits)
        {
            return ExpressionType.YesNo;
        }

        _errors.Add(new(
            "PR0206",
            binary.Offset,
            binary.Length,
            ExpressionTexts.CannotCompare(left.Type.Describe(), right.Type.Describe()),
            left.Type.Kind == ExpressionKind.Number && right.Type.Kind == ExpressionKind.Number ? ExpressionTexts.SameUnitsHint() : null));
        return null;
    }

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
        var written = new List<(Expression Node, BoundExpression Value)>();
        for (var i = 1; i < call.Arguments.Length; i += 2)
        {
            var text = call.Arguments[i] switch { NameExpression name => name.Name, WordExpression quoted => quoted.Text, _ => string.Empty };
            if (BindWord(new NameExpression(text, call.Arguments[i].Offset, call.Arguments[i].Length), input.Type) is { } word
                && Bind(call.Arguments[i + 1]) is { } value)
            {
                values[word.Word] = value;
                written.Add((call.Arguments[i + 1], value));
            }
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

    private bool CheckNumbers(BinaryExpression binary, BoundExpression left, BoundExpression right)
    {
        var fits = true;
        foreach (var (node, bound) in new[] { (binary.Left, left), (binary.Right, right) })
        {
            if (bound.Type.Kind != ExpressionKind.Number)
            {
                Mismatch(node, ExpressionTexts.ANumber(), bound.Type);
                fits = false;
            }
        }

        return fits;
    }

    private static bool SameDimension(ExpressionType left, ExpressionType right) =>
        left.Dimension == right.Dimension || left.IsZero || right.IsZero;

    private void Mismatch(Expression node, LocalizedText expected, ExpressionType found) =>
        _errors.Add(new("PR0206", node.Offset, node.Length, ExpressionTexts.WrongType(found.Describe(), expected)));
}
