using PerfRules.Packs;

namespace PerfRules.Testing;

/// <summary>Names the leaves that are counted together when coverage and mutation are summed up.</summary>
/// <remarks>A rule that was inferred from one report, and points that an assessor gives, prove less than a printed rule does, so they are never added to it.</remarks>
public enum LeafGroup
{
    /// <summary>The criterion is printed in the document or was applied.</summary>
    ByRule,

    /// <summary>The criterion is inferred.</summary>
    Inferred,

    /// <summary>An assessor gives the points.</summary>
    Awarded,
}

/// <summary>Tells which group a leaf belongs to.</summary>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class LeafGroups
{
    /// <summary>Gives the group of a leaf, by what its criterion rests on.</summary>
    /// <param name="leaf">The leaf; of a section the group means nothing.</param>
    /// <returns>The group.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="leaf"/> is null.</exception>
    public static LeafGroup Of(Indicator leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        return leaf.Origin switch
        {
            Origin.Inferred => LeafGroup.Inferred,
            Origin.Awarded => LeafGroup.Awarded,
            _ => LeafGroup.ByRule,
        };
    }
}
