using System.Collections.Immutable;
using PerfRules.Phrases;

namespace PerfRules.Import.Drafts;

/// <summary>What a leaf adds to the files of a pack.</summary>
/// <param name="Extent">How much of the criterion was read.</param>
/// <param name="Lines">The lines of the leaf behind its points, without indentation.</param>
/// <param name="Inputs">The inputs that it asks for: the name, and what stands behind it.</param>
/// <param name="Kinds">The kinds of finding that it counts.</param>
/// <param name="Facts">The facts as the table has them: the name, and what stands behind it.</param>
internal sealed record LeafDraft(
    ReadingExtent Extent, ImmutableArray<string> Lines, ImmutableArray<(string Name, string Value)> Inputs, ImmutableArray<string> Kinds, ImmutableArray<(string Name, string Value)> Facts);
