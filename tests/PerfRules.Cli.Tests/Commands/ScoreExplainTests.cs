using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

public sealed class ScoreExplainTests
{
    [Fact]
    public void Explain_Ratio_ShowsRuleRowArithmeticDistancesAndGrounds()
    {
        using var run = new CliRun();
        var line = 1 + Array.FindIndex(File.ReadAllLines(CliRun.PackFile), l => l.Contains("\"[100%, 105%]\"", StringComparison.Ordinal));

        var block = Block(run.Run("score", CliRun.Pack, "--explain"), "收入预算完成：");

        // 273728.1 / 271870.17 = 27372810 / 27187017 = 9124270 / 9062339 (both by 3) = 1.006834: 100.6834 - 100 and 105 - 100.6834.
        Assert.Equal(
            $"""
            收入预算完成：得 6 分（分值 6）
              评分理由    100.68%，属于 [100%, 105%]，得 6 分
              所在档次    [100%, 105%]：得 6 分
                          {CliRun.PackFile}({line},17)
              与相邻档次  距下沿 ≈0.6834个百分点，距上沿 ≈4.3166个百分点
              计算        基金收入决算 ÷ 基金收入预算 = 273728.1万元 ÷ 271870.17万元
                          = 9124270/9062339（精确值），打分表显示为 100.68%
              评分标准    所评数值：基金收入决算 ÷ 基金收入预算
                          [100%, 105%]：得 6 分
                          [95%, 100%)：得 5.4 分
                          >105%：从 6 分起算，自 105% 起每差 1个百分点 扣 0.6 分，不足一档按一档计
                          <95%：从 5.4 分起算，自 95% 起每差 1个百分点 扣 0.9 分，不足一档按一档计
                          扣完为止，最高 6 分
              出处        《城乡居民基本医疗保险基金预算绩效自评表（2024年度）》 产出指标/数量指标“收入预算完成”
              依据类型    文件载明
              推定事项    100%：100%同时写在“100%-105%”和“95%-100%”两档，归入得6分的一档（本指标年度指标值为100%-105%）
                          95%：恰为95%归入“95%-100%”一档（扣分从“低于95%”起）
                          105%：恰为105%归入“100%-105%”一档（扣分从“超过105%”起）
            """,
            block);
    }

    [Fact]
    public void Explain_FigureAsGiven_IsNotRepeated()
    {
        using var run = new CliRun();

        var block = Block(run.Run("score", CliRun.Pack, "--explain", "--lang", "en"), "基金运行安全可持续: ");

        // 10.19 - 6; the highest row has no upper end.
        Assert.Contains("  Distance    4.19个月 above the lower end\n", block, StringComparison.Ordinal);
        Assert.Contains("  Arithmetic  累计可支付月数 = 10.19个月\n  Rule ", block, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "  扣分事项    暂付款未当月转回（6月公务员暂付款）：1笔，27416.36元，依据：表13：12月结清；附件3，不扣分：金额较小且已于12月结清，")]
    [InlineData("zh", "  扣分事项    暂付款未当月转回（公务员医疗费）：1笔，633736.53元，依据：表13：12月结清；附件3\n              财政专户资金未及时上解（到期定期存款本息）：1笔，2022-08-16，6853843.95元，依据：五（二）C11（4）：")]
    [InlineData("en", "  Findings    住院费用拨付滞后（8月爱尔眼科医院）: 1笔, evidence: 表19：10月拨付\n")]
    public void Explain_Findings_AreListedWithWhatIsKnownOfThem(string language, string text)
    {
        using var run = new CliRun();

        var result = run.Run("score", "shandong/2022/yantai-employee", "--explain", "--lang", language);

        Assert.Contains(text, result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_PublishedCase_ExplainsEveryLeafBehindTheSheet()
    {
        using var run = new CliRun();
        var sheet = run.Run("score", CliRun.Pack).Out;

        var result = run.Run("score", CliRun.Pack, "--explain");

        Assert.StartsWith(sheet, result.Out, StringComparison.Ordinal);
        Assert.Equal(16, result.OutLines.Count(l => l.StartsWith("  出处 ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Explain_MissingFact_SaysSoInPlaceOfArithmetic()
    {
        using var run = new CliRun();
        run.WriteFacts("  服务对象满意度: 100%\n", string.Empty);

        var block = Block(run.Run("score", CliRun.Pack, "facts.yaml", "--explain"), "服务对象满意度：");

        Assert.StartsWith("服务对象满意度：缺数据，未得分（分值 10）\n  评分理由    缺少数据：服务对象满意度，未计分\n  评分标准    ", block, StringComparison.Ordinal);
    }

    private static string Block(CliResult result, string start)
    {
        var from = result.Out.IndexOf("\n\n" + start, StringComparison.Ordinal) + 2;
        Assert.True(from > 1, $"no block begins with {start}");
        var to = result.Out.IndexOf("\n\n", from, StringComparison.Ordinal);
        return to < 0 ? result.Out[from..].TrimEnd('\n') : result.Out[from..to];
    }
}
