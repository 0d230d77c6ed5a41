using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Plans;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>Writes facts as they stand in a case.</summary>
internal static class FactsText
{
    /// <summary>Lists the facts in which one set differs from another, as it has them; null for one that it has not.</summary>
    internal static IEnumerable<KeyValuePair<string, string?>> Changes(RulePack pack, PlanFacts from, PlanFacts to, Indicator? leaf = null)
    {
        for (var slot = 0; slot < pack.Inputs.Length; slot++)
        {
            if (!from.Inputs[slot].Equals(to.Inputs[slot]))
            {
                yield return KeyValuePair.Create(pack.Inputs[slot].Name, Value(pack.Inputs[slot], to.Inputs[slot]));
            }
        }

        var (before, after) = (Findings(from.Findings), Findings(to.Findings));
        if (before != after)
        {
            yield return KeyValuePair.Create("findings", after);
        }

        // The facts of one leaf have one award, if any.
        if (leaf is not null && to.Awards[0] is { } award && from.Awards[0]?.Points != award.Points)
        {
            yield return KeyValuePair.Create<string, string?>("awards", $"{{ {leaf.Id}: {{ points: {award.Points}, reason: {award.Reason} }} }}");
        }
    }

    private static string? Value(InputDefinition input, PlanValue value) => value.Kind switch
    {
        PlanValueKind.Number => Quantity.FromBase(value.Number, input.Unit).ToString(),
        PlanValueKind.YesNo => ExpressionPrinter.YesNo(value.IsYes, DisplayLanguage.Chinese),
        PlanValueKind.Word => value.Word,
        PlanValueKind.Date => DateOnly.FromDayNumber((int)value.Number.Numerator).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        PlanValueKind.List => $"[{string.Join(", ", value.List.Select(v => Quantity.FromBase(v, input.Unit)))}]",
        _ => null,
    };

    private static string? Findings(ImmutableArray<ImmutableArray<Finding>>? findings) =>
        findings is { } kinds ? $"[{string.Join(", ", kinds.SelectMany(k => k).Select(Write))}]" : null;

    private static string Write(Finding finding)
    {
        string?[] parts =
        [
            "kind: " + finding.Kind,
            finding.Key is null ? null : "key: " + finding.Key,
            finding.Count == 1 ? null : "count: " + finding.Count.ToString(CultureInfo.InvariantCulture),
            finding.Amount is null ? null : "amount: " + finding.Amount,
            finding.Waived is null ? null : "waived: " + finding.Waived,
        ];
        return $"{{ {string.Join(", ", parts.OfType<string>())} }}";
    }
}
