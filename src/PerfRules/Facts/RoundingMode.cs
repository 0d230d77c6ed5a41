namespace PerfRules.Facts;

/// <summary>Says what happens to the part of a number that a rounding stage removes.</summary>
public enum RoundingMode
{
    /// <summary>To the nearest neighbour; a tie goes away from zero (四舍五入). Written <c>half-away</c>.</summary>
    HalfAway = 0,

    /// <summary>To the nearest neighbour; a tie goes to the even digit (四舍六入五成双). Written <c>half-even</c>.</summary>
    HalfEven = 1,

    /// <summary>Towards zero (截尾, 舍去). Written <c>truncate</c>.</summary>
    Truncate = 2,

    /// <summary>Towards positive infinity (向上取整). Written <c>ceiling</c>.</summary>
    Ceiling = 3,

    /// <summary>Towards negative infinity (向下取整). Written <c>floor</c>.</summary>
    Floor = 4,
}
