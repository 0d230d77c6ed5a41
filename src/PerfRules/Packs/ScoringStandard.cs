namespace PerfRules.Packs;

/// <summary>Names which criterion of a leaf is meant where the one that was applied and the printed one differ.</summary>
public enum ScoringStandard
{
    /// <summary>The criterion that was applied (实际执行).</summary>
    Applied = 0,

    /// <summary>The criterion as printed (文件载明).</summary>
    Printed = 1,
}
