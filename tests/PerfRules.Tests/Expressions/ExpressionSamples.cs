using PerfRules.Expressions;
using PerfRules.Facts;

namespace PerfRules.Tests.Expressions;

/// <summary>A scope with a name of every type, and short ways to read and evaluate expressions in it.</summary>
internal static class ExpressionSamples
{
    internal static ExpressionScope Scope()
    {
        var scope = new ExpressionScope();
        scope.Add(new("收入", SymbolKind.Input, ExpressionType.Number(UnitOf("万元"))));
        scope.Add(new("预算", SymbolKind.Input, ExpressionType.Number(UnitOf("万元"))));
        scope.Add(new("人数", SymbolKind.Input, ExpressionType.Number(UnitOf("人"))));
        scope.Add(new("a", SymbolKind.Input, ExpressionType.Number(Unit.None)));
        scope.Add(new("b", SymbolKind.Input, ExpressionType.Number(Unit.None)));
        scope.Add(new("p", SymbolKind.Input, ExpressionType.YesNo));
        scope.Add(new("q", SymbolKind.Input, ExpressionType.YesNo));
        scope.Add(new("方式", SymbolKind.Input, ExpressionType.Choice(["DRG", "DIP"])));
        scope.Add(new("起始", SymbolKind.Input, ExpressionType.Date));
        scope.Add(new("各月", SymbolKind.Input, ExpressionType.ListOf(UnitOf("万元"))));
        return scope;
    }

    internal static BoundExpression Bind(string text)
    {
        var expression = ExpressionParser.Parse(text, out var error);
        Assert.True(expression is not null, $"{text}: {error?.Message} at {error?.Offset}");
        var errors = new List<ExpressionError>();
        var bound = ExpressionBinder.Bind(expression, Scope(), errors);
        Assert.True(bound is not null, $"{text}: {string.Join("; ", errors.Select(e => $"{e.Message} at {e.Offset}"))}");
        return bound;
    }

    /// <summary>Returns code, offset, length and message of the errors of a text.</summary>
    internal static string Errors(string text)
    {
        var errors = new List<ExpressionError>();
        if (ExpressionParser.Parse(text, out var error) is { } expression)
        {
            _ = ExpressionBinder.Bind(expression, Scope(), errors);
        }
        else
        {
            errors.Add(error!);
        }

        return string.Join('\n', errors.Select(e => $"{e.Code} {e.Offset}+{e.Length} {e.Message}"));
    }

    /// <summary>Returns a constant expression's value with its unit.</summary>
    internal static string Value(string text)
    {
        var bound = Bind(text);
        return ConstantExpression.Evaluate(bound) is { } value ? Quantity.FromBase(value, bound.Type.Unit).ToString() : "not constant";
    }

    private static Unit UnitOf(string symbol)
    {
        Assert.True(Unit.TryParse(symbol, out var unit));
        return unit;
    }
}
