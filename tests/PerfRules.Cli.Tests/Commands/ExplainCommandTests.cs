using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

public sealed class ExplainCommandTests
{
    [Fact]
    public void Explain_Pack_DescribesEverythingThePackSays()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);

        var result = run.Run("explain", SmallPack.Id);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal(
            $"""
            测试规则包
              规则包    test/2024/small@1.2.0
                        {Path.Combine(run.Folder, "rulesets", "test", "2024", "small", "pack.yaml")}
              评价类型  部门评价
              满分      10
              依据文件  办法  《测试办法》
              取整      不取整
              评价等级  优  ≥9
                        差  [0, 9)

            基础数据项
            名称    类型    单位  合理范围  说明
            ------  ------  ----  --------  ----
            完成率  百分比  %

            评分标准

            任务完成（10 分）
              评分标准  所评数值：完成率
                        ≥95%：得 10 分
                        <95%：得 4 分
              标准用语  ≥95%得10分，否则得4分
              出处      《测试办法》“第三条”
              依据类型  文件载明

            """,
            result.Out);
    }

    [Fact]
    public void Explain_PublishedPack_ListsFindingsChecksRoundingAndDocuments()
    {
        using var run = new CliRun();

        var result = run.Run("explain", CliRun.Pack);

        Assert.Contains("  取整      末级指标得分：保留 2 位小数，四舍五入\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("  适用范围  四川省 · 遂宁市 · 2024 · 城乡居民基本医疗保险\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("》  遂宁市医疗保障局  2025-04-22\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("扣分事项\n  拖欠（以“例”计）：", result.Out, StringComparison.Ordinal);
        Assert.Contains("勾稽关系\n  当期结余等于收入减支出  当期结余 = 基金收入决算 - 基金支出决算\n", result.Out, StringComparison.Ordinal);
        Assert.Equal(16, result.OutLines.Count(l => l.StartsWith("  依据类型  ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Explain_Indicator_DescribesItAlone()
    {
        using var run = new CliRun();

        var result = run.Run("explain", CliRun.Pack, "基金运行安全可持续", "--lang", "en");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            """

            基金运行安全可持续 (6 points)
              Rule     Measure: 累计可支付月数
                       ≥6个月: 6 points
                       [3个月, 6个月): 3 points
                       <3个月: 0 points
              Phrase   ≥6个月得6分；3个月（含）至6个月（不含）得3分；＜3个月不得分
              Wording  大于等于 6 个月得 6 分，3-6 个月得 3 分，3 个月以下不得分。
                       Target: ≥6 个月
              Source   《城乡居民基本医疗保险基金预算绩效自评表（2024年度）》 效益指标/可持续影响指标“基金运行安全可持续”
              Origin   printed (文件载明): printed in the document
              Assumed  3个月: “3-6个月得3分”与“3个月以下不得分”在3个月重叠，恰为3个月得3分
                       月数来源: 报告没有印月均支出，10.19个月由累计结余和已印的任何支出都推不出，故直接作为数据项

            """,
            result.Out);
    }

    [Fact]
    public void Explain_PackThatExtendsAnother_SaysWhichLayerSetWhat()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);
        run.Write(
            "rulesets/test/2025/child/pack.yaml",
            """
            format: 1
            pack: test/2025/child
            version: 1.0.0
            title: 下一年的规则包
            extends: test/2024/small
            grades: { 合格: "[60, +∞)", 不合格: "[0, 60)" }
            overrides: { 任务完成: { note: 本年不变, threshold: { at: "≥ 95%", else: 3 } } }
            """);

        var result = run.Run("explain", "test/2025/child");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains(
            "  基础规则  test/2024/small\n  各层规定  grades 由 test/2025/child 规定\n            其余由 test/2024/small 规定\n  评价类型  部门评价\n", result.Out, StringComparison.Ordinal);
        Assert.EndsWith(
            "  依据类型  文件载明\n  各层规定  评分标准 由 test/2025/child 规定\n            note 由 test/2025/child 规定\n            其余由 test/2024/small 规定\n",
            result.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_IndicatorThatNoLayerChanged_SaysWhoseItIs()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);
        run.Write("rulesets/test/2025/child/pack.yaml", "format: 1\npack: test/2025/child\nversion: 1.0.0\ntitle: 下一年的规则包\nextends: test/2024/small\n");

        Assert.EndsWith("  Layers   all set by test/2024/small\n", run.Run("explain", "test/2025/child", "任务完成", "--lang", "en").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_WordingAndTarget_AreShownBesideThePhrase()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, "    origin: printed\n", "    origin: printed\n    wording: 完成率95%以上得10分，低于95%得4分。\n    target: ≥95%\n");

        var result = run.Run("explain", SmallPack.Id, "任务完成");

        Assert.Contains(
            "  标准用语  ≥95%得10分，否则得4分\n  原文      完成率95%以上得10分，低于95%得4分。\n            指标值：≥95%\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_NameInsteadOfId_FindsTheLeaf()
    {
        using var run = new CliRun();

        Assert.Equal(run.Run("explain", CliRun.Pack, "综合参保率").Out, run.Run("explain", CliRun.Pack, "参保目标完成情况（综合参保率）").Out);
    }

    [Fact]
    public void Explain_Section_DescribesItsLeaves()
    {
        using var run = new CliRun();

        var result = run.Run("explain", CliRun.Pack, "社会效益指标");

        Assert.Equal(
            ["【效益指标 / 社会效益指标】20 分", "住院费用报销比（10 分）", "门诊费用报销比（10 分）"],
            result.OutLines.Where(l => l.Length > 0 && l[0] != ' '));
    }

    [Fact]
    public void Explain_NamedMeasure_ShowsItsExpression()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, "indicators:\n", "measures: { 达标程度: 完成率 / 2 }\nindicators:\n");

        var result = run.Run("explain", SmallPack.Id);

        Assert.Contains("计算口径\n  达标程度 = 完成率 ÷ 2\n", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("收入预算", "您是要找“收入预算完成”吗？")] // a part of the name
    [InlineData("报销比", "您是要找“住院费用报销比、门诊费用报销比”吗？")] // a part of several
    [InlineData("基金收益律", "您是要找“基金收益率”吗？")] // a misspelt one
    public void Explain_UnknownIndicator_NamesTheNearest(string name, string hint)
    {
        using var run = new CliRun();

        var result = run.Run("explain", CliRun.Pack, name);

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.Equal([$"错误：规则包 sichuan/2024/suining-resident 没有指标“{name}”。", hint], result.ErrorLines);
    }

    [Fact]
    public void Explain_NothingLikeAnIndicator_ListsThem()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);

        Assert.Equal("现有指标：任务完成", run.Run("explain", SmallPack.Id, "unheard").ErrorLines[1]);
    }

    [Fact]
    public void Explain_BrokenPack_ReportsItsFaults()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, "完成率: { type: percent }", "完成度: { type: percent }");

        var result = run.Run("explain", SmallPack.Id);

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.Contains("pack.yaml(14,14): error ", result.ErrorLines[0], StringComparison.Ordinal);
    }
}
