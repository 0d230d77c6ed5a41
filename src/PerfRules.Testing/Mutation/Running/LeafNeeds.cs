using PerfRules.Plans;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>What a leaf looks at.</summary>
internal static class LeafNeeds
{
    /// <summary>Returns everything that a leaf may look at, whatever alternative applies.</summary>
    internal static PlanMentions All(PlanLeaf leaf) => PlanMentions.Union([leaf.Needs, leaf.ConditionNeeds, .. Alternatives(leaf).Select(a => a.Needs)]);

    /// <summary>Writes what has to be given for the leaf not to be missing, alternative by alternative: leaves with the same text are missing for the
    /// same facts.</summary>
    internal static string Key(PlanLeaf leaf) =>
        string.Join('|', new[] { leaf.ConditionNeeds, leaf.Needs }.Concat(Alternatives(leaf).Select(a => a.Needs)).Select(m => string.Join(',', m.Inputs) + (m.Findings ? "f" : string.Empty)));

    // What only an alternative mentions is not among the needs of the leaf.
    private static IEnumerable<PlanAlternative> Alternatives(PlanLeaf leaf) => Alternatives(leaf.Criterion).Concat(leaf.Bonus is null ? [] : Alternatives(leaf.Bonus.Criterion));

    private static IEnumerable<PlanAlternative> Alternatives(PlanCriterion criterion) => criterion switch
    {
        PlanOneOf oneOf => oneOf.Alternatives.SelectMany(a => Alternatives(a.Criterion).Prepend(a)),
        PlanSum sum => sum.Parts.SelectMany(p => Alternatives(p.Criterion)),
        _ => [],
    };
}
