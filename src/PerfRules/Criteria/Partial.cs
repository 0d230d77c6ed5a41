namespace PerfRules.Criteria;

/// <summary>Says what a step that is not whole costs (不足一档).</summary>
public enum Partial
{
    /// <summary>A part counts as a whole step (不足1个百分点按1个百分点计). Written <c>up</c>.</summary>
    Up = 0,

    /// <summary>A part does not count (不足不计). Written <c>down</c>.</summary>
    Down = 1,

    /// <summary>A part counts as the part that it is (按比例计). Written <c>exact</c>.</summary>
    Exact = 2,
}
