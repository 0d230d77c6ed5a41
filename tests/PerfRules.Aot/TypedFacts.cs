using PerfRules.Facts;
using PerfRules.Scoring;

namespace PerfRules.Aot;

/// <summary>The facts of 遂宁's report typed in C#: by the code that PerfRules.Build generates, and as records whose properties carry <c>[Fact]</c>.</summary>
internal static class TypedFacts
{
    /// <summary>Gets the figures of the report, as in <c>rulesets/sichuan/2024/suining-resident/cases/published.yaml</c>.</summary>
    internal static SuiningResident2024.Facts Published { get; } = new()
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

    /// <summary>Scores the figures once: what a program that is started for one subject does.</summary>
    /// <param name="output">Takes total and grade.</param>
    internal static void ScoreOnce(TextWriter output)
    {
        var sheet = new SuiningResident2024().Scorer.Score(Published.ToFactSheet("遂宁市"));
        output.WriteLine($"{sheet.Subject}: {sheet.Total} {sheet.Grade}");
    }

    /// <summary>Scores the figures in each way that C# types give.</summary>
    /// <param name="output">Takes points, totals and grades.</param>
    internal static void Score(TextWriter output)
    {
        var standard = new SuiningResident2024();
        var leaves = new LeafResult[SuiningResident2024.LeafCount];
        Write("typed facts", standard.Score(Published, leaves));

        var late = Published with { Findings = [SuiningResident2024.Found.拖欠(count: 2, key: "凭证7")] };
        Write("typed facts, two late payments", standard.Score(late, leaves));

        var row = standard.Scorer.CreateRow();
        standard.Scorer.CreateReader<Budget>().Read(row, new Budget(271870.17m, 27.37281m, 470_906, null, true, 1.47m));
        Write("record into a row", standard.Scorer.Score(row, leaves));

        var sheet = standard.Scorer.Score(FactSheet.FromRecord("遂宁市", new Budget(271870.17m, 27.37281m, 470_906, null, true, 1.47m)));
        output.WriteLine($"record into a sheet: {sheet.Total} complete={sheet.IsComplete}: {string.Join(' ', sheet.Indicators.Select(i => $"{i.Status}={i.Score}"))}");

        var incomes = Enumerable.Range(0, 5000).Select(i => Published with { 基金收入决算 = Money.万元(250_000m + (10 * i)) }).ToArray();
        var scores = standard.Scorer.ScoreAll(incomes, (r, facts) => facts.Fill(r));
        output.WriteLine($"batch: {Enumerable.Range(0, scores.Count).Aggregate(Rational.Zero, (sum, i) => sum + scores[i].Total)} for {scores.Count} subjects");

        void Write(string way, RowScore score) =>
            output.WriteLine($"{way}: {score.Total} {score.Grade} complete={score.IsComplete}: {string.Join(' ', leaves.Select(l => $"{l.Status}={l.Points}"))}");
    }

    /// <summary>Some of the facts, in units and types that the pack does not have; what is null or has no property is missing.</summary>
    private sealed record Budget(
        [property: Fact("基金收入预算")] decimal PlannedIncome,
        [property: Fact("基金收入决算", Unit = "亿元")] decimal? Income,
        [property: Fact("基金支出预算", Unit = "万元")] int PlannedExpense,
        [property: Fact("基金支出决算")] decimal? Expense,
        [property: Fact("中央省级补助及时足额到位")] bool? Subsidised,
        [property: Fact("利息收益率", Unit = "%")] decimal InterestRate);
}
