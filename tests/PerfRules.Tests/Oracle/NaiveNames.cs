using System.Collections.Immutable;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs.Reading;

namespace PerfRules.Tests.Oracle;

/// <summary>What the names of a pack stand for, looked up in its document, and what an expression mentions.</summary>
internal sealed class NaiveNames(PackDocument pack)
{
    private readonly Dictionary<string, Expression> _parsed = new(StringComparer.Ordinal);

    internal PackDocument Pack => pack;

    internal InputDocument? Input(string name) => pack.Inputs.Find(i => i.Name.Value == name);

    internal FindingKindDocument? Finding(string name) => pack.Findings.Find(f => f.Name.Value == name);

    /// <summary>Gets what a shared measure stands for; null when the name is none.</summary>
    internal Expression? Measure(string name) =>
        pack.Measures.Where(m => m.Name.Value == name).Select(m => Parse(m.Expression!.Value)).FirstOrDefault();

    internal Expression Parse(string text)
    {
        if (!_parsed.TryGetValue(text, out var expression))
        {
            expression = ExpressionParser.Parse(text, out var error) ?? throw new ArgumentException($"{text}: {error!.Message}");
            _parsed.Add(text, expression);
        }

        return expression;
    }

    /// <summary>Gets every input that an expression mentions, except through given(x) and default(x, v), whose v counts.</summary>
    internal ImmutableHashSet<string> Inputs(Expression expression) =>
        [.. Mentioned(expression).Where(n => Input(n) is not null)];

    /// <summary>Gets whether an expression counts findings, with the same exceptions.</summary>
    internal bool CountsFindings(Expression expression) => Mentioned(expression).Any(n => Finding(n) is not null);

    /// <summary>Gets the unit that an input's bare numbers count in.</summary>
    internal static Unit UnitOf(InputDocument input)
    {
        var symbol = input.Unit?.Value ?? input.Type!.Value switch { "money" => "元", "people" => "人", "percent" => "%", _ => string.Empty };
        return Unit.TryParse(symbol, out var unit) ? unit : throw new ArgumentException(symbol);
    }

    /// <summary>Gets the rounding mode that round(x, step, mode) names; <c>half-away</c> reads as a subtraction.</summary>
    internal static string Mode(CallExpression round) => round.Arguments.Length < 3 ? "half-away" : round.Arguments[2] switch
    {
        NameExpression name => name.Name,
        WordExpression word => word.Text,
        BinaryExpression { Left: NameExpression left, Right: NameExpression right } => $"{left.Name}-{right.Name}",
        _ => throw new ArgumentException("mode"),
    };

    private IEnumerable<string> Mentioned(Expression expression) => expression switch
    {
        NameExpression name when Measure(name.Name) is { } measure => Mentioned(measure),
        NameExpression name => [name.Name],
        UnaryExpression unary => Mentioned(unary.Operand),
        BinaryExpression binary => Mentioned(binary.Left).Concat(Mentioned(binary.Right)),
        CallExpression { Function: "given" } => [],
        CallExpression { Function: "default" } call => Mentioned(call.Arguments[1]),
        CallExpression { Function: "round" } call => Mentioned(call.Arguments[0]),
        CallExpression call => call.Arguments.SelectMany(Mentioned),
        _ => [],
    };
}
