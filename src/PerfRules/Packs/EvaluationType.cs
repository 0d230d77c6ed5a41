namespace PerfRules.Packs;

/// <summary>Names the kinds of performance evaluation (评价类型).</summary>
public enum EvaluationType
{
    /// <summary>单位自评: a unit evaluates itself.</summary>
    SelfEvaluation = 0,

    /// <summary>部门评价: a department evaluates its programmes.</summary>
    DepartmentEvaluation = 1,

    /// <summary>财政评价: the finance bureau evaluates.</summary>
    FinanceEvaluation = 2,

    /// <summary>绩效监控: monitoring within the year.</summary>
    Monitoring = 3,
}
