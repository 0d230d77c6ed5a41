namespace PerfRules.Packs;

/// <summary>Says what a criterion rests on (依据类型).</summary>
public enum Origin
{
    /// <summary>文件载明: the criterion is printed in the document. Written <c>printed</c>.</summary>
    Printed = 0,

    /// <summary>实际执行: the criterion is what the printed scores show was applied. Written <c>applied</c>.</summary>
    Applied = 1,

    /// <summary>推定: the criterion is inferred from a target and a figure. Written <c>inferred</c>.</summary>
    Inferred = 2,

    /// <summary>赋分: an assessor gave the points. Written <c>awarded</c>.</summary>
    Awarded = 3,
}
