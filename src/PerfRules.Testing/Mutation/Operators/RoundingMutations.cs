using PerfRules.Diagnostics;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>Walks the roundings of a pack.</summary>
internal static class RoundingMutations
{
    /// <summary>Makes the same kind of change in every rounding; null takes it away.</summary>
    internal static IEnumerable<PackMutation> In(RulePack pack, Func<RoundingStage, IEnumerable<RoundingStage?>> change)
    {
        for (var i = 0; i < pack.Rounding.Length; i++)
        {
            var stage = pack.Rounding[i];
            foreach (var changed in change(stage))
            {
                var rest = pack.Rounding.RemoveAt(i);
                var location = i < pack.Content.RoundingPlaces.Length ? pack.Content.RoundingPlaces[i] : new SourceLocation(pack.File, SourcePosition.None, 0);
                yield return new PackMutation(
                    location,
                    null,
                    Words(stage),
                    changed is null ? MutationTexts.Nothing() : Words(changed),
                    pack.Content with { Rounding = changed is null ? rest : [.. rest.Add(changed).OrderBy(r => r.Stage)] });
            }
        }
    }

    // As the pack says it: short, and the same in every language.
    private static LocalizedText Words(RoundingStage stage) => LocalizedText.Verbatim(string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{{ stage: {System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(stage.Stage.ToString())}, places: {stage.Places}, mode: {RoundingModeText.Of(stage.Mode)} }}"));
}
