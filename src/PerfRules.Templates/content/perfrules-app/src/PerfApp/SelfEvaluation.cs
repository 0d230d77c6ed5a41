using PerfRules.Scoring;

namespace PerfAppNamespace;

/// <summary>遂宁市2024年城乡居民基本医疗保险基金预算绩效自评。</summary>
public static class SelfEvaluation
{
    // Thread-safe; one for the whole program.
    private static readonly SuiningResident2024 Standard = new();

    /// <summary>Gets the facts of the published report.</summary>
    public static SuiningResident2024.Facts Published { get; } = new()
    {
        综合参保人数 = People.万人(267.53m),
        常住人口 = People.万人(274.80m),
        居民参保人数 = People.万人(230.25m),
        参保目标任务 = People.万人(233m),
        人均财政补助标准 = Rate元每人每月.元每人每年(670m),
        中央省级补助及时足额到位 = true,
        市县配套及时足额到位 = true,
        当年个人缴费标准 = Rate元每人每月.元每人每年(380m),
        次年个人缴费标准 = Rate元每人每月.元每人每年(400m),
        基金收入预算 = Money.万元(271870.17m),
        基金收入决算 = Money.万元(273728.1m),
        基金支出预算 = Money.万元(265284.08m),
        基金支出决算 = Money.万元(270906.35m),
        保险费收入 = Money.万元(96347m),
        待遇支出 = Money.万元(244313m),
        其他支出 = Money.万元(22m),
        利息收益率 = Percentage.百分之(1.47m),
        住院报销比例 = Percentage.百分之(71.30m),
        门诊报销比例 = Percentage.百分之(67.68m),
        当期结余 = Money.万元(2822m),
        累计可支付月数 = MonthDuration.个月(10.19m),
        服务对象满意度 = Percentage.百分之(100m),
        Findings = [],
    };

    /// <summary>Scores facts and gives the sheet, with the reason of every point.</summary>
    public static ScoreSheet Score(SuiningResident2024.Facts facts) => Standard.Score(facts, "遂宁市");

    /// <summary>Scores facts without a sheet and without allocating, for many subjects.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="leaves">Takes points and status of each indicator: <see cref="SuiningResident2024.LeafCount"/> places.</param>
    public static RowScore Score(SuiningResident2024.Facts facts, Span<LeafResult> leaves) => Standard.Score(facts, leaves);
}
