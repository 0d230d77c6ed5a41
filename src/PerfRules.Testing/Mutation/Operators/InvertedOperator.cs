using PerfRules.Expressions;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>A ratio of two like things upside down.</summary>
internal sealed class InvertedOperator : MutationOperator
{
    internal override string Id => "inverted";

    internal override LocalizedText Mistake => MutationTexts.InvertedMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) =>
        from site in LeafSites.Expressions(leaf)
        where site.Role == ExpressionRole.Measure
        from part in Subexpressions.Of(site.Expression)
        where part.Node is BoundBinary { Operator: BinaryOperator.Divide, Type.Dimension.IsNone: true }
        let ratio = (BoundBinary)part.Node
        select new LeafMutation(site.Location, site.Replace(part.Replace(ratio with { Left = ratio.Right, Right = ratio.Left })));
}
