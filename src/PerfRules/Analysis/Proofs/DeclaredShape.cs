using PerfRules.Facts;
using PerfRules.Packs;

namespace PerfRules.Analysis.Proofs;

/// <summary>What a leaf declares of how its points run; proven, not used to score.</summary>
/// <param name="Direction">Which values are better; null when not declared.</param>
/// <param name="Floor">The least points, which some value must give; null when not declared.</param>
/// <param name="SaysCap">Whether the assumptions say that points beyond the full points are cut off.</param>
internal sealed record DeclaredShape(Direction? Direction, Rational? Floor, bool SaysCap)
{
    private static readonly string[] CapTopics = ["封顶", "cap"];

    internal static DeclaredShape Of(Indicator leaf) =>
        new(leaf.Direction, leaf.Floor, leaf.Assumptions.Any(a => CapTopics.Contains(a.Key, StringComparer.OrdinalIgnoreCase)));

    /// <summary>What is left of it for a part or an alternative: the declaration is of the leaf.</summary>
    internal DeclaredShape OfPart() => this with { Direction = null, Floor = null };
}
