using PerfRules.Documents;
using PerfRules.Facts;
using PerfRules.Texts;

namespace PerfRules.Expressions;

/// <summary>Resolves the names of an expression and checks that units and types fit; reports every misfit that does not follow from another.</summary>
internal sealed partial class ExpressionBinder
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
        // 好（一） is meant by 好(一) too, unless that is a choice of its own.
        var plain = QuantityText.ToHalfWidth(word.Name);
        if ((choice.Choices.FirstOrDefault(c => c == word.Name) ?? choice.Choices.FirstOrDefault(c => QuantityText.ToHalfWidth(c) == plain)) is { } known)
        {
            return new BoundWord(known, choice);
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
