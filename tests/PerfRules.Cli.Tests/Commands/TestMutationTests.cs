using System.Text.Json;
using System.Xml.Linq;
using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

/// <summary><c>perfrules test --mutate</c> on a pack of two rows, ≥95% with 10 points and &lt;95% with 4, and one case at 96%.</summary>
/// <remarks>The case notices that the points are swapped, that 10 is 9, and that the first row is gone: 3. It does not notice the edge, the threshold at 94% or
/// 96%, that 4 is 3, and that the second row is gone: 5. The other order of the rows means the same: 1.</remarks>
public sealed class TestMutationTests
{
    [Fact]
    public void Test_Mutate_ListsKindsAndSurvivorsWithFactsThatNoticeThem()
    {
        using var run = Prepared();

        var result = run.Run("test", "--mutate", "--lang", "en");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(result.Rows, r => r is ["threshold", _, "2", "0", "2", "0", "0%"]);
        Assert.Contains(result.Rows, r => r is ["rows-reordered", _, "1", "0", "0", "1", "—"]);
        Assert.Contains(result.Rows, r => r is ["Printed and applied leaves", "9", "3", "5", "1", "37.5%"]);
        var survivor = Array.FindIndex(result.OutLines, l => l.Contains("任务完成: an edge opened or closed", StringComparison.Ordinal));
        Assert.EndsWith("pack.yaml(18,9): 任务完成: an edge opened or closed: the value on it goes to the other side: ≥95%: 10 points; <95%: 4 points → >95%: 10 points; ≤95%: 4 points", result.OutLines[survivor], StringComparison.Ordinal);
        Assert.Equal("  facts that notice it: case 'full' with 完成率: 95% gives 10 points, with the mistake 4 points", result.OutLines[survivor + 1]);
        Assert.Equal("test/2024/small: 3/8 mutants are killed (37.5%); 1 more mean the same as the pack and do not count.", result.ErrorLines[^1]);
    }

    [Theory]
    [InlineData("37.5", 0)]
    [InlineData("37.51", 1)]
    public void Test_MinMutation_FailsBelowIt(string least, int exitCode)
    {
        using var run = Prepared();

        var result = run.Run("test", "--min-mutation", least, "--lang", "en");

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal(exitCode == 1, result.Error.Contains("test/2024/small: 3/8 mutants are killed (37.5%), fewer than the 37.51% that were asked for.", StringComparison.Ordinal));
    }

    [Fact]
    public void Test_MutateAsJson_HasEveryMutant()
    {
        using var run = Prepared();

        var report = JsonDocument.Parse(run.Run("test", "--mutate", "--format", "json", "--lang", "en").Out).RootElement.GetProperty("mutation")[0];

        Assert.Equal("{\"killed\":3,\"survived\":5,\"equivalent\":1}", JsonSerializer.Serialize(report.GetProperty("byRule")));
        Assert.Equal(9, report.GetProperty("mutants").GetArrayLength());
        var edge = report.GetProperty("mutants")[0];
        Assert.Equal(("任务完成/edge/1", "survived", false), (edge.GetProperty("id").GetString(), edge.GetProperty("outcome").GetString(), edge.GetProperty("undecided").GetBoolean()));
        Assert.Equal("95%", edge.GetProperty("wouldKill").GetProperty("facts").GetProperty("完成率").GetString());
    }

    [Fact]
    public void Test_MutateAsJunit_SkipsSurvivorsAndFailsTheThresholdAlone()
    {
        using var run = Prepared();

        var suite = XDocument.Parse(run.Run("test", "--min-mutation", "90", "--format", "junit", "--lang", "en").Out).Root!.Elements("testsuite").Last();

        Assert.Equal(("9", "1", "5"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("skipped")!.Value));
    }

    [Theory]
    [InlineData("--workers", "2")]
    [InlineData("--cache", "kept")]
    public void Test_OptionOfMutationWithoutIt_IsRefused(string option, string value)
    {
        using var run = Prepared();

        var result = run.Run("test", option, value, "--lang", "en");

        Assert.Equal(
            (2, string.Empty, $"error: {option} says how --mutate works, and --mutate is not there: add it, or leave {option} out.\n"), (result.ExitCode, result.Out, result.Error));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("two")]
    public void Test_WorkersThatAreNone_AreRefused(string workers)
    {
        using var run = Prepared();

        var result = run.Run("test", "--mutate", "--workers", workers, "--lang", "en");

        Assert.Equal((2, $"error: The value '{workers}' of --workers is no whole number from 1.\n"), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Test_MutateAtATerminal_DrawsABarBesideTheResultAndTakesItAway(bool isTerminal)
    {
        using var run = Prepared(isTerminal);

        var result = run.Run("test", "--mutate", "--workers", "1", "--lang", "en");

        Assert.Equal(isTerminal, result.Error.Contains("\r[####################] test/2024/small", StringComparison.Ordinal));
        Assert.DoesNotContain("#####", result.Out, StringComparison.Ordinal);
    }

    // The pack and the case stay, so of 9 mutants nothing is run again, and every report is what it was, letter by letter.
    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("junit")]
    [InlineData("markdown")]
    public void Test_CacheSecondTime_RunsNothingAndReportsTheSame(string format)
    {
        using var run = Prepared();
        var without = run.Run("test", "--min-mutation", "30", "--format", format, "--lang", "en");

        var first = run.Run("test", "--min-mutation", "30", "--format", format, "--cache", "kept", "--lang", "en");
        var second = run.Run("test", "--min-mutation", "30", "--format", format, "--cache", "kept", "--lang", "en");

        Assert.Equal((without.Out, without.Out), (first.Out, second.Out));
        Assert.Equal("test/2024/small: of 9 mutants 0 are known from an earlier run; 9 were run.", first.ErrorLines[0]);
        Assert.Equal("test/2024/small: of 9 mutants 9 are known from an earlier run; 0 were run.", second.ErrorLines[0]);
        Assert.Equal([Path.Combine(run.Folder, "kept", "test~2024~small.mutants")], Directory.EnumerateFiles(Path.Combine(run.Folder, "kept")));
    }

    // The same facts in the other language: what is kept holds both.
    [Fact]
    public void Test_CacheOfARunInTheOtherLanguage_ReportsInThisOne()
    {
        using var run = Prepared();
        var without = run.Run("test", "--mutate", "--lang", "zh");
        run.Run("test", "--mutate", "--cache", "kept", "--lang", "en");

        var result = run.Run("test", "--mutate", "--cache", "kept", "--lang", "zh");

        Assert.Equal(without.Out, result.Out);
        Assert.Equal("test/2024/small：9 处错误中，9 处沿用以前的结果，0 处重新运行。", result.ErrorLines[0]);
    }

    // A new case at 95% stands behind the old one: what that one noticed is kept, the other six are tried with the new one.
    [Fact]
    public void Test_CacheAndANewCase_TriesOnlyWhatNobodyNoticed()
    {
        using var run = Prepared();
        run.Run("test", "--mutate", "--cache", "kept");
        SmallPack.AddCaseTo(run, "on", SmallPack.Case.Replace("96%", "95%", StringComparison.Ordinal));
        var without = run.Run("test", "--mutate", "--lang", "en");

        var result = run.Run("test", "--mutate", "--cache", "kept", "--lang", "en");

        Assert.Equal(without.Out, result.Out);
        Assert.Equal("test/2024/small: of 9 mutants 3 are known from an earlier run; 6 were run.", result.ErrorLines[0]);
    }

    [Fact]
    public void Test_CacheThatIsDamaged_IsSaidAndChangesNothing()
    {
        using var run = Prepared();
        var without = run.Run("test", "--mutate", "--lang", "en");
        var file = run.Write(Path.Combine("kept", "test~2024~small.mutants"), "garbage");

        var result = run.Run("test", "--mutate", "--cache", "kept", "--lang", "en");

        Assert.Equal((without.ExitCode, without.Out), (result.ExitCode, result.Out));
        Assert.Equal($"{file} does not hold outcomes of mutants, or is damaged: it is not used, and written anew.", result.ErrorLines[0]);
    }

    private static CliRun Prepared(bool isErrorTerminal = false)
    {
        var run = new CliRun { IsErrorTerminal = isErrorTerminal };
        SmallPack.AddTo(run);
        SmallPack.AddCaseTo(run, "full", SmallPack.Case);
        return run;
    }
}
