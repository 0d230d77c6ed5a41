using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs.Reading;

namespace PerfRules.Tests.Oracle;

/// <summary>What the names of a pack stand for, looked up in its document, and what an expression mentions.</summary>
internal sealed class NaiveNames(PackDocument pack)
{
    private static readonly ConditionalWeakTable<PackDocument, NaiveNames> Known = [];

    // Read once, because every subject by every standard asks for them again. Arithmetic in facts is read on any thread.
    private readonly ConcurrentDictionary<string, Expression> _parsed = new(StringComparer.Ordinal);
    private readonly Dictionary<Expression, ImmutableHashSet<string>> _mentioned = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(object Of, string What), object> _once = [];
    private readonly Dictionary<string, InputDocument> _inputs = pack.Inputs.ToDictionary(i => i.Name.Value, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _measures = pack.Measures.ToDictionary(m => m.Name.Value, m => m.Expression!.Value, StringComparer.Ordinal);

    /// <summary>Gets the names of a pack.</summary>
    internal static NaiveNames Of(PackDocument pack) => Known.GetValue(pack, p => new NaiveNames(p));

    internal PackDocument Pack => pack;

    /// <summary>Works out once what the pack alone decides, because every subject by every standard asks for it again.</summary>
    /// <param name="of">A part of the pack's document.</param>
    /// <param name="what">What is worked out of it.</param>
    /// <param name="work">Works it out.</param>
    internal T Once<T>(object of, string what, Func<T> work)
        where T : notnull
    {
        if (!_once.TryGetValue((of, what), out var known))
        {
            _once.Add((of, what), known = work());
        }

        return (T)known;
    }

    internal InputDocument? Input(string name) => _inputs.GetValueOrDefault(name);

    internal FindingKindDocument? Finding(string name) => pack.Findings.Find(f => f.Name.Value == name);

    /// <summary>Gets what a shared measure stands for; null when the name is none.</summary>
    internal Expression? Measure(string name) => _measures.TryGetValue(name, out var text) ? Parse(text) : null;

    internal Expression Parse(string text) => _parsed.GetOrAdd(
        text, static t => ExpressionParser.Parse(t, out var error) ?? throw new ArgumentException($"{t}: {error!.Message}"));

    /// <summary>Gets whether an expression counts findings, except through given(x) and default(x, v), whose v counts.</summary>
    internal bool CountsFindings(Expression expression) => Names(expression).Any(n => Finding(n) is not null);

    /// <summary>Gets every input that an expression mentions and the facts do not give, with the same exceptions.</summary>
    internal IEnumerable<string> Lacking(Expression expression, NaiveFacts facts) =>
        Names(expression).Where(n => Input(n) is not null && !facts.Inputs.ContainsKey(n));

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

    /// <summary>Gets the word that stands in a place for words, with or without quotes.</summary>
    internal static string Word(Expression word) => word is NameExpression name ? name.Name : ((WordExpression)word).Text;

    private ImmutableHashSet<string> Names(Expression expression)
    {
        if (!_mentioned.TryGetValue(expression, out var names))
        {
            _mentioned.Add(expression, names = Mentioned(expression).ToImmutableHashSet(StringComparer.Ordinal));
        }

        return names;
    }

    private IEnumerable<string> Mentioned(Expression expression) => expression switch
    {
        NameExpression name when Measure(name.Name) is { } measure => Mentioned(measure),
        NameExpression name => [name.Name],
        UnaryExpression unary => Mentioned(unary.Operand),
        BinaryExpression binary => Mentioned(binary.Left).Concat(Mentioned(binary.Right)),
        CallExpression { Function: "given" } => [],
        CallExpression { Function: "default" } call => Mentioned(call.Arguments[1]),
        CallExpression { Function: "round" } call => Mentioned(call.Arguments[0]),
        CallExpression { Function: "lookup" } call => call.Arguments.Where((_, i) => i == 0 || i % 2 == 0).SelectMany(Mentioned),
        CallExpression call => call.Arguments.SelectMany(Mentioned),
        _ => [],
    };
}
