using PerfRules.Texts;

namespace PerfRules.Cli.Rendering.TestReports;

/// <summary>What a run of <c>perfrules test</c> found, chapter by chapter.</summary>
/// <param name="parts">The chapters, in the order in which they are written.</param>
internal sealed class TestReport(IReadOnlyList<ITestReportPart> parts)
{
    /// <summary>The formats it can be written in; the first is the default.</summary>
    internal static IReadOnlyList<string> Formats { get; } = ["table", "json", "junit", "markdown"];

    internal bool HasFailed => parts.Any(p => p.HasFailed);

    internal IEnumerable<LocalizedText> Verdicts => parts.SelectMany(p => p.Verdicts);

    /// <summary>Writes the report.</summary>
    /// <param name="format">One of <see cref="Formats"/>; null for the default.</param>
    /// <param name="writer">Where it goes.</param>
    /// <param name="canvas">Where tables are drawn; null for plain text.</param>
    /// <param name="language">The language.</param>
    internal void Write(string? format, TextWriter writer, ICanvas? canvas, DisplayLanguage language)
    {
        switch (format)
        {
            case "json":
                writer.WriteLine(JsonText.Write(json =>
                {
                    foreach (var part in parts)
                    {
                        part.WriteJson(json, language);
                    }
                }));
                break;
            case "junit":
                writer.WriteLine(JUnitXml.Write(parts.SelectMany(p => p.Suites(language))));
                break;
            case "markdown":
                Document(new MarkdownCanvas(writer), language);
                break;
            default:
                Lines(canvas ?? new PlainCanvas(writer), language);
                break;
        }
    }

    // A chapter alone needs no heading.
    private void Lines(ICanvas canvas, DisplayLanguage language)
    {
        foreach (var (i, part) in parts.Index())
        {
            if (i > 0)
            {
                canvas.Gap();
            }

            if (parts.Count > 1)
            {
                canvas.Line(part.Heading.ToString(language), Tone.Strong);
            }

            part.Draw(canvas, language, isDocument: false);
        }
    }

    private void Document(MarkdownCanvas canvas, DisplayLanguage language)
    {
        foreach (var part in parts)
        {
            canvas.Line(part.Heading.ToString(language), Tone.Strong);
            foreach (var verdict in part.Verdicts)
            {
                canvas.Line(verdict.ToString(language));
            }

            part.Draw(canvas, language, isDocument: true);
        }
    }
}
