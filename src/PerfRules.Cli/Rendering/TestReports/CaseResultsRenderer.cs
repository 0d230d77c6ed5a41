using PerfRules.Cli.Texts;
using PerfRules.Packs;
using PerfRules.Testing;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>A golden case that was run.</summary>
/// <param name="Pack">The pack that it was run with.</param>
/// <param name="Result">What came of it.</param>
internal sealed record CaseRun(RulePack Pack, GoldenCaseResult Result);

/// <summary>Draws what came of golden cases: a row for each, then every difference with its place.</summary>
internal sealed class CaseResultsRenderer(ICanvas canvas, DisplayLanguage language)
{
    internal void Render(IReadOnlyCollection<CaseRun> runs)
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
                result.Passed ? new(Text(CliTexts.TestCasePassed()), Tone.Good) : new(Text(CliTexts.TestCaseFailed()), Tone.Bad),
                Shown.PointsOrNone(result.Total),
                result.Grade ?? Shown.None);
        }

        canvas.Table(table);
        foreach (var failure in runs.SelectMany(r => r.Result.Failures))
        {
            canvas.Line(failure.Message.ToString(language), Tone.Bad, $"{failure.Location}: ");
            foreach (var row in failure.Decided)
            {
                canvas.Line(CliTexts.TestDecided(row.Text).ToString(language), Tone.Muted, $"  {row.Location}: ");
            }
        }
    }

    private string Text(LocalizedText text) => text.ToString(language);
}
