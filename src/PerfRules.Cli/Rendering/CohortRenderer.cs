using PerfRules.Cli.Texts;
using PerfRules.Facts;
using PerfRules.Packs;
using PerfRules.Scoring;
using PerfRules.Texts;

namespace PerfRules.Cli.Rendering;

/// <summary>Draws the sheets of a cohort, then every score side by side, the totals of subjects and parts, and last of all the whole.</summary>
/// <param name="canvas">Where it is drawn.</param>
/// <param name="language">The language.</param>
/// <param name="sheets">Draws the sheet of one subject.</param>
/// <param name="explanations">Explains the leaves of one subject; null when nobody asked.</param>
internal sealed class CohortRenderer(ICanvas canvas, DisplayLanguage language, ScoreSheetRenderer sheets, ExplanationRenderer? explanations)
{
    internal void Render(CohortSheet cohort)
    {
        sheets.RenderPack(cohort.Pack);
        foreach (var sheet in cohort.Sheets)
        {
            canvas.Gap();
            canvas.Line(Text(CliTexts.SubjectTitle(sheet.Subject)), Tone.Strong);
            sheets.RenderScores(sheet);
            explanations?.Render(sheet);
        }

        Heading(CliTexts.HeadingAllLeaves());
        canvas.Table(Leaves(cohort, cohort.Pack.Indicators.SelectMany(WithChildren), isTree: true));
        RenderPrinted(cohort);
        Heading(CliTexts.HeadingCombined());
        canvas.Table(Totals(cohort));
        Heading(CliTexts.CohortHeading());
        if (cohort.AsPrinted is { } printed)
        {
            sheets.RenderPrintedTotal(printed.Aggregate.Total, printed.Aggregate.Grade, cohort.Pack);
        }

        sheets.RenderTotal(cohort.Aggregate.Applies ? cohort.Aggregate.Total : null, cohort.Aggregate.Grade, cohort.Aggregate.IsComplete, cohort.Pack);
    }

    private static IEnumerable<Indicator> WithChildren(Indicator node) => node.Children.SelectMany(WithChildren).Prepend(node);

    private void RenderPrinted(CohortSheet cohort)
    {
        if (cohort.AsPrinted is not { } printed)
        {
            return;
        }

        var differ = cohort.Pack.Leaves
            .Where((_, i) => cohort.Sheets.Zip(printed.Sheets).Any(p => p.First.Indicators[i].Score != p.Second.Indicators[i].Score)).ToList();
        if (differ.Count == 0)
        {
            return;
        }

        Heading(CliTexts.HeadingAsPrinted());
        canvas.Table(Leaves(printed, differ, isTree: false));
        foreach (var leaf in differ.Where(l => l.PrintedNote is not null))
        {
            canvas.Line($"{leaf.Name}：{leaf.PrintedNote}", lead: "  ");
        }
    }

    // One column for each subject, each part and the whole; the last two have no leaves of their own where only totals are combined.
    private TextTable Leaves(CohortSheet cohort, IEnumerable<Indicator> nodes, bool isTree)
    {
        var combined = cohort.Pack.Cohort!.Combine == CohortCombination.Leaf ? cohort.Parts.Add(cohort.Aggregate) : [];
        var table = new TextTable(
        [
            new(Text(CliTexts.ColumnIndicator()), MayWrap: true),
            new(Text(CliTexts.ColumnFull()), IsNumber: true),
            .. cohort.Sheets.Select(s => new TextColumn(s.Subject, IsNumber: true)),
            .. combined.Select(c => new TextColumn(NameOf(c), IsNumber: true)),
        ]);
        foreach (var node in nodes)
        {
            var tone = node.IsSection ? Tone.Strong : Tone.Normal;
            table.Add(
            [
                new(new string(' ', isTree ? 2 * node.Path.Length : 0) + node.Name, tone),
                new(Shown.Points(node.FullPoints), tone),
                .. cohort.Sheets.Select(s => new TextCell(Shown.PointsOrNone(ScoreOf(s, node)), tone)),
                .. combined.Select(c => new TextCell(Shown.PointsOrNone(ScoreOf(c, node)), tone)),
            ]);
        }

        return table;
    }

    private static Rational? ScoreOf(ScoreSheet sheet, Indicator node) =>
        node.IsSection ? sheet.Sections.First(s => s.Section == node).Score : sheet[node.Id].Score;

    private static Rational? ScoreOf(AggregateScore score, Indicator node) =>
        node.IsSection ? score.Sections.First(s => s.Section == node).Score : score.Indicators.First(i => i.Indicator == node).Score;

    private TextTable Totals(CohortSheet cohort)
    {
        var sections = cohort.Pack.Indicators.Where(i => i.IsSection).ToList();
        var printed = cohort.AsPrinted;
        var table = new TextTable(
        [
            new(Text(CliTexts.ColumnCombined())),
            new(Text(CliTexts.ColumnWeight()), IsNumber: true),
            .. sections.Select(s => new TextColumn(s.Name, IsNumber: true)),
            new(Text(CliTexts.ColumnTotal()), IsNumber: true),
            new(Text(CliTexts.ColumnGrade())),
            .. printed is null ? Array.Empty<TextColumn>() : [new(Text(CliTexts.ColumnAsPrinted()), IsNumber: true), new(Text(CliTexts.ColumnGrade()))],
        ]);
        for (var i = 0; i < cohort.Sheets.Length; i++)
        {
            var (sheet, other) = (cohort.Sheets[i], printed?.Sheets[i]);
            Add(sheet.Subject, string.Empty, sheet.Sections, sheet.Applies ? sheet.Total : null, sheet.Grade, other is null ? null : (other.Total, other.Grade), Tone.Normal);
        }

        for (var i = 0; i < cohort.Parts.Length; i++)
        {
            AddCombined(cohort.Parts[i], printed?.Parts[i], Shown.Share(cohort.Parts[i].Weight), Tone.Normal);
        }

        AddCombined(cohort.Aggregate, printed?.Aggregate, string.Empty, Tone.Strong);
        return table;

        void AddCombined(AggregateScore score, AggregateScore? other, string weight, Tone tone) =>
            Add(NameOf(score), weight, score.Sections, score.Applies ? score.Total : null, score.Grade, other is null ? null : (other.Total, other.Grade), tone);

        void Add(
            string name, string weight, IReadOnlyCollection<SectionScore> scores, Rational? total, string? grade, (Rational Total, string? Grade)? other, Tone tone)
        {
            IEnumerable<string> cells =
            [
                name,
                weight,
                .. sections.Select(s => Shown.PointsOrNone(scores.FirstOrDefault(x => x.Section == s)?.Score)),
                Shown.PointsOrNone(total),
                grade ?? Shown.None,
                .. other is { } o ? new[] { Shown.Points(o.Total), o.Grade ?? Shown.None } : [],
            ];
            table.Add([.. cells.Select(c => new TextCell(c, tone))]);
        }
    }

    private string NameOf(AggregateScore score) => score.Id.Length > 0 ? score.Id : Text(CliTexts.CohortHeading());

    private void Heading(LocalizedText text)
    {
        canvas.Gap();
        canvas.Line(Text(text), Tone.Strong);
    }

    private string Text(LocalizedText text) => text.ToString(language);
}
