using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

/// <summary>Sheets of the two packs that take rows of targets, as the tool prints them.</summary>
public sealed class TargetRowTests
{
    private const string Transfer = "shandong/2022/yantai-transfer-payment";

    private const string Project = "shandong/2022/yantai-project-self-evaluation";

    [Fact]
    public void Score_WithoutPoints_PrintsTargetsAndCountsAndNoTotal()
    {
        using var run = new CliRun();

        var result = run.Run("score", Transfer, "--case", "service-capacity");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(result.Rows, r => r is ["指标", "指标值", "实际完成值", "是否达到", "评分理由"]);
        Assert.Contains(result.Rows, r => r is ["召开医保工作省、市级新闻发布会和政策吹风会", "≥2次", "3次", "达到", "3次，达到指标值 ≥2次"]);
        Assert.Contains(result.Rows, r => r is ["医保信息系统重大安全事件响应时间", "≤60分钟", "≤60分钟", "不可比", ..]);
        Assert.Contains("印出的预算执行率 (99.81%) = round(预算执行率, 0.01%) (99.81%)", result.Out, StringComparison.Ordinal); // 624.78 ÷ 626
        Assert.EndsWith("目标 达到 6，未达到 0，不可比 13\n", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("总分", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_WithoutPointsInEnglish_CountsToo()
    {
        using var run = new CliRun();

        var result = run.Run("score", Transfer, "--case", "medical-assistance", "--lang", "en");

        Assert.EndsWith("met 5, unmet 0, not comparable 8\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_ProjectWithPoints_PrintsCountsAboveTheTotal()
    {
        using var run = new CliRun();

        var result = run.Run("score", Project, "--case", "network-lease");

        Assert.EndsWith("目标 达到 6，未达到 0，人工认定 5\n总分 98.72 / 100\n等级 优\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_Explain_TellsThePrintedReasonOfDeviation()
    {
        using var run = new CliRun();

        var result = run.Run("score", Project, "--case", "network-lease", "--explain");

        Assert.Contains(result.Rows, r => r is ["偏差原因", "为满足审计要求，加强对服务方约束，本项目结转4.97万元用于服务验收后支付。"]);
    }

    [Fact]
    public void Score_MissingValueWithoutPoints_NamesTheRowAndFails()
    {
        using var run = new CliRun();
        var facts = File.ReadAllText(Path.Combine(CliRun.ShippedRulesets, Transfer.Replace('/', Path.DirectorySeparatorChar), "cases", "service-capacity.yaml"));
        run.Write("facts.yaml", facts.Replace("target: ≥2次, value: 3次", "target: ≥2次", StringComparison.Ordinal));

        var result = run.Run("score", Transfer, "facts.yaml");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("召开医保工作省、市级新闻发布会和政策吹风会", Assert.Single(result.ErrorLines, l => l.Contains("未评分", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("达到 5，未达到 0，不可比 13，缺完成值 1", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_PackWithoutPoints_SaysSo()
    {
        using var run = new CliRun();

        var result = run.Run("explain", Transfer);

        Assert.Contains(result.Rows, r => r is ["满分", "不计分，只数达到的目标"]);
        Assert.Contains("推定事项  是否达到：表中只印指标值和全年实际完成值，没有印是否达到，由两者比较得出\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void List_PackWithoutPoints_HasADashForItsPoints()
    {
        using var run = new CliRun();

        var result = run.Run("list", "--rulesets", CliRun.ShippedRulesets);

        Assert.Contains(result.Rows, r => r is [Transfer, "1.0.0", _, "—", "medical-assistance resident-insurance service-capacity"]);
    }
}
