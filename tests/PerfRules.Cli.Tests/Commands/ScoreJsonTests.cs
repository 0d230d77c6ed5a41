using System.Text.Json;
using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

public sealed class ScoreJsonTests
{
    // The leaves of 自评表 in its order: id, 分值, 得分. 3 + 2.96 + 6 + 6 + 6 + 5.4 + 5 + 5 + 5 + 5 + 6 + 10 + 10 + 8 + 6 + 10 = 99.36.
    private static readonly (string Id, string[] Path, decimal Full, decimal Score)[] Printed =
    [
        ("综合参保率", ["产出指标", "数量指标"], 3m, 3m),
        ("年度目标任务完成率", ["产出指标", "数量指标"], 3m, 2.96m),
        ("财政补助到位", ["产出指标", "数量指标"], 6m, 6m),
        ("个人缴费标准", ["产出指标", "数量指标"], 6m, 6m),
        ("收入预算完成", ["产出指标", "数量指标"], 6m, 6m),
        ("支出预算完成", ["产出指标", "数量指标"], 6m, 5.4m),
        ("保险费收入占比", ["产出指标", "质量指标"], 5m, 5m),
        ("待遇支出占比", ["产出指标", "质量指标"], 5m, 5m),
        ("其他支出占比", ["产出指标", "质量指标"], 5m, 5m),
        ("待遇支付及时性", ["产出指标", "时效指标"], 5m, 5m),
        ("基金收益率", ["效益指标", "经济效益指标"], 6m, 6m),
        ("住院费用报销比", ["效益指标", "社会效益指标"], 10m, 10m),
        ("门诊费用报销比", ["效益指标", "社会效益指标"], 10m, 10m),
        ("当期收支平衡", ["效益指标", "可持续影响指标"], 8m, 8m),
        ("基金运行安全可持续", ["效益指标", "可持续影响指标"], 6m, 6m),
        ("服务对象满意度", ["效益指标", "满意度指标"], 10m, 10m),
    ];

    [Fact]
    public void Json_PublishedCase_HasTheShapeAndTheFiguresOfTheReport()
    {
        using var run = new CliRun();

        var root = Parse(run.Run("score", CliRun.Pack, "--format", "json"));

        Assert.Equal(["format", "pack", "version", "hash", "subject", "total", "full", "grade", "complete", "sections", "indicators", "checks"], Names(root));
        Assert.Equal(1, root.GetProperty("format").GetInt32());
        Assert.Equal("sichuan/2024/suining-resident", root.GetProperty("pack").GetString());
        Assert.Equal("1.0.1", root.GetProperty("version").GetString());
        Assert.Matches("^sha256:[0-9a-f]{64}$", root.GetProperty("hash").GetString());
        Assert.Equal("遂宁市", root.GetProperty("subject").GetString());
        Assert.Equal("99.36", root.GetProperty("total").GetRawText());
        Assert.Equal("100", root.GetProperty("full").GetRawText());
        Assert.Equal("优", root.GetProperty("grade").GetString());
        Assert.True(root.GetProperty("complete").GetBoolean());
    }

    [Fact]
    public void Json_PublishedCase_HasTheSectionsOfTheReport()
    {
        using var run = new CliRun();

        var sections = Parse(run.Run("score", CliRun.Pack, "--format", "json")).GetProperty("sections");

        Assert.Equal(
            """[{"id":"产出指标","full":50,"score":49.36},{"id":"效益指标","full":50,"score":50}]""",
            Compact(sections));
    }

    [Fact]
    public void Json_PublishedCase_HasTheSixteenLeavesOfTheReport()
    {
        using var run = new CliRun();

        var leaves = Parse(run.Run("score", CliRun.Pack, "--format", "json")).GetProperty("indicators").EnumerateArray().ToList();

        Assert.Equal(
            Printed.Select(p => (p.Id, string.Join('/', p.Path), p.Full, p.Score)),
            leaves.Select(l => (
                l.GetProperty("id").GetString()!,
                string.Join('/', l.GetProperty("path").EnumerateArray().Select(p => p.GetString())),
                l.GetProperty("full").GetDecimal(),
                l.GetProperty("score").GetDecimal())));
        Assert.All(leaves, l => Assert.Equal(["id", "path", "full", "score", "status", "origin", "measure", "measureValue", "reason"], Names(l)));
        Assert.All(leaves, l => Assert.Equal("scored", l.GetProperty("status").GetString()));

        // The one leaf whose printed words divide by 基金收入 while its printed figure divides by 基金支出.
        Assert.Equal(["待遇支出占比"], leaves.Where(l => l.GetProperty("origin").GetString() == "applied").Select(l => l.GetProperty("id").GetString()));
    }

    [Fact]
    public void Json_Leaf_CarriesTheExactMeasureAndItsText()
    {
        using var run = new CliRun();

        var leaf = Parse(run.Run("score", CliRun.Pack, "--format", "json")).GetProperty("indicators")[4];

        // 273728.1 / 271870.17 = 1.00683388692477736707…, printed as 100.68 (执行率 B/A).
        Assert.Equal("100.68%", leaf.GetProperty("measure").GetString());
        Assert.StartsWith("1.0068338869247773670", leaf.GetProperty("measureValue").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("100.68%，属于 [100%, 105%]，得 6 分", leaf.GetProperty("reason").GetString());
    }

    [Fact]
    public void Json_Check_SaysWhetherItHolds()
    {
        using var run = new CliRun();

        var check = Assert.Single(Parse(run.Run("score", CliRun.Pack, "--format", "json")).GetProperty("checks").EnumerateArray());

        Assert.Equal("当期结余等于收入减支出", check.GetProperty("id").GetString());
        Assert.True(check.GetProperty("ok").GetBoolean());
    }

    [Fact]
    public void Json_MissingFact_IsIncompleteWithoutGrade()
    {
        using var run = new CliRun();
        run.WriteFacts("  服务对象满意度: 100%\n", string.Empty);

        var result = run.Run("score", CliRun.Pack, "facts.yaml", "--format", "json");

        Assert.Equal(2, result.ExitCode);
        var root = Parse(result);
        Assert.False(root.GetProperty("complete").GetBoolean());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("grade").ValueKind);
        var leaf = root.GetProperty("indicators")[15];
        Assert.Equal("missing", leaf.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, leaf.GetProperty("score").ValueKind);
        Assert.Equal(JsonValueKind.Null, leaf.GetProperty("measure").ValueKind);
    }

    [Fact]
    public void Json_AtATerminal_IsTheSame()
    {
        using var piped = new CliRun();
        using var terminal = new CliRun { IsTerminal = true, Width = 60 };

        Assert.Equal(piped.Run("score", CliRun.Pack, "--format", "json").Out, terminal.Run("score", CliRun.Pack, "--format", "json").Out);
    }

    [Fact]
    public void Json_InEnglish_DiffersInReasonsOnly()
    {
        using var run = new CliRun();

        var leaf = Parse(run.Run("score", CliRun.Pack, "--format", "json", "--lang", "en")).GetProperty("indicators")[4];

        Assert.Equal("收入预算完成", leaf.GetProperty("id").GetString());
        Assert.Equal("100.68% is in [100%, 105%]: 6 points", leaf.GetProperty("reason").GetString());
    }

    [Fact]
    public void Json_WithExplain_IsRefused()
    {
        using var run = new CliRun();

        var result = run.Run("score", CliRun.Pack, "--format", "json", "--explain");

        Assert.Equal((2, string.Empty, "错误：--explain 只用于表格输出，不能与 --format json 同用。\n"), (result.ExitCode, result.Out, result.Error));
    }

    private static JsonElement Parse(CliResult result)
    {
        using var document = JsonDocument.Parse(result.Out);
        return document.RootElement.Clone();
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    private static string Compact(JsonElement element) =>
        string.Concat(element.GetRawText().Where(c => c is not ' ' and not '\n'));
}
