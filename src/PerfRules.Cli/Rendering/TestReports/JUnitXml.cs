using System.Globalization;
using System.Text;
using System.Xml;
using PerfRules.Diagnostics;

namespace PerfRules.Cli.Rendering.TestReports;

/// <summary>A group of tests of one file.</summary>
/// <param name="Name">What the group is called.</param>
/// <param name="File">The file, or an empty text.</param>
/// <param name="Tests">The tests, in their order.</param>
internal sealed record JUnitSuite(string Name, string File, IReadOnlyList<JUnitTest> Tests);

/// <summary>A test.</summary>
/// <param name="Group">What it belongs to, which CI servers show above it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Location">Where it is written.</param>
/// <param name="Fault">What is wrong; null when it passed.</param>
internal sealed record JUnitTest(string Group, string Name, SourceLocation Location, JUnitFault? Fault = null);

/// <summary>What is wrong with a test.</summary>
/// <param name="Kind">The element that says so: failure (it gave something else), error (it could not run) or skipped (nothing was tested).</param>
/// <param name="Type">What kind of fault it is, for a program.</param>
/// <param name="Message">One line.</param>
/// <param name="Text">Everything, line by line; empty when the message says it all.</param>
internal sealed record JUnitFault(string Kind, string Type, string Message, string Text)
{
    internal const string Failure = "failure";
    internal const string Error = "error";
    internal const string Skipped = "skipped";
}

/// <summary>Writes JUnit XML as CI servers read it: testsuites, testsuite, testcase, and at most one failure, error or skipped in each.</summary>
/// <remarks>There is no schema that all servers share; written are only elements and attributes of the common ones, and <c>file</c> and <c>line</c>, which those that
/// know them link and the others pass over. Times are 0 and there is no timestamp, so that the same run gives the same file.</remarks>
internal static class JUnitXml
{
    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.None };

    internal static string Write(IEnumerable<JUnitSuite> suites)
    {
        var all = suites.ToList();
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(text, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "perfrules test");
            WriteCounts(xml, [.. all.SelectMany(s => s.Tests)]);
            foreach (var suite in all)
            {
                Write(xml, suite);
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Write(XmlWriter xml, JUnitSuite suite)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(suite.Name));
        WriteCounts(xml, suite.Tests);
        if (suite.File.Length > 0)
        {
            xml.WriteAttributeString("file", Clean(suite.File));
        }

        foreach (var test in suite.Tests)
        {
            Write(xml, test);
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, JUnitTest test)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(test.Group));
        xml.WriteAttributeString("name", Clean(test.Name));
        xml.WriteAttributeString("time", "0");
        if (test.Location.File.Length > 0)
        {
            xml.WriteAttributeString("file", Clean(test.Location.File));
        }

        if (test.Location.Position.IsKnown)
        {
            xml.WriteAttributeString("line", test.Location.Position.Line.ToString(CultureInfo.InvariantCulture));
        }

        if (test.Fault is { } fault)
        {
            xml.WriteStartElement(fault.Kind);
            xml.WriteAttributeString("message", Clean(fault.Message));
            if (fault.Kind != JUnitFault.Skipped)
            {
                xml.WriteAttributeString("type", fault.Type);
            }

            xml.WriteString(Clean(fault.Text));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyCollection<JUnitTest> tests)
    {
        xml.WriteAttributeString("tests", Number(tests.Count));
        xml.WriteAttributeString("failures", Number(tests.Count(t => t.Fault?.Kind == JUnitFault.Failure)));
        xml.WriteAttributeString("errors", Number(tests.Count(t => t.Fault?.Kind == JUnitFault.Error)));
        xml.WriteAttributeString("skipped", Number(tests.Count(t => t.Fault?.Kind == JUnitFault.Skipped)));
        xml.WriteAttributeString("time", "0");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Some signs cannot stand in XML at all, not even escaped, but can in the text of a case.
    private static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                result.Append(text[i]).Append(text[++i]);
            }
            else
            {
                result.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return result.ToString();
    }
}
