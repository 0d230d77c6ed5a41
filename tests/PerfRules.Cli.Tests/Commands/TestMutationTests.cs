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

    private static CliRun Prepared(bool isErrorTerminal = false)
    {
        var run = new CliRun { IsErrorTerminal = isErrorTerminal };
        SmallPack.AddTo(run);
        SmallPack.AddCaseTo(run, "full", SmallPack.Case);
        return run;
    }
}
