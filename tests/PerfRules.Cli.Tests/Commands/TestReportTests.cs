using System.Xml.Linq;
using PerfRules.Cli.Tests.Support;

namespace PerfRules.Cli.Tests.Commands;

/// <summary>The formats of <c>perfrules test</c>, its output file, tags and the threshold of coverage.</summary>
public sealed class TestReportTests
{
    // 95% lies in the first row, on line 18: 10 points. The case says 9, and 10 - 2*3 = 4.
    private const string Wrong = """
        format: 1
        pack: test/2024/small
        base: full
        variants:
          - { name: 正好95%, tags: [ 边界 ], facts: { 完成率: 95% }, expect: { total: 9, indicators: { 任务完成: 10 - 2*3 } } }
        """;

    [Fact]
    public void Test_Junit_HasAFailureWithExpectedActualRuleAndRow()
    {
        using var run = Prepared();

        var result = run.Run("test", SmallPack.Id, "--format", "junit", "--lang", "en");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites ", result.Out, StringComparison.Ordinal);
        var suite = Assert.Single(XDocument.Parse(result.Out).Root!.Elements("testsuite"));
        Assert.Equal(("test/2024/small@1.2.0", "2", "1", "0"), (Value(suite, "name"), Value(suite, "tests"), Value(suite, "failures"), Value(suite, "errors")));
        var tests = suite.Elements("testcase").ToList();
        Assert.Equal([("edges/正好95%", "5"), ("full", "1")], tests.Select(t => (Value(t, "name"), Value(t, "line"))));
        Assert.Empty(tests[1].Elements());
        var failure = tests[0].Element("failure")!;
        Assert.Equal("'正好95%': total: expected 9, actual 10. (and 1 more)", Value(failure, "message"));
        var (cases, pack) = (Path.Combine(run.Folder, "rulesets", SmallPack.Id, "cases", "edges.yaml"), Path.Combine(run.Folder, "rulesets", SmallPack.Id, "pack.yaml"));
        Assert.Equal(
            $"""
            {cases}(5,72): '正好95%': total: expected 9, actual 10.
            {cases}(5,95): '正好95%': indicators/任务完成: expected 10 - 2*3 = 4, actual 10. Because: 95% is ≥95%: 10 points
              {pack}(12,9): The rule: 任务完成, 《测试办法》“第三条”
              {pack}(18,9): The row that decided: ≥95%: 10 points
            """.ReplaceLineEndings("\n"),
            failure.Value);
    }

    [Fact]
    public void Test_JunitTwice_IsTheSameText()
    {
        using var run = Prepared();

        Assert.Equal(run.Run("test", "--coverage", "--format", "junit").Out, run.Run("test", "--coverage", "--format", "junit").Out);
    }

    [Fact]
    public void Test_JunitWithAFileThatIsNoCase_HasAnError()
    {
        using var run = Prepared();
        SmallPack.AddCaseTo(run, "torn", "format: 1\nfcts: {}\n");

        var result = run.Run("test", "--format", "junit");

        Assert.Equal(2, result.ExitCode);
        var error = Assert.Single(XDocument.Parse(result.Out).Root!.Descendants("error"));
        Assert.Equal("PR0101", Value(error, "type"));
        Assert.Equal("2", Value(error.Parent!, "line"));
    }

    // Two bands and one edge; 96% and 95% reach the first band and the edge. The fact is never missing.
    [Fact]
    public void Test_JunitWithCoverage_SkipsWhatNoCaseReaches()
    {
        using var run = Prepared();

        var result = run.Run("test", "--coverage", "--format", "junit", "--lang", "en");

        var suite = XDocument.Parse(result.Out).Root!.Elements("testsuite").Single(s => Value(s, "name") == "Coverage: test/2024/small@1.2.0");
        Assert.Equal(
            [("row: ≥95%: 10 points", null), ("row: <95%: 4 points", "No case comes near; the nearest has 95%."), ("edge: exactly 95%", null), ("outcome: a fact is missing", "No case brings it about.")],
            suite.Elements("testcase").Select(t => (Value(t, "name"), t.Element("skipped")?.Attribute("message")!.Value)));
        Assert.All(suite.Elements("testcase"), t => Assert.Equal("test/2024/small/任务完成", Value(t, "classname")));
    }

    [Fact]
    public void Test_Markdown_IsADocumentToHandOver()
    {
        using var run = Prepared();

        var result = run.Run("test", "--coverage", "--format", "markdown", "--lang", "en");

        var folder = Path.Combine(run.Folder, "rulesets", "test", "2024", "small").Replace("_", "\\_", StringComparison.Ordinal);
        Assert.Equal(
            $"""
            # Golden cases

            Golden cases: 1 passed, 1 failed.

            | Pack | Case | Result | Total | Grade |
            | --- | --- | --- | ---: | --- |
            | test/2024/small@1.2.0 | edges/正好95% | failed | 10 | 优 |
            | test/2024/small@1.2.0 | full | passed | 10 | 优 |

            ## Failed: test/2024/small: edges/正好95%

            | Difference | Expected | Actual | Place |
            | --- | --- | --- | --- |
            | total | 9 | 10 | {folder}/cases/edges.yaml(5,72) |
            | indicators/任务完成 | 10 - 2\*3 = 4 | 10 | {folder}/cases/edges.yaml(5,95) |

            - '正好95%': total: expected 9, actual 10.

            - '正好95%': indicators/任务完成: expected 10 - 2\*3 = 4, actual 10. Because: 95% is ≥95%: 10 points

              The rule: 任务完成, 《测试办法》“第三条” {folder}/pack.yaml(12,9)

              The row that decided: ≥95%: 10 points {folder}/pack.yaml(18,9)

            ## Coverage

            | test/2024/small | Origin | Rows | Edges | Outcomes |
            | --- | --- | ---: | ---: | ---: |
            | 任务完成 | printed (文件载明): printed in the document | 1/2 | 1/1 | 0/1 |
            | Printed and applied leaves |  | 1/2 | 1/1 | 0/1 |

            - {folder}/pack.yaml(19,9): 任务完成: \<95%: 4 points: not reached. No case comes near; the nearest has 95%.

            - {folder}/pack.yaml(12,9): 任务完成: a fact is missing: not reached. No case brings it about.


            """.ReplaceLineEndings("\n"),
            result.Out);
    }

    [Fact]
    public void Test_Output_IsWrittenAlsoWhenACaseFails()
    {
        using var run = Prepared();

        var result = run.Run("test", "--format", "junit", "--output", "results.xml");

        Assert.Equal((1, string.Empty), (result.ExitCode, result.Out));
        Assert.Equal("1", Value(XDocument.Load(Path.Combine(run.Folder, "results.xml")).Root!, "failures"));
        Assert.Equal(["已写入 results.xml", "验证案例：通过 1 个，未通过 1 个。"], result.ErrorLines);
    }

    // One chapter alone needs no heading; of several each has one, with a line between them.
    [Fact]
    public void Test_SeveralChapters_HaveHeadings()
    {
        using var run = Prepared();

        var (alone, both) = (run.Run("test", "--lang", "en").OutLines, run.Run("test", "--coverage", "--mutate", "--lang", "en").OutLines);

        Assert.StartsWith("Pack ", alone[0], StringComparison.Ordinal);
        Assert.Equal("Golden cases", both[0]);
        Assert.Equal([string.Empty, string.Empty], new[] { "Coverage", "Mutation: would the cases notice a wrong rule?" }.Select(h => both[Array.IndexOf(both, h) - 1]));
        Assert.Equal(alone, both[1..(Array.IndexOf(both, "Coverage") - 1)].Append(string.Empty));
    }

    [Fact]
    public void Test_Tag_RunsTheCasesThatHaveIt()
    {
        using var run = Prepared();

        var result = run.Run("test", "--tag", "边界", "--verbose");

        Assert.Equal(["edges/正好95%"], result.Rows.Where(r => r.Length == 5).Skip(2).Select(r => r[1]));
        Assert.Equal("验证案例：通过 0 个，未通过 1 个。\n", result.Error);
    }

    [Fact]
    public void Test_TagThatNoCaseHas_TestsNothingAndSaysSo()
    {
        using var run = Prepared();

        var result = run.Run("test", "--tag", "边");

        Assert.Equal((2, string.Empty, "错误：没有带标签“边”的验证案例，什么也没有验证。\n"), (result.ExitCode, result.Out, result.Error));
    }

    [Theory]
    [InlineData("66.66", 0)] // one row of two and the edge: 2/3
    [InlineData("66.67%", 1)]
    [InlineData("0", 0)]
    public void Test_MinCoverage_FailsBelowIt(string least, int exitCode)
    {
        using var run = new CliRun();
        SmallPack.AddTo(run);
        SmallPack.AddCaseTo(run, "full", SmallPack.Case);
        SmallPack.AddCaseTo(run, "edge", SmallPack.Case.Replace("96%", "95%", StringComparison.Ordinal));

        var result = run.Run("test", "--min-coverage", least, "--lang", "en");

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(result.Rows, r => r is ["Printed and applied leaves", "1/2", "1/1", "0/1"]);
        Assert.Equal(
            exitCode == 0 ? [] : ["Pack test/2024/small: the cases reach 2/3 rows and edges (66.66%) of its printed and applied leaves; 66.67% is asked for."],
            result.ErrorLines[1..]);
    }

    [Fact]
    public void Test_MinCoverageOfAnInferredLeaf_IsNotCountedAmongTheRules()
    {
        using var run = new CliRun();
        SmallPack.AddTo(run, "origin: printed", "origin: inferred");
        SmallPack.AddCaseTo(run, "full", SmallPack.Case);

        var result = run.Run("test", "--min-coverage", "100", "--lang", "en");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(result.Rows, r => r is ["Inferred leaves", "1/2", "0/1", "0/1"]);
        Assert.DoesNotContain("Printed and applied leaves", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("many")]
    public void Test_MinCoverageThatIsNone_IsRefused(string least)
    {
        using var run = Prepared();

        var result = run.Run("test", "--min-coverage", least, "--lang", "en");

        Assert.Equal((2, $"error: The value '{least}' of the option --min-coverage is no percentage from 0 to 100.\n"), (result.ExitCode, result.Error));
    }

    private static CliRun Prepared()
    {
        var run = new CliRun();
        SmallPack.AddTo(run);
        SmallPack.AddCaseTo(run, "full", SmallPack.Case);
        SmallPack.AddCaseTo(run, "edges", Wrong);
        return run;
    }

    private static string Value(XElement element, string attribute) => element.Attribute(attribute)!.Value;
}
