using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Packs;

namespace PerfRules.Analysis.Differences;

/// <summary>Represents what differs between two packs in meaning, and whether the newer version says so.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class PackDifferences
{
    internal PackDifferences(
        RulePack older, RulePack newer, ImmutableArray<PackDifference> items, IReadOnlyDictionary<string, string> leaves, IReadOnlyDictionary<string, string> facts)
    {
        Older = older;
        Newer = newer;
        Items = items;
        RenamedIndicators = leaves.ToImmutableSortedDictionary(StringComparer.Ordinal);
        RenamedFacts = facts.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>Gets the older pack.</summary>
    public RulePack Older { get; }

    /// <summary>Gets the newer pack.</summary>
    public RulePack Newer { get; }

    /// <summary>Gets the differences: of the pack, its facts, its rules on the total, then of its indicators in the newer pack's order; empty when there are
    /// none.</summary>
    public ImmutableArray<PackDifference> Items { get; }

    /// <summary>Gets the leaves that have another id, the newer by the older.</summary>
    public ImmutableSortedDictionary<string, string> RenamedIndicators { get; }

    /// <summary>Gets the inputs and kinds of finding that have another name, the newer by the older.</summary>
    public ImmutableSortedDictionary<string, string> RenamedFacts { get; }

    /// <summary>Gets a value indicating whether the two packs mean the same: they ask for the same facts and give the same scores and grades; words may
    /// differ. False as well where that could not be proven.</summary>
    public bool IsSameMeaning => RequiredStep <= VersionStep.Patch;

    /// <summary>Gets the least step that the newer version has to take; what could not be proven counts as if scores differed.</summary>
    public VersionStep RequiredStep => Items.Select(i => i.Step).DefaultIfEmpty(VersionStep.None).Max();

    /// <summary>Gets the step that the version takes; null for packs with different ids, whose versions have nothing to do with each other.</summary>
    public VersionStep? ActualStep => Older.Id != Newer.Id ? null : StepOf(Parts(Older), Parts(Newer));

    /// <summary>Gets whether the version steps at least as far as it has to; null for packs with different ids.</summary>
    public bool? IsVersionHonest => ActualStep is not { } actual ? null : actual != VersionStep.Back && actual >= RequiredStep;

    private static int[] Parts(RulePack pack) => [.. pack.Version.Split('.').Select(p => int.Parse(p, CultureInfo.InvariantCulture))];

    private static VersionStep StepOf(int[] older, int[] newer)
    {
        for (var i = 0; i < older.Length; i++)
        {
            if (older[i] != newer[i])
            {
                return newer[i] < older[i] ? VersionStep.Back : i switch { 0 => VersionStep.Major, 1 => VersionStep.Minor, _ => VersionStep.Patch };
            }
        }

        return VersionStep.None;
    }
}
