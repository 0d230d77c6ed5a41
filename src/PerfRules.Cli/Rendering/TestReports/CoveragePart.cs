using System.Text.Json;
using PerfRules.Cli.Texts;
using PerfRules.Facts;
using PerfRules.Testing.Coverage;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering.TestReports;

/// <summary>What the golden cases reach of the rules.</summary>
/// <param name="coverages">The coverage of each pack.</param>
/// <param name="least">The least percentage of rows and edges of printed and applied leaves that each pack must have; null when none was asked for.</param>
internal sealed class CoveragePart(IReadOnlyList<PackCoverage> coverages, Rational? least) : ITestReportPart
{
    public LocalizedText Heading => CliTexts.CoverageHeading();

    public bool HasFailed => coverages.Any(IsBelow);

    public IEnumerable<LocalizedText> Verdicts => coverages.Where(IsBelow).Select(Below);

    public void WriteJson(Utf8JsonWriter json, DisplayLanguage language) => CoverageJson.Write(json, coverages, language);

    public void Draw(ICanvas canvas, DisplayLanguage language, bool isDocument)
    {
        var renderer = new CoverageRenderer(canvas, language);
        foreach (var coverage in coverages)
        {
            renderer.Render(coverage);
        }
    }

    public IEnumerable<JUnitSuite> Suites(DisplayLanguage language) => coverages.Where(c => !c.Leaves.IsEmpty).Select(coverage => new JUnitSuite(
        CliTexts.CoverageOf(Shown.Identity(coverage.Pack)).ToString(language),
        coverage.Pack.File,
        [.. coverage.Leaves.SelectMany(l => l.Points.Select(p => Test(coverage, l, p, language))), .. Threshold(coverage, language)]));

    // What no case reaches was not tested, which is no failure of its own: how much of it is too much, the threshold says.
    private static JUnitTest Test(PackCoverage coverage, LeafCoverage leaf, CoveragePoint point, DisplayLanguage language) => new(
        $"{coverage.Pack.Id}/{leaf.Indicator.Id}",
        CliTexts.CoveragePoint(CliTexts.CoverageKindOf(point.Kind), point.Text).ToString(language),
        point.Location,
        point.IsReached ? null : new JUnitFault(JUnitFault.Skipped, string.Empty, point.Why!.ToString(language), string.Empty));

    private IEnumerable<JUnitTest> Threshold(PackCoverage coverage, DisplayLanguage language)
    {
        if (least is not null)
        {
            var fault = IsBelow(coverage) ? new JUnitFault(JUnitFault.Failure, "PerfRules.Coverage", Below(coverage).ToString(language), string.Empty) : null;
            yield return new JUnitTest(coverage.Pack.Id, CliTexts.CoverageThreshold(Text(least.Value)).ToString(language), coverage.Leaves[0].Indicator.Location, fault);
        }
    }

    private bool IsBelow(PackCoverage coverage) => coverage.CountRowsAndEdges().Percent < least;

    private LocalizedText Below(PackCoverage coverage)
    {
        var count = coverage.CountRowsAndEdges();
        return CliTexts.CoverageBelow(coverage.Pack.Id, count.ToString(), Text(count.Percent), Text(least!.Value));
    }

    // Rounded down, so that what misses the threshold never looks like it.
    private static string Text(Rational percent) => percent.Round(2, RoundingMode.Floor).ToDecimalString(2) + "%";
}
