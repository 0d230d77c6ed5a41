using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

/// <summary>What stands around a criterion, on the sheet and in the rules.</summary>
public sealed class SmallCohortTests
{
    // 甲: 96% gives 40; one 拖欠 costs 5 of 30 and 2 of 30: 40 + 25 + 28 = 93. 造假 caps the grade at 良. 100 - 90 is off, 96% < 98%.
    // 乙: 90% gives 30; nothing found: 30 + 30 + 30 = 90.
    // 全市 by 人口: 任务 (40 × 100 + 30 × 300) / 400 = 32.5; 管理 (25 × 100 + 30 × 300) / 400 = 28.75; 时效 (28 × 100 + 30 × 300) / 400 = 29.5.
    // 综合: 0.4 × 40 + 0.6 × 32.5 = 35.5; 0.4 × 25 + 0.6 × 28.75 = 27.25; 0.4 × 28 + 0.6 × 29.5 = 28.9; together 91.65.
    [Fact]
    public void Score_SmallCohort_PrintsSheetsNotesPartsAndTheWhole()
    {
        using var run = new CliRun();
        SmallCohort.AddTo(run);
        SmallCohort.WriteFacts(run);

        var result = run.Run("score", SmallCohort.Id, "facts.yaml");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal(
            """
            两个单位的规则包
            规则包：test/2024/cohort@1.0.0

            【甲】
            指标  分值  实际完成值  得分  评分理由
            ----  ----  ----------  ----  --------
            任务    40         96%    40  96%，符合 ≥95%，得 40 分
            管理    30           —    25  拖欠 1例，每次扣 5 分，共扣 5 分，另加 0 分（1 项中不符合的有：表彰），得 25 分
            时效    30           —    28  拖欠 1例，每次扣 2 分，共扣 2 分，得 28 分

            勾稽关系
              账实  不符（错误）
                  计划 (100万元) = 实际 (90万元)
              接近完成  不符（提示）
                  完成率 (96%) ≥ 98% (98%)
                  说明：仅供参考

            在多个指标扣分的事项
              拖欠（凭证7），1 项：管理、时效

            一票否决
              失实：等级最高为“良”（数据失实）

            总分 93 / 100
            等级 良

            【乙】
            指标  分值  实际完成值  得分  评分理由
            ----  ----  ----------  ----  --------
            任务    40         90%    30  90%，符合 <95%，得 30 分
            管理    30           —    30  未发现拖欠，另加 0 分（1 项中不符合的有：表彰），得 30 分
            时效    30           —    30  未发现拖欠，得 30 分

            勾稽关系
              账实  不符（错误）
                  计划 (100万元) = 实际 (90万元)
              接近完成  不符（提示）
                  完成率 (90%) ≥ 98% (98%)
                  说明：仅供参考

            总分 90 / 100
            等级 优

            各单位、各部分得分
            指标  分值  甲  乙  市级   全市   综合
            ----  ----  --  --  ----  -----  ----
            任务    40  40  30    40   32.5   35.5
            管理    30  25  30    25  28.75  27.25
            时效    30  28  30    28   29.5   28.9

            汇总
            单位、部分  权重   总分  等级
            ----------  ----  -----  ----
            甲                   93  良
            乙                   90  优
            市级         40%     93  优
            全市         60%  90.75  优
            综合              91.65  优

            综合
            总分 91.65 / 100
            等级 优

            """,
            result.Out);
    }

    [Fact]
    public void Explain_CohortPack_SaysVetoesAndHowSubjectsAreCombined()
    {
        using var run = new CliRun();
        SmallCohort.AddTo(run);

        var result = run.Run("explain", SmallCohort.Id);

        Assert.Contains(
            """
              一票否决  造假 或 非 有台账 的，等级最高评为“良”：数据失实
              合并办法  先按末级指标求各单位平均、再按权重合并，然后逐级相加
                        各单位按“人口”加权平均
                        市级（占 40%）：甲
                        全市（占 60%）：全部被评价单位的平均
            """,
            result.Out,
            StringComparison.Ordinal);
        Assert.Contains(
            "勾稽关系\n  接近完成  完成率 ≥ 98%  不符（提示）\n      说明：仅供参考\n  账实  计划 = 实际  不符（错误）\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_SpecialCases_AreSaidBesideTheRule()
    {
        using var run = new CliRun();
        SmallCohort.AddTo(run);

        var chinese = run.Run("explain", SmallCohort.Id);
        var english = run.Run("explain", SmallCohort.Id, "管理", "--lang", "en");

        Assert.Contains(
            """
              特殊情形  无任务 的，不适用本指标，按满分计
                        遇灾害 且 非 有台账 的，免予扣分，得满分：不可抗力
            """,
            chinese.Out,
            StringComparison.Ordinal);
        Assert.Contains(
            """
              Special  bonus of at most 5 points, on top of the full points:
                           each item earns its points:
                           表彰 获表彰: 5 points
                       no points at all where not 有制度
            """,
            english.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_CriterionAsPrinted_StandsBesideTheOneApplied()
    {
        using var run = new CliRun();

        var result = run.Run("explain", YantaiReport.Pack, "C14-2");

        Assert.Contains(
            """
              评分标准  从满分 2 分起扣：
                        每发现一次“生育医疗费用拨付滞后”扣 0.2 分
                        扣完为止
              标准用语  每发现一例「生育医疗费用拨付滞后」扣0.2分，扣完为止
              原文      考核对医疗机构的生育医疗费合规资金是否按照相关规定，及时拨付；考核生育津贴是否及时拨付（2分），每出现一笔未及时报销的情况，扣0.5分，扣完为止。
              文件载明  从满分 2 分起扣：
                        每发现一次“生育医疗费用拨付滞后”扣 0.5 分
                        扣完为止
                        两处评分标准都写每笔扣0.5分；市直三笔印1.40分，实际按每笔0.2分扣
            """,
            result.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_AlternativesItemsAndChoice_AreSaidInWords()
    {
        using var run = new CliRun();

        var alternatives = run.Run("explain", YantaiReport.Pack, "C12-5").Out;
        var choice = run.Run("explain", YantaiReport.Pack, "C16-1").Out;

        Assert.Contains("            　　付费方式 = DRG 的：\n            　　　　覆盖率（1 分）：\n            　　　　　　所评数值：支付方式覆盖率\n", alternatives, StringComparison.Ordinal);
        Assert.Contains("            　　　　　　全部符合得 0.4 分，缺一项扣 0.1 分，扣完为止：\n", alternatives, StringComparison.Ordinal);
        Assert.Contains("  评分标准  按“基本保障效果”的等次计分：\n            显著：得 5 分\n", choice, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_CohortCase_ShowsTheWhole()
    {
        using var run = new CliRun();
        SmallCohort.AddTo(run);
        run.Write($"rulesets/{SmallCohort.Id}/cases/two.yaml", SmallCohort.Facts + "\nexpect:\n  subjects:\n    甲: { total: 92 }\n  aggregate: { total: 91.65 }\n");

        var result = run.Run("test", SmallCohort.Id);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(["test/2024/cohort@1.0.0", "two", "未通过", "91.65", "优"], result.Rows);
        Assert.Contains("two.yaml(14,17): ", result.Out, StringComparison.Ordinal);
        Assert.Equal(
            ["test/2024/cohort", "1.0.0", "两个单位的规则包", "100", "two"], run.Run("list").Rows[2]);
    }
}
