using PerfRules.Expressions;

namespace PerfRules.Testing.Mutation.Sites;

/// <summary>Changes parts of expressions wherever they stand.</summary>
internal static class ExpressionRewriting
{
    /// <summary>Puts what a function gives in place of each part that it gives something for; other parts are looked into.</summary>
    /// <returns>The changed expression; the same object where nothing changed.</returns>
    internal static BoundExpression Rewrite(this BoundExpression expression, Func<BoundExpression, BoundExpression?> change)
    {
        if (change(expression) is { } changed)
        {
            return changed;
        }

        switch (expression)
        {
            case BoundName { Symbol: { Kind: SymbolKind.Measure, Definition: { } definition } }:
                var inlined = definition.Rewrite(change);
                return ReferenceEquals(inlined, definition) ? expression : inlined;
            case BoundUnary unary:
                var operand = unary.Operand.Rewrite(change);
                return ReferenceEquals(operand, unary.Operand) ? expression : unary with { Operand = operand };
            case BoundBinary binary:
                var (left, right) = (binary.Left.Rewrite(change), binary.Right.Rewrite(change));
                return ReferenceEquals(left, binary.Left) && ReferenceEquals(right, binary.Right) ? expression : binary with { Left = left, Right = right };
            case BoundCall call:
                var arguments = call.Arguments.Select(a => a.Rewrite(change)).ToList();
                return arguments.Zip(call.Arguments, ReferenceEquals).All(same => same) ? expression : call with { Arguments = [.. arguments] };
            default:
                return expression;
        }
    }

    /// <summary>Returns whether two expressions mean the same, however they are written.</summary>
    internal static bool MeansSame(this BoundExpression expression, BoundExpression other) => CanonicalExpression.Of(expression).Equals(CanonicalExpression.Of(other));
}
