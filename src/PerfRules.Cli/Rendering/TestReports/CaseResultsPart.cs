using System.Text.Json;
using PerfRules.Cli.Texts;
using PerfRules.Diagnostics;
using PerfRules.Packs;
using PerfRules.Testing;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering.TestReports;

/// <summary>A golden case that was run.</summary>
/// <param name="Pack">The pack that it was run with.</param>
/// <param name="Result">What came of it.</param>
internal sealed record CaseRun(RulePack Pack, GoldenCaseResult Result);

/// <summary>What came of the golden cases.</summary>
/// <param name="runs">The cases that ran, pack by pack.</param>
/// <param name="unusable">What is wrong with packs and cases that could not be used.</param>
/// <param name="listsAll">Whether a table lists every case; a document does in any case.</param>
internal sealed class CaseResultsPart(IReadOnlyCollection<CaseRun> runs, IReadOnlyCollection<Diagnostic> unusable, bool listsAll) : ITestReportPart
{
    public LocalizedText Heading => CliTexts.TestHeading();

    public bool HasFailed => Golden.Any(r => !r.Result.Passed);

    public IEnumerable<LocalizedText> Verdicts
    {
        get
        {
            yield return CliTexts.TestResult(Golden.Count(r => r.Result.Passed), Golden.Count(r => !r.Result.Passed));
            if (runs.Count(r => !r.Result.Case.IsGolden) is > 0 and var unreviewed)
            {
                yield return CliTexts.TestUnreviewed(unreviewed, runs.Count(r => !r.Result.Case.IsGolden && !r.Result.Passed));
            }
        }
    }

    // What nobody has signed off proves nothing, and fails nothing.
    private IEnumerable<CaseRun> Golden => runs.Where(r => r.Result.Case.IsGolden);

    public void WriteJson(Utf8JsonWriter json, DisplayLanguage language) => CaseResultsJson.Write(json, runs, language);

    public void Draw(ICanvas canvas, DisplayLanguage language, bool isDocument)
    {
        var renderer = new CaseResultsRenderer(canvas, language);
        if (isDocument)
        {
            renderer.RenderDocument(runs, unusable);
        }
        else
        {
            renderer.Render(runs, listsAll);
        }
    }

    public IEnumerable<JUnitSuite> Suites(DisplayLanguage language)
    {
        foreach (var pack in runs.GroupBy(r => r.Pack))
        {
            yield return new JUnitSuite(Shown.Identity(pack.Key), pack.Key.File, [.. pack.Select(r => Test(r, language))]);
        }

        foreach (var file in unusable.GroupBy(d => d.Location.File, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var lines = file.Select(d => d.ToString(language)).ToList();
            var test = new JUnitTest(file.Key, CliTexts.TestUsable().ToString(language), file.First().Location, new JUnitFault(JUnitFault.Error, file.First().Code, lines[0], string.Join('\n', lines)));
            yield return new JUnitSuite(file.Key, file.Key, [test]);
        }
    }

    private static JUnitTest Test(CaseRun run, DisplayLanguage language)
    {
        var (pack, result) = run;
        var fault = result switch
        {
            { Case.IsGolden: false } => new JUnitFault(
                JUnitFault.Skipped, string.Empty, (result.Passed ? CliTexts.TestCaseUnreviewed() : CliTexts.TestCaseUnreviewedDiffers()).ToString(language), string.Empty),
            { Passed: true } => null,
            _ => Fault(result, language),
        };
        return new JUnitTest(pack.Id, result.Case.Name, result.Case.Location, fault);
    }

    // One element with everything: of several, servers show only the first.
    private static JUnitFault Fault(GoldenCaseResult result, DisplayLanguage language)
    {
        var first = result.Failures[0].Message.ToString(language);
        var message = result.Failures.Length == 1 ? first : CliTexts.TestAndMore(first, result.Failures.Length - 1).ToString(language);
        var lines = result.Failures.SelectMany(f =>
            f.Places.Select(p => $"  {p.Location}: {p.Text.ToString(language)}").Prepend($"{f.Location}: {f.Message.ToString(language)}"));
        return new JUnitFault(JUnitFault.Failure, "PerfRules.GoldenCase", message, string.Join('\n', lines));
    }
}
