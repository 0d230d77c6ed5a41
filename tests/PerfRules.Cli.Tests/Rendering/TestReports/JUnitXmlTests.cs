using System.Xml.Linq;
using PerfRules.Cli.Rendering.TestReports;
using PerfRules.Diagnostics;

namespace PerfRules.Cli.Tests.Rendering.TestReports;

public sealed class JUnitXmlTests
{
    private static readonly SourceLocation Place = new("cases/a.yaml", new SourcePosition(7, 3));

    [Fact]
    public void Write_OneOfEachKind_IsTheWholeDocument()
    {
        var xml = JUnitXml.Write(
        [
            new JUnitSuite("pack@1.0.0", "pack.yaml",
            [
                new JUnitTest("pack", "a", Place),
                new JUnitTest("pack", "b", Place, new JUnitFault(JUnitFault.Failure, "T", "m", "first\n  second")),
                new JUnitTest("pack", "c", SourceLocation.None, new JUnitFault(JUnitFault.Error, "PR0001", "e", string.Empty)),
                new JUnitTest("pack", "d", Place, new JUnitFault(JUnitFault.Skipped, string.Empty, "s", string.Empty)),
            ]),
        ]);

        Assert.Equal(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="perfrules test" tests="4" failures="1" errors="1" skipped="1" time="0">
              <testsuite name="pack@1.0.0" tests="4" failures="1" errors="1" skipped="1" time="0" file="pack.yaml">
                <testcase classname="pack" name="a" time="0" file="cases/a.yaml" line="7" />
                <testcase classname="pack" name="b" time="0" file="cases/a.yaml" line="7">
                  <failure message="m" type="T">first
              second</failure>
                </testcase>
                <testcase classname="pack" name="c" time="0">
                  <error message="e" type="PR0001"></error>
                </testcase>
                <testcase classname="pack" name="d" time="0" file="cases/a.yaml" line="7">
                  <skipped message="s"></skipped>
                </testcase>
              </testsuite>
            </testsuites>
            """.ReplaceLineEndings("\n"),
            xml);
    }

    [Theory]
    [InlineData("a<b>&\"c", "a<b>&\"c")]
    [InlineData("bell \u0007", "bell \uFFFD")] // no XML can hold it
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00")]
    public void Write_AwkwardText_IsReadBackOrReplaced(string text, string read)
    {
        var xml = XDocument.Parse(JUnitXml.Write([new JUnitSuite(text, text, [new JUnitTest(text, text, Place, new JUnitFault(JUnitFault.Failure, "T", text, text))])]));

        var test = xml.Root!.Element("testsuite")!.Element("testcase")!;
        Assert.Equal([read, read, read, read], [test.Attribute("classname")!.Value, test.Attribute("name")!.Value, test.Element("failure")!.Attribute("message")!.Value, test.Value]);
    }

    // Not among the rows above: a test runner would not pass half a pair on.
    [Fact]
    public void Write_HalfASurrogatePair_IsReplaced() =>
        Assert.Contains("name=\"\uFFFD alone\uFFFD\"", JUnitXml.Write([new JUnitSuite("\uD800 alone\uDC00", string.Empty, [])]), StringComparison.Ordinal);

    [Fact]
    public void Write_Nothing_IsAnEmptyReport() =>
        Assert.Equal("0", XDocument.Parse(JUnitXml.Write([])).Root!.Attribute("tests")!.Value);
}
