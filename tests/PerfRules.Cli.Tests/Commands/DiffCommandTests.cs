using System.Text.Json;
using PerfRules.Cli.Tests.Support;
using PerfRules.Packs;

namespace PerfRules.Cli.Tests.Commands;

/// <summary>The command <c>diff</c>: what differs, which cases move and by which rule, whether the version says so.</summary>
public sealed class DiffCommandTests
{
    // 三个数、一个界值、一个新的末级指标
    private static readonly (string Old, string New)[] Changes =
    [
        ("(100%, 105%]\", points: 5.4", "(100%, 105%]\", points: 5"),
        ("{ finding: 拖欠, deduct: 0.5, per: item }", "{ finding: 拖欠, deduct: 1, per: item }"),
        ("threshold: { at: \"≥ 85%\", else: 0 }", "threshold: { at: \"≥ 88%\", else: 0 }"),
        ("{ at: \"≥ 6个月\", points: 6 }", "{ at: \"≥ 11个月\", points: 6 }"),
        ("{ at: \"[3个月, 6个月)\", points: 3 }", "{ at: \"[3个月, 11个月)\", points: 3 }"),
        ("    points: 50\n    children:\n      - section: 数量指标", "    points: 52\n    children:\n      - section: 数量指标"),
        ("      - section: 时效指标\n        points: 5\n", "      - section: 时效指标\n        points: 7\n"),
        ("  - section: 效益指标\n", "          - id: 清算及时性\n            points: 2\n            source: { ref: 自评表, clause: 清算及时性 }\n            origin: printed\n            measure: 清算天数\n            threshold: { at: \"≤ 30天\", else: 0 }\n  - section: 效益指标\n"),
        ("findings:\n", "  清算天数: { type: duration, unit: 天, range: \"≥ 0天\" }\n\nfindings:\n"),
    ];

    private static string Version { get; } = RulePack.Load(CliRun.PackFile).Version;

    [Fact]
    public void Diff_ThreeNumbersAnEdgeAndALeaf_ListsTheseAndTheCaseThatMoves()
    {
        using var run = new CliRun();
        var newer = Copy(run, Changes);

        var result = run.Run("diff", Older(run), newer);

        // 支出预算完成率 102.12% 在(100%, 105%]一档；10.19个月不足11个月；案例没有清算天数。99.36 − 0.4 − 3 = 95.96
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            $"""
            规则包差异
            旧：sichuan/2024/suining-resident@{Version}  {Path.Combine(run.Folder, "older/pack.yaml")}
            新：sichuan/2024/suining-resident@{Version}  {newer}
            满分：100 → 102
            版本：没有改；差异至少要求：改第一段（major）。
            版本号没有如实反映差异。

            数据
              新增数据项清算天数（duration 天），必须提供

            指标和评分标准
              支出预算完成：评分标准不同
                  基金支出决算 ÷ 基金支出预算在(100%, 105%]：5.4 → 5
              待遇支出占比：评分标准不同
                  待遇支出 ÷ 基金支出决算在[85%, 88%)：5 → 0
              待遇支付及时性：评分标准不同
                  扣分事项拖欠：…
                  例如 共1个：4.5 → 4
              新增末级指标清算及时性（2分，产出指标/时效指标）
              基金运行安全可持续：评分标准不同
                  累计可支付月数在[6个月, 11个月)：6 → 3

            得分变动的案例（1 个）
              两边的案例 published：99.36 优 → 95.96（不完整）
                  支出预算完成：5.4 → 5
                      旧规则：…
                      新规则：…
                  清算及时性：— → —
                      新规则：…
                  基金运行安全可持续：6 → 3
                      旧规则：…
                      新规则：…

            """,
            Rules(result.Out));
    }

    [Fact]
    public void Diff_SamePackInAnotherFolder_FindsNothing()
    {
        using var run = new CliRun();

        var result = run.Run("diff", Older(run), Copy(run), "--lang", "en");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal(["The two packs do not differ.", "version: unchanged; the differences ask at least for: unchanged.", "The version says what differs.", string.Empty, "No case has another score.", string.Empty], result.OutLines[3..]);
    }

    [Fact]
    public void Diff_OnlyWords_FailsNothingButTheVersion()
    {
        using var run = new CliRun();

        var result = run.Run("diff", Older(run), Copy(run, ("note: 统筹基金当期结余，可为负", "note: 统筹基金")), "--lang", "en");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            ["The two packs mean the same; only words differ.", "version: unchanged; the differences ask at least for: the third part (patch).", "The version does not say what differs.", string.Empty, "only words differ", "  当期结余: only words differ (note)"],
            result.OutLines[3..9]);
    }

    [Fact]
    public void Diff_Json_HoldsRegionsStepsAndCases()
    {
        using var run = new CliRun();

        var result = run.Run("diff", Older(run), Copy(run, Changes[0]), "--format", "json", "--lang", "en");

        var root = JsonDocument.Parse(result.Out).RootElement;
        var difference = Assert.Single(root.GetProperty("differences").EnumerateArray());
        var region = Assert.Single(difference.GetProperty("regions").EnumerateArray());
        var leaf = Assert.Single(Assert.Single(root.GetProperty("cases").EnumerateArray()).GetProperty("indicators").EnumerateArray());
        Assert.Equal((1, false, "major", "none", false), (root.GetProperty("format").GetInt32(), root.GetProperty("sameMeaning").GetBoolean(), root.GetProperty("requiredStep").GetString(), root.GetProperty("actualStep").GetString(), root.GetProperty("versionHonest").GetBoolean()));
        Assert.Equal(("criterion", "changed", "支出预算完成"), (difference.GetProperty("part").GetString(), difference.GetProperty("change").GetString(), difference.GetProperty("on").GetString()));
        Assert.Equal(("基金支出决算 ÷ 基金支出预算 in (100%, 105%]", "5.4", "5"), (region.GetProperty("where").GetString(), region.GetProperty("older").GetString(), region.GetProperty("newer").GetString()));
        Assert.Equal(("支出预算完成", 5.4m, 5m), (leaf.GetProperty("id").GetString(), leaf.GetProperty("older").GetDecimal(), leaf.GetProperty("newer").GetDecimal()));
    }

    [Fact]
    public void Diff_InputRenamed_GivesTheCaseItsFactUnderTheOtherName()
    {
        using var run = new CliRun();
        var text = File.ReadAllText(CliRun.PackFile).Replace("累计可支付月数", "可支付月数", StringComparison.Ordinal);
        run.Write("copy/cases/published.yaml", File.ReadAllText(CliRun.PublishedCase));
        var newer = run.Write("copy/pack.yaml", text);

        var result = run.Run("diff", Older(run), newer, "--lang", "en");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("  input 累计可支付月数 is now called 可支付月数 (the criteria that mention it read alike)", result.OutLines);
        Assert.Contains("No case has another score.", result.OutLines);
    }

    [Fact]
    public void Diff_Output_WritesTheFile()
    {
        using var run = new CliRun();

        var result = run.Run("diff", Older(run), Copy(run, Changes[0]), "--format", "markdown", "--output", "diff.md", "--lang", "en");

        Assert.Equal((1, string.Empty, "Written to diff.md\n"), (result.ExitCode, result.Out, result.Error));
        Assert.StartsWith("# What differs between two packs\n", File.ReadAllText(Path.Combine(run.Folder, "diff.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_PackWithVersion_IsThatVersionOrAnError()
    {
        using var run = new CliRun();

        Assert.Equal((0, 2, 2), (
            run.Run("diff", $"{CliRun.Pack}@{Version}", CliRun.Pack).ExitCode, run.Run("diff", CliRun.Pack + "@0.9.0", CliRun.Pack).ExitCode, run.Run("diff", "sichuan/2019/nowhere", CliRun.Pack).ExitCode));
    }

    [Fact]
    public void Diff_OtherVersion_SaysWhichThereIs()
    {
        using var run = new CliRun();

        Assert.Equal(
            $"error: sichuan/2024/suining-resident@0.9.0 was asked for, and there is only sichuan/2024/suining-resident@{Version} here. Take an older version out of your version control and name it by its path.\n",
            run.Run("diff", CliRun.Pack + "@0.9.0", CliRun.Pack, "--lang", "en").Error);
    }

    // The rules in words are tested where they are written.
    private static string Rules(string text) => string.Join('\n', text.Split('\n').Select(l =>
        l.TrimStart() is var rest && (rest.StartsWith("旧规则：", StringComparison.Ordinal) || rest.StartsWith("新规则：", StringComparison.Ordinal) || rest.StartsWith("扣分事项", StringComparison.Ordinal))
            ? l[..(l.IndexOf('：', StringComparison.Ordinal) + 1)] + "…" : l));

    // The pack with its published case alone: tables of variants would move with every rule.
    private static string Older(CliRun run) => CopyTo(run, "older");

    private static string Copy(CliRun run, params (string Old, string New)[] changes) => CopyTo(run, "copy", changes);

    private static string CopyTo(CliRun run, string folder, params (string Old, string New)[] changes)
    {
        var text = File.ReadAllText(CliRun.PackFile).ReplaceLineEndings("\n");
        foreach (var (old, replacement) in changes)
        {
            Assert.Equal(2, text.Split(old).Length);
            text = text.Replace(old, replacement, StringComparison.Ordinal);
        }

        run.Write($"{folder}/cases/published.yaml", File.ReadAllText(CliRun.PublishedCase));
        return run.Write($"{folder}/pack.yaml", text);
    }
}
