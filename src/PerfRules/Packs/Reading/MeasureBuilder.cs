using System.Collections.Immutable;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Expressions;

namespace PerfRules.Packs.Reading;

/// <summary>Builds the shared measures of a pack in the order in which they need each other; a circle is an error.</summary>
internal sealed class MeasureBuilder(PackValues values, ExpressionScope scope, DiagnosticBag diagnostics)
{
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

        var built = ImmutableArray.CreateBuilder<ExpressionSymbol>();
        while (pending.Count > 0)
        {
            // A measure is ready when it names no measure that still waits.
            var ready = pending.Values.Where(p => !NamesOf(p.Expression.Value).Any(pending.ContainsKey)).ToList();
            if (ready.Count == 0)
            {
                foreach (var (name, _) in pending.Values)
                {
                    diagnostics.Error("PR0210", name.Location, PackTexts.CircularMeasure(name.Value, pending.Keys));
                }

                break;
            }

            foreach (var (name, expression) in ready)
            {
                pending.Remove(name.Value);
                if (values.Expression(expression) is { } bound)
                {
                    var symbol = new ExpressionSymbol(name.Value, SymbolKind.Measure, bound.Type with { IsZero = false }, bound);
                    scope.Add(symbol);
                    built.Add(symbol);
                }
            }
        }

        return built.ToImmutable();
    }

    private static IEnumerable<string> NamesOf(string text)
    {
        var lexer = new ExpressionLexer(text);
        return lexer.ReadAll().Where(t => t.Kind == ExpressionTokenKind.Name).Select(t => t.Text);
    }
}
