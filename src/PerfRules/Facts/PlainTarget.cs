namespace PerfRules.Facts;

/// <summary>Names what a target without an operator (100%, 3种) means.</summary>
public enum PlainTarget
{
    /// <summary>At least that much. Written <c>atLeast</c>.</summary>
    AtLeast = 0,

    /// <summary>Exactly that much. Written <c>equal</c>.</summary>
    Equal = 1,

    /// <summary>At most that much, as for costs. Written <c>atMost</c>.</summary>
    AtMost = 2,
}
