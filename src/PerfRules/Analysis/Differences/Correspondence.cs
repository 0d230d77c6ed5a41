using PerfRules.Criteria;
using PerfRules.Packs;

namespace PerfRules.Analysis.Differences;

/// <summary>What of one pack is what of another: by name, and where names differ only with evidence.</summary>
internal static class Correspondence
{
    /// <summary>Finds the inputs and kinds of finding that have another name: the criteria of the same leaf read alike with the one name in place of the other,
    /// in every leaf and check that mentions either.</summary>
    /// <returns>The newer names by the older ones.</returns>
    internal static IReadOnlyDictionary<string, string> RenamedFacts(RulePack older, RulePack newer)
    {
        var gone = Names(older).Except(Names(newer), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var come = Names(newer).Except(Names(older), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var candidates = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        if (gone.Count > 0 && come.Count > 0)
        {
            foreach (var (a, b) in Rules(older).Join(Rules(newer), r => r.Id, r => r.Id, (a, b) => (a.Key, b.Key), StringComparer.Ordinal))
            {
                var (former, later) = (new Placeholders(gone), new Placeholders(come));
                var alike = a(former.Name) == b(later.Name);
                foreach (var (name, i) in former.Seen.Select((n, i) => (n, i)))
                {
                    // A leaf that does not read alike is evidence against every name that it mentions.
                    if (!candidates.TryGetValue(name, out var found))
                    {
                        candidates.Add(name, found = new HashSet<string>(StringComparer.Ordinal));
                    }

                    found.Add(alike && i < later.Seen.Count ? later.Seen[i] : string.Empty);
                }
            }
        }

        var sure = candidates.Where(c => c.Value.Count == 1 && c.Value.First().Length > 0).Select(c => (Older: c.Key, Newer: c.Value.First()))
            .Where(p => AreOneKind(older, p.Older, newer, p.Newer)).ToList();
        return sure.GroupBy(p => p.Newer, StringComparer.Ordinal).Where(g => g.Count() == 1).Select(g => g.First())
            .ToDictionary(p => p.Older, p => p.Newer, StringComparer.Ordinal);
    }

    /// <summary>Finds the leaves that have another id: the only ones of both packs with the same display name, or with the same points and a criterion
    /// proven to be the same; awards are all the same and prove nothing.</summary>
    internal static IReadOnlyDictionary<string, (Indicator Leaf, bool ByName)> RenamedLeaves(RulePack older, RulePack newer, CriterionComparer comparer)
    {
        var gone = older.Leaves.Where(l => !newer.LeavesById.ContainsKey(l.Id)).ToList();
        var come = newer.Leaves.Where(l => !older.LeavesById.ContainsKey(l.Id)).ToList();
        var result = new Dictionary<string, (Indicator, bool)>(StringComparer.Ordinal);
        foreach (var byName in new[] { true, false })
        {
            foreach (var leaf in gone.Where(l => !result.ContainsKey(l.Id)).ToList())
            {
                if (come.Where(c => Matches(leaf, c, byName)).ToList() is [var only]
                    && gone.Count(g => !result.ContainsKey(g.Id) && Matches(g, only, byName)) == 1)
                {
                    result.Add(leaf.Id, (only, byName));
                    come.Remove(only);
                }
            }
        }

        return result;

        bool Matches(Indicator a, Indicator b, bool byName) => byName
            ? a.Name == b.Name && a.Name != a.Id && b.Name != b.Id
            : a.FullPoints == b.FullPoints && a.Criterion is not AwardCriterion
                && comparer.Compare(a.Criterion!, a.FullPoints, b.Criterion!, b.FullPoints).IsSame;
    }

    /// <summary>Finds the sections that have another id: they hold the same leaves.</summary>
    internal static IReadOnlyDictionary<string, string> RenamedSections(RulePack older, RulePack newer, Func<string, string> leaf)
    {
        var gone = Sections(older).Where(s => Sections(newer).All(n => n.Id != s.Id)).ToList();
        var come = Sections(newer).Where(s => Sections(older).All(o => o.Id != s.Id)).ToList();
        return gone.Select(g => (Older: g, Newer: come.Where(c => LeavesOf(c).Order(StringComparer.Ordinal)
                .SequenceEqual(LeavesOf(g).Select(leaf).Order(StringComparer.Ordinal), StringComparer.Ordinal)).ToList()))
            .Where(p => p.Newer.Count == 1).GroupBy(p => p.Newer[0].Id, StringComparer.Ordinal).Where(g => g.Count() == 1).Select(g => g.First())
            .ToDictionary(p => p.Older.Id, p => p.Newer[0].Id, StringComparer.Ordinal);
    }

    internal static IEnumerable<Indicator> Sections(RulePack pack) => pack.Indicators.SelectMany(SectionsOf);

    private static IEnumerable<Indicator> SectionsOf(Indicator node) => node.IsSection ? node.Children.SelectMany(SectionsOf).Prepend(node) : [];

    private static IEnumerable<string> LeavesOf(Indicator node) => node.IsSection ? node.Children.SelectMany(LeavesOf) : [node.Id];

    private static IEnumerable<string> Names(RulePack pack) => pack.Inputs.Select(i => i.Name).Concat(pack.Findings.Select(f => f.Name));

    private static IEnumerable<(string Id, Func<Func<string, string>, string> Key)> Rules(RulePack pack)
    {
        foreach (var leaf in pack.Leaves)
        {
            yield return ("leaf " + leaf.Id, name => CriterionTwins.KeyOf(leaf.Criterion!, name));
        }

        foreach (var check in pack.Checks)
        {
            yield return ("check " + check.Id, name => CriterionTwins.KeyOf(check.Condition, name));
        }

        foreach (var veto in pack.Vetoes)
        {
            yield return ("veto " + veto.Id, name => CriterionTwins.KeyOf(veto.When, name));
        }
    }

    private static bool AreOneKind(RulePack older, string before, RulePack newer, string after)
    {
        var (a, b) = (older.Inputs.FirstOrDefault(i => i.Name == before), newer.Inputs.FirstOrDefault(i => i.Name == after));
        return a is null ? b is null : b is not null && SharedTerms.AreOneKind(a, b) && a.Unit == b.Unit;
    }

    // Writes each name that only one of the packs has as the number of its first occurrence.
    private sealed class Placeholders(HashSet<string> names)
    {
        internal List<string> Seen { get; } = [];

        internal string Name(string name)
        {
            if (!names.Contains(name))
            {
                return name;
            }

            if (!Seen.Contains(name))
            {
                Seen.Add(name);
            }

            return "?" + Seen.IndexOf(name).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
