using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

/// <summary>The table output for several subjects, against 附件2 and 表8 of the report on 烟台 2022.</summary>
public sealed class ScoreCohortTests
{
    [Fact]
    public void Score_PublishedCohort_PrintsSixSheetsAndTheWholeLast()
    {
        using var run = new CliRun();

        var result = run.Run("score", YantaiReport.Pack);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["【市直】", "【芝罘区】", "【开发区】", "【莱阳市】", "【牟平区】", "【龙口市】"], result.OutLines.Where(l => l.StartsWith('【')));
        Assert.Equal(6 * 32, result.OutLines.Count(l => l.EndsWith(" 分", StringComparison.Ordinal) && l.Contains("得 ", StringComparison.Ordinal) && l.StartsWith("    ", StringComparison.Ordinal)));

        // 综合 93.22 优 in 附件2. With 生育 0.5 per case, as both printed standards have it: 0.4 × 89.77 + …; see PrintedStandard below.
        Assert.EndsWith("\n\n综合\n按文件载明 92.68 / 100，优\n总分 93.22 / 100\n等级 优\n", result.Out, StringComparison.Ordinal);
        Assert.Equal($"没有给出基础数据，用已公布的案例 {YantaiReport.PublishedCase}\n", result.Error);
    }

    [Fact]
    public void Score_PublishedCohort_PrintsThe96PointsOfTheReport()
    {
        using var run = new CliRun();

        var rows = Block(run.Run("score", YantaiReport.Pack), "各单位、各部分得分").Where(r => r.Length == 11).ToDictionary(r => r[0]);

        Assert.Equal(
            YantaiReport.Leaves.Select(l => string.Join(' ', l.Name, l.Full, l.OffSite, l.OnSite, l.Whole)),
            YantaiReport.Leaves.Select(l => string.Join(' ', rows[l.Name][0], rows[l.Name][1], rows[l.Name][8], rows[l.Name][9], rows[l.Name][10])));

        // 市直 is the one subject of 非现场.
        Assert.All(YantaiReport.Leaves, l => Assert.Equal(l.OffSite, rows[l.Name][2]));
    }

    [Fact]
    public void Score_PublishedCohort_SummarisesSubjectsPartsAndTheWhole()
    {
        using var run = new CliRun();

        var rows = Block(run.Run("score", YantaiReport.Pack), "汇总");

        // 表8: all six are 优. As printed: see Score_PublishedCohort_ShowsWhatThePrintedStandardWouldGive.
        Assert.Equal(YantaiReport.Totals.Select(t => $"{t.Subject} {t.Total} 优"), rows[2..8].Select(r => string.Join(' ', r[0], r[5], r[6])));
        Assert.Equal(["非现场", "40%", "11", "19", "28.1", "32.57", "90.67", "优", "89.77", "良"], rows[8]);
        Assert.Equal(["现场", "60%", "13.5", "19.67", "28.93", "32.81", "94.91", "优", "94.61", "优"], rows[9]);
        Assert.Equal(["综合", "12.5", "19.4", "28.6", "32.72", "93.22", "优", "92.68", "优"], rows[10]);
    }

    // 生育医疗费用拨付滞后 at 0.5 instead of 0.2: 市直 has three (2 - 1.5 = 0.5), 莱阳市, 牟平区 and 龙口市 one each (1.5), the others none.
    // 现场 (0.5 + 2 + 2 + 1.5 + 1.5 + 1.5) / 6 = 1.5; 综合 0.4 × 0.5 + 0.6 × 1.5 = 1.1, which is 0.54 less than 1.64: 93.22 - 0.54 = 92.68.
    [Fact]
    public void Score_PublishedCohort_ShowsWhatThePrintedStandardWouldGive()
    {
        using var run = new CliRun();

        var result = run.Run("score", YantaiReport.Pack);

        Assert.Equal(
            ["生育医疗费及津贴支出拨付及时率", "2", "0.5", "2", "2", "1.5", "1.5", "1.5", "0.5", "1.5", "1.1"],
            Block(result, "按文件载明的标准得分不同的指标")[2]);

        // 90.67 - (1.4 - 0.5) = 89.77, which is no longer 优.
        Assert.Contains(
            "\n生育医疗费及津贴支出拨付及时率：按文件载明得 0.5 分，实际执行得 1.4 分\n按文件载明 89.77 / 100，良\n总分 90.67 / 100\n等级 优\n",
            result.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Score_SumOfParts_SaysTheTotalOfThePartsOnce()
    {
        using var run = new CliRun();

        var chinese = run.Run("score", YantaiReport.Pack);
        var english = run.Run("score", YantaiReport.Pack, "--lang", "en");

        Assert.Contains(
            "  市级检查：100%，符合 ≥100%，得 1 分；区市检查：100%，符合 ≥100%，得 1 分；合计得 2 分\n", chinese.Out, StringComparison.Ordinal);
        Assert.Contains(
            "；②③付费改革（付费方式 = DRG：覆盖率：94.8%，符合 ≥50%，得 1 分；四项工作：4 项全部符合，得 0.4 分），得 1.4 分；合计得 2 分\n",
            chinese.Out,
            StringComparison.Ordinal);
        Assert.Contains("  市级检查: 100% is ≥100%, 1 points; 区市检查: 100% is ≥100%, 1 points; in all 2 points\n", english.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_CohortExplained_ExplainsTheLeavesOfEachSubject()
    {
        using var run = new CliRun();

        var result = run.Run("score", YantaiReport.Pack, "--explain");

        Assert.Equal(6 * 32, result.OutLines.Count(l => l.StartsWith("  出处 ", StringComparison.Ordinal)));
        Assert.Contains(
            """
            生育医疗费及津贴支出拨付及时率：得 1.4 分（分值 2）
              评分理由    生育医疗费用拨付滞后 3笔，每次扣 0.2 分，共扣 0.6 分，得 1.4 分
              扣分事项    生育医疗费用拨付滞后（8-10月烟台毓璜顶医院）：1笔，依据：表20：12月拨付
                          生育医疗费用拨付滞后（8-10月烟台中医医院）：1笔，依据：表20：12月拨付
                          生育医疗费用拨付滞后（10月970医院）：1笔，依据：表20：12月拨付
              评分标准    从满分 2 分起扣：
                          每发现一次“生育医疗费用拨付滞后”扣 0.2 分
                          扣完为止
              文件载明    生育医疗费用拨付滞后 3笔，每次扣 0.5 分，共扣 1.5 分，得 0.5 分
                          从满分 2 分起扣：
                          每发现一次“生育医疗费用拨付滞后”扣 0.5 分
                          扣完为止
                          两处评分标准都写每笔扣0.5分；市直三笔印1.40分，实际按每笔0.2分扣
            """,
            result.Out,
            StringComparison.Ordinal);
        Assert.EndsWith("总分 93.22 / 100\n等级 优\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_CohortWithMissingFact_NamesTheSubjectAndGradesNothing()
    {
        using var run = new CliRun();
        YantaiReport.WriteFacts(run, "      参保群众满意率: 83.33% # 表23\n", string.Empty);

        var result = run.Run("score", YantaiReport.Pack, "facts.yaml");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            "错误：〔芝罘区〕缺少基础数据项：参保群众满意率\n打分表不完整。补齐数据后重新打分，或用 --allow-missing 接受不完整的结果。\n", result.Error);

        // The mean of the six is unknown, so 现场 and 综合 have no points there: 94.91 - 4.82 = 90.09, 93.22 - 4.74 = 88.48.
        Assert.Equal(["现场", "60%", "13.5", "19.67", "28.93", "27.99", "90.09", "—", "89.79", "—"], Block(result, "汇总")[9]);
        Assert.EndsWith("总分 88.48 / 100（不完整：有指标未评分）\n等级 —（有指标未评分，不评等级）\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_CohortInEnglish_HasEnglishLabels()
    {
        using var run = new CliRun();

        var result = run.Run("score", YantaiReport.Pack, "--lang", "en");

        Assert.EndsWith("\n\nThe whole\nAs printed 92.68 / 100, 优\nTotal 93.22 / 100\nGrade 优\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("  of 2 items not met: ①, ②: 0 points\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_CohortAtATerminal_KeepsTheOrder()
    {
        using var run = new CliRun { IsTerminal = true, Width = 160 };

        var result = run.Run("score", YantaiReport.Pack);

        Assert.Contains("╭", result.Out, StringComparison.Ordinal);
        Assert.Contains("93.22 / 100", result.OutLines[^3], StringComparison.Ordinal);
    }

    /// <summary>Returns the rows below a heading, up to the next empty line; the first two are the table's head.</summary>
    private static string[][] Block(CliResult result, string heading)
    {
        var from = Array.IndexOf(result.OutLines, heading) + 1;
        Assert.True(from > 0, $"there is no heading {heading}");
        return result.Rows[from..Array.IndexOf(result.OutLines, string.Empty, from)];
    }
}
