using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>Rounded to one place more or less.</summary>
internal sealed class RoundingPlacesOperator : MutationOperator
{
    internal override string Id => "rounding-places";

    internal override LocalizedText Mistake => MutationTexts.RoundingPlacesMistake();

    internal override IEnumerable<PackMutation> In(RulePack pack) => RoundingMutations.In(
        pack, static stage => new[] { stage.Places - 1, stage.Places + 1 }.Where(p => p >= 0).Select(p => stage with { Places = p }));
}
