using System.Text.Json;
using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

public sealed class AuditCommandTests
{
    // 96 of 100 is 96.0%; the report cuts 2/3 = 66.66…% off, and its case says so.
    private const string Report = """
        format: 1
        case: full
        pack: test/2024/small
        subject: 测试单位
        facts: { 完成率: 96% }
        expect: { total: 10 }
        published:
          report: 测试单位自评报告
          figures: { 完成: 2个, 应完成: 3个 }
          scores: { total: 10, grade: 优, indicators: { 任务完成: { score: 10, measure: 96.0%, at: 附表 } } }
          claims:
            - { claim: 完成比例, printed: 66.66%, is: 完成 / 应完成, at: 第三部分 }
          differences:
            - { on: 完成比例, class: rounding, reason: 报告截尾 }
        """;

    [Fact]
    public void Audit_ReportAsListed_SaysTotalsCountsAndEveryDifference()
    {
        using var run = With(Report);

        var result = run.Run("audit", SmallPack.Id);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal(
            """
            报告核验：测试单位自评报告
            规则包 test/2024/small@1.2.0，案例 full
            合计：所印 10，计算 10
            末级指标：按规则计算 1，赋分 0，算不出 0
            核对 5 项：一致 4，差异 1
            差异都已在案例中列出。

            各类差异
            类别  项数
            ----  ----
            舍入     1

            舍入（1）
              完成比例（第三部分）
                  所印 66.66% 是截尾所得：计算值 ≈66.666667%，四舍五入为 66.67%。
                  所印 66.66%；计算 ≈66.666667%；合计不变
                  已列出：报告截尾

            """,
            result.Out);
    }

    [Fact]
    public void Audit_DifferenceThatIsNotListed_FailsAndSaysSo()
    {
        using var run = With(Report.Replace("66.66%", "76.67%", StringComparison.Ordinal));

        var result = run.Run("audit", SmallPack.Id, "--lang", "en");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("1 of them are not listed in the case.", result.OutLines);
        Assert.Contains("      not listed in the case", result.OutLines);
        Assert.Contains("Listed differences that are not there", result.OutLines);
        Assert.Contains("  完成比例：Rounding，报告截尾", result.OutLines);
    }

    [Fact]
    public void Test_DifferenceThatIsNotListed_FailsTheCaseAtItsPlace()
    {
        using var run = With(Report.Replace("66.66%", "76.67%", StringComparison.Ordinal));

        var result = run.Run("test", SmallPack.Id, "--lang", "en");

        Assert.Equal(1, result.ExitCode);
        var file = Path.Combine(run.Folder, "rulesets", "test", "2024", "small", "cases", "full.yaml");
        Assert.Equal(
            [
                $"{file}(12,16): '完成比例' differs and is not listed (factsDisagree): 76.67% as printed is not ≈66.666667% (66.67%) as computed. "
                    + "List it under differences with its class and reason, or put the case right.",
                $"{file}(14,13): The listed difference '完成比例' (rounding) is not there any more; take it out or put it right.",
            ],
            result.OutLines.Where(l => l.StartsWith(file, StringComparison.Ordinal)));
    }

    [Fact]
    public void Audit_Markdown_IsAReportToHandOver()
    {
        using var run = With(Report);

        var result = run.Run("audit", SmallPack.Id, "--format", "markdown");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("# 报告核验：测试单位自评报告\n\n规则包 test/2024/small@1.2.0，案例 full\n\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("\n## 舍入（1）\n\n- 完成比例（第三部分）\n\n  所印 66.66% 是截尾所得", result.Out, StringComparison.Ordinal);
        Assert.Contains("\n| 类别 | 项数 |\n| --- | ---: |\n| 舍入 | 1 |\n", result.Out, StringComparison.Ordinal);

        // What agrees is listed too, so that the reader sees what was checked.
        Assert.Contains("\n| 完成值·任务完成 | 附表 | 96.0% | 96% |\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Audit_Json_HasEveryItemWithClassPlaceAndFigures()
    {
        using var run = With(Report);

        using var json = JsonDocument.Parse(run.Run("audit", SmallPack.Id, "--format", "json").Out);

        var audit = json.RootElement.GetProperty("audits")[0];
        Assert.Equal((1, true), (json.RootElement.GetProperty("format").GetInt32(), audit.GetProperty("asListed").GetBoolean()));
        Assert.Equal((10, 10), (audit.GetProperty("printedTotal").GetInt32(), audit.GetProperty("total").GetInt32()));
        Assert.Equal((1, 0), (audit.GetProperty("leaves").GetProperty("byRule").GetInt32(), audit.GetProperty("leaves").GetProperty("awarded").GetInt32()));
        Assert.Equal((4, 1), (audit.GetProperty("counts").GetProperty("reproduced").GetInt32(), audit.GetProperty("counts").GetProperty("rounding").GetInt32()));
        var finding = Assert.Single(audit.GetProperty("findings").EnumerateArray());
        Assert.Equal(
            ("完成比例", "rounding", "第三部分", "66.66%", "≈66.666667%", "报告截尾", 12),
            (Text("on"), Text("class"), Text("place"), Text("printed"), Text("computed"), Text("listed"), finding.GetProperty("line").GetInt32()));
        Assert.Equal(4, audit.GetProperty("agreeing").GetArrayLength());

        string? Text(string name) => finding.GetProperty(name).GetString();
    }

    [Fact]
    public void Audit_PackWithoutPublishedCase_SaysSo()
    {
        using var run = With(SmallPack.Case);

        Assert.Equal((2, "错误：规则包 test/2024/small 没有带 published 的案例，无可核对。\n"), Outcome(run.Run("audit", SmallPack.Id)));
        Assert.Equal((2, "错误：案例 full 没有 published，无可核对。\n"), Outcome(run.Run("audit", SmallPack.Id, "--case", "full")));
        Assert.Equal(
            (2, "错误：规则包 test/2024/small 没有名为“ful”的案例。\n您是要找“full”吗？\n"), Outcome(run.Run("audit", SmallPack.Id, "--case", "ful")));
    }

    [Fact]
    public void Audit_ClaimThatCannotBeUnderstood_IsAnErrorAtItsPlace()
    {
        using var run = With(Report.Replace("完成 / 应完成", "完成 / 应完程", StringComparison.Ordinal));

        var result = run.Run("audit", SmallPack.Id);

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.EndsWith("(12,48): error PR0205: 没有名为“应完程”的数据项或计算口径。是否要写“应完成”？\n", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sichuan/2024/suining-resident")]
    [InlineData("shandong/2022/yantai-employee")]
    [InlineData("shandong/2024/qingdao-employee")]
    [InlineData("hebei/2024/fengnan-resident")]
    [InlineData("gansu/2023/jiayuguan-resident-subsidy")]
    public void Audit_ShippedReport_HasExactlyTheDifferencesThatItsCaseLists(string pack)
    {
        using var run = new CliRun();

        Assert.Equal(0, run.Run("audit", pack).ExitCode);
    }

    private static (int ExitCode, string Error) Outcome(CliResult result) => (result.ExitCode, result.Error);

    private static CliRun With(string text)
    {
        var run = new CliRun();
        SmallPack.AddTo(run);
        SmallPack.AddCaseTo(run, "full", text);
        return run;
    }
}
