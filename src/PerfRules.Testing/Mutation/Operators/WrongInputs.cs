using PerfRules.Expressions;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>Names where an input stands in an expression.</summary>
internal enum InputPosition
{
    Elsewhere,
    Numerator,
    Denominator,
}

/// <summary>Puts other inputs in the place of those that rules mention.</summary>
internal static class WrongInputs
{
    // The inputs whose names are most alike are the ones that people mix up: 基金收入预算 and 基金收入决算.
    private const int MostAlike = 2;

    internal static IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack, InputPosition position)
    {
        foreach (var site in LeafSites.Expressions(leaf).Where(e => e.Role is ExpressionRole.Measure or ExpressionRole.Count))
        {
            foreach (var (name, replace) in Names(site.Expression, position))
            {
                foreach (var other in Others(name, pack))
                {
                    yield return new LeafMutation(site.Location, site.Replace(replace(other)));
                }
            }
        }

        if (position != InputPosition.Elsewhere)
        {
            yield break;
        }

        // In conditions that are written as one, an input is mistaken wherever it stands.
        foreach (var site in ConditionSite.Of(leaf))
        {
            var names = site.Conditions.SelectMany(c => Names(c.Condition, null).Select(n => (n.Name, c.Location))).DistinctBy(n => n.Name.Symbol.Name);
            foreach (var (name, location) in names)
            {
                foreach (var other in Others(name, pack))
                {
                    yield return new LeafMutation(location, site.Rewrite(e => e is BoundName same && same.Symbol.Name == name.Symbol.Name ? other : null));
                }
            }
        }
    }

    /// <summary>Lists the inputs that an expression mentions, outside <c>given</c>.</summary>
    private static IEnumerable<(BoundName Name, Func<BoundExpression, BoundExpression> Replace)> Names(BoundExpression expression, InputPosition? position)
    {
        foreach (var part in Subexpressions.Of(expression))
        {
            if (part.Node is BoundName { Symbol.Kind: SymbolKind.Input } name && (position is null || PositionOf(expression, name) == position))
            {
                yield return (name, part.Replace);
            }
        }
    }

    // The outermost line of a ratio decides: in 结余 ÷ (支出 ÷ 12个月) both 支出 and 12个月 are below.
    private static InputPosition PositionOf(BoundExpression expression, BoundName name) => expression switch
    {
        BoundName { Symbol: { Kind: SymbolKind.Measure, Definition: { } definition } } => PositionOf(definition, name),
        BoundBinary { Operator: BinaryOperator.Divide } ratio =>
            Subexpressions.Of(ratio.Left).Any(s => ReferenceEquals(s.Node, name)) ? InputPosition.Numerator : InputPosition.Denominator,
        BoundBinary binary => PositionOf(Subexpressions.Of(binary.Left).Any(s => ReferenceEquals(s.Node, name)) ? binary.Left : binary.Right, name),
        BoundUnary unary => PositionOf(unary.Operand, name),
        BoundCall call => PositionOf(call.Arguments.First(a => Subexpressions.Of(a).Any(s => ReferenceEquals(s.Node, name))), name),
        _ => InputPosition.Elsewhere,
    };

    private static IEnumerable<BoundName> Others(BoundName name, RulePack pack) => pack.Inputs
        .Select(i => pack.Content.Scope.Find(i.Name))
        .OfType<ExpressionSymbol>()
        .Where(s => s.Name != name.Symbol.Name && IsLike(s.Type, name.Type))
        .OrderByDescending(s => LongestCommon(s.Name, name.Symbol.Name))
        .Take(MostAlike)
        .Select(s => new BoundName(s));

    private static bool IsLike(ExpressionType left, ExpressionType right) => left.Kind == right.Kind
        && left.Dimension.Equals(right.Dimension)
        && left.Unit.IsPercentage == right.Unit.IsPercentage
        && left.Choices.SequenceEqual(right.Choices);

    private static int LongestCommon(string left, string right)
    {
        var longest = 0;
        for (var i = 0; i < left.Length; i++)
        {
            for (var length = longest + 1; i + length <= left.Length && right.Contains(left.Substring(i, length), StringComparison.Ordinal); length++)
            {
                longest = length;
            }
        }

        return longest;
    }
}
