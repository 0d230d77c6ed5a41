using PerfRules.Build.Generation;
using PerfRules.Build.Tests.Support;
using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Build.Tests.Generation;

/// <summary>The code of every shipped pack compiles without a warning, and what it does is what the pack says.</summary>
public sealed class ShippedPackTests
{
    private static readonly PackRequest Suining = new("sichuan/2024/suining-resident");

    // The facts that the report of 遂宁市 prints (cases/published.yaml), each with its unit.
    private const string PublishedFacts =
        """
        new SuiningResident2024.Facts
        {
            综合参保人数 = People.万人(267.53m), 常住人口 = People.WanPersons(274.80m),
            居民参保人数 = People.万人(230.25m), 参保目标任务 = People.人(2330000m),
            人均财政补助标准 = Rate元每人每月.元每人每年(670m),
            中央省级补助及时足额到位 = true, 市县配套及时足额到位 = true,
            当年个人缴费标准 = Rate元每人每月.元每人每年(380m), 次年个人缴费标准 = Rate元每人每月.元每人每年(400m),
            基金收入预算 = Money.万元(271870.17m), 基金收入决算 = Money.元(2737281000m),
            基金支出预算 = Money.WanYuan(265284.08m), 基金支出决算 = Money.亿元(27.090635m),
            保险费收入 = Money.万元(96347m), 待遇支出 = Money.万元(244313m), 其他支出 = Money.万元(22m),
            利息收益率 = Percentage.百分之(1.47m), 住院报销比例 = Percentage.Percent(71.30m), 门诊报销比例 = Percentage.千分之(676.8m),
            当期结余 = Money.万元(2822m), 累计可支付月数 = MonthDuration.个月(10.19m), 服务对象满意度 = Percentage.百分之(100m),
            Findings = [],
        }
        """;

    [Fact]
    public void Code_OfEveryShippedPack_CompilesWithoutWarning()
    {
        var packs = RulePackCatalog.Load(Repository.Rulesets).Packs.Select(p => new PackRequest(p.Id)).ToArray();

        Assert.Empty(Generated.Compile(Generated.Code(packs), "class Program { }"));
    }

    [Fact]
    public void Code_SamePacksTwice_IsTheSameText() => Assert.Equal(Generated.Code(Suining), Generated.Code(Suining));

    // The total that the report prints, from facts in whatever unit: 27.090635亿元 is 270906.35万元.
    [Fact]
    public void Score_TypedFactsOfTheReport_GivesItsTotal()
    {
        var result = (string)Generated.Run(Generated.Code(Suining), $$"""
            using Embedder;
            public static class Program
            {
                public static string Run()
                {
                    var sheet = new SuiningResident2024().Score({{PublishedFacts}}, "遂宁市");
                    return sheet.Subject + " " + sheet.Total + " " + sheet.Grade + " " + sheet[SuiningResident2024.Indicators.支出预算完成].Score;
                }
            }
            """)!;

        Assert.Equal("遂宁市 99.36 优 5.4", result);
    }

    [Fact]
    public void Score_RowsAndSheets_AgreeOnEveryLeaf()
    {
        var differences = (string)Generated.Run(Generated.Code(Suining), $$"""
            using System.Linq;
            using Embedder;
            using PerfRules.Scoring;
            public static class Program
            {
                public static string Run()
                {
                    var typed = new SuiningResident2024();
                    var facts = {{PublishedFacts}};
                    var leaves = new LeafResult[SuiningResident2024.LeafCount];
                    var row = typed.Score(facts, leaves);
                    var sheet = typed.Scorer.Score(facts.ToFactSheet("遂宁市"));
                    return string.Join("; ", sheet.Indicators.Select((l, i) => (l, i)).Where(p => p.l.Score != leaves[p.i].Points || p.l.Status != leaves[p.i].Status).Select(p => p.l.Indicator.Id))
                        + "|" + (row.Total == sheet.Total) + (row.Grade == sheet.Grade) + row.IsComplete;
                }
            }
            """)!;

        Assert.Equal("|TrueTrueTrue", differences);
    }

    [Fact]
    public void Score_RowsAgain_AllocatesNothing()
    {
        var bytes = (long)Generated.Run(Generated.Code(Suining), $$"""
            using System;
            using Embedder;
            using PerfRules.Scoring;
            public static class Program
            {
                public static object Run()
                {
                    var typed = new SuiningResident2024();
                    var facts = {{PublishedFacts}};
                    var leaves = new LeafResult[SuiningResident2024.LeafCount];
                    for (var i = 0; i < 100; i++)
                    {
                        typed.Score(facts, leaves);
                    }

                    var before = GC.GetAllocatedBytesForCurrentThread();
                    for (var i = 0; i < 1000; i++)
                    {
                        typed.Score(facts, leaves);
                    }

                    return GC.GetAllocatedBytesForCurrentThread() - before;
                }
            }
            """)!;

        Assert.Equal(0, bytes);
    }

    // 拖欠 twice: 5 - 2 × 0.5 = 4 points.
    [Fact]
    public void Score_FoundOfAKind_CostsItsPoints()
    {
        var points = (string)Generated.Run(Generated.Code(Suining), $$"""
            using Embedder;
            public static class Program
            {
                public static string Run()
                {
                    var typed = new SuiningResident2024();
                    var facts = {{PublishedFacts}} with { Findings = [SuiningResident2024.Found.拖欠(key: "凭证7"), SuiningResident2024.Found.拖欠(key: "凭证9")] };
                    return typed.Score(facts)["待遇支付及时性"].Score + " " + typed.Scorer.Score(facts.ToFactSheet())["待遇支付及时性"].Score;
                }
            }
            """)!;

        Assert.Equal("4 4", points);
    }

    [Theory]
    [InlineData("当期结余 = Money.万元(2822m), ", "", "CS9035 Required member 'SuiningResident2024.Facts.当期结余' must be set in the object initializer or attribute constructor.")]
    [InlineData("Findings = [],", "", "CS9035 Required member 'SuiningResident2024.Facts.Findings' must be set in the object initializer or attribute constructor.")]
    [InlineData("当期结余 =", "当期节余 =", "CS0117 'SuiningResident2024.Facts' does not contain a definition for '当期节余'")]
    [InlineData("当期结余 = Money.万元(2822m)", "当期结余 = 2822m", "CS0029 Cannot implicitly convert type 'decimal' to 'Embedder.Money'")]
    [InlineData("综合参保人数 = People.万人(267.53m)", "综合参保人数 = Money.万元(267.53m)", "CS0029 Cannot implicitly convert type 'Embedder.Money' to 'Embedder.People'")]
    [InlineData("Findings = [],", "Findings = [SuiningResident2024.Found.托欠()],", "CS0117 'SuiningResident2024.Found' does not contain a definition for '托欠'")]
    public void Facts_ForgottenMisspeltOrInAnotherUnit_DoNotCompile(string right, string wrong, string message)
    {
        Assert.Contains(right, PublishedFacts, StringComparison.Ordinal);
        var program = $"using Embedder; static class Program {{ static object Run() => {PublishedFacts.Replace(right, wrong, StringComparison.Ordinal)}; }}";

        Assert.Contains(message, Generated.Compile(Generated.Code(Suining), program));
    }

    // A pack of the same id that says something else: its hash differs.
    [Fact]
    public void Construct_PackThatSaysSomethingElse_IsRefused()
    {
        var text = File.ReadAllText(Repository.Combine("rulesets", "sichuan", "2024", "suining-resident", "pack.yaml"));
        var program = $$"""
            using Embedder;
            using PerfRules.Packs;
            public static class Program
            {
                public static string Run()
                {
                    try
                    {
                        new SuiningResident2024(RulePack.Parse({{CodeText.Quote(text.Replace("title: 遂宁市", "title: 某市", StringComparison.Ordinal))}}));
                        return "taken";
                    }
                    catch (System.ArgumentException exception)
                    {
                        return exception.ParamName + " " + exception.Message.EndsWith(": build it again. (Parameter 'pack')");
                    }
                }
            }
            """;

        Assert.Equal("pack True", Generated.Run(Generated.Code(Suining), program));
    }
}
