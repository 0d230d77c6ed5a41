using PerfRules.Facts;

namespace PerfRules.Analysis.Proofs;

/// <summary>What a comparison of two rules came to.</summary>
/// <param name="Kind">Whether they mean the same.</param>
/// <param name="Witness">A value of the measure for which they give different points, in base units; null where none is known.</param>
internal sealed record Equality(EqualityKind Kind, Rational? Witness)
{
    internal static Equality Same { get; } = new(EqualityKind.Same, null);

    internal static Equality Open { get; } = new(EqualityKind.Open, null);

    internal static Equality Different { get; } = new(EqualityKind.Different, null);

    internal static Equality Of(bool same) => same ? Same : Different;
}

/// <summary>Names what a comparison of two rules came to.</summary>
internal enum EqualityKind
{
    /// <summary>They give the same points for every value that the declared inputs allow, and for more.</summary>
    Same,

    /// <summary>They give different points for some value; correlated inputs may keep it from ever occurring.</summary>
    Different,

    /// <summary>There is no proof of either.</summary>
    Open,
}
