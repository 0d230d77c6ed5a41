using System.Text.Json;
using PerfRules.Cli.Texts;
using PerfRules.Facts;
using PerfRules.Testing.Mutation;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering.TestReports;

/// <summary>Which wrong versions of the packs the golden cases notice.</summary>
/// <param name="reports">The report of each pack.</param>
/// <param name="least">The least percentage of mutants that the cases of each pack must kill; null when none was asked for.</param>
internal sealed class MutationPart(IReadOnlyList<MutationReport> reports, Rational? least) : ITestReportPart
{
    public LocalizedText Heading => CliTexts.MutationHeading();

    public bool HasFailed => reports.Any(IsBelow);

    public IEnumerable<LocalizedText> Verdicts => reports.SelectMany(VerdictsOn);

    public void WriteJson(Utf8JsonWriter json, DisplayLanguage language) => MutationJson.Write(json, reports, language);

    public void Draw(ICanvas canvas, DisplayLanguage language, bool isDocument)
    {
        var renderer = new MutationRenderer(canvas, language);
        foreach (var report in reports)
        {
            renderer.Render(report);
        }
    }

    public IEnumerable<JUnitSuite> Suites(DisplayLanguage language) => reports.Where(r => !r.Mutants.IsEmpty).Select(report => new JUnitSuite(
        CliTexts.MutationOf(Shown.Identity(report.Pack)).ToString(language),
        report.Pack.File,
        [.. report.Mutants.Where(m => m.Outcome != MutantOutcome.Equivalent).Select(m => Test(report, m, language)), .. Threshold(report, language)]));

    // A mistake that nobody would notice is no failure of its own: how many are too many, the threshold says.
    private static JUnitTest Test(MutationReport report, Mutant mutant, DisplayLanguage language) => new(
        mutant.Leaf is null ? report.Pack.Id : $"{report.Pack.Id}/{mutant.Leaf.Id}",
        $"{mutant.Id}: {mutant.Before.ToString(language)} → {mutant.After.ToString(language)}",
        mutant.Location,
        mutant.Outcome == MutantOutcome.Killed ? null : new JUnitFault(JUnitFault.Skipped, string.Empty, MutantWords.WhatItTakes(mutant).ToString(language), string.Empty));

    private IEnumerable<JUnitTest> Threshold(MutationReport report, DisplayLanguage language)
    {
        if (least is not null)
        {
            var fault = IsBelow(report) ? new JUnitFault(JUnitFault.Failure, "PerfRules.Mutation", Below(report).ToString(language), string.Empty) : null;
            yield return new JUnitTest(report.Pack.Id, CliTexts.MutationThreshold(MutantWords.Percent(least)).ToString(language), report.Mutants[0].Location, fault);
        }
    }

    private IEnumerable<LocalizedText> VerdictsOn(MutationReport report)
    {
        if (!report.LeftOut.IsEmpty)
        {
            yield return CliTexts.MutationLeftOut(report.Pack.Id, string.Join(", ", report.LeftOut));
        }

        if (report.Cases == 0)
        {
            yield return CliTexts.MutationNoCases(report.Pack.Id);
        }

        if (IsBelow(report))
        {
            yield return Below(report);
        }
        else if (report.Score.All > 0)
        {
            yield return CliTexts.MutationScored(report.Pack.Id, report.Score.ToString(), MutantWords.Percent(report.Score.Percent), report.Score.Equivalent);
        }
    }

    private bool IsBelow(MutationReport report) => report.Score.Percent < least;

    private LocalizedText Below(MutationReport report) =>
        CliTexts.MutationBelow(report.Pack.Id, report.Score.ToString(), MutantWords.Percent(report.Score.Percent), MutantWords.Percent(least));
}
