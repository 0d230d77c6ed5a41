using PerfRules.Expressions;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>Or for and, or and for or.</summary>
internal sealed class ConnectiveOperator : MutationOperator
{
    internal override string Id => "connective";

    internal override LocalizedText Mistake => MutationTexts.ConnectiveMistake();


    internal override IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) =>
        from site in ConditionSite.Of(leaf)
        from condition in site.Conditions
        from part in Subexpressions.Of(condition.Condition)
        where part.Node is BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or }
        let logic = (BoundBinary)part.Node
        select new LeafMutation(condition.Location, site.Rewrite(e =>
            ReferenceEquals(e, logic) ? logic with { Operator = logic.Operator == BinaryOperator.And ? BinaryOperator.Or : BinaryOperator.And } : null));
}
