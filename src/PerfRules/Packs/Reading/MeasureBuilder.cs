using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Expressions;

namespace PerfRules.Packs.Reading;

/// <summary>Builds the shared measures of a pack in the order in which they need each other; a circle is an error.</summary>
internal sealed class MeasureBuilder(PackValues values, ExpressionScope scope, DiagnosticBag diagnostics)
{
    private const int MaximumLevels = 32;
    private const int MaximumParts = 2_000;

    private readonly Dictionary<string, int> _parts = new(StringComparer.Ordinal);

    internal ImmutableArray<ExpressionSymbol> Build(List<(Located<string> Name, Located<string>? Expression)> documents, Func<Located<string>, bool> declare)
    {
        var pending = new Dictionary<string, (Located<string> Name, Located<string> Expression)>(StringComparer.Ordinal);
        foreach (var (name, expression) in documents)
        {
            if (expression is not null && declare(name))
            {
                pending.TryAdd(name.Value, (name, expression));
            }
        }

        var needed = pending.ToDictionary(p => p.Key, p => NamesOf(p.Value.Expression.Value).Where(pending.ContainsKey).ToList(), StringComparer.Ordinal);
        var built = ImmutableArray.CreateBuilder<ExpressionSymbol>();
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var level = 1; level <= MaximumLevels && pending.Count > 0; level++)
        {
            // A measure is ready when every measure that it names was ready a level before.
            var ready = pending.Values.Where(p => needed[p.Name.Value].TrueForAll(levels.ContainsKey)).ToList();
            foreach (var (name, expression) in ready)
            {
                pending.Remove(name.Value);
                levels.Add(name.Value, level);
                if (values.Expression(expression) is { } bound && CheckParts(name, expression, bound))
                {
                    var symbol = new ExpressionSymbol(name.Value, SymbolKind.Measure, bound.Type with { IsZero = false }, bound);
                    scope.Add(symbol);
                    built.Add(symbol);
                }
                else
                {
                    scope.AddFaulty(name.Value);
                }
            }

            if (ready.Count == 0)
            {
                foreach (var (name, _) in pending.Values)
                {
                    diagnostics.Error("PR0210", name.Location, PackTexts.CircularMeasure(name.Value, pending.Keys));
                    scope.AddFaulty(name.Value);
                }

                return built.ToImmutable();
            }
        }

        foreach (var (name, _) in pending.Values)
        {
            diagnostics.Error("PR0203", name.Location, ExpressionTexts.TooDeep(MaximumLevels));
            scope.AddFaulty(name.Value);
        }

        return built.ToImmutable();
    }

    // Measures put into measures double quickly; written out they must stay as small as one expression may be.
    private bool CheckParts(Located<string> name, Located<string> expression, BoundExpression bound)
    {
        var parts = CountParts(bound);
        if (parts <= MaximumParts)
        {
            _parts.Add(name.Value, parts);
            return true;
        }

        diagnostics.Error("PR0203", expression.Location, ExpressionTexts.TooManyParts(MaximumParts));
        return false;
    }

    private int CountParts(BoundExpression expression) => expression switch
    {
        BoundName { Symbol.Kind: SymbolKind.Measure } measure => _parts[measure.Symbol.Name],
        BoundUnary unary => 1 + CountParts(unary.Operand),
        BoundBinary binary => 1 + CountParts(binary.Left) + CountParts(binary.Right),
        BoundCall call => 1 + call.Arguments.Sum(CountParts),
        _ => 1,
    };

    private static IEnumerable<string> NamesOf(string text)
    {
        var lexer = new ExpressionLexer(text);
        return lexer.ReadAll().Where(t => t.Kind == ExpressionTokenKind.Name).Select(t => t.Text);
    }
}
