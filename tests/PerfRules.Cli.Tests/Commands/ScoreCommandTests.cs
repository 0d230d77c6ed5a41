using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

public sealed class ScoreCommandTests
{
    [Fact]
    public void Score_WithoutFacts_PrintsThePublishedSheet()
    {
        using var run = new CliRun();

        var result = run.Run("score", CliRun.Pack);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("总分 99.36 / 100\n等级 优\n", result.Out, StringComparison.Ordinal);
        Assert.Equal($"没有给出基础数据，用已公布的案例 {CliRun.PublishedCase}\n", result.Error);
    }

    // The rows of 自评表 as printed: 分值, 全年完成值, 得分. Trailing zeros (35.20%) are not shown.
    [Theory]
    [InlineData("参保目标完成情况（综合参保率）", "3", "97.35%", "3")]
    [InlineData("参保目标完成情况（年度目标任务完成率）", "3", "98.82%", "2.96")]
    [InlineData("各级财政补助按标准及时足额到位", "6", "670元/人/年", "6")]
    [InlineData("参保居民个人缴费标准", "6", "—", "6")]
    [InlineData("收入预算完成", "6", "100.68%", "6")]
    [InlineData("支出预算完成", "6", "102.12%", "5.4")]
    [InlineData("社会保险费收入占基金收入比重", "5", "35.2%", "5")]
    [InlineData("社会保险待遇支出占基金支出比重", "5", "90.18%", "5")]
    [InlineData("其他支出占基金支出比重", "5", "0.01%", "5")]
    [InlineData("待遇支付及时性", "5", "—", "5")]
    [InlineData("基金收益率", "6", "1.47%", "6")]
    [InlineData("住院费用报销比", "10", "71.3%", "10")]
    [InlineData("门诊费用报销比", "10", "67.68%", "10")]
    [InlineData("统筹基金当期收支平衡", "8", "2822万元", "8")]
    [InlineData("基金运行安全可持续", "6", "10.19个月", "6")]
    [InlineData("服务对象满意度", "10", "100%", "10")]
    public void Score_PublishedCase_PrintsTheRowOfTheReport(string name, string full, string value, string score)
    {
        using var run = new CliRun();

        var row = Row(run.Run("score", CliRun.Pack), name);

        Assert.Equal([name, full, value, score], row[..4]);
        Assert.EndsWith($"得 {score} 分", row[4], StringComparison.Ordinal);
    }

    // 产出指标（50分）: 3 + 2.96 + 6 + 6 + 6 + 5.4 = 29.36, 5 + 5 + 5 = 15, 5; 效益指标（50分）: 6, 20, 14, 10.
    [Theory]
    [InlineData("产出指标", "50", "49.36")]
    [InlineData("数量指标", "30", "29.36")]
    [InlineData("质量指标", "15", "15")]
    [InlineData("时效指标", "5", "5")]
    [InlineData("效益指标", "50", "50")]
    [InlineData("社会效益指标", "20", "20")]
    public void Score_PublishedCase_AddsUpTheSections(string name, string full, string score)
    {
        using var run = new CliRun();

        var row = Row(run.Run("score", CliRun.Pack), name);

        Assert.Equal([name, full, score], row);
    }

    [Fact]
    public void Score_PublishedCase_PrintsTheCheckWithBothSides()
    {
        using var run = new CliRun();

        var result = run.Run("score", CliRun.Pack);

        // 273728.1 - 270906.35 = 2821.75; the report prints 2822, which the pack allows to differ by 1万元.
        Assert.Contains(
            """
            勾稽关系
              当期结余等于收入减支出  相符
                  当期结余 (2822万元) = 基金收入决算 - 基金支出决算 (2821.75万元)
                  允许误差 1万元（报告正文取整到万元）
            """,
            result.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Score_InEnglish_PrintsLabelsAndReasonsInEnglish()
    {
        using var run = new CliRun();

        var result = run.Run("score", CliRun.Pack, "--lang", "en");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Total 99.36 / 100\nGrade 优\n", result.Out, StringComparison.Ordinal);
        Assert.Equal(["支出预算完成", "6", "102.12%", "5.4", "102.12% is in (100%, 105%]: 5.4 points"], Row(result, "支出预算完成"));
        Assert.StartsWith("No facts were given; scoring the published case ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_FactsFile_SaysNothingOnStandardError()
    {
        using var run = new CliRun();
        run.WriteFacts("subject: 遂宁市", "subject: 甲市");

        var result = run.Run("score", CliRun.Pack, "facts.yaml");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains("被评价单位：甲市\n", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sichuan/2024/suining-resident")]
    [InlineData(@"sichuan\2024\suining-resident")]
    [InlineData("/sichuan/2024/suining-resident/")]
    public void Score_IdInAnySpelling_FindsThePack(string id)
    {
        using var run = new CliRun();

        Assert.Equal(0, run.Run("score", id).ExitCode);
    }

    [Fact]
    public void Score_PathOfFileOrFolder_FindsThePack()
    {
        using var run = new CliRun();

        Assert.Equal(0, run.Run("score", CliRun.PackFile).ExitCode);
        Assert.Equal(0, run.Run("score", Path.GetDirectoryName(CliRun.PackFile)!).ExitCode);
    }

    [Fact]
    public void Score_NamedCase_ScoresIt()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);
        SmallPack.AddCaseTo(run, "full", SmallPack.Case);

        var result = run.Run("score", SmallPack.Id, "--case", "full");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["任务完成", "10", "96%", "10", "96%，符合 ≥95%，得 10 分"], Row(result, "任务完成"));
        Assert.StartsWith("基础数据取自验证案例 ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_UnknownCase_ListsThoseThatExist()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);
        SmallPack.AddCaseTo(run, "full", SmallPack.Case);
        SmallPack.AddCaseTo(run, "half", SmallPack.Case);

        var result = run.Run("score", SmallPack.Id, "--case", "nothing");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.Equal("错误：规则包 test/2024/small 没有名为“nothing”的案例。\n现有案例：full、half\n", result.Error);
    }

    [Fact]
    public void Score_MisspeltCase_NamesTheNearest()
    {
        using var run = new CliRun();

        var result = run.Run("score", CliRun.Pack, "--case", "publishd");

        Assert.Equal("错误：规则包 sichuan/2024/suining-resident 没有名为“publishd”的案例。\n您是要找“published”吗？\n", result.Error);
    }

    [Fact]
    public void Score_PackWithoutPublishedCase_AsksForFacts()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);

        var result = run.Run("score", SmallPack.Id);

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.Equal("错误：没有给出基础数据，规则包 test/2024/small 也没有名为 published 的案例。\n这个规则包没有验证案例。\n", result.Error);
    }

    [Fact]
    public void Score_FactsAndCase_IsRefused()
    {
        using var run = new CliRun();

        var result = run.Run("score", CliRun.Pack, "facts.yaml", "--case", "published");

        Assert.Equal((2, string.Empty, "错误：基础数据文件和 --case 只能用其一。\n"), (result.ExitCode, result.Out, result.Error));
    }

    [Fact]
    public void Score_MissingFact_PrintsTheSheetAndReturns2()
    {
        using var run = new CliRun();
        run.WriteFacts("  服务对象满意度: 100%\n", string.Empty);

        var result = run.Run("score", CliRun.Pack, "facts.yaml");

        // 99.36 - 10
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["服务对象满意度", "10", "—", "—", "缺数据", "缺少数据：服务对象满意度，未计分"], Row(result, "服务对象满意度"));
        Assert.Contains("总分 89.36 / 100（不完整：有指标未评分）\n等级 —（有指标未评分，不评等级）\n", result.Out, StringComparison.Ordinal);
        Assert.Equal(
            "错误：缺少基础数据项：服务对象满意度\n打分表不完整。补齐数据后重新打分，或用 --allow-missing 接受不完整的结果。\n",
            result.Error);
    }

    [Fact]
    public void Score_MissingFactAllowed_PrintsTheSameSheetAndReturns0()
    {
        using var run = new CliRun();
        run.WriteFacts("  服务对象满意度: 100%\n", string.Empty);

        var result = run.Run("score", CliRun.Pack, "facts.yaml", "--allow-missing");

        Assert.Equal((0, "缺少基础数据项：服务对象满意度\n"), (result.ExitCode, result.Error));
        Assert.Equal(run.Run("score", CliRun.Pack, "facts.yaml").Out, result.Out);
    }

    [Fact]
    public void Score_NothingSaidAboutFindings_NamesThem()
    {
        using var run = new CliRun();
        run.WriteFacts("findings: []", string.Empty);

        var result = run.Run("score", CliRun.Pack, "facts.yaml", "--lang", "en");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            "error: Nothing is said about findings; when the examination found nothing, write findings: [].\n"
            + "The score sheet is not complete. Supply what is missing, or accept it with --allow-missing.\n",
            result.Error);
    }

    [Fact]
    public void Score_BadFacts_ReportsAllOfThem()
    {
        using var run = new CliRun();
        var file = run.WriteFacts("综合参保人数: 267.53万人", "综合参保人数: 267.53万元\n  服务对象满意: 1").Replace('\\', '/');

        var result = run.Run("score", CliRun.Pack, "facts.yaml");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.Equal(2, result.ErrorLines.Length);
        Assert.StartsWith($"{file}(8,11): error PR0402: ", result.ErrorLines[0].Replace('\\', '/'), StringComparison.Ordinal);
        Assert.StartsWith($"{file}(9,3): error PR0401: ", result.ErrorLines[1].Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("服务对象满意度", result.ErrorLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Score_UnknownPack_SuggestsTheNearest()
    {
        using var run = new CliRun();

        var result = run.Run("score", "sichuan/2024/suining-residnt");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.Contains("error PR0601: 没有规则包“sichuan/2024/suining-residnt”。是否要写“sichuan/2024/suining-resident”？", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_PackThatLintRefuses_PrintsTheErrorsAndNoSheet()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, "< 95%", "≤ 95%");
        SmallPack.AddCaseTo(run, "published", SmallPack.Case);

        var result = run.Run("score", SmallPack.Id);

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.Equal("错误：规则包 test/2024/small 检查未通过，不能用来打分：", result.ErrorLines[0]);
        Assert.Contains("pack.yaml(19,", result.ErrorLines[1], StringComparison.Ordinal);
        Assert.Contains("error PR0501: ", result.ErrorLines[1], StringComparison.Ordinal);
    }

    private static string[] Row(CliResult result, string name) => Assert.Single(result.Rows, r => r[0] == name);
}
