using System.Collections.Immutable;
using PerfRules.Documents;

namespace PerfRules.Expressions;

/// <summary>Reads the measure language: <c>+ - * /</c>, comparison, <c>and or not</c>, functions, names, numbers with units.</summary>
/// <remarks>
/// <c>of</c> multiplies and reads <c>90% of 1.1%</c>; × ÷ ≤ ≥ ≠ and 且 或 非 are accepted beside their ASCII forms. Comparisons do not chain.
/// The language is total: no loops, no recursion, and its text, nesting and size are bounded.
/// </remarks>
internal sealed class ExpressionParser
{
    private const int MaximumLength = 4_000;
    private const int MaximumDepth = 64;
    private const int MaximumNodes = 500;

    private static readonly Dictionary<string, BinaryOperator> NamedOperators = new(StringComparer.Ordinal)
    {
        ["or"] = BinaryOperator.Or,
        ["或"] = BinaryOperator.Or,
        ["and"] = BinaryOperator.And,
        ["且"] = BinaryOperator.And,
        ["of"] = BinaryOperator.Multiply,
    };

    private static readonly Dictionary<string, BinaryOperator> SymbolOperators = new(StringComparer.Ordinal)
    {
        ["="] = BinaryOperator.Equal,
        ["=="] = BinaryOperator.Equal,
        ["!="] = BinaryOperator.NotEqual,
        ["<>"] = BinaryOperator.NotEqual,
        ["≠"] = BinaryOperator.NotEqual,
        ["<"] = BinaryOperator.Less,
        ["<="] = BinaryOperator.LessOrEqual,
        ["≤"] = BinaryOperator.LessOrEqual,
        [">"] = BinaryOperator.Greater,
        [">="] = BinaryOperator.GreaterOrEqual,
        ["≥"] = BinaryOperator.GreaterOrEqual,
        ["+"] = BinaryOperator.Add,
        ["-"] = BinaryOperator.Subtract,
        ["*"] = BinaryOperator.Multiply,
        ["/"] = BinaryOperator.Divide,
    };

    private readonly List<ExpressionToken> _tokens;
    private int _index;
    private int _depth;
    private int _nodes;
    private ExpressionError? _error;

    private ExpressionParser(List<ExpressionToken> tokens) => _tokens = tokens;

    private ExpressionToken Current => _tokens[_index];

    /// <summary>Reads an expression; null, with the first error, when the text is not one.</summary>
    internal static Expression? Parse(string text, out ExpressionError? error)
    {
        if (text.Length > MaximumLength)
        {
            error = new("PR0203", 0, 1, ExpressionTexts.TooLong(text.Length, MaximumLength));
            return null;
        }

        var lexer = new ExpressionLexer(text);
        var tokens = lexer.ReadAll();
        if (lexer.Error is not null)
        {
            error = lexer.Error;
            return null;
        }

        var parser = new ExpressionParser(tokens);
        var result = parser.ReadBinary(0);
        if (parser._error is null && parser.Current.Kind != ExpressionTokenKind.End)
        {
            parser.Fail(ExpressionTexts.Unexpected(parser.Shown()));
        }

        error = parser._error;
        return error is null ? result : null;
    }

    /// <summary>Returns whether a word is a keyword, a function or a yes/no literal, and so cannot be a name.</summary>
    internal static bool IsReserved(string word) =>
        NamedOperators.ContainsKey(word) || word is "not" or "非" || YesNo(word) is not null || ExpressionFunctions.Exists(word);

    private static bool? YesNo(string word) => word switch
    {
        "true" or "yes" or "是" => true,
        "false" or "no" or "否" => false,
        _ => null,
    };

    private Expression ReadBinary(int minimum)
    {
        var left = ReadUnary();
        while (_error is null && OperatorAt() is { } op && OperatorText.Precedence(op) >= Math.Max(1, minimum))
        {
            var offset = Current.Offset;
            _index++;
            var right = ReadBinary(OperatorText.Precedence(op) + 1);
            left = Count(new BinaryExpression(op, left, right, offset, left.Offset, right.Offset + right.Length - left.Offset));
            if (OperatorText.IsComparison(op) && OperatorAt() is { } next && OperatorText.IsComparison(next))
            {
                Fail(ExpressionTexts.ChainedComparison(), ExpressionTexts.ChainedComparisonHint());
            }
        }

        return left;
    }

    private BinaryOperator? OperatorAt() => Current.Kind switch
    {
        ExpressionTokenKind.Symbol when SymbolOperators.TryGetValue(Current.Text, out var op) => op,
        ExpressionTokenKind.Name when NamedOperators.TryGetValue(Current.Text, out var op) => op,
        _ => null,
    };

    private Expression ReadUnary()
    {
        var start = Current;
        if (start is { Kind: ExpressionTokenKind.Symbol, Text: "-" or "+" })
        {
            var operand = Nested(ReadUnary);
            return start.Text == "+"
                ? operand
                : Count(new UnaryExpression(UnaryOperator.Negate, operand, start.Offset, operand.Offset + operand.Length - start.Offset));
        }

        if (start is { Kind: ExpressionTokenKind.Name, Text: "not" or "非" })
        {
            // not binds looser than comparison and tighter than and.
            var operand = Nested(() => ReadBinary(OperatorText.Precedence(BinaryOperator.Equal)));
            return Count(new UnaryExpression(UnaryOperator.Not, operand, start.Offset, operand.Offset + operand.Length - start.Offset));
        }

        return ReadPrimary();
    }

    private Expression ReadPrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case ExpressionTokenKind.Number:
                _index++;
                return Count(new NumberExpression(token.Quantity, token.Offset, token.Length));
            case ExpressionTokenKind.Word:
                _index++;
                return Count(new WordExpression(token.Text, token.Offset, token.Length));
            case ExpressionTokenKind.Name when NamedOperators.ContainsKey(token.Text):
                break;
            case ExpressionTokenKind.Name when YesNo(token.Text) is { } value:
                _index++;
                return Count(new YesNoExpression(value, token.Offset, token.Length));
            case ExpressionTokenKind.Name when _tokens[_index + 1] is { Kind: ExpressionTokenKind.Symbol, Text: "(" }:
                return ReadCall();
            case ExpressionTokenKind.Name:
                _index++;
                return Count(new NameExpression(token.Text, token.Offset, token.Length));
            case ExpressionTokenKind.Symbol when token.Text == "(":
                var inner = Nested(() => ReadBinary(0));
                Take(")");
                return inner;
            default:
                break;
        }

        Fail(token.Kind == ExpressionTokenKind.End ? ExpressionTexts.EndsEarly() : ExpressionTexts.OperandExpected(Shown()));
        return Placeholder(token);
    }

    private CallExpression ReadCall()
    {
        var name = Current;
        if (!ExpressionFunctions.Exists(name.Text))
        {
            var near = Suggestion.For(name.Text, ExpressionFunctions.Names);
            _error ??= new(
                "PR0204",
                name.Offset,
                name.Length,
                ExpressionTexts.UnknownFunction(name.Text),
                near is null ? DocumentTexts.KnownAre(ExpressionFunctions.Names) : DocumentTexts.DidYouMean(near));
            return new(name.Text, [], name.Offset, name.Length);
        }

        _index++;
        var arguments = ImmutableArray.CreateBuilder<Expression>();
        do
        {
            // The first pass consumes the opening bracket, each further one a comma.
            arguments.Add(Nested(() => ReadBinary(0)));
        }
        while (_error is null && Current is { Kind: ExpressionTokenKind.Symbol, Text: "," });

        var end = Current;
        Take(")");
        return Count(new CallExpression(name.Text, arguments.ToImmutable(), name.Offset, end.Offset + end.Length - name.Offset));
    }

    // Consumes the token that opens a nested part, then reads the part one level deeper.
    private Expression Nested(Func<Expression> read)
    {
        var token = Current;
        if (++_depth > MaximumDepth)
        {
            _error ??= new("PR0203", token.Offset, Math.Max(1, token.Length), ExpressionTexts.TooDeep(MaximumDepth));
            return Placeholder(token);
        }

        _index++;
        var result = read();
        _depth--;
        return result;
    }

    private T Count<T>(T expression)
        where T : Expression
    {
        if (++_nodes > MaximumNodes)
        {
            _error ??= new("PR0203", expression.Offset, Math.Max(1, expression.Length), ExpressionTexts.TooManyParts(MaximumNodes));
        }

        return expression;
    }

    private void Take(string symbol)
    {
        if (_error is null && Current is { Kind: ExpressionTokenKind.Symbol } token && token.Text == symbol)
        {
            _index++;
        }
        else
        {
            Fail(ExpressionTexts.Expected(symbol, Shown()));
        }
    }

    private string Shown() => Current.Kind == ExpressionTokenKind.End ? "…" : Current.Text;

    private void Fail(Texts.LocalizedText message, Texts.LocalizedText? hint = null) =>
        _error ??= new("PR0201", Current.Offset, Math.Max(1, Current.Length), message, hint);

    private static YesNoExpression Placeholder(ExpressionToken token) => new(false, token.Offset, token.Length);
}
