using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>A veto forgotten.</summary>
internal sealed class VetoOperator : MutationOperator
{
    internal override string Id => "veto";

    internal override LocalizedText Mistake => MutationTexts.VetoMistake();

    internal override IEnumerable<PackMutation> In(RulePack pack) => pack.Vetoes.Select((veto, i) => new PackMutation(
        veto.Location, null, veto.Describe(), MutationTexts.Nothing(), pack.Content with { Vetoes = pack.Vetoes.RemoveAt(i) }));
}
