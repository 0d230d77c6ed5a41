using System.Text;
using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

public sealed class ImportCommandTests
{
    private const string Table =
        "某市2025年医疗保险基金绩效自评表\n一级指标\t三级指标\t分值\t评分标准\t完成值\t得分\n产出指标\t征缴率\t60\t≥95%得60分，否则不得分\t97%\t60\n\t支付率\t40\t≥90%得40分，否则不得分\t0.92\t40\n";

    [Fact]
    public void Import_PastedTable_WritesPackAndCaseAndListsWhatIsOpenByCell()
    {
        using var run = new CliRun();
        Directory.CreateDirectory(Path.Combine(run.Folder, "rulesets"));
        var file = run.Write("表.txt", Table);

        var result = run.Run("import", file, "--id", "test/2025/city", "--subject", "某市", "--lang", "zh");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            """
            第4行第5列: open PR1024: 完成值“0.92”没有百分号，指标按百分数评价，须填写。
            open PR1030: 表中没有写得分如何取整（rounding）。

            """,
            result.Out);
        Assert.Equal("指标 2 个：评分标准全部读懂 2 个，部分读懂 0 个，须填写 0 个；须填写的地方共 2 处。", result.ErrorLines[^1]);
        Assert.Contains("title: 某市2025年医疗保险基金绩效自评表\nevaluation: 单位自评\nyear: 2025\n", File.ReadAllText(PackOf(run)), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(PackOf(run))!, "cases", "published.yaml")));
    }

    // The way from a table to scores: import, fill in what is open, test.
    [Fact]
    public void Import_DraftFilledIn_LintsAndPassesItsCase()
    {
        using var run = new CliRun();
        Directory.CreateDirectory(Path.Combine(run.Folder, "rulesets"));
        run.Run("import", run.Write("表.txt", Table), "--id", "test/2025/city", "--subject", "某市");
        var published = Path.Combine(Path.GetDirectoryName(PackOf(run))!, "cases", "published.yaml");

        var open = run.Run("lint", "--lang", "en");
        File.WriteAllText(PackOf(run), File.ReadAllText(PackOf(run)).Replace("rounding: 待填写", "rounding: []", StringComparison.Ordinal));
        File.WriteAllText(published, File.ReadAllText(published).Replace("支付率: 待填写", "支付率: 92%", StringComparison.Ordinal));

        Assert.Equal(1, open.ExitCode);
        Assert.Contains("error PR0007: ", open.Out, StringComparison.Ordinal);
        Assert.Equal((0, 0), (run.Run("lint").ExitCode, run.Run("test").ExitCode));
    }

    [Fact]
    public void Import_StandardInput_IsReadInAnyEncoding()
    {
        using var run = new CliRun { Input = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Table) };
        Directory.CreateDirectory(Path.Combine(run.Folder, "rulesets"));

        var result = run.Run("import", "-", "--id", "test/2025/city");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("id: 征缴率", File.ReadAllText(PackOf(run)), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_FilesThatAreThere_AreOverwrittenOnlyWhenAsked()
    {
        using var run = new CliRun();
        var file = run.Write("表.txt", Table);
        var pack = run.Write("草稿/pack.yaml", "mine");

        var refused = run.Run("import", file, "--id", "test/2025/city", "--output", "草稿", "--lang", "en");
        var kept = File.ReadAllText(pack);
        var forced = run.Run("import", file, "--id", "test/2025/city", "--output", "草稿", "--force");

        Assert.Equal((2, "mine", string.Empty), (refused.ExitCode, kept, refused.Out));
        Assert.Equal($"error: There are files already: {pack}. Add --force to overwrite them.\n", refused.Error);
        Assert.Equal(0, forced.ExitCode);
        Assert.StartsWith("# yaml-language-server", File.ReadAllText(pack), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../evil")]
    [InlineData("/etc/x")]
    [InlineData("Test/2025/city")]
    [InlineData("city")]
    public void Import_IdThatIsNone_IsRefusedAndNothingIsWritten(string id)
    {
        using var run = new CliRun();
        var file = run.Write("表.txt", Table);

        var result = run.Run("import", file, "--id", id, "--lang", "en");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Out));
        Assert.Equal($"error: '{id}' is no id; an id is province/year/name in lower-case letters, digits and hyphens.\n", result.Error);
        Assert.Equal([file], Directory.EnumerateFiles(run.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Import_WithoutId_SaysHowToGiveOne()
    {
        using var run = new CliRun();

        var result = run.Run("import", run.Write("表.txt", Table), "--lang", "en");

        Assert.Equal((2, "error: Say the id of the pack with --id, such as --id sichuan/2025/suining-resident.\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Import_TableThatIsNoNumber_IsRefused()
    {
        using var run = new CliRun();

        var result = run.Run("import", run.Write("表.txt", Table), "--id", "test/2025/city", "--table", "first", "--lang", "en");

        Assert.Equal((2, "error: --table takes a number, not 'first'.\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Import_FileWithoutTable_IsRefusedAsADiagnostic()
    {
        using var run = new CliRun();
        var file = run.Write("a.txt", "项目\t金额\n收入\t100\n");

        var result = run.Run("import", file, "--id", "test/2025/city", "--lang", "en");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"{file}: error PR1004: There is no indicator table", result.Error, StringComparison.Ordinal);
    }

    private static string PackOf(CliRun run) => Path.Combine(run.Folder, "rulesets", "test", "2025", "city", "pack.yaml");
}
