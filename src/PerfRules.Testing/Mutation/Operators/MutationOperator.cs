using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Testing.Mutation.Sites;
using PerfRules.Texts;

namespace PerfRules.Testing.Mutation.Operators;

/// <summary>A kind of mistake: makes every wrong version of a pack that the mistake can lead to.</summary>
/// <remarks>Operators work on the normal form, so each is written once for all friendly spellings.</remarks>
internal abstract class MutationOperator
{
    /// <summary>Gets the id, which reports and ids of mutants carry; it never changes.</summary>
    internal abstract string Id { get; }

    /// <summary>Gets the mistake, in a sentence.</summary>
    internal abstract LocalizedText Mistake { get; }

    /// <summary>Makes the mistake in a leaf, wherever it can be made.</summary>
    internal virtual IEnumerable<LeafMutation> In(Indicator leaf, RulePack pack) => [];

    /// <summary>Makes the mistake in what the pack says of all leaves, or between leaves.</summary>
    internal virtual IEnumerable<PackMutation> In(RulePack pack) => [];
}

/// <summary>A leaf with a mistake.</summary>
/// <param name="Location">Where the pack says what was changed.</param>
/// <param name="Changed">The changed leaf.</param>
internal sealed record LeafMutation(SourceLocation Location, ChangedLeaf Changed);

/// <summary>A pack with a mistake that is in no leaf alone.</summary>
/// <param name="Location">Where the pack says what was changed.</param>
/// <param name="Leaf">The leaf that it is counted with; null for the whole pack.</param>
/// <param name="Before">What the pack says.</param>
/// <param name="After">What the changed pack says.</param>
/// <param name="Content">The changed content.</param>
internal sealed record PackMutation(SourceLocation Location, Indicator? Leaf, LocalizedText Before, LocalizedText After, PackContent Content);
