using PerfRules.Facts;

namespace PerfRules.Benchmarks.Suining;

/// <summary>The facts of 遂宁's pack as a typed record: what the hand-written methods read, and what the library's facts are made of.</summary>
/// <remarks>Money in 万元, people in 万人, percentages as the number before the sign (98.56 for 98.56%), months in 个月.</remarks>
public sealed record SuiningFacts
{
    [Fact("综合参保人数")]
    public required decimal Insured { get; init; }

    [Fact("常住人口")]
    public required decimal Population { get; init; }

    [Fact("居民参保人数")]
    public required decimal InsuredResidents { get; init; }

    [Fact("参保目标任务")]
    public required decimal InsuredTarget { get; init; }

    [Fact("人均财政补助标准")]
    public required decimal Subsidy { get; init; }

    [Fact("中央省级补助及时足额到位")]
    public required bool UpperSubsidyInTime { get; init; }

    [Fact("市县配套及时足额到位")]
    public required bool LocalSubsidyInTime { get; init; }

    [Fact("当年个人缴费标准")]
    public required decimal ContributionThisYear { get; init; }

    [Fact("次年个人缴费标准")]
    public required decimal ContributionNextYear { get; init; }

    [Fact("基金收入预算")]
    public required decimal IncomeBudget { get; init; }

    [Fact("基金收入决算")]
    public required decimal Income { get; init; }

    [Fact("基金支出预算")]
    public required decimal ExpenseBudget { get; init; }

    [Fact("基金支出决算")]
    public required decimal Expense { get; init; }

    [Fact("保险费收入")]
    public required decimal Premiums { get; init; }

    [Fact("待遇支出")]
    public required decimal Benefits { get; init; }

    [Fact("其他支出")]
    public required decimal OtherExpense { get; init; }

    [Fact("利息收益率", Unit = "%")]
    public required decimal InterestRate { get; init; }

    [Fact("住院报销比例", Unit = "%")]
    public required decimal InpatientShare { get; init; }

    [Fact("门诊报销比例", Unit = "%")]
    public required decimal OutpatientShare { get; init; }

    [Fact("当期结余")]
    public required decimal Balance { get; init; }

    [Fact("累计可支付月数")]
    public required decimal PayableMonths { get; init; }

    [Fact("服务对象满意度", Unit = "%")]
    public required decimal Satisfaction { get; init; }

    /// <summary>Gets how many payments were late: findings of kind 拖欠, which no property of a record gives.</summary>
    public required int LatePayments { get; init; }
}
