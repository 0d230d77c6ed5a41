using System.Text.Json;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>Targets that come with the facts judged in another way: what a plain target means, what one that is not met gives.</summary>
internal sealed class TargetsOperator : MutationOperator
{
    internal override string Id => "targets";

    internal override LocalizedText Mistake => MutationTexts.TargetsMistake();

    internal override IEnumerable<PackMutation> In(RulePack pack)
    {
        if (pack.TargetRows is not { } rows)
        {
            yield break;
        }

        foreach (var plain in Enum.GetValues<PlainTarget>().Where(p => p != rows.Plain))
        {
            yield return new PackMutation(rows.Location, null, Words("plain", rows.Plain), Words("plain", plain), pack.Content with { TargetRows = rows with { Plain = plain } });
        }

        foreach (var unmet in rows.Points is null ? [] : Enum.GetValues<UnmetTarget>().Where(u => u != rows.Unmet))
        {
            yield return new PackMutation(rows.Location, null, Words("unmet", rows.Unmet), Words("unmet", unmet), pack.Content with { TargetRows = rows with { Unmet = unmet } });
        }
    }

    // As the pack says it: short, and the same in every language.
    private static LocalizedText Words<T>(string key, T value)
        where T : struct, Enum => LocalizedText.Verbatim($"{key}: {JsonNamingPolicy.CamelCase.ConvertName(value.ToString())}");
}
