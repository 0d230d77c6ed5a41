using System.Text.Json;
using System.Text.RegularExpressions;
using PerfRules.Cli.Tests.Guides;
using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

/// <summary>The audits of the reports of 丰南, 嘉峪关, 青岛, 烟台 and 遂宁: what they find, and what they find when one printed figure is changed.</summary>
public sealed class PublishedAuditTests
{
    private const string Fengnan = "hebei/2024/fengnan-resident";
    private const string Jiayuguan = "gansu/2023/jiayuguan-resident-subsidy";
    private const string Qingdao = "shandong/2024/qingdao-employee";
    private const string Yantai = "shandong/2022/yantai-employee";
    private const string Suining = "sichuan/2024/suining-resident";

    [Theory]
    [InlineData(Fengnan)]
    [InlineData(Jiayuguan)]
    [InlineData(Qingdao)]
    [InlineData(Yantai)]
    [InlineData(Suining)]
    public void Audit_PublishedReport_FindsWhatTheCaseLists(string pack)
    {
        using var run = new CliRun();

        var result = run.Run("audit", pack, "--format", "json");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        using var json = JsonDocument.Parse(result.Out);
        var audit = Assert.Single(json.RootElement.GetProperty("audits").EnumerateArray());
        Assert.True(audit.GetProperty("asListed").GetBoolean());
        Assert.Empty(audit.GetProperty("gone").EnumerateArray());
        Assert.All(audit.GetProperty("findings").EnumerateArray(), f => Assert.Equal(JsonValueKind.String, f.GetProperty("listed").ValueKind));
    }

    [Theory]
    [InlineData("README.md", @"finds (\d+) differences")]
    [InlineData("README.zh-CN.md", @"找出 (\d+) 项差异")]
    public void Readme_DifferencesOfQingdao_AreAsManyAsTheAuditFinds(string readme, string sentence)
    {
        using var run = new CliRun();
        using var json = JsonDocument.Parse(run.Run("audit", Qingdao, "--format", "json").Out);

        var said = Regex.Match(File.ReadAllText(Path.Combine(GuideTests.Root(), readme)), sentence, RegexOptions.CultureInvariant).Groups[1].Value;

        Assert.Equal($"{json.RootElement.GetProperty("audits")[0].GetProperty("findings").GetArrayLength()}", said);
    }

    // 8/11 = 72.727…%, 14.99/20 = 74.95%, 32.56/34 = 95.7647…%, 33.27/35 = 95.0571…%.
    [Theory]
    [InlineData("得分率·决策", "72.72%", "rounding")]
    [InlineData("得分率·过程", "72.45%", "factsDisagree")]
    [InlineData("得分率·产出", "96.29%", "factsDisagree")]
    [InlineData("得分率·效益", "95.05%", "rounding")]
    public void Audit_FourRatesOfJiayuguan_TellsCutOffFromWrong(string on, string printed, string expected)
    {
        using var run = new CliRun();

        var finding = Find(run.Run("audit", Jiayuguan, "--format", "json"), on);

        Assert.Equal((printed, expected), (finding.GetProperty("printed").GetString(), finding.GetProperty("class").GetString()));
    }

    // With 过程 at 72.45% of 20 the total is 8 + 14.49 + 32.56 + 33.27; with 产出 at 96.29% of 34 it is 8 + 14.99 + 32.7386 + 33.27.
    // C4 of 烟台 by its heading gives 市直 0: 93.22 - 1.50 + 0.6 × 1.67 rounded is 92.72; without the second deduction for 集采, C16 is 5 of 5: 95.22.
    // 青岛: 93.50 less the 2 points for other spending (9.69% against ≤5%), or for spending on benefits (221.55 against 229.75 - 12.00).
    [Theory]
    [InlineData(Jiayuguan, "过程得分与得分率", "88.32")]
    [InlineData(Jiayuguan, "产出得分与得分率", "88.9986")]
    [InlineData(Qingdao, "其他支出占比达到目标", "91.5")]
    [InlineData(Qingdao, "待遇支出不超过调整前预算", "91.5")]
    [InlineData(Yantai, "决策指标的满分条件", "92.72")]
    [InlineData(Yantai, "集采扣分两次", "95.22")]
    [InlineData(Yantai, "龙口市暂付款没有扣分", "93.12")]
    [InlineData(Yantai, "标准·C14-2", "92.68")]
    public void Audit_FindingThatBearsOnTheTotal_SaysWhatTheTotalWouldBe(string pack, string on, string total)
    {
        using var run = new CliRun();

        var finding = Find(run.Run("audit", pack, "--format", "json"), on);

        Assert.Equal(total, finding.GetProperty("totalWouldBe").GetRawText());
    }

    // One figure, unit, place or word is changed; the audit finds just that and classes it.
    [Theory]
    [InlineData(Fengnan, "printed: 24764.82万元, is: 中央补助", "printed: 24746.82万元, is: 中央补助", "财政补助合计", "factsDisagree")] // two digits changed places
    [InlineData(Fengnan, "三（3）1: 1857.11万元", "三（3）1: 1857.10万元", "当年结余两处", "factsDisagree")] // one figure, two ways
    [InlineData(Fengnan, "三（3）1: 26590.15万元", "三（3）1: 26590.15元", "累计滚存结余两处", "mislabelled")] // the same digits under another unit
    [InlineData(Fengnan, "printed: 8.49个月, is", "printed: 8.50个月, is", "可支配月数", "rounding")] // 8.4945… rounded up
    [InlineData(Fengnan, "printed: 402元/人/年", "printed: 420元/人/年", "中央补助标准", "factsDisagree")]
    [InlineData(Fengnan, "可支付月数上限: 9个月", "可支付月数上限: 8个月", "可支付月数位于6至9个月", "factsDisagree")] // 8.49 is not within 6 to 8
    [InlineData(Fengnan, ", evidence: 河北医疗保障信息平台", "", "赋分·基金风险防控", "evidenceMissing")]
    [InlineData(Fengnan, "reason: 参保缴费人数呈逐年下降趋势，实际参保率未达95%, at", "at", "原因·参保人数", "evidenceMissing")]
    [InlineData(Fengnan, "at: 二（二）, judged: 静态可支付月数", "at: 二（二）", "目标·推动基金可持续运行", "targetNotAssessed")]
    [InlineData(Fengnan, "measure: 8.49个月, at", "measure: 9.48个月, at", "完成值·静态可支付月数", "factsDisagree")]
    [InlineData(Jiayuguan, "printed: 4个, items: [ 前期准备", "printed: 5个, items: [ 前期准备", "工作阶段", "scopeDiffers")] // five announced, four listed
    [InlineData(Jiayuguan, "claim: 合计得分率, printed: 88.82%", "claim: 合计得分率, printed: 8.882%", "合计得分率", "factsDisagree")]
    [InlineData(Jiayuguan, "grade: 良\n    rate", "grade: 优\n    rate", "等级", "ruleNotFollowed")] // 88.82 lies in [80, 90)
    [InlineData(Qingdao, "printed: 9.27万人", "printed: 9.72万人", "养老多于医保的人数", "factsDisagree")] // 346.34 - 337.07 = 9.27
    [InlineData(Qingdao, "三（四）3: 481.45亿元", "三（四）3: 481.54亿元", "年末滚存结余", "factsDisagree")] // 438.71 + 42.74 = 481.45
    [InlineData(Qingdao, "measure: 92.97%, at", "measure: 89.70%, at", "完成值·保险费收入占基金收入比重", "factsDisagree")] // 258.37 / 288.05, nothing taken out
    [InlineData(Qingdao, "printed: 20.19亿元", "printed: 20.18亿元", "月均支出", "rounding")] // 242.22 / 12 = 20.185 cut off
    [InlineData(Qingdao, "printed: 277.91亿元", "printed: 277.91万元", "剔除后收入", "mislabelled")]
    [InlineData(Qingdao, "产出: { score: 16.00", "产出: { score: 16.50", "得分·产出", "factsDisagree")]
    [InlineData(Qingdao, "full: 2.00, rate: 50.00%", "full: 2.00, rate: 55.00%", "得分率·收支管理", "factsDisagree")] // 1 of 2
    [InlineData(Qingdao, "printed: 4个, items: [ 科学规范", "printed: 5个, items: [ 科学规范", "评价原则", "scopeDiffers")]
    [InlineData(Qingdao, "    evidence: 医保统计专报\n", "", "赋分·社保基金征缴率", "evidenceMissing")]
    [InlineData(Qingdao, "支撑能力: { score: 5.00, full: 5, rate: 100.00%", "支撑能力: { score: 4.00, full: 5, rate: 80.00%, reason: 偏低", "得分·基金支撑能力", "ruleNotFollowed")] // 23.85 ≥ 6
    [InlineData(Suining, "printed: \"10.19\"", "printed: \"10.91\"", "可支付月数_表", "factsDisagree")] // no unit, and two digits changed places
    [InlineData(Suining, "自评表: 100% }, input: 服务对象满意度", "自评表: 107% }, input: 服务对象满意度", "满意度各处", "factsDisagree")] // out of range
    [InlineData(Suining, "printed: \"29.36\"", "printed: \"29.63\"", "数量指标小计", "factsDisagree")] // 3 + 2.96 + 6 + 6 + 6 + 5.4
    [InlineData(Suining, "printed: 267.53万人", "printed: 267.53人", "参保缴费人数", "mislabelled")] // 37.28 + 230.25
    [InlineData(Yantai, "C4: { score: 1.50, full: 2, rate: 75.00%, reason: 指标设置完整度不够，未从总成本、分项成本或单位成本等方面细化,", "C4: { score: 1.50, full: 2, rate: 75.00%,", "原因·C4", "evidenceMissing")]
    [InlineData(Yantai, "printed: 1041265.02万元, is: 表1保险费收入", "printed: 1041265.02元, is: 表1保险费收入", "实际征缴收入即表1保险费", "mislabelled")]
    [InlineData(Yantai, "printed: 113.88%", "printed: 113.87%", "表12其他增幅", "factsDisagree")] // 5694.00/5000.00 is 113.88% exactly
    [InlineData(Yantai, "printed: -5.75%", "printed: 5.75%", "表12财政补贴增幅", "factsDisagree")] // the sign is lost
    [InlineData(Yantai, "C14-1: { score: 1.64", "C14-1: { score: 1.46", "得分·C14-1", "ruleNotFollowed")]
    [InlineData(Yantai, "市直: { at: 表8, total: 90.67", "市直: { at: 表8, total: 90.76", "市直·得分·合计", "factsDisagree")]
    [InlineData(Yantai, "莱州: 81433.00万元", "莱州: 84133.00万元", "表15莱州占比", "factsDisagree")]
    public void Audit_OneErrorPlanted_IsFoundAndClassed(string pack, string old, string planted, string on, string expected)
    {
        using var run = new CliRun();
        Plant(run, pack, old, planted);

        var result = run.Run("audit", pack, "--format", "json");

        Assert.Equal(1, result.ExitCode);
        var finding = Find(result, on);
        Assert.Equal((expected, JsonValueKind.Null), (finding.GetProperty("class").GetString(), finding.GetProperty("listed").ValueKind));
    }

    private static void Plant(CliRun run, string pack, string old, string planted)
    {
        var source = Path.Combine([CliRun.ShippedRulesets, .. pack.Split('/')]);
        run.Write($"rulesets/{pack}/pack.yaml", File.ReadAllText(Path.Combine(source, "pack.yaml")));
        var published = File.ReadAllText(Path.Combine(source, "cases", "published.yaml")).ReplaceLineEndings("\n");
        Assert.Equal(2, published.Split(old).Length);
        run.Write($"rulesets/{pack}/cases/published.yaml", published.Replace(old, planted, StringComparison.Ordinal));
    }

    private static JsonElement Find(CliResult result, string on)
    {
        using var json = JsonDocument.Parse(result.Out);
        var findings = Assert.Single(json.RootElement.GetProperty("audits").EnumerateArray()).GetProperty("findings").EnumerateArray();
        return Assert.Single(findings, f => f.GetProperty("on").GetString() == on).Clone();
    }
}
