using System.Text.Json;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering.TestReports;

/// <summary>One chapter of what <c>perfrules test</c> found: the golden cases, their coverage. Each chapter is written in every format, in a stable order.</summary>
internal interface ITestReportPart
{
    /// <summary>Gets the heading of the chapter where a person reads the report as a document.</summary>
    LocalizedText Heading { get; }

    /// <summary>Gets what it comes to, for standard error and for the head of a document; may be empty.</summary>
    IEnumerable<LocalizedText> Verdicts { get; }

    /// <summary>Gets a value indicating whether the run failed because of it.</summary>
    bool HasFailed { get; }

    /// <summary>Writes its properties into the object that is the whole report.</summary>
    void WriteJson(Utf8JsonWriter json, DisplayLanguage language);

    /// <summary>Draws it.</summary>
    /// <param name="canvas">Where it is drawn.</param>
    /// <param name="language">The language.</param>
    /// <param name="isDocument">Whether it is a document to hand over rather than lines for an editor to jump to.</param>
    void Draw(ICanvas canvas, DisplayLanguage language, bool isDocument);

    /// <summary>Gives its suites of tests, for CI servers.</summary>
    IEnumerable<JUnitSuite> Suites(DisplayLanguage language);
}
