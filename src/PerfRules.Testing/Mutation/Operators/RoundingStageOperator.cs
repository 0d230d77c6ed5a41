using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>A rounding forgotten, or made at another stage.</summary>
internal sealed class RoundingStageOperator : MutationOperator
{
    internal override string Id => "rounding-stage";

    internal override LocalizedText Mistake => MutationTexts.RoundingStageMistake();

    internal override IEnumerable<PackMutation> In(RulePack pack)
    {
        var taken = pack.Rounding.Select(r => r.Stage).ToHashSet();
        return RoundingMutations.In(pack, stage =>
        [
            null,
            .. new[] { RoundingStageKind.Leaf, RoundingStageKind.Section, RoundingStageKind.Total }.Where(s => !taken.Contains(s) && HasSections(pack, s)).Select(s => stage with { Stage = s }),
        ]);
    }

    private static bool HasSections(RulePack pack, RoundingStageKind stage) => stage != RoundingStageKind.Section || pack.Indicators.Any(i => i.IsSection);
}
