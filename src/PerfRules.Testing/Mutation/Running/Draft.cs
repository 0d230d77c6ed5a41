using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Operators;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Running;

/// <summary>A mutant that has been made and not yet run.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Operator">What made it.</param>
/// <param name="Leaf">The index of the leaf that was changed; null where the whole pack was.</param>
/// <param name="Changed">The changed leaf, or null.</param>
/// <param name="Content">The changed content, or null where only a leaf was changed.</param>
/// <param name="Counted">The leaf that it is counted with, or null.</param>
/// <param name="Location">Where the pack says what was changed.</param>
/// <param name="Before">What the pack says.</param>
/// <param name="After">What the mutant says.</param>
internal sealed record Draft(
    string Id,
    MutationOperator Operator,
    int? Leaf,
    ChangedLeaf? Changed,
    PackContent? Content,
    Indicator? Counted,
    SourceLocation Location,
    LocalizedText Before,
    LocalizedText After)
{
    /// <summary>Gets what it is counted with.</summary>
    internal required LeafGroup Group { get; init; }

    /// <summary>Makes the whole changed pack.</summary>
    internal RulePack Apply(RulePack pack) =>
        new(pack.Identity, Content ?? pack.Content with { Indicators = IndicatorTree.Replace(pack.Content.Indicators, [Changed!.Leaf]) });

    internal Mutant ToMutant(MutantOutcome outcome) => new(
        Id, Operator.Id, Operator.Mistake, Counted, Group, Location, Before, After, outcome);

    /// <summary>Makes every mutant of a pack, in order: leaf by leaf, operator by operator, those of the whole pack last.</summary>
    internal static List<Draft> All(RulePack pack)
    {
        var drafts = new List<Draft>();

        // What is said of all leaves counts as the best founded of them.
        var whole = pack.Leaves.Select(LeafGroups.Of).DefaultIfEmpty(LeafGroup.ByRule).Min();
        for (var i = 0; i < pack.Leaves.Length; i++)
        {
            var (index, leaf) = (i, pack.Leaves[i]);
            var words = LeafWords.Of(leaf);
            var seen = new HashSet<string>(StringComparer.Ordinal) { words.Key };
            foreach (var op in MutationOperators.Instances)
            {
                var number = 0;
                foreach (var mutation in op.In(leaf, pack).Where(m => !Refusal.Refuses(m.Changed.Leaf)))
                {
                    // Two mistakes may come to the same; the first operator keeps it.
                    var changed = LeafWords.Of(mutation.Changed.Leaf);
                    if (seen.Add(changed.Key))
                    {
                        var (before, after) = words.Difference(changed);
                        drafts.Add(new Draft(IdOf(leaf.Id, op, ++number), op, index, mutation.Changed, null, leaf, mutation.Location, before, after) { Group = LeafGroups.Of(leaf) });
                    }
                }
            }
        }

        foreach (var op in MutationOperators.Instances)
        {
            var number = 0;
            drafts.AddRange(op.In(pack).Select(m => new Draft(
                IdOf(m.Leaf?.Id ?? string.Empty, op, ++number), op, null, null, m.Content, m.Leaf, m.Location, m.Before, m.After)
            {
                Group = m.Leaf is null ? whole : LeafGroups.Of(m.Leaf),
            }));
        }

        return drafts;
    }

    private static string IdOf(string leaf, MutationOperator op, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(leaf.Length == 0 ? "*" : leaf)}/{op.Id}/{number}");
}
