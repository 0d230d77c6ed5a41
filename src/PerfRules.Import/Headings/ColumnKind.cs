namespace PerfRules.Import.Headings;

/// <summary>Names what a column of an indicator table holds.</summary>
internal enum ColumnKind
{
    /// <summary>一级指标 to 四级指标; the level is said beside it.</summary>
    Level,

    /// <summary>指标名称, where levels have no columns of their own or one stands below them.</summary>
    Name,

    /// <summary>分值, 权重.</summary>
    Points,

    /// <summary>评分标准.</summary>
    Criterion,

    /// <summary>指标值.</summary>
    Target,

    /// <summary>全年完成值.</summary>
    Actual,

    /// <summary>得分.</summary>
    Score,

    /// <summary>指标解释.</summary>
    Explanation,

    /// <summary>计算公式.</summary>
    Formula,

    /// <summary>数据来源.</summary>
    Source,

    /// <summary>扣分原因, 未完成原因和改进措施.</summary>
    Reason,

    /// <summary>Known, and nothing that a pack needs: 序号, 得分率, 备注.</summary>
    Other,
}
