using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>Rounded in another way: ties to even, or the rest cut off, or ties away from zero.</summary>
internal sealed class RoundingModeOperator : MutationOperator
{
    internal override string Id => "rounding-mode";

    internal override LocalizedText Mistake => MutationTexts.RoundingModeMistake();

    private static readonly RoundingMode[] Usual = [RoundingMode.HalfAway, RoundingMode.HalfEven, RoundingMode.Truncate];

    internal override IEnumerable<PackMutation> In(RulePack pack) =>
        RoundingMutations.In(pack, static stage => Usual.Where(m => m != stage.Mode).Select(m => stage with { Mode = m }));
}
