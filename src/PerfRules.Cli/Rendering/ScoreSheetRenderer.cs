using PerfRules.Cli.Texts;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>Draws a score sheet (打分表).</summary>
internal sealed class ScoreSheetRenderer(ICanvas canvas, DisplayLanguage language)
{
    private readonly SheetNotes _notes = new(canvas, language);
    private readonly TargetRenderer _targets = new(canvas, language);

    /// <summary>Draws the sheet of one subject, with the pack above it.</summary>
    internal void Render(ScoreSheet sheet)
    {
        RenderPack(sheet.Pack);
        if (sheet.Subject.Length > 0)
        {
            canvas.Line(sheet.Subject, lead: Text(CliTexts.LabelSubject()));
        }

        canvas.Gap();
        RenderScores(sheet);
    }

    /// <summary>Draws what scored.</summary>
    internal void RenderPack(RulePack pack)
    {
        canvas.Line(pack.Title, Tone.Strong);
        canvas.Line(Shown.Identity(pack), lead: Text(CliTexts.LabelPack()));

        // A pack that applies to its whole year, as most do, needs no word about it.
        if (Shown.HasOwnValidity(pack))
        {
            canvas.Line(Text(Shown.Validity(pack)!), lead: Text(CliTexts.LabelValid()));
        }
    }

    /// <summary>Draws the scores with everything that stands beside them, the total last.</summary>
    internal void RenderScores(ScoreSheet sheet)
    {
        if (!sheet.Pack.HasPoints)
        {
            _targets.RenderRows(sheet);
            _notes.Render(sheet);
            canvas.Gap();
            _targets.RenderCounts(sheet);
            return;
        }

        canvas.Table(Scores(sheet));
        _notes.Render(sheet);
        canvas.Gap();
        _targets.RenderCounts(sheet);
        if (sheet.AsPrinted is { } printed)
        {
            RenderPrinted(sheet, printed);
        }

        RenderTotal(sheet.Applies ? sheet.Total : null, sheet.Grade, sheet.IsComplete, sheet.Pack, sheet.OpenReason);
    }

    /// <summary>Draws total and grade.</summary>
    /// <param name="total">The total; null when no leaf applies.</param>
    /// <param name="grade">The grade, or null.</param>
    /// <param name="isComplete">Whether every leaf that applies has a score.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="reason">Why a complete total has no grade, or there is no total; null when that is not known.</param>
    internal void RenderTotal(Rational? total, string? grade, bool isComplete, RulePack pack, LocalizedText? reason = null)
    {
        if (total is null)
        {
            canvas.Line(Text(reason is null ? CliTexts.NothingApplies() : CliTexts.OpenBecause(reason)), Tone.Warning, Text(CliTexts.LabelTotal()));
            return;
        }

        var points = $"{Shown.Points(total.Value)} / {Shown.Points(pack.FullPoints)}";
        canvas.Line(isComplete ? points : Text(CliTexts.TotalIncomplete(points)), isComplete ? Tone.Strong : Tone.Warning, Text(CliTexts.LabelTotal()));
        if (!pack.Grades.IsEmpty)
        {
            canvas.Line(grade ?? Text(!isComplete ? CliTexts.GradeWaits() : reason is null ? CliTexts.NoGrade() : CliTexts.OpenBecause(reason)), grade is null ? Tone.Warning : Tone.Strong, Text(CliTexts.LabelGrade()));
        }
    }

    /// <summary>Draws total and grade by the standard as printed.</summary>
    internal void RenderPrintedTotal(Rational total, string? grade, RulePack pack)
    {
        var points = $"{Shown.Points(total)} / {Shown.Points(pack.FullPoints)}";
        canvas.Line(grade is null ? points : Text(CliTexts.PrintedTotal(points, grade)), Tone.Muted, Text(CliTexts.LabelAsPrinted()));
    }

    private void RenderPrinted(ScoreSheet sheet, ScoreSheet printed)
    {
        foreach (var (applied, other) in sheet.Indicators.Zip(printed.Indicators).Where(p => p.First.Score != p.Second.Score))
        {
            canvas.Line(Text(CliTexts.PrintedLeaf(applied.Indicator.Name, Shown.PointsOrNone(other.Score), Shown.PointsOrNone(applied.Score))), Tone.Warning);
        }

        RenderPrintedTotal(printed.Total, printed.Grade, sheet.Pack);
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
            result.MeasureText ?? Shown.None,
            result.Score is { } score ? new(Shown.Points(score), ToneOf(result)) : new(Shown.None, Tone.Bad),
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

    private string Text(LocalizedText text) => text.ToString(language);
}
