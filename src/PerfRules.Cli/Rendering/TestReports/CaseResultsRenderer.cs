using PerfRules.Cli.Texts;
using PerfRules.Diagnostics;
using PerfRules.Testing;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering.TestReports;

/// <summary>Draws what came of golden cases: how many of each pack pass, a row for each that does not, then every difference with its place.</summary>
internal sealed class CaseResultsRenderer(ICanvas canvas, DisplayLanguage language)
{
    internal void Render(IReadOnlyCollection<CaseRun> runs, bool listsAll)
    {
        if (listsAll)
        {
            RenderTable(runs);
        }
        else
        {
            RenderCounts(runs);
            if (runs.Where(r => !r.Result.Passed).ToList() is { Count: > 0 } differing)
            {
                canvas.Gap();
                RenderTable(differing);
            }
        }

        foreach (var (failure, isGolden) in runs.SelectMany(r => r.Result.Failures.Select(f => (f, r.Result.Case.IsGolden))))
        {
            var message = failure.Message.ToString(language);
            canvas.Line(isGolden ? message : $"{Text(CliTexts.TestCaseUnreviewed())}: {message}", isGolden ? Tone.Bad : Tone.Warning, $"{failure.Location}: ");
            foreach (var (location, text) in failure.Places)
            {
                canvas.Line(text.ToString(language), Tone.Muted, $"  {location}: ");
            }
        }
    }

    /// <summary>Draws a document: the table, then a heading and a table of differences for each case that failed, and what could not be used.</summary>
    internal void RenderDocument(IReadOnlyCollection<CaseRun> runs, IReadOnlyCollection<Diagnostic> unusable)
    {
        RenderTable(runs);
        foreach (var (pack, result) in runs.Where(r => r.Result.Case.IsGolden && !r.Result.Passed))
        {
            canvas.Line(Text(CliTexts.TestFailedHeading(pack.Id, result.Case.Name)), Tone.Strong);
            var table = new TextTable(
                new TextColumn(Text(CliTexts.ColumnDifference())),
                new TextColumn(Text(CliTexts.ColumnExpected())),
                new TextColumn(Text(CliTexts.ColumnActual())),
                new TextColumn(Text(CliTexts.ColumnWhere())));
            foreach (var failure in result.Failures)
            {
                table.Add(failure.What, Filled(failure.Expected), Filled(failure.Actual), failure.Location.ToString());
            }

            canvas.Table(table);
            foreach (var failure in result.Failures)
            {
                canvas.Line(failure.Message.ToString(language), Tone.Bad, "  ");
                foreach (var (location, text) in failure.Places)
                {
                    canvas.Line($"{text.ToString(language)} {location}", Tone.Muted, "    ");
                }
            }
        }

        if (unusable.Count > 0)
        {
            canvas.Line(Text(CliTexts.TestUnusableHeading()), Tone.Strong);
            foreach (var diagnostic in unusable)
            {
                canvas.Line(diagnostic.ToString(language), Tone.Bad, "  ");
            }
        }
    }

    private void RenderCounts(IReadOnlyCollection<CaseRun> runs)
    {
        var table = new TextTable(
            new TextColumn(Text(CliTexts.ColumnPack())),
            new TextColumn(Text(CliTexts.ColumnCases()), IsNumber: true),
            new TextColumn(Text(CliTexts.TestCasePassed()), IsNumber: true),
            new TextColumn(Text(CliTexts.TestCaseFailed()), IsNumber: true),
            new TextColumn(Text(CliTexts.TestCaseUnreviewed()), IsNumber: true));
        foreach (var pack in runs.GroupBy(r => r.Pack))
        {
            var golden = pack.Where(r => r.Result.Case.IsGolden).ToList();
            var (passed, all) = (golden.Count(r => r.Result.Passed), pack.Count());
            table.Add(
                Shown.Identity(pack.Key),
                Number(all),
                Number(passed),
                new TextCell(Number(golden.Count - passed), passed < golden.Count ? Tone.Bad : Tone.Normal),
                Number(all - golden.Count));
        }

        canvas.Table(table);
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void RenderTable(IReadOnlyCollection<CaseRun> runs)
    {
        var table = new TextTable(
            new TextColumn(Text(CliTexts.ColumnPack())),
            new TextColumn(Text(CliTexts.ColumnCase()), MayWrap: true),
            new TextColumn(Text(CliTexts.ColumnResult())),
            new TextColumn(Text(CliTexts.ColumnTotal()), IsNumber: true),
            new TextColumn(Text(CliTexts.ColumnGrade())));
        foreach (var (pack, result) in runs)
        {
            table.Add(
                Shown.Identity(pack),
                result.Case.Name,
                Outcome(result),
                Shown.PointsOrNone(result.Total),
                result.Grade ?? Shown.None);
        }

        canvas.Table(table);
    }

    // What nobody has signed off stands apart, whether it is as expected or not.
    private TextCell Outcome(GoldenCaseResult result) => (result.Case.IsGolden, result.Passed) switch
    {
        (true, true) => new(Text(CliTexts.TestCasePassed()), Tone.Good),
        (true, false) => new(Text(CliTexts.TestCaseFailed()), Tone.Bad),
        (false, true) => new(Text(CliTexts.TestCaseUnreviewed()), Tone.Muted),
        (false, false) => new(Text(CliTexts.TestCaseUnreviewedDiffers()), Tone.Warning),
    };

    private static string Filled(string text) => text.Length == 0 ? Shown.None : text;

    private string Text(LocalizedText text) => text.ToString(language);
}
