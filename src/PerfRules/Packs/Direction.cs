namespace PerfRules.Packs;

/// <summary>Says which values of a measure are better; declared by a leaf and proven by lint, not used to score.</summary>
internal enum Direction
{
    /// <summary>The points never fall as the measure rises. Written <c>higher</c>.</summary>
    Higher,

    /// <summary>The points never rise as the measure rises. Written <c>lower</c>.</summary>
    Lower,

    /// <summary>The points rise towards a range and fall behind it. Written <c>inside</c>.</summary>
    Inside,
}
