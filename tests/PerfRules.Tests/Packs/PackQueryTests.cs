using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Tests.Support;

namespace PerfRules.Tests.Packs;

/// <summary>Finding the one pack that answers a query; never another year's.</summary>
public sealed class PackQueryTests
{
    private static readonly RulePackCatalog Catalog = RulePackCatalog.Load(Repository.Rulesets);

    [Fact]
    public void Find_CityFundAndDate_GivesTheOnePack()
    {
        var pack = Catalog.Find(new PackQuery { City = "遂宁市", Fund = "城乡居民基本医疗保险", Date = new DateOnly(2024, 12, 31) });

        Assert.Equal(Suining.Id, pack.Id);
    }

    [Fact]
    public void PR0607_NextYear_IsNotAnsweredByThisYearsPack()
    {
        var exception = Assert.Throws<PerfRulesException>(() => Catalog.Find(new PackQuery { City = "遂宁市", Date = new DateOnly(2025, 1, 1) }));

        Assert.StartsWith($"{Repository.Rulesets}: error PR0607: No pack answers '遂宁市 2025-01-01'. Known are: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("sichuan/2024/suining-resident (四川省 遂宁市 城乡居民基本医疗保险 单位自评 2024-01-01–2024-12-31)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PR0607_OtherEvaluation_NamesTheNearestPackFirst()
    {
        var exception = Assert.Throws<PerfRulesException>(() => Catalog.Find(
            new PackQuery { Province = "山东省", City = "烟台市", Fund = "职工基本医疗保险", Evaluation = EvaluationType.FinanceEvaluation, Date = new DateOnly(2022, 6, 30) }));

        Assert.StartsWith(
            $"{Repository.Rulesets}: error PR0607: No pack answers '山东省 烟台市 职工基本医疗保险 财政评价 2022-06-30'. "
            + "Known are: shandong/2022/yantai-employee (山东省 烟台市 职工基本医疗保险 部门评价 2022-01-01–2022-12-31), ",
            exception.Message,
            StringComparison.Ordinal);
    }

    // It may be the one that was meant; its faults are told and not only that there is none.
    [Fact]
    public void PR0607_PackThatCannotBeRead_IsToldAsWell()
    {
        var broken = TestPack.Minimal.With("points: 10", "points: 0").Text;
        var catalog = RulePackCatalog.Load(RulePackSource.FromTexts("内存", [new("test/2024/minimal", broken)]));

        var exception = Assert.Throws<PerfRulesException>(() => catalog.Find(new PackQuery { City = "遂宁市" }));

        Assert.Equal(["PR0607", .. catalog.Diagnostics.Select(d => d.Code)], exception.Diagnostics.Select(d => d.Code));
        Assert.NotEmpty(catalog.Diagnostics);
    }

    [Fact]
    public void PR0608_QueryThatSeveralAnswer_ListsThem()
    {
        var exception = Assert.Throws<PerfRulesException>(() => Catalog.Find(new PackQuery()));

        Assert.StartsWith($"{Repository.Rulesets}: error PR0608: Several packs answer ''. Known are: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-06-30", false)]
    [InlineData("2024-07-01", true)] // the first day belongs to the validity
    [InlineData("2025-06-30", true)] // and so does the last
    [InlineData("2025-07-01", false)]
    public void ValidFrom_Stated_CountsInsteadOfTheYear(string date, bool valid)
    {
        var pack = TestPack.Minimal.Append("year: 2024\nvalid: { from: 2024-07-01, to: 2025-06-30 }\n").Load();

        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(valid, pack.ValidFrom <= day && day <= pack.ValidTo);
    }
}
