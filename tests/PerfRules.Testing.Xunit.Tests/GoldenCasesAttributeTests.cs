using Xunit.Sdk;

namespace PerfRules.Testing.Xunit.Tests;

public sealed class GoldenCasesAttributeTests
{
    // The attribute at work: found above the folder of the test program, and every row run by xunit itself.
    [Theory]
    [GoldenCases("rulesets/sichuan/2024/suining-resident")]
    public void Verify_ShippedCase_Passes(GoldenCaseRow row) => row.Verify();

    [Fact]
    public async Task GetData_CaseWithVariant_GivesANamedRowForEach()
    {
        using var files = new PackFiles();
        files.Write("cases/full.yaml", PackFiles.Case);

        var rows = await files.RowsAsync();

        Assert.Equal(["small: full", "small: full/正好95%"], rows.Select(r => r.TestDisplayName));
        Assert.Equal(["Case=full/正好95%", "Pack=small", "Tag=all,edges"], Traits(rows[1]));
    }

    [Fact]
    public async Task GetData_RowThatNobodyHasReviewed_IsSkippedAndSaysWhy()
    {
        using var files = new PackFiles();
        files.Write("cases/full.yaml", PackFiles.Case.Replace("name: 正好95%", "name: 正好95%, reviewed: false", StringComparison.Ordinal));

        var rows = await files.RowsAsync();

        Assert.Equal([null, "reviewed: false: nobody has signed this expectation off."], rows.Select(r => r.Skip));
    }

    [Fact]
    public async Task GetData_FolderWithoutCases_SaysWhereTheyLie()
    {
        using var files = new PackFiles();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(files.RowsAsync);

        Assert.Equal($"There is no golden case at '{files.Folder}': cases lie in a folder 'cases' beside a pack.yaml.", exception.Message);
    }

    [Fact]
    public void SupportsDiscoveryEnumeration_Always_SoThatRowsRunAlone() => Assert.True(new GoldenCasesAttribute("rulesets").SupportsDiscoveryEnumeration());

    [Fact]
    public async Task Row_WrittenDownAndReadAgain_RunsTheSameCase()
    {
        using var files = new PackFiles();
        files.Write("cases/full.yaml", PackFiles.Case);
        var row = await files.RowAsync("full/正好95%");

        var again = SerializationHelper.Instance.Deserialize<GoldenCaseRow>(SerializationHelper.Instance.Serialize(row))!;

        Assert.Equal((row.PackFile, row.CaseFile, row.Name), (again.PackFile, again.CaseFile, again.Name));
        Assert.Equal("10", again.Run().Total.ToString());
    }

    [Fact]
    public async Task Verify_WrongExpectation_SaysWhatDiffersAndWhere()
    {
        using var files = new PackFiles();
        var file = files.Write("cases/full.yaml", PackFiles.Case.Replace("95% }, expect: { total: 10 }", "94% }, expect: { indicators: { 任务完成: 10 - 2*2 } }", StringComparison.Ordinal));
        var row = await files.RowAsync("full/正好95%");

        var exception = Assert.Throws<GoldenCaseException>(row.Verify);

        // 94% lies below 95%, which gives 4 points; the case says 6.
        Assert.Equal(
            $"""
            full/正好95%
            {file}(7,88): '正好95%': indicators/任务完成: expected 10 - 2*2 = 6, actual 4. Because: 94% is <95%: 4 points
              {files.PackFile}(13,13): The rule: 任务完成
              {files.PackFile}(18,13): The row that decided: <95%: 4 points
            """.ReplaceLineEndings("\n"),
            exception.Message);
        Assert.StartsWith($"   at full/正好95% in {file}:line 7\n", exception.StackTrace, StringComparison.Ordinal);
        Assert.Contains(exception.GetType().GetInterfaces(), i => i.Name == "IAssertionException"); // counted as failed, not as broken
    }

    [Fact]
    public async Task Verify_FileThatIsNoCase_FailsWithItsFaultsAndLeavesTheOthers()
    {
        using var files = new PackFiles();
        files.Write("cases/full.yaml", PackFiles.Case);
        var torn = files.Write("cases/torn.yaml", "format: 1\nfcts: {}\n");

        var row = await files.RowAsync("torn");

        var exception = Assert.Throws<GoldenCaseException>(row.Verify);
        Assert.StartsWith($"torn\n{torn}(2,1): error PR0101: ", exception.Message, StringComparison.Ordinal);
        (await files.RowAsync("full")).Verify();
    }

    private static IEnumerable<string> Traits(ITheoryDataRow row) =>
        row.Traits!.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}={string.Join(',', t.Value.Order(StringComparer.Ordinal))}");
}
