using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

/// <summary>Rows of targets and the days on which a pack applies, in score and explain.</summary>
public sealed class TargetRowsTests
{
    [Fact]
    public void Explain_PackOfRows_SaysTheirRuleAndWhenItApplies()
    {
        using var run = new CliRun();
        RowsPack.AddTo(run);

        var result = run.Run("explain", RowsPack.Id);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("  适用期间  2024-07-01 至 2024-12-31\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("  指标行    指标随数据文件的 rows 而来，列在“绩效指标”之下\n", result.Out, StringComparison.Ordinal);
        Assert.EndsWith(
            """
            【绩效指标】90 分
              评分标准  指标随数据文件的 rows 而来，列在“绩效指标”之下
                        各行分值合计 90 分
                        指标值不带比较符的，表示至少
                        达到指标值得满分，未达到不得分
              出处      《项目支出绩效自评表》“年度绩效指标”
              依据类型  推定

            """,
            result.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_SectionOfRows_SaysTheirRuleInEnglish()
    {
        using var run = new CliRun();
        RowsPack.AddTo(run, "plain: atLeast, unmet: zero", "plain: equal, unmet: proportional");

        var result = run.Run("explain", RowsPack.Id, "绩效指标", "--lang", "en");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains("a target without an operator means exactly that much\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("a lower bound that is not gives the share that was reached, any other none\n", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("valid: { from: 2024-07-01, to: 2024-12-31 }\n", "", "2024-01-01 至 2024-12-31")] // the year
    [InlineData("year: 2024\nvalid: { from: 2024-07-01, to: 2024-12-31 }\n", "valid: { from: 2024-07-01 }\n", "2024-07-01 起")]
    [InlineData("year: 2024\nvalid: { from: 2024-07-01, to: 2024-12-31 }\n", "valid: { to: 2024-12-31 }\n", "至 2024-12-31")]
    public void Explain_Pack_SaysWhenItApplies(string old, string replacement, string valid)
    {
        using var run = new CliRun();
        RowsPack.AddTo(run, old, replacement);

        Assert.Contains($"  适用期间  {valid}\n", run.Run("explain", RowsPack.Id).Out, StringComparison.Ordinal);
    }

    // 19 of at least 20 gives nothing of 60, 90 minutes within 2 hours all 30, and 10 × 30 ÷ 40 = 7.5: 37.5.
    [Fact]
    public void Score_RowsAsTable_HasEachRowWithTargetAndValue()
    {
        using var run = new CliRun();
        RowsPack.AddTo(run);

        var result = run.Run("score", RowsPack.Id, "facts.yaml");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains("规则包：test/2024/rows@1.0.0\n适用期间：2024-07-01 至 2024-12-31\n", result.Out, StringComparison.Ordinal);
        Assert.Contains(["专线数量", "60", "19条", "0", "19条，未达到指标值 20条（没有运算符，按 ≥20条），得 0 分"], result.Rows);
        Assert.Contains(["故障时长", "30", "90分钟", "30", "90分钟（即 1.5小时），达到指标值 ≤2小时，得 30 分"], result.Rows);
        Assert.Contains(["产出指标", "90", "30"], result.Rows);
        Assert.Contains("37.5 / 100", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_RowsAsJson_HasEachRowAndTheDays()
    {
        using var run = new CliRun();
        RowsPack.AddTo(run);

        using var json = System.Text.Json.JsonDocument.Parse(run.Run("score", RowsPack.Id, "facts.yaml", "--format", "json").Out);

        var root = json.RootElement;
        Assert.Equal(("2024-07-01", "2024-12-31"), (root.GetProperty("valid").GetProperty("from").GetString(), root.GetProperty("valid").GetProperty("to").GetString()));
        Assert.Equal(37.5m, root.GetProperty("total").GetDecimal());
        var row = root.GetProperty("indicators").EnumerateArray().Single(i => i.GetProperty("id").GetString() == "专线数量");
        Assert.Equal(["绩效指标", "产出指标"], row.GetProperty("path").EnumerateArray().Select(p => p.GetString()!));
        Assert.Equal((60, 0, "inferred"), (row.GetProperty("full").GetInt32(), row.GetProperty("score").GetInt32(), row.GetProperty("origin").GetString()));
    }

    [Fact]
    public void Score_RowsAsMarkdown_HasEachRowAndTheDays()
    {
        using var run = new CliRun();
        RowsPack.AddTo(run);

        var result = run.Run("score", RowsPack.Id, "facts.yaml", "--format", "markdown");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("适用期间： 2024-07-01 至 2024-12-31\n", result.Out, StringComparison.Ordinal);
        Assert.Contains(result.OutLines, l => l.Contains("故障时长 | 30 | 90分钟 | 30 |", StringComparison.Ordinal));
    }

    [Fact]
    public void Score_PackOfAWholeYear_NeedsNoWordAboutItsDays()
    {
        using var run = new CliRun();
        RowsPack.AddTo(run, "valid: { from: 2024-07-01, to: 2024-12-31 }\n", string.Empty);

        Assert.DoesNotContain("适用期间", run.Run("score", RowsPack.Id, "facts.yaml").Out, StringComparison.Ordinal);
    }
}
