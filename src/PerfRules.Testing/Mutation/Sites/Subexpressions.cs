using PerfRules.Expressions;

namespace PerfRules.Testing.Mutation.Sites;

/// <summary>A part of an expression, and how the whole looks with something else in its place.</summary>
/// <param name="Node">The part.</param>
/// <param name="Replace">Puts something in its place and gives the whole.</param>
internal sealed record Subexpression(BoundExpression Node, Func<BoundExpression, BoundExpression> Replace);

/// <summary>Walks expressions.</summary>
internal static class Subexpressions
{
    /// <summary>Lists an expression and everything in it, from the outside and from the left. Shared measures are looked into: a change of what one
    /// stands for is put in place of its name.</summary>
    internal static IEnumerable<Subexpression> Of(BoundExpression expression) => Of(expression, static changed => changed);

    private static IEnumerable<Subexpression> Of(BoundExpression node, Func<BoundExpression, BoundExpression> replace)
    {
        yield return new Subexpression(node, replace);
        foreach (var inner in Inner(node).SelectMany(i => Of(i.Node, changed => replace(i.Replace(changed)))))
        {
            yield return inner;
        }
    }

    private static IEnumerable<Subexpression> Inner(BoundExpression node)
    {
        switch (node)
        {
            case BoundName { Symbol: { Kind: SymbolKind.Measure, Definition: { } definition } }:
                return [new Subexpression(definition, static changed => changed)];
            case BoundUnary unary:
                return [new Subexpression(unary.Operand, changed => unary with { Operand = changed })];
            case BoundBinary binary:
                return
                [
                    new Subexpression(binary.Left, changed => binary with { Left = changed }),
                    new Subexpression(binary.Right, changed => binary with { Right = changed }),
                ];
            case BoundCall call:
                return call.Arguments.Select((argument, i) => new Subexpression(argument, changed => call with { Arguments = call.Arguments.SetItem(i, changed) }));
            default:
                return [];
        }
    }
}
