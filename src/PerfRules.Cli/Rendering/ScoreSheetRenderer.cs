using PerfRules.Cli.Texts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>Draws a score sheet (打分表).</summary>
internal sealed class ScoreSheetRenderer(ICanvas canvas, DisplayLanguage language)
{
    private const string None = "—";

    internal void Render(ScoreSheet sheet)
    {
        canvas.Line(sheet.Pack.Title, Tone.Strong);
        canvas.Line(Shown.Identity(sheet.Pack), lead: Text(CliTexts.LabelPack()));
        if (sheet.Subject.Length > 0)
        {
            canvas.Line(sheet.Subject, lead: Text(CliTexts.LabelSubject()));
        }

        canvas.Gap();
        canvas.Table(Scores(sheet));
        if (!sheet.Checks.IsEmpty)
        {
            canvas.Gap();
            canvas.Line(Text(CliTexts.HeadingChecks()), Tone.Strong);
            foreach (var check in sheet.Checks)
            {
                Render(check);
            }
        }

        canvas.Gap();
        RenderTotal(sheet);
    }

    private TextTable Scores(ScoreSheet sheet)
    {
        var hasStatus = sheet.Indicators.Any(i => i.Status != IndicatorStatus.Scored);
        var columns = new List<TextColumn>
        {
            new(Text(CliTexts.ColumnIndicator()), MayWrap: true),
            new(Text(CliTexts.ColumnFull()), IsNumber: true),
            new(Text(CliTexts.ColumnMeasure()), IsNumber: true),
            new(Text(CliTexts.ColumnScore()), IsNumber: true),
            new(Text(CliTexts.ColumnReason()), MayWrap: true),
        };
        if (hasStatus)
        {
            columns.Insert(4, new(Text(CliTexts.ColumnStatus())));
        }

        var table = new TextTable([.. columns]);
        var sections = sheet.Sections.ToDictionary(s => s.Section);
        var leaves = sheet.Indicators.ToDictionary(i => i.Indicator);
        foreach (var node in sheet.Pack.Indicators)
        {
            AddRows(node);
        }

        return table;

        void AddRows(Indicator node)
        {
            var cells = node.IsSection ? Section(sections[node]) : Leaf(leaves[node], hasStatus);
            cells[0] = cells[0] with { Text = new string(' ', 2 * node.Path.Length) + cells[0].Text };
            if (hasStatus && node.IsSection)
            {
                cells.Insert(4, string.Empty);
            }

            table.Add([.. cells]);
            foreach (var child in node.Children)
            {
                AddRows(child);
            }
        }
    }

    private List<TextCell> Section(SectionScore section) =>
    [
        new(section.Section.Name, Tone.Strong),
        new(Shown.Points(section.Section.FullPoints), Tone.Strong),
        string.Empty,
        new(Shown.Points(section.Score), section.IsComplete ? Tone.Strong : Tone.Warning),
        section.IsComplete ? new(string.Empty) : new(Text(CliTexts.SectionIncomplete()), Tone.Warning),
    ];

    private List<TextCell> Leaf(IndicatorResult result, bool hasStatus)
    {
        var cells = new List<TextCell>
        {
            result.Indicator.Name,
            Shown.Points(result.Indicator.FullPoints),
            result.MeasureText ?? None,
            result.Score is { } score ? new(Shown.Points(score), ToneOf(result)) : new(None, Tone.Bad),
            new(result.Reason.ToString(language), result.Score is null ? Tone.Bad : Tone.Normal),
        };
        if (hasStatus)
        {
            cells.Insert(4, result.Status == IndicatorStatus.Scored ? new(string.Empty) : new(Text(CliTexts.Status(result.Status)), Tone.Warning));
        }

        return cells;
    }

    private static Tone ToneOf(IndicatorResult result) =>
        result.Score == result.Indicator.FullPoints ? Tone.Good : result.Score!.Value.IsZero ? Tone.Bad : Tone.Warning;

    private void Render(CheckResult check)
    {
        var (word, tone) = check.Holds switch
        {
            true => (CliTexts.CheckHolds(), Tone.Good),
            false => (CliTexts.CheckFails(), Tone.Bad),
            null => (CliTexts.CheckUnknown(), Tone.Warning),
        };
        canvas.Line($"{check.Check.Id}  {Text(word)}", tone, "  ");
        canvas.Line(check.Reason.ToString(language), lead: "      ");
        if (check.Check.Tolerance is { } tolerance)
        {
            canvas.Line(Text(Shown.Tolerance(tolerance, check.Check.Note)), lead: "      ");
        }
    }

    private void RenderTotal(ScoreSheet sheet)
    {
        var points = $"{Shown.Points(sheet.Total)} / {Shown.Points(sheet.FullPoints)}";
        canvas.Line(sheet.IsComplete ? points : Text(CliTexts.TotalIncomplete(points)), sheet.IsComplete ? Tone.Strong : Tone.Warning, Text(CliTexts.LabelTotal()));
        if (!sheet.Pack.Grades.IsEmpty)
        {
            canvas.Line(sheet.Grade ?? Text(sheet.IsComplete ? CliTexts.NoGrade() : CliTexts.GradeWaits()), sheet.Grade is null ? Tone.Warning : Tone.Strong, Text(CliTexts.LabelGrade()));
        }
    }

    private string Text(LocalizedText text) => text.ToString(language);
}
