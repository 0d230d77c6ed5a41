using PerfRules.Facts;

namespace PerfRules.Packs;

/// <summary>Names the places where a pack may round, in the order in which they come.</summary>
public enum RoundingStageKind
{
    /// <summary>The measure, in the unit that it is shown in, before it is judged.</summary>
    Measure = 0,

    /// <summary>The points of one part of a sum.</summary>
    Part = 1,

    /// <summary>The points of a leaf.</summary>
    Leaf = 2,

    /// <summary>A mean over subjects.</summary>
    Mean = 3,

    /// <summary>The points of a section.</summary>
    Section = 4,

    /// <summary>The total.</summary>
    Total = 5,
}

/// <summary>Represents one rounding that a pack states.</summary>
/// <param name="Stage">Where it happens.</param>
/// <param name="Places">The decimal places that are kept, 0 to 10 inclusive.</param>
/// <param name="Mode">What happens to the rest.</param>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record RoundingStage(RoundingStageKind Stage, int Places, RoundingMode Mode)
{
    /// <summary>Returns what is rounded to multiples of, in base units, where values are shown in a unit.</summary>
    internal Rational StepIn(Unit unit) => Rational.PowerOfTen(-Places) * unit.Scale;
}
