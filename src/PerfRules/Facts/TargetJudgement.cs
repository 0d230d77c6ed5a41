namespace PerfRules.Facts;

/// <summary>Names what somebody says of a target that no program can compare with its value (持续提升).</summary>
public enum TargetJudgement
{
    /// <summary>It counts as met. Written <c>是</c>.</summary>
    Met = 0,

    /// <summary>It counts as not met. Written <c>否</c>.</summary>
    Unmet = 1,

    /// <summary>Nobody can tell: target and value do not answer each other. Written <c>不可比</c> or <c>notComparable</c>.</summary>
    NotComparable = 2,
}
