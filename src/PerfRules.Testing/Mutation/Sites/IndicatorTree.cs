using System.Collections.Immutable;
using PerfRules.Packs;

namespace PerfRules.Testing.Mutation.Sites;

/// <summary>Puts changed leaves into the tree of a pack.</summary>
internal static class IndicatorTree
{
    /// <summary>Puts leaves in the place of those with the same ids.</summary>
    internal static ImmutableArray<Indicator> Replace(ImmutableArray<Indicator> nodes, IReadOnlyCollection<Indicator> changed) =>
        [.. nodes.Select(n => changed.FirstOrDefault(c => c.Id == n.Id) ?? (n.IsSection ? new Indicator(n) { Children = Replace(n.Children, changed) } : n))];
}
